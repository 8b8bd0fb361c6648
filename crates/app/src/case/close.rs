//! Cases close by themselves after the days allowed.

use chrono::Duration;
use majlis_contract::CaseId;
use majlis_domain::Actor;
use majlis_persistence::case as store;

use super::act::apply;
use super::{Asker, Deed};
use crate::{App, AppError, AppResult};

/// Cases closed in one go at most; the next run takes the rest.
const BATCH: u64 = 100;

/// Closes resolved cases that were neither confirmed nor reopened in time. Gives how many.
pub async fn close_unanswered(app: &App) -> AppResult<usize> {
    let directory = app.directory.get(app).await?;
    let before = app.now() - Duration::days(i64::from(directory.settings.reopen_days));
    let due = store::resolved_before(app.db.read(), before, BATCH).await?;
    let clockwork = Asker::new(Actor::System);
    let mut closed = 0;
    for id in due {
        let done = app.db.write(async |tx| apply(app, tx, &directory, &clockwork, CaseId(id), None, &Deed::Close).await).await;
        match done {
            Ok(_) => closed += 1,
            // Somebody was faster: confirmed, reopened, or another worker closed it.
            Err(AppError::StateConflict { .. }) => {}
            Err(error @ AppError::Database(_)) => return Err(error),
            // One that can't be closed does not keep the others open.
            Err(error) => tracing::error!(case = %id, %error, "a case can't be closed"),
        }
    }
    Ok(closed)
}
