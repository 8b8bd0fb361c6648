//! Residents are reminded to say whether it is solved, before the case closes by itself.

use chrono::Duration;
use majlis_contract::CaseId;
use majlis_domain::Actor;
use majlis_persistence::case as store;

use super::act::apply;
use super::{Asker, Deed};
use crate::{App, AppError, AppResult};

/// Residents reminded in one go at most; the next run takes the rest.
const BATCH: u64 = 100;

/// Reminds the reporters of resolved cases that close soon, each once. Gives how many.
pub async fn remind_unanswered(app: &App) -> AppResult<usize> {
    let directory = app.directory.get(app).await?;
    let (reopen, reminder) = (directory.settings.reopen_days, directory.settings.reminder_days);
    if reminder == 0 || reminder >= reopen {
        return Ok(0);
    }
    let days = |days: u32| app.now() - Duration::days(i64::from(days));
    let due = store::unreminded_before(app.db.read(), days(reopen), days(reopen - reminder), BATCH).await?;
    let clockwork = Asker::new(Actor::System);
    let mut reminded = 0;
    for id in due {
        let done = app.db.write(async |tx| apply(app, tx, &directory, &clockwork, CaseId(id), None, &Deed::Remind).await).await;
        match done {
            Ok(_) => reminded += 1,
            // Somebody was faster: the resident answered, or another worker reminded.
            Err(AppError::StateConflict { .. }) => {}
            Err(error @ AppError::Database(_)) => return Err(error),
            Err(error) => tracing::error!(case = %id, %error, "the reporter of a case can't be reminded"),
        }
    }
    Ok(reminded)
}
