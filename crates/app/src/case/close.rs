//! Cases close by themselves after the time that was promised for reopening.

use majlis_contract::CaseId;
use majlis_domain::Actor;
use majlis_persistence::case::{self as store, CaseRow};

use super::act::apply;
use super::{Asker, Deed, deed};
use crate::error::is_outage;
use crate::{App, AppError, AppResult};

/// Cases closed in one go at most; the next run takes the rest.
const BATCH: u64 = 100;

/// Closes resolved cases that were neither confirmed nor reopened in time. Gives how many.
pub async fn close_unanswered(app: &App) -> AppResult<usize> {
    give_terms(app).await?;
    let due = store::unanswered(app.db.read(), app.now(), BATCH).await?;
    each(app, due, &Deed::Close).await
}

/// Does something to each of some cases by the clockwork, in a transaction of its own. One that fails does not hold up the
/// others; only when the database can't be reached there is no use in going on. Gives to how many it was done.
pub(super) async fn each(app: &App, cases: Vec<uuid::Uuid>, deed: &Deed) -> AppResult<usize> {
    let directory = app.directory.get(app).await?;
    let clockwork = Asker::new(Actor::System);
    let mut count = 0;
    for id in cases {
        match app.db.write(async |tx| apply(app, tx, &directory, &clockwork, CaseId(id), None, deed).await).await {
            Ok(_) => count += 1,
            // Somebody was faster: the resident, or another worker.
            Err(AppError::StateConflict { .. }) => {}
            Err(AppError::Database(error)) if is_outage(&error) => return Err(error.into()),
            Err(error) => tracing::error!(case = %id, action = %deed.action(), %error, "the clockwork can't do it"),
        }
    }
    Ok(count)
}

/// Gives a term to cases that a version without terms resolves while this one takes its place.
async fn give_terms(app: &App) -> AppResult<()> {
    if store::without_term(app.db.read(), 1).await?.is_empty() {
        return Ok(());
    }
    let directory = app.directory.get(app).await?;
    let begun = |row: &mut CaseRow| {
        if let Some(at) = row.resolved_at {
            deed::resolved(row, &directory.settings, at);
        }
    };
    app.db
        .write(async |tx| {
            for mut row in store::without_term(tx, BATCH).await? {
                begun(&mut row);
                store::save_terms(tx, &row).await?;
            }
            Ok(())
        })
        .await
}
