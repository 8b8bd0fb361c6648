//! Everything that happens is an event, written with the change itself. Whom to tell follows from it later.

use chrono::{DateTime, Utc};
use majlis_contract::CaseId;
use majlis_contract::case::{ActorKind, CaseEventKind};
use majlis_domain::message::told;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::event::{self, EventRow};
use majlis_persistence::job::{self, InLane};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::job::TELL;
use crate::{App, AppResult};

/// What an event's data say under a name, where they say it in the form that is asked for.
pub(crate) fn given<T: DeserializeOwned>(event: &EventRow, name: &str) -> Option<T> {
    serde_json::from_value(event.data.get(name)?.clone()).ok()
}

/// Something that happened on a case.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEvent {
    pub case_id: CaseId,
    pub kind: CaseEventKind,
    pub actor_kind: ActorKind,
    /// The account or machine; none for guests and the system.
    pub actor_id: Option<Uuid>,
    /// True for what residents never see.
    pub internal: bool,
    pub text: Option<String>,
    /// What else the timeline shows: any of `department_id`, `officer_id`, `state`, `priority`, `rejection_reason`,
    /// and what clocks are reckoned from: `terms`, `measured` and `clock`.
    pub data: Value,
    /// When it happened, where the change that it belongs to says so; now unless told.
    pub at: Option<DateTime<Utc>>,
}

impl NewEvent {
    /// Something without words that somebody did; fill in the rest with `..NewEvent::by(…)`.
    pub fn by(actor_kind: ActorKind, actor_id: Option<Uuid>) -> Self {
        let case_id = CaseId(Uuid::nil());
        Self { case_id, kind: CaseEventKind::Submitted, actor_kind, actor_id, internal: false, text: None, data: json!({}), at: None }
    }
}

/// Writes an event and, when somebody is told of it, the job that will: both with the change or neither.
pub async fn record(app: &App, tx: &DatabaseTransaction, new: NewEvent) -> AppResult<EventRow> {
    let (row, tell) = written(app, new);
    event::insert(tx, row.clone()).await?;
    if let Some(tell) = tell {
        job::enqueue_in_lane(tx, tell, app.now()).await?;
    }
    Ok(row)
}

/// As [`record`], for events of several cases.
pub async fn record_all(app: &App, tx: &DatabaseTransaction, all: Vec<NewEvent>) -> AppResult<()> {
    let (rows, tells): (Vec<_>, Vec<_>) = all.into_iter().map(|new| written(app, new)).unzip();
    event::insert_all(tx, rows).await?;
    Ok(job::enqueue_in_lanes(tx, tells.into_iter().flatten().collect(), app.now()).await?)
}

fn written(app: &App, new: NewEvent) -> (EventRow, Option<InLane>) {
    let (id, now) = (app.new_id(), app.now());
    let is_told = told(new.kind, new.internal).next().is_some();
    let row = EventRow {
        id,
        subject_kind: event::CASE.to_owned(),
        subject_id: new.case_id.0,
        kind: new.kind.to_string(),
        actor_kind: new.actor_kind.to_string(),
        actor_id: new.actor_id,
        internal: new.internal,
        text: new.text,
        data: new.data,
        at: new.at.unwrap_or(now),
    };
    let tell = is_told.then(|| job_of(app, &row));
    (row, tell)
}

/// The job by which people are told of an event. What happened first to something is told first.
pub(crate) fn job_of(app: &App, row: &EventRow) -> InLane {
    let lane = format!("{TELL}:{}", row.subject_id);
    InLane { id: app.new_id(), lane, kind: TELL, payload: json!({ "event_id": row.id }), run_at: app.now() }
}
