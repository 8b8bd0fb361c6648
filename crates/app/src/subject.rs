//! Subjects: prepared by staff, opened and closed at their times, read by everybody.

mod closing;
mod edit;
mod feed;
mod follow;
mod history;
mod list;
mod step;
mod view;

use majlis_contract::case::ActorKind;
use majlis_contract::subject::{ParticipationKind, SubjectAction, SubjectState};
use majlis_domain::Actor;
use majlis_domain::refusal::Refusal;
use majlis_domain::subject::{SubjectFacts, SubjectStanding, sees, standing};
use majlis_persistence::event::{self as events, EventRow};
use majlis_persistence::job::{self, InLane};
use majlis_persistence::subject::SubjectRow;
use majlis_persistence::{ConnectionTrait, DbErr};
use serde_json::Value;
use uuid::Uuid;

use crate::case::word;
use crate::event::job_of;
use crate::message::is_told;
use crate::{App, AppError, AppResult};

pub use closing::warn_closing;
pub use edit::{create, edit};
pub use feed::{atom, calendar};
pub use follow::{follow, followed, unfollow};
pub use history::history;
pub use list::{board, list};
pub use step::{step, turn_due};
pub use view::show;

pub(crate) use follow::{is_following, is_public, public_among};
pub(crate) use list::states_of;
pub(crate) use step::{Because, moved};
pub(crate) use view::{about, answering_means, around, open_means, page_of, reference, reference_outside};

/// What decisions about a subject rest on.
pub(crate) fn facts(row: &SubjectRow) -> AppResult<SubjectFacts> {
    Ok(SubjectFacts { state: word(&row.state)?, opens_at: row.opens_at, closes_at: row.closes_at })
}

/// Whether a subject has a life of its own, which the steps and changes of staff are no part of.
fn has_own_life(row: &SubjectRow) -> bool {
    row.kind.parse().is_ok_and(is_of_residents)
}

/// Whether residents begin subjects of a kind, and staff don't prepare them.
fn is_of_residents(kind: ParticipationKind) -> bool {
    kind == ParticipationKind::Initiative
}

/// Whether the asker may know of a subject. What residents begin is at its own address alone until everybody may see it.
pub(crate) fn is_seen(row: &SubjectRow, actor: &Actor) -> AppResult<bool> {
    let standing = if has_own_life(row) { SubjectStanding::Public } else { standing(actor) };
    Ok(sees(word(&row.state)?, standing))
}

/// Steps and changes of staff are for subjects that staff prepared.
fn prepared(row: &SubjectRow, action: SubjectAction) -> AppResult<()> {
    if !has_own_life(row) {
        return Ok(());
    }
    Err(AppError::StateConflict { state: row.state.clone(), action: action.to_string(), possible: Vec::new() })
}

/// When something happens to a subject by itself: what stays open stands after all that closes.
fn turns_at(row: &SubjectRow, state: SubjectState, now: chrono::DateTime<chrono::Utc>) -> chrono::DateTime<chrono::Utc> {
    match state {
        SubjectState::Draft | SubjectState::Scheduled => row.opens_at.unwrap_or(row.created_at),
        SubjectState::Open => row.closes_at.unwrap_or_else(never),
        SubjectState::Closed => now,
        // They stand where they stood when they closed.
        SubjectState::Analysed | SubjectState::Decided | SubjectState::Archived => row.turns_at,
    }
}

/// The moment of what never comes: it stands after all others.
pub(crate) fn never() -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::from_timestamp(253_370_764_800, 0).unwrap_or(chrono::DateTime::<chrono::Utc>::MAX_UTC)
}

/// Something that happened in the dialogue, to be written with the change itself.
pub(crate) struct Happened<'a> {
    /// `subject`, `contribution` or `sanction`.
    pub to: (&'static str, Uuid),
    pub kind: &'a str,
    pub text: Option<String>,
    pub data: Value,
}

/// Writes the event of a change, in its transaction, and where somebody is told of it the job that will.
pub(crate) async fn record(app: &App, tx: &impl ConnectionTrait, actor: &Actor, happened: Happened<'_>) -> Result<(), DbErr> {
    let (row, tell) = written(app, actor, happened);
    events::insert(tx, row).await?;
    match tell {
        Some(job) => job::enqueue_in_lane(tx, job, app.now()).await,
        None => Ok(()),
    }
}

/// As [`record`], for all that one deed did.
pub(crate) async fn record_all(app: &App, tx: &impl ConnectionTrait, actor: &Actor, all: Vec<Happened<'_>>) -> Result<(), DbErr> {
    let (rows, tells): (Vec<_>, Vec<_>) = all.into_iter().map(|happened| written(app, actor, happened)).unzip();
    events::insert_all(tx, rows).await?;
    job::enqueue_in_lanes(tx, tells.into_iter().flatten().collect(), app.now()).await
}

fn written(app: &App, actor: &Actor, happened: Happened<'_>) -> (EventRow, Option<InLane>) {
    let kind = match actor {
        Actor::Person { .. } if actor.is_staff() => ActorKind::Staff,
        Actor::Person { .. } | Actor::Visitor => ActorKind::Reporter,
        Actor::Client { .. } => ActorKind::ApiClient,
        Actor::System => ActorKind::System,
    };
    let row = EventRow {
        id: app.new_id(),
        subject_kind: happened.to.0.to_owned(),
        subject_id: happened.to.1,
        kind: happened.kind.to_owned(),
        actor_kind: kind.to_string(),
        actor_id: actor.account().map(|id| id.0),
        internal: true,
        text: happened.text,
        data: happened.data,
        at: app.now(),
    };
    let tell = is_told(&row).then(|| job_of(app, &row));
    (row, tell)
}

/// The subject of a subject's events.
pub(crate) const SUBJECT: &str = "subject";

impl<S: std::fmt::Display, A: std::fmt::Display> From<Refusal<S, A>> for AppError {
    fn from(refusal: Refusal<S, A>) -> Self {
        match refusal {
            Refusal::Unseen => Self::NOT_FOUND,
            Refusal::NotYours => Self::FORBIDDEN,
            Refusal::Barred { until } => Self::Banned { until },
            Refusal::NotNow { state, action, possible } => Self::StateConflict {
                state: state.to_string(),
                action: action.to_string(),
                possible: possible.iter().map(ToString::to_string).collect(),
            },
        }
    }
}

/// The event that an action leaves behind.
const fn event_of(action: SubjectAction) -> &'static str {
    match action {
        SubjectAction::Edit => "edited",
        SubjectAction::Publish => "published",
        SubjectAction::Unpublish => "unpublished",
        SubjectAction::Open => "opened",
        SubjectAction::Close => "closed",
        SubjectAction::Reopen => "reopened",
        SubjectAction::Analyse => "analysed",
        SubjectAction::Decide => "decided",
        SubjectAction::Archive => "archived",
    }
}
