//! Preparing subjects.

use chrono::{DateTime, Utc};
use majlis_contract::problem::FieldCode;
use majlis_contract::role::StakeholderGroup;
use majlis_contract::subject::{
    CreateSubject, EditSubject, Means, ParticipationKind, SUMMARY_LENGTH, SubjectAction, SubjectState, SubjectView, USE_LENGTH,
};
use majlis_contract::{Bilingual, CategoryId, DistrictId, SubjectId};
use majlis_domain::Actor;
use majlis_domain::subject::{decide, is_over, means_of, standing};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::subject::{self as store, DISTRICT, FIELD, SubjectRow};
use serde_json::json;
use uuid::Uuid;

use super::closing::just_told;
use super::step::REASON_LENGTH;
use super::view::{About, about};
use super::{Happened, SUBJECT, event_of, facts, prepared, record, turns_at, view};
use crate::case::word;
use crate::change::{Checks, current, json as to_json, of_json, written};
use crate::directory::Directory;
use crate::idempotency::{Ticket, once};
use crate::{App, AppError, AppResult};

/// Characters of a body at most.
pub(super) const BODY_LENGTH: usize = 20_000;

/// Begins a subject, as a draft.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, input: CreateSubject) -> AppResult<SubjectView> {
    // Residents begin initiatives, and they have a life of their own.
    if input.kind == ParticipationKind::Initiative {
        return Err(AppError::field("/kind", FieldCode::NotAllowed));
    }
    let directory = app.directory.get(app).await?;
    once(app, ticket, async |tx| {
        let now = app.now();
        let row = SubjectRow {
            id: app.new_id(),
            kind: input.kind.to_string(),
            state: SubjectState::Draft.to_string(),
            axis: input.axis.to_string(),
            title: to_json(&input.title)?,
            summary: to_json(&input.summary)?,
            body: to_json(&input.body)?,
            use_of_input: to_json(&input.use_of_input)?,
            means: to_json(in_order(Means::ALL, &input.means))?,
            audience: to_json(in_order(StakeholderGroup::ALL, &input.audience))?,
            review: input.review.unwrap_or_else(|| directory.settings.reviews.of(input.kind)).to_string(),
            opens_at: input.opens_at,
            closes_at: input.closes_at,
            turns_at: now,
            closing_told_for: None,
            reason: None,
            analysis: None,
            unanswered_reason: None,
            ideas: 0,
            comments: 0,
            published_at: None,
            created_at: now,
            updated_at: now,
            version: 1,
        };
        let row = checked(&directory, row, Some(&input.field_ids), Some(&input.district_ids))?;
        let row = SubjectRow { turns_at: turns_at(&row, SubjectState::Draft, now), ..row };
        store::insert(tx, row.clone()).await?;
        set_scopes(tx, row.id, Some(input.field_ids), Some(input.district_ids)).await?;
        let happened = Happened { to: (SUBJECT, row.id), kind: "created", text: None, data: json!({ "kind": row.kind }) };
        record(app, tx, actor, happened).await?;
        view::view(app, tx, &directory, actor, row).await
    })
    .await
}

/// Changes a subject, unless it has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, id: SubjectId, version: i64, mut input: EditSubject) -> AppResult<SubjectView> {
    let given = input.reason.take();
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let old = store::find_for_change(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
            let state = decide(&facts(&old)?, SubjectAction::Edit, standing(actor), app.now())?;
            prepared(&old, SubjectAction::Edit)?;
            current(version, old.version)?;
            unchangeable(&old, state, &input)?;
            let (field_ids, district_ids) = (input.field_ids.clone(), input.district_ids.clone());
            let row = patched(app, old.clone(), input)?;
            let row = checked(&directory, row, field_ids.as_deref(), district_ids.as_deref())?;
            if state != SubjectState::Draft {
                put_off(&old, &row, app.now())?;
            }
            let other_times = state != SubjectState::Draft && (old.opens_at, old.closes_at) != (row.opens_at, row.closes_at);
            let reason = why(other_times, given.as_ref())?;
            let turns = if is_over(state) { old.turns_at } else { turns_at(&row, state, app.now()) };
            let told = if other_times && state == SubjectState::Open { just_told(&row, app.now()) } else { old.closing_told_for };
            let row = SubjectRow { turns_at: turns, closing_told_for: told, version: version + 1, updated_at: app.now(), ..row };
            written(store::save(tx, row.clone(), version).await?)?;
            let before = about(tx, row.id).await?;
            set_scopes(tx, row.id, field_ids, district_ids).await?;
            let data = crate::change::difference(Some(&kept(&old, &before)), &kept(&row, &about(tx, row.id).await?))?;
            record(app, tx, actor, Happened { to: (SUBJECT, row.id), kind: event_of(SubjectAction::Edit), text: None, data }).await?;
            if other_times {
                let data = json!({ "opens_at": row.opens_at, "closes_at": row.closes_at, "reason": reason });
                record(app, tx, actor, Happened { to: (SUBJECT, row.id), kind: "put_off", text: None, data }).await?;
            }
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}

/// Why times that were announced change; it goes with nothing else.
fn why(other_times: bool, given: Option<&Bilingual>) -> AppResult<Option<Bilingual>> {
    let mut checks = Checks::default();
    let reason = given.map(|given| checks.text("/reason", given, REASON_LENGTH));
    checks.unless(reason.is_some() || !other_times, "/reason", FieldCode::Required);
    checks.unless(reason.is_none() || other_times, "/reason", FieldCode::NotAllowed);
    checks.done()?;
    Ok(reason)
}

/// What people rely on once it is announced or open.
fn unchangeable(old: &SubjectRow, state: SubjectState, input: &EditSubject) -> AppResult<()> {
    let is_begun = state == SubjectState::Open || is_over(state);
    let mut checks = Checks::default();
    checks.unless(!is_begun || input.axis.is_none_or(|axis| axis.as_str() == old.axis), "/axis", FieldCode::NotAllowed);
    checks.unless(!is_begun || input.opens_at.is_keep(), "/opens_at", FieldCode::NotAllowed);
    checks.unless(!is_over(state) || input.closes_at.is_keep(), "/closes_at", FieldCode::NotAllowed);
    checks.done()
}

/// What was announced can be put off, but not brought forward: that is a step of its own, with a reason that everybody reads. An end
/// can be set where none was announced.
fn put_off(old: &SubjectRow, row: &SubjectRow, now: DateTime<Utc>) -> AppResult<()> {
    let later = |was: DateTime<Utc>, is: Option<DateTime<Utc>>| is.is_none_or(|is| is >= was);
    let mut checks = Checks::default();
    checks.unless(row.opens_at.is_some() && row.opens_at >= old.opens_at, "/opens_at", FieldCode::NotAllowed);
    let no_sooner = old.closes_at.unwrap_or(now);
    checks.unless(old.closes_at == row.closes_at || later(no_sooner, row.closes_at), "/closes_at", FieldCode::NotAllowed);
    checks.done()
}

fn patched(app: &App, old: SubjectRow, input: EditSubject) -> AppResult<SubjectRow> {
    let text = |new: Option<_>, old| new.map_or(Ok(old), to_json);
    Ok(SubjectRow {
        axis: input.axis.map_or(old.axis, |axis| axis.to_string()),
        title: text(input.title, old.title)?,
        summary: text(input.summary, old.summary)?,
        body: text(input.body, old.body)?,
        use_of_input: text(input.use_of_input, old.use_of_input)?,
        means: input.means.map_or(Ok(old.means), |means| to_json(in_order(Means::ALL, &means)))?,
        audience: input.audience.map_or(Ok(old.audience), |groups| to_json(in_order(StakeholderGroup::ALL, &groups)))?,
        review: input.review.map_or(old.review, |review| review.to_string()),
        opens_at: input.opens_at.apply(old.opens_at),
        closes_at: input.closes_at.apply(old.closes_at),
        updated_at: app.now(),
        ..old
    })
}

/// Each word once, in the order of the vocabulary.
fn in_order<Word: Copy + PartialEq>(all: &[Word], named: &[Word]) -> Vec<Word> {
    all.iter().copied().filter(|word| named.contains(word)).collect()
}

/// Texts without what can't be seen; the means are its kind's, fields and districts are known, times follow each other.
fn checked(
    directory: &Directory,
    row: SubjectRow,
    field_ids: Option<&[CategoryId]>,
    district_ids: Option<&[DistrictId]>,
) -> AppResult<SubjectRow> {
    let mut checks = Checks::default();
    let title = checks.name("/title", &of_json(&row.title)?);
    let summary = checks.text("/summary", &of_json(&row.summary)?, SUMMARY_LENGTH);
    let body = checks.text("/body", &of_json(&row.body)?, BODY_LENGTH);
    let use_of_input = checks.text("/use_of_input", &of_json(&row.use_of_input)?, USE_LENGTH);
    let kind: ParticipationKind = word(&row.kind)?;
    let means: Vec<Means> = of_json(&row.means)?;
    checks.unless(means.iter().all(|one| means_of(kind).contains(one)), "/means", FieldCode::NotAllowed);
    for (at, id) in field_ids.unwrap_or_default().iter().enumerate() {
        let is_group = directory.category(*id).is_some_and(|category| category.view.parent_id.is_none());
        checks.unless(is_group, format!("/field_ids/{at}"), FieldCode::Unknown);
    }
    for (at, id) in district_ids.unwrap_or_default().iter().enumerate() {
        checks.unless(directory.district(*id).is_some(), format!("/district_ids/{at}"), FieldCode::Unknown);
    }
    let follow = |opens: DateTime<Utc>, closes: DateTime<Utc>| opens < closes;
    checks.unless(row.opens_at.zip(row.closes_at).is_none_or(|(opens, closes)| follow(opens, closes)), "/closes_at", FieldCode::OutOfRange);
    checks.done()?;
    Ok(SubjectRow { title: to_json(title)?, summary: to_json(summary)?, body: to_json(body)?, use_of_input: to_json(use_of_input)?, ..row })
}

async fn set_scopes(
    tx: &DatabaseTransaction,
    id: Uuid,
    fields: Option<Vec<CategoryId>>,
    districts: Option<Vec<DistrictId>>,
) -> AppResult<()> {
    if let Some(mut fields) = fields {
        let mut seen = std::collections::HashSet::new();
        fields.retain(|id| seen.insert(*id));
        store::set_scopes(tx, id, FIELD, fields.into_iter().map(|id| id.0).collect()).await?;
    }
    if let Some(mut districts) = districts {
        let mut seen = std::collections::HashSet::new();
        districts.retain(|id| seen.insert(*id));
        store::set_scopes(tx, id, DISTRICT, districts.into_iter().map(|id| id.0).collect()).await?;
    }
    Ok(())
}

/// What the history keeps of a subject.
fn kept(row: &SubjectRow, about: &About) -> serde_json::Value {
    json!({
        "field_ids": about.fields, "district_ids": about.districts,
        "audience": row.audience, "axis": row.axis, "title": row.title, "summary": row.summary, "body": row.body, "use_of_input": row.use_of_input,
        "means": row.means, "review": row.review, "opens_at": row.opens_at, "closes_at": row.closes_at,
    })
}
