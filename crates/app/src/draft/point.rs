//! Points: what many comments say, and the municipality's answer to it.

use majlis_contract::draft::{ANSWER_LENGTH, ConsultationAction, CreatePoint, EditPoint, PointAnswer, PointState, PointView};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::problem::FieldCode;
use majlis_contract::{Page, PointId, SubjectId};
use majlis_domain::Actor;
use majlis_domain::subject::{SubjectStanding, standing};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::draft::{self as store, PointRow};
use serde_json::json;
use uuid::Uuid;

use super::{count, facts, held, possible, touched, visible};
use crate::case::word;
use crate::change::{Checks, current, json as to_json, of_json, written};
use crate::idempotency::{Ticket, once};
use crate::subject::{Happened, SUBJECT, record};
use crate::{App, AppError, AppResult};

/// A page of the points of a consultation by number; others than staff see none before the answers are published.
pub async fn list(app: &App, actor: &Actor, id: SubjectId, page: &PageQuery) -> AppResult<Page<PointView>> {
    let db = app.db.read();
    visible(db, actor, id).await?;
    let is_published = store::find(db, id.0).await?.is_some_and(|row| row.points_published_at.is_some());
    if !is_published && standing(actor) == SubjectStanding::Public {
        return Ok(Page { items: Vec::new(), next_cursor: None });
    }
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (rows, next_cursor) = store::points(db, id.0, limit, page.cursor.as_deref()).await?;
    Ok(Page { items: rows.into_iter().map(view).collect::<AppResult<_>>()?, next_cursor })
}

fn view(row: PointRow) -> AppResult<PointView> {
    let is_answered = row.outcome.is_some() && row.answer.is_some();
    Ok(PointView {
        id: row.id.into(),
        subject_id: row.subject_id.into(),
        number: count(row.number),
        title: of_json(&row.title)?,
        state: if is_answered { PointState::Answered } else { PointState::Open },
        outcome: row.outcome.as_deref().map(word).transpose()?,
        answer: row.answer.as_ref().map(of_json).transpose()?,
        section_id: row.section_id.map(Into::into),
        comments: count(row.comments),
        etag: format!("\"{}\"", row.version),
    })
}

/// A point as it stands beside the comments that make it; none while it has no answer.
pub(crate) fn answer(row: &PointRow) -> AppResult<Option<PointAnswer>> {
    let (Some(outcome), Some(answer)) = (&row.outcome, &row.answer) else { return Ok(None) };
    Ok(Some(PointAnswer { number: count(row.number), title: of_json(&row.title)?, outcome: word(outcome)?, answer: of_json(answer)? }))
}

/// Begins a point.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, id: SubjectId, input: CreatePoint) -> AppResult<PointView> {
    once(app, ticket, async |tx| {
        let (subject, consultation) = held(tx, actor, id).await?;
        possible(&facts(&subject, Some(&consultation), &store::versions(tx, id.0).await?)?, actor, ConsultationAction::Sort)?;
        let mut checks = Checks::default();
        let title = checks.name("/title", &input.title);
        checks.done()?;
        let section = input.section_id.map(|id| id.0);
        known_section(tx, id.0, section).await?;
        let now = app.now();
        let row = PointRow {
            id: app.new_id(),
            subject_id: id.0,
            number: store::next_point_number(tx, id.0).await?,
            title: to_json(title)?,
            outcome: None,
            answer: None,
            section_id: section,
            comments: 0,
            created_at: now,
            updated_at: now,
            version: 1,
        };
        store::insert_point(tx, row.clone()).await?;
        touched(tx, consultation).await?;
        let data = json!({ "point_id": row.id, "number": row.number });
        record(app, tx, actor, Happened { to: (SUBJECT, id.0), kind: "point_created", text: None, data }).await?;
        view(row)
    })
    .await
}

/// Changes a point or answers it, unless it has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, id: PointId, version: i64, input: EditPoint) -> AppResult<PointView> {
    app.db
        .write(async |tx| {
            let subject_id = store::find_point(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?.subject_id;
            let (subject, consultation) = held(tx, actor, subject_id.into()).await?;
            let old = store::find_point(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
            possible(&facts(&subject, Some(&consultation), &store::versions(tx, subject_id).await?)?, actor, ConsultationAction::Sort)?;
            current(version, old.version)?;
            let row = patched(old, input)?;
            known_section(tx, subject_id, row.section_id).await?;
            let row = PointRow { updated_at: app.now(), version: version + 1, ..row };
            written(store::save_point(tx, row.clone(), version).await?)?;
            touched(tx, consultation).await?;
            let data = json!({ "point_id": row.id, "number": row.number, "outcome": row.outcome });
            record(app, tx, actor, Happened { to: (SUBJECT, subject_id), kind: "point_edited", text: None, data }).await?;
            view(row)
        })
        .await
}

fn patched(old: PointRow, input: EditPoint) -> AppResult<PointRow> {
    let mut checks = Checks::default();
    let title = input.title.map(|title| checks.name("/title", &title));
    let answer = input.answer.map(|answer| checks.text("/answer", &answer, ANSWER_LENGTH));
    checks.done()?;
    Ok(PointRow {
        title: title.map_or(Ok(old.title), to_json)?,
        answer: answer.map(to_json).transpose()?.or(old.answer),
        outcome: input.outcome.map(|outcome| outcome.to_string()).or(old.outcome),
        section_id: input.section_id.apply(old.section_id.map(Into::into)).map(|id| id.0),
        ..old
    })
}

async fn known_section(tx: &DatabaseTransaction, subject: Uuid, section: Option<Uuid>) -> AppResult<()> {
    let Some(section) = section else { return Ok(()) };
    let found = store::identities(tx, subject, vec![section]).await?;
    if found.is_empty() { Err(AppError::field("/section_id", FieldCode::Unknown)) } else { Ok(()) }
}
