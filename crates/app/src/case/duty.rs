//! The duty desk hears at once of every case of high priority.

use chrono::{DateTime, Utc};
use majlis_contract::CaseId;
use majlis_contract::case::{ActorKind, CaseEventKind, Priority};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::case::CaseRow;

use crate::directory::Directory;
use crate::event::{self, NewEvent};
use crate::{App, AppResult};

/// Alerts the duty desk, where there is one, of a case that has just come in or become urgent.
pub async fn alert(app: &App, tx: &DatabaseTransaction, directory: &Directory, row: &CaseRow, at: DateTime<Utc>) -> AppResult<()> {
    if row.priority != Priority::High.as_str() || directory.settings.duty_desk.is_none() {
        return Ok(());
    }
    let by = NewEvent::by(ActorKind::System, None);
    let event = NewEvent { case_id: CaseId(row.id), kind: CaseEventKind::DutyAlerted, internal: true, at: Some(at), ..by };
    event::record(app, tx, event).await?;
    Ok(())
}
