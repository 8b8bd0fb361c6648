//! Replies, notes and information: they rest on no version, and a repeat has no second effect.

use majlis_contract::CaseId;
use majlis_contract::case::TimelineEntry;

use super::act::apply;
use super::{Asker, Deed, timeline};
use crate::idempotency::{Ticket, once};
use crate::{App, AppResult};

/// Says it on the case.
pub async fn say(app: &App, asker: &Asker, id: CaseId, ticket: &Ticket, deed: Deed) -> AppResult<TimelineEntry> {
    let directory = app.directory.get(app).await?;
    once(app, ticket, async |tx| {
        let (row, event) = apply(app, tx, &directory, asker, id, None, &deed).await?;
        let standing = asker.standing(app, &row)?;
        timeline::entry(app, tx, &directory, &row, standing, event).await
    })
    .await
}
