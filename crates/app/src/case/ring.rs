//! Clocks ring: warnings before the due time, escalation at it and after it. Each once, however late.

use std::collections::HashMap;

use chrono::{DateTime, Duration, Utc};
use majlis_contract::CaseId;
use majlis_contract::case::{ActorKind, ClockKind};
use majlis_domain::case::{Alarm, Clocks};
use majlis_persistence::case::{self as store, CaseRow};
use majlis_persistence::case_timer::{self, TimerRow};
use majlis_persistence::db;
use uuid::Uuid;

use super::clock;
use crate::event::{self, NewEvent};
use crate::{App, AppError, AppResult};

/// Timers taken at once, and how often in one round; the next round takes the rest.
const BATCH: u64 = 100;
const BATCHES: usize = 100;
/// How long a worker holds what it took. A worker that died is noticed after this time.
pub const LEASE: Duration = Duration::seconds(60);
/// How long a case that can't ring waits for another try, for every try so far.
const WAIT: Duration = Duration::minutes(5);

/// How far the clocks are behind: how long the longest due timer waits.
pub async fn behind(app: &App) -> AppResult<Duration> {
    let now = app.now();
    Ok(case_timer::oldest_due(app.db.read(), now).await?.map_or_else(Duration::zero, |oldest| now - oldest))
}

/// Rings what is due. Gives how many alarms rang.
pub async fn ring_due(app: &App) -> AppResult<u64> {
    let mut rung = 0;
    for _ in 0..BATCHES {
        let timers = claim(app, BATCH).await?;
        if timers.is_empty() {
            break;
        }
        rung += ring(app, &timers).await?;
    }
    Ok(rung)
}

/// Takes at most `limit` due timers.
pub async fn claim(app: &App, limit: u64) -> AppResult<Vec<TimerRow>> {
    if !case_timer::any_due(app.db.read(), app.now()).await? {
        return Ok(Vec::new());
    }
    app.db.write(async |tx| Ok(case_timer::claim(tx, app.now(), LEASE, limit).await?)).await
}

/// Rings the timers that this worker holds, together; when that fails, one by one, so that none holds up the others.
pub async fn ring(app: &App, timers: &[TimerRow]) -> AppResult<u64> {
    let failed = match together(app, timers).await {
        Err(AppError::Database(error)) if db::is_outage(&error) => return Err(error.into()),
        Ok(rung) => return Ok(rung),
        Err(error) => error,
    };
    tracing::warn!(error = %failed, count = timers.len(), "timers can't ring together");
    let mut rung = 0;
    for timer in timers {
        match together(app, std::slice::from_ref(timer)).await {
            Ok(one) => rung += one,
            Err(error) => {
                tracing::error!(case = %timer.case_id, %error, "a case's clock can't ring");
                let until = app.now() + WAIT * timer.attempts.clamp(1, 12);
                app.db.write(async |tx| Ok::<_, AppError>(case_timer::put_off(tx, timer, until).await?)).await?;
            }
        }
    }
    Ok(rung)
}

async fn together(app: &App, timers: &[TimerRow]) -> AppResult<u64> {
    let ids: Vec<Uuid> = timers.iter().map(|timer| timer.case_id).collect();
    app.db
        .write(async |tx| {
            let now = app.now();
            let mut rows: HashMap<Uuid, CaseRow> =
                store::find_all_for_change(tx, &ids).await?.into_iter().map(|row| (row.id, row)).collect();
            let (mut events, mut moved, mut next, mut silent) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
            // In the order in which they were due.
            for id in &ids {
                let after = match rows.get_mut(id) {
                    Some(row) => one(row, now, &mut events, &mut moved)?,
                    None => None,
                };
                match after {
                    Some(at) => next.push((*id, at)),
                    None => silent.push(*id),
                }
            }
            let rung = events.len() as u64;
            store::save_clocks(tx, moved).await?;
            event::record_all(app, tx, events).await?;
            case_timer::set_all(tx, next).await?;
            case_timer::remove(tx, &silent).await?;
            Ok(rung)
        })
        .await
}

/// Rings what one case's clocks have due, which is nothing when another worker was faster. Gives when it rings next.
fn one(row: &mut CaseRow, now: DateTime<Utc>, events: &mut Vec<NewEvent>, moved: &mut Vec<CaseRow>) -> AppResult<Option<DateTime<Utc>>> {
    let mut clocks = clock::of(row)?;
    let alarms = clocks.ring(now);
    if !alarms.is_empty() {
        clock::keep(row, &clocks);
        moved.push(row.clone());
    }
    events.extend(alarms.into_iter().map(|alarm| happened(row, &clocks, alarm, now)));
    Ok(clocks.next_alarm().map(|(at, _)| at))
}

fn happened(row: &CaseRow, clocks: &Clocks, alarm: Alarm, now: DateTime<Utc>) -> NewEvent {
    let clock = match alarm.clock {
        ClockKind::Answer => Some(&clocks.answer),
        ClockKind::Resolution => clocks.resolution.as_ref(),
    };
    let data = clock::data_of(alarm, row, clock.map_or(now, |clock| clock.due_at));
    let by = NewEvent::by(ActorKind::System, None);
    NewEvent { case_id: CaseId(row.id), kind: alarm.event(), internal: true, at: Some(now), data, ..by }
}
