//! Consultations on drafts: versions in sections, what differs between them, and the points that were made.

mod import;
mod point;
mod publish;
mod sort;
mod step;
mod version;

use majlis_contract::draft::{ConsultationAction, ConsultationView, VersionRef, VersionState};
use majlis_contract::problem::FieldCode;
use majlis_contract::subject::ParticipationKind;
use majlis_contract::{SectionId, SubjectId};
use majlis_domain::Actor;
use majlis_domain::draft::{ConsultationFacts, consultation_permitted, sees_version};
use majlis_domain::subject::{SubjectStanding, is_over, sees, standing};
use majlis_persistence::draft::{self as store, ConsultationRow, VersionRow};
use majlis_persistence::subject::{self as subjects, SubjectRow};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction};
use uuid::Uuid;

use crate::case::word;
use crate::{App, AppError, AppResult};

pub use import::{Form, import};
pub(crate) use point::answer;
pub use point::{create as create_point, edit as edit_point, list as points};
pub(crate) use publish::POINTS_PUBLISHED;
pub use publish::publish as publish_points;
pub use sort::{list as sorting, sort};
pub use step::step;
pub use version::{begin, difference, save, show};

/// What a consultation holds beside its subject.
pub async fn consultation(app: &App, actor: &Actor, id: SubjectId) -> AppResult<ConsultationView> {
    let subject = visible(app.db.read(), actor, id).await?;
    whole(app.db.read(), actor, &subject).await
}

async fn whole(db: &impl ConnectionTrait, actor: &Actor, subject: &SubjectRow) -> AppResult<ConsultationView> {
    let row = store::find(db, subject.id).await?;
    let versions = store::versions(db, subject.id).await?;
    let permitted = consultation_permitted(&facts(subject, row.as_ref(), &versions)?, standing(actor));
    let seen = versions.iter().map(reference).filter(|one| one.as_ref().map_or(true, |one| sees_version(one.state, standing(actor))));
    let to_tell = if permitted.contains(&ConsultationAction::Sort) { Some(store::count_makers(db, subject.id).await?) } else { None };
    Ok(ConsultationView {
        subject_id: subject.id.into(),
        versions: seen.collect::<AppResult<_>>()?,
        points_published_at: row.as_ref().and_then(|row| row.points_published_at),
        to_tell: to_tell.map(u32::try_from).transpose().map_err(AppError::internal)?,
        permitted,
        etag: format!("\"{}\"", row.map_or(0, |row| row.version)),
    })
}

fn reference(row: &VersionRow) -> AppResult<VersionRef> {
    Ok(VersionRef { number: count(row.number), state: word(&row.state)?, published_at: row.published_at, adopted_at: row.adopted_at })
}

fn facts(subject: &SubjectRow, row: Option<&ConsultationRow>, versions: &[VersionRow]) -> AppResult<ConsultationFacts> {
    Ok(ConsultationFacts {
        has_draft: versions.iter().any(|version| !is_published(version)),
        is_adopted: versions.iter().any(|version| version.adopted_at.is_some()),
        is_published: versions.iter().any(is_published),
        are_points_published: row.is_some_and(|row| row.points_published_at.is_some()),
        is_over: is_over(word(&subject.state)?),
    })
}

fn is_published(version: &VersionRow) -> bool {
    version.state == VersionState::Published.as_str()
}

/// A consultation that the asker may know of.
async fn visible(db: &impl ConnectionTrait, actor: &Actor, id: SubjectId) -> AppResult<SubjectRow> {
    let subject = subjects::find(db, id.0).await?.ok_or(AppError::NOT_FOUND)?;
    let is_one = subject.kind == ParticipationKind::Consultation.as_str();
    if is_one && sees(word(&subject.state)?, standing(actor)) { Ok(subject) } else { Err(AppError::NOT_FOUND) }
}

/// A consultation to be changed by those who manage it: held, so that changes follow each other.
async fn held(tx: &DatabaseTransaction, actor: &Actor, id: SubjectId) -> AppResult<(SubjectRow, ConsultationRow)> {
    let subject = visible(tx, actor, id).await?;
    if standing(actor) != SubjectStanding::Manager {
        return Err(AppError::FORBIDDEN);
    }
    Ok((subject, store::hold(tx, id.0).await?))
}

/// Writes that a consultation has changed.
async fn touched(tx: &DatabaseTransaction, row: ConsultationRow) -> AppResult<()> {
    let version = row.version + 1;
    Ok(store::save(tx, ConsultationRow { version, ..row }).await?)
}

/// Refuses what can't be done with a consultation now.
fn possible(facts: &ConsultationFacts, actor: &Actor, action: ConsultationAction) -> AppResult<()> {
    let permitted = consultation_permitted(facts, standing(actor));
    if permitted.contains(&action) {
        return Ok(());
    }
    let state = match facts {
        ConsultationFacts { are_points_published: true, .. } => "points_published",
        ConsultationFacts { is_adopted: true, .. } => "adopted",
        ConsultationFacts { is_published: true, .. } => "published",
        _ => "draft",
    };
    let possible = permitted.iter().map(ToString::to_string).collect();
    Err(AppError::StateConflict { state: state.to_owned(), action: action.to_string(), possible })
}

/// The section that a comment is on, and the number of the version that it is made on: the last that everybody can read. Comments on
/// other subjects have neither.
pub(crate) async fn commented_part(
    tx: &DatabaseTransaction,
    subject: &SubjectRow,
    section: Option<SectionId>,
) -> AppResult<(Option<Uuid>, Option<i32>)> {
    let unknown = || AppError::field("/section_id", FieldCode::Unknown);
    if subject.kind != ParticipationKind::Consultation.as_str() {
        return if section.is_some() { Err(unknown()) } else { Ok((None, None)) };
    }
    let versions = store::versions(tx, subject.id).await?;
    let Some(last) = versions.iter().rev().find(|version| is_published(version)) else {
        return if section.is_some() { Err(unknown()) } else { Ok((None, None)) };
    };
    if let Some(section) = section
        && !store::has_section(tx, last.id, section.0).await?
    {
        return Err(unknown());
    }
    Ok((section.map(|id| id.0), Some(last.number)))
}

fn count(number: i32) -> u32 {
    u32::try_from(number).unwrap_or_default()
}
