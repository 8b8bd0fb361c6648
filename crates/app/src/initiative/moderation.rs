//! What moderators know of an initiative beside what it says.

use majlis_contract::InitiativeId;
use majlis_contract::contribution::ReportCount;
use majlis_contract::initiative::InitiativeModeration;
use majlis_contract::search::SearchKind;
use majlis_domain::Actor;
use majlis_persistence::contribution as reports;
use majlis_persistence::initiative::{self as store, InitiativeRow};

use super::is_public;
use super::list::summaries;
use super::view::seen;
use crate::alike::{Written, candidates};
use crate::case::word;
use crate::sanction::{offered_for_initiative, records};
use crate::{App, AppResult};

/// Others that may ask for the same, at most.
const MOST_SIMILAR: usize = 5;

/// What machines point out in an initiative, what was reported of it and what its sponsor has had, as it is now.
pub async fn moderation(app: &App, actor: &Actor, id: InitiativeId) -> AppResult<InitiativeModeration> {
    let directory = app.directory.get(app).await?;
    let (row, _) = seen(app, &directory, actor, id).await?;
    let counts = reports::report_counts(app.db.read(), vec![row.id]).await?;
    let count =
        |(_, reason, count): (_, String, i64)| Ok(ReportCount { reason: word(&reason)?, count: u32::try_from(count).unwrap_or(u32::MAX) });
    let record = records(app, app.db.read(), vec![row.sponsor_id]).await?.remove(&row.sponsor_id).unwrap_or_default();
    Ok(InitiativeModeration {
        hints: app.watch_list.hints(app, app.db.read(), &format!("{}\n{}", row.title, row.text)).await?,
        reports: counts.into_iter().map(count).collect::<AppResult<_>>()?,
        reported_at: row.reported_at,
        similar: summaries(app, similar(app, &row).await?, false).await?,
        sanctions: offered_for_initiative(actor, &row, &record),
        record,
    })
}

/// Those that everybody reads and that are most like it.
async fn similar(app: &App, row: &InitiativeRow) -> AppResult<Vec<InitiativeRow>> {
    let written = Written::of(&row.title, &row.text);
    let mut found = candidates(app, SearchKind::Initiative, &format!("{} {}", row.title, row.text)).await?;
    found.retain(|id| *id != row.id);
    let others = store::find_all(app.db.read(), found).await?.into_iter().filter(is_public);
    let mut alike: Vec<(f64, InitiativeRow)> =
        others.filter_map(|other| Some((written.likeness(&Written::of(&other.title, &other.text))?, other))).collect();
    alike.sort_by(|(one, a), (other, b)| other.total_cmp(one).then(a.id.cmp(&b.id)));
    alike.truncate(MOST_SIMILAR);
    Ok(alike.into_iter().map(|(_, row)| row).collect())
}
