//! The clocks of a case in the store: kept beside it, moved on by what happens, with a timer for what rings next.

use chrono::{DateTime, Utc};
use majlis_contract::case::{CaseEventKind, CaseState, Priority};
use majlis_domain::case::{Alarm, Clocks, Happening, Measured, Terms, reckon};
use majlis_persistence::case::queue::ListedCase;
use majlis_persistence::case::{CaseRow, KeptClocks};
use majlis_persistence::event::{self as events, EventRow};
use majlis_persistence::{ConnectionTrait, case_timer};
use serde_json::{Value, json};
use uuid::Uuid;

use super::word;
use crate::directory::Directory;
use crate::{AppError, AppResult};

/// How the queue sorts a case that has nothing due: at the end.
pub(crate) fn nothing_due() -> DateTime<Utc> {
    DateTime::from_timestamp(253_402_214_400, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// The clocks of a case. One from before there were any keeps the answer that was promised then.
pub fn of(row: &CaseRow) -> AppResult<Clocks> {
    let old = |state| Clocks::of_old(row.created_at, row.due_at, row.answered_at, state, row.updated_at);
    kept(row.clocks.clone(), &row.state, old)
}

/// As [`of`], for a list.
pub fn of_listed(row: &mut ListedCase) -> AppResult<Clocks> {
    let stored = row.clocks.take();
    let old = |state| Clocks::of_old(row.created_at, row.due_at, row.answered_at, state, row.updated_at);
    kept(stored, &row.state, old)
}

fn kept(clocks: Option<KeptClocks>, state: &str, old: impl FnOnce(CaseState) -> Clocks) -> AppResult<Clocks> {
    match clocks {
        Some(KeptClocks(clocks)) => Ok(clocks),
        None => Ok(old(word(state)?)),
    }
}

/// What is promised for a case as it stands.
pub fn terms(directory: &Directory, row: &CaseRow) -> AppResult<Terms> {
    let priority: Priority = word(&row.priority)?;
    Ok(directory.terms(word(&row.kind)?, row.category_id.into(), priority))
}

/// Writes the clocks into the row, with what lists are sorted and filtered by.
pub fn keep(row: &mut CaseRow, clocks: &Clocks) {
    row.due_at = clocks.answer.due_at;
    row.resolution_due_at = clocks.resolution.map(|clock| clock.due_at);
    row.soon_at = clocks.next_soon();
    row.next_due_at = clocks.next_due().unwrap_or_else(nothing_due);
    row.escalation = clocks.escalation().map(|escalation| escalation.to_string());
    row.clocks = Some(KeptClocks(clocks.clone()));
}

/// Moves the clocks of a case on by something that happened, in the row; the timer follows with [`set_timer`].
pub fn follow(directory: &Directory, row: &mut CaseRow, happening: &Happening) -> AppResult<Clocks> {
    let mut clocks = of(row)?;
    clocks.follow(happening, directory.rulers());
    keep(row, &clocks);
    Ok(clocks)
}

/// Sets when the case rings next, or that it does not. Call it in the transaction that writes the row.
pub async fn set_timer(db: &impl ConnectionTrait, case: Uuid, clocks: &Clocks) -> AppResult<()> {
    match clocks.next_alarm() {
        Some((at, _)) => case_timer::set(db, case, at).await?,
        None => case_timer::remove(db, &[case]).await?,
    }
    Ok(())
}

/// Reckons the clocks of a case anew from all that happened on it; `None` for one from before there were any.
pub async fn reckoned(db: &impl ConnectionTrait, directory: &Directory, case: Uuid) -> AppResult<Option<Clocks>> {
    let rows = events::of_clocks(db, case).await?;
    let happenings = rows.iter().map(heard).collect::<AppResult<Vec<_>>>()?;
    Ok(reckon(happenings, directory.rulers()))
}

/// Writes into an event what was found due with it, so that the clocks follow from the events whichever calendar holds later.
pub(crate) fn note(data: &mut Value, measured: Option<Measured>) {
    if let Some(measured) = measured {
        data["measured"] = json!(measured);
    }
}

/// What clocks hear of an event.
pub fn heard(event: &EventRow) -> AppResult<Happening> {
    let kind: CaseEventKind = word(&event.kind)?;
    let said = |key: &str| event.data.get(key).and_then(Value::as_str);
    let clock = said("clock").map(word).transpose()?;
    Ok(Happening {
        at: event.at,
        kind,
        state: said("state").map(word).transpose()?,
        terms: event.data.get("terms").cloned().map(serde_json::from_value).transpose().map_err(AppError::internal)?,
        alarm: clock.and_then(|clock| Alarm::of_event(kind, clock)),
        measured: event.data.get("measured").cloned().map(serde_json::from_value).transpose().map_err(AppError::internal)?,
    })
}

/// What the event of an alarm keeps.
pub(crate) fn data_of(alarm: Alarm, row: &CaseRow, due_at: DateTime<Utc>) -> Value {
    let mut data = json!({ "clock": alarm.clock, "due_at": due_at });
    // Whose case it was when it rang.
    if let Some(department) = row.department_id {
        data["department_id"] = json!(department);
    }
    data
}
