//! The moderators' queue.

use std::collections::HashMap;

use majlis_contract::contribution::{ModerationCounts, ModerationItem, ModerationQuery, ModerationShelf, ReportCount};
use majlis_contract::page::DEFAULT_LIMIT;
use majlis_contract::{ContributionId, Page};
use majlis_domain::contribution::hints;
use majlis_domain::{Actor, Permission};
use majlis_persistence::contribution::{self as store, ContributionRow, Shelf};
use majlis_persistence::{ConnectionTrait, initiative as initiatives, sanction as sanctions};
use uuid::Uuid;

use super::view::{count, views};
use super::{finding, photo};
use crate::case::word;
use crate::directory::Directory;
use crate::sanction::{offered, records};
use crate::{App, AppError, AppResult};

/// A page of a shelf.
pub async fn queue(app: &App, actor: &Actor, query: &ModerationQuery) -> AppResult<Page<ModerationItem>> {
    let directory = app.directory.get(app).await?;
    let shelf = match query.shelf.unwrap_or_default() {
        ModerationShelf::Waiting => Shelf::Waiting,
        ModerationShelf::Reported => Shelf::Reported,
        ModerationShelf::PointedOut => Shelf::PointedOut,
        ModerationShelf::Appealed => Shelf::Appealed,
        ModerationShelf::Hidden => Shelf::Hidden,
        ModerationShelf::Redacted => Shelf::Redacted,
    };
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (rows, next_cursor) = store::queue(app.db.read(), shelf, limit, query.cursor.as_deref()).await?;
    Ok(Page { items: items(app, app.db.read(), &directory, actor, rows).await?, next_cursor })
}

/// One contribution as moderators see it now, on whatever shelf.
pub async fn show(app: &App, actor: &Actor, id: ContributionId) -> AppResult<ModerationItem> {
    let directory = app.directory.get(app).await?;
    let row = store::find(app.db.read(), id.0).await?.ok_or(AppError::NOT_FOUND)?;
    item(app, app.db.read(), &directory, actor, row).await
}

/// How much waits for staff, and stands on each shelf: of contributions and sanctions only for who may see them.
pub async fn counts(app: &App, actor: &Actor) -> AppResult<ModerationCounts> {
    let [pending, initiatives_reported, initiatives_appealed, under_study, late] =
        initiatives::desk_counts(app.db.read(), app.now()).await?;
    let of_initiatives = ModerationCounts {
        initiatives_pending: pending,
        initiatives_reported,
        initiatives_appealed,
        initiatives_under_study: under_study,
        initiatives_late: late,
        ..ModerationCounts::default()
    };
    if !Permission::ModerationRead.allows(actor) {
        return Ok(of_initiatives);
    }
    let [waiting, reported, pointed_out, appealed, hidden, redacted] = store::counts(app.db.read()).await?;
    let sanctions = sanctions::appeals(app.db.read()).await?;
    Ok(ModerationCounts { waiting, reported, pointed_out, appealed, hidden, redacted, sanctions, ..of_initiatives })
}

/// One contribution as moderators see it.
pub(super) async fn item(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    actor: &Actor,
    row: ContributionRow,
) -> AppResult<ModerationItem> {
    let mut made = items(app, db, directory, actor, vec![row]).await?;
    made.pop().ok_or_else(|| AppError::internal("an item for a row"))
}

async fn items(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    actor: &Actor,
    rows: Vec<ContributionRow>,
) -> AppResult<Vec<ModerationItem>> {
    let mut authors: Vec<Uuid> = rows.iter().map(|row| row.author_id).collect();
    authors.sort_unstable();
    authors.dedup();
    let records = records(app, db, authors.clone()).await?;
    let hidden: HashMap<Uuid, i64> = store::hidden_of(db, authors).await?.into_iter().collect();
    let mut reports: HashMap<Uuid, Vec<ReportCount>> = HashMap::new();
    for (id, reason, count) in store::report_counts(db, rows.iter().map(|row| row.id).collect()).await? {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        reports.entry(id).or_default().push(ReportCount { reason: word(&reason)?, count });
    }
    let mut found = finding::found_in(db, &rows).await?;
    let views = views(app, db, directory, actor, rows.clone()).await?;
    let photos = photo::of_all(db, rows.iter().map(|row| row.id).collect()).await?;
    let item = |(row, contribution): (ContributionRow, _)| {
        let all = finding::all_words(&row, photos.get(&row.id).into_iter().flatten());
        let itself = i64::from(row.hidden_at.is_some());
        let before = hidden.get(&row.author_id).copied().unwrap_or_default() - itself;
        let record = records.get(&row.author_id).copied().unwrap_or_default();
        let found = found.remove(&row.id).unwrap_or_default();
        ModerationItem {
            sanctions: offered(actor, &row, &record),
            record,
            contribution,
            hidden_before: count(i32::try_from(before).unwrap_or(i32::MAX)),
            hints: found.hints.into_iter().chain(hints(&all)).collect(),
            repeats: found.repeats,
            reports: reports.remove(&row.id).unwrap_or_default(),
            appeal: row.appeal,
            waiting_since: row.waiting_since,
        }
    };
    Ok(rows.into_iter().zip(views).map(item).collect())
}
