//! What moderators know of an initiative beside what it says.

use majlis_contract::InitiativeId;
use majlis_contract::contribution::ReportCount;
use majlis_contract::initiative::InitiativeModeration;
use majlis_domain::Actor;
use majlis_persistence::contribution as reports;

use super::view::seen;
use crate::case::word;
use crate::{App, AppResult};

/// What machines point out in an initiative and what was reported of it, as it is now.
pub async fn moderation(app: &App, actor: &Actor, id: InitiativeId) -> AppResult<InitiativeModeration> {
    let directory = app.directory.get(app).await?;
    let (row, _) = seen(app, &directory, actor, id).await?;
    let counts = reports::report_counts(app.db.read(), vec![row.id]).await?;
    let count =
        |(_, reason, count): (_, String, i64)| Ok(ReportCount { reason: word(&reason)?, count: u32::try_from(count).unwrap_or(u32::MAX) });
    Ok(InitiativeModeration {
        hints: app.watch_list.hints(app, app.db.read(), &format!("{}\n{}", row.title, row.text)).await?,
        reports: counts.into_iter().map(count).collect::<AppResult<_>>()?,
        reported_at: row.reported_at,
    })
}
