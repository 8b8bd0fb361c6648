//! A subject as its readers see it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use majlis_contract::category::CategoryRef;
use majlis_contract::district::DistrictRef;
use majlis_contract::subject::{Means, ParticipationKind, Review, SubjectRef, SubjectState, SubjectSummary, SubjectView};
use majlis_contract::{Bilingual, CategoryId, DistrictId, Language, SubjectId};
use majlis_domain::contribution::Around;
use majlis_domain::subject::{SubjectStanding, is_over, permitted, sees, standing, takes_answers};
use majlis_domain::{Actor, Permission, markup};
use majlis_persistence::ConnectionTrait;
use majlis_persistence::contribution::unanswered;
use majlis_persistence::subject::{self as store, DISTRICT, FIELD, ScopeRow, SubjectRow};
use uuid::Uuid;

use super::{facts, has_own_life, is_following, is_seen};
use crate::case::word;
use crate::change::of_json;
use crate::directory::Directory;
use crate::message::text;
use crate::sanction::ban_of;
use crate::{App, AppError, AppResult};

/// How many of what has no answer are counted.
pub(super) const MOST_COUNTED: u64 = 1000;

/// One subject; drafts are there for staff alone.
pub async fn show(app: &App, actor: &Actor, id: SubjectId) -> AppResult<SubjectView> {
    let directory = app.directory.get(app).await?;
    let row = store::find(app.db.read(), id.0).await?.ok_or(AppError::NOT_FOUND)?;
    if !is_seen(&row, actor)? {
        return Err(AppError::NOT_FOUND);
    }
    view(app, app.db.read(), &directory, actor, row).await
}

/// A subject with what it is about.
pub(super) async fn view(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    actor: &Actor,
    row: SubjectRow,
) -> AppResult<SubjectView> {
    let scopes = store::scopes(db, vec![row.id]).await?;
    let facts = facts(&row)?;
    let body: Bilingual = of_json(&row.body)?;
    let ban = ban_of(app, db, actor).await?;
    let analysis: Option<Bilingual> = row.analysis.as_ref().map(of_json).transpose()?;
    let asks = is_over(facts.state) && Permission::SubjectRead.allows(actor);
    let unanswered = if asks { Some(unanswered::count(db, row.id, MOST_COUNTED).await?) } else { None };
    let own_life = has_own_life(&row);
    Ok(SubjectView {
        id: row.id.into(),
        kind: word(&row.kind)?,
        state: facts.state,
        axis: word(&row.axis)?,
        title: of_json(&row.title)?,
        summary: of_json(&row.summary)?,
        body_html: html(&body),
        body,
        use_of_input: of_json(&row.use_of_input)?,
        fields: fields(directory, &scopes),
        districts: districts(directory, &scopes),
        audience: of_json(&row.audience)?,
        open_means: if ban.is_none() { open_means(&row, app.now())? } else { Vec::new() },
        ban,
        means: means(&row)?,
        review: word(&row.review)?,
        opens_at: row.opens_at,
        closes_at: row.closes_at,
        reason: row.reason.as_ref().map(of_json).transpose()?,
        analysis_html: analysis.as_ref().map(html),
        analysis,
        unanswered_reason: row.unanswered_reason.as_ref().map(of_json).transpose()?,
        unanswered,
        ideas: count(row.ideas),
        comments: count(row.comments),
        published_at: row.published_at,
        updated_at: row.updated_at,
        following: is_following(db, actor, row.id).await?,
        permitted: if own_life { Vec::new() } else { permitted(&facts, standing(actor), app.now()) },
        etag: format!("\"{}\"", row.version),
    })
}

fn html(text: &Bilingual) -> Bilingual {
    Bilingual::new(markup::html_of(&text.ar), markup::html_of(&text.en))
}

/// Subjects in a list, with what they are about in one statement.
pub(super) async fn summaries(db: &impl ConnectionTrait, directory: &Directory, rows: Vec<SubjectRow>) -> AppResult<Vec<SubjectSummary>> {
    let mut about: HashMap<Uuid, Vec<ScopeRow>> = HashMap::new();
    for scope in store::scopes(db, rows.iter().map(|row| row.id).collect()).await? {
        about.entry(scope.subject_id).or_default().push(scope);
    }
    let summary = |row: SubjectRow| {
        let scopes = about.get(&row.id).map(Vec::as_slice).unwrap_or_default();
        Ok(SubjectSummary {
            id: row.id.into(),
            kind: word(&row.kind)?,
            state: word(&row.state)?,
            axis: word(&row.axis)?,
            title: of_json(&row.title)?,
            summary: of_json(&row.summary)?,
            fields: fields(directory, scopes),
            districts: districts(directory, scopes),
            audience: of_json(&row.audience)?,
            opens_at: row.opens_at,
            closes_at: row.closes_at,
            ideas: count(row.ideas),
            comments: count(row.comments),
        })
    };
    rows.into_iter().map(summary).collect()
}

/// A subject by name.
pub(crate) fn reference(row: &SubjectRow) -> AppResult<SubjectRef> {
    Ok(SubjectRef { id: row.id.into(), kind: word(&row.kind)?, title: of_json(&row.title)? })
}

/// As [`reference`], for those outside: how an initiative was called is not repeated to whoever spoke on it, once it is hidden.
pub(crate) fn reference_outside(row: &SubjectRow) -> AppResult<SubjectRef> {
    let named = reference(row)?;
    if named.kind != ParticipationKind::Initiative || row.state != SubjectState::Draft.as_str() {
        return Ok(named);
    }
    let title = |language: Language| text(language, "initiative-subject-hidden", &[]);
    Ok(SubjectRef { title: Bilingual::new(title(Language::Arabic), title(Language::English)), ..named })
}

/// The page of a subject in the portal, after the language.
pub(crate) fn page_of(row: &SubjectRow) -> AppResult<String> {
    Ok(word::<ParticipationKind>(&row.kind)?.page(row.id.into()))
}

fn means(row: &SubjectRow) -> AppResult<Vec<Means>> {
    of_json(&row.means)
}

/// Whether residents can take part: it ends with its time, whenever the clockwork comes round to close it.
fn is_open(row: &SubjectRow, now: DateTime<Utc>) -> bool {
    row.state == SubjectState::Open.as_str() && row.closes_at.is_none_or(|at| at > now)
}

/// The means by which residents can take part now.
pub(crate) fn open_means(row: &SubjectRow, now: DateTime<Utc>) -> AppResult<Vec<Means>> {
    if is_open(row, now) { means(row) } else { Ok(Vec::new()) }
}

/// The means by which the municipality answers now.
pub(crate) fn answering_means(row: &SubjectRow) -> AppResult<Vec<Means>> {
    let means = if takes_answers(word(&row.state)?) { means(row)? } else { Vec::new() };
    Ok(means.into_iter().filter(|means| *means == Means::Comments).collect())
}

/// What a subject is about; none of a kind for all.
pub(crate) struct About {
    pub fields: Vec<CategoryId>,
    pub districts: Vec<DistrictId>,
}

pub(crate) async fn about(db: &impl ConnectionTrait, subject: Uuid) -> AppResult<About> {
    let scopes = store::scopes(db, vec![subject]).await?;
    Ok(About { fields: named(&scopes, FIELD).map(Into::into).collect(), districts: named(&scopes, DISTRICT).map(Into::into).collect() })
}

/// What a subject allows now.
pub(crate) fn around(row: &SubjectRow, now: DateTime<Utc>) -> AppResult<Around> {
    let (is_open, means) = (is_open(row, now), means(row)?);
    let review: Review = word(&row.review)?;
    let state = word(&row.state)?;
    Ok(Around {
        is_public: sees(state, SubjectStanding::Public),
        is_open,
        takes_answers: takes_answers(state),
        support: means.contains(&Means::Support),
        comments: means.contains(&Means::Comments),
        review,
    })
}

fn fields(directory: &Directory, scopes: &[ScopeRow]) -> Vec<CategoryRef> {
    named(scopes, FIELD).filter_map(|id| directory.category_ref(id.into())).collect()
}

fn districts(directory: &Directory, scopes: &[ScopeRow]) -> Vec<DistrictRef> {
    named(scopes, DISTRICT).filter_map(|id| directory.district_ref(id.into())).collect()
}

fn named<'s>(scopes: &'s [ScopeRow], kind: &'static str) -> impl Iterator<Item = Uuid> + 's {
    scopes.iter().filter(move |scope| scope.kind == kind).map(|scope| scope.target_id)
}

pub(super) fn count(number: i32) -> u32 {
    u32::try_from(number).unwrap_or_default()
}
