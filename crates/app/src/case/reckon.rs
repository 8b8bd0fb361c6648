//! The working calendar changed: what is due in open cases follows, a page of them a job.

use chrono::{DateTime, Duration, Utc};
use majlis_contract::CaseId;
use majlis_contract::case::{ActorKind, CaseEventKind, ClockBasis};
use majlis_domain::case::{Clocks, Happening, is_internal};
use majlis_persistence::case::{self as store, CaseRow};
use majlis_persistence::{DatabaseTransaction, case_timer, job};
use serde_json::json;
use uuid::Uuid;

use super::clock;
use crate::event::{self, NewEvent};
use crate::job::{Job, JobError, RECKON};
use crate::{App, AppError, AppResult};

/// Cases that a job goes over at most; it leaves another for the rest.
const PAGE: u64 = 200;
/// By then every process has read the new calendar.
const PATIENCE: Duration = Duration::seconds(30);

/// Leaves the job. Call it in the transaction that changes the calendar or the time zone.
pub async fn calendar_changed(app: &App, tx: &DatabaseTransaction) -> AppResult<()> {
    Ok(job::enqueue(tx, app.new_id(), RECKON, json!({}), app.now() + PATIENCE).await?)
}

/// Does the job `{after}`: measures anew what is owed in working hours, and leaves an event of it on the case. What was kept
/// already stays as it was.
pub async fn reckon(app: &App, job: &Job) -> Result<(), JobError> {
    let directory = app.directory.get(app).await?;
    let after = job.payload().get("after").and_then(|id| id.as_str()).and_then(|id| id.parse::<Uuid>().ok());
    app.db
        .write(async |tx| {
            let rows = store::open_for_change(tx, after, PAGE).await?;
            let next = rows.last().map(|row| row.id).filter(|_| rows.len() as u64 == PAGE);
            let moved = Happening::of(CaseEventKind::ClockMoved, app.now());
            let (mut events, mut timers, mut changed) = (Vec::new(), Vec::new(), Vec::new());
            for mut row in rows {
                let before = clock::of(&row)?;
                let clocks = clock::follow(&directory, &mut row, &moved)?;
                if clocks.terms.basis != ClockBasis::Working || clocks == before {
                    continue;
                }
                events.push(happened(&row, &clocks, moved.at));
                timers.extend(clocks.next_alarm().map(|(at, _)| (row.id, at)));
                changed.push(row);
            }
            store::save_clocks(tx, changed).await?;
            event::record_all(app, tx, events).await?;
            case_timer::set_all(tx, timers).await?;
            if let Some(after) = next {
                job::enqueue(tx, app.new_id(), RECKON, json!({ "after": after }), app.now()).await?;
            }
            Ok::<_, AppError>(())
        })
        .await?;
    Ok(())
}

fn happened(row: &CaseRow, clocks: &Clocks, at: DateTime<Utc>) -> NewEvent {
    let kind = CaseEventKind::ClockMoved;
    let mut data = json!({});
    clock::note(&mut data, clocks.measured());
    NewEvent { case_id: CaseId(row.id), kind, internal: is_internal(kind), at: Some(at), data, ..NewEvent::by(ActorKind::System, None) }
}
