//! Residents are reminded to say whether it is solved, before the case closes by itself.

use majlis_persistence::case as store;

use super::Deed;
use super::close::each;
use crate::{App, AppResult};

/// Residents reminded in one go at most; the next run takes the rest.
const BATCH: u64 = 100;

/// Reminds the reporters of resolved cases that close soon, each once. Gives how many.
pub async fn remind_unanswered(app: &App) -> AppResult<usize> {
    let due = store::unreminded(app.db.read(), app.now(), BATCH).await?;
    each(app, due, &Deed::Remind).await
}
