//! Lists of initiatives, and of those who signed one.

use std::collections::HashMap;

use majlis_contract::initiative::{
    InitiativeDesk, InitiativeDeskQuery, InitiativeQuery, InitiativeSort, InitiativeSummary, SignerPage, SignerView,
};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::{InitiativeId, Page};
use majlis_domain::Actor;
use majlis_domain::initiative::sees;
use majlis_persistence::initiative::{self as store, InitiativeRow, Order, Wanted};
use majlis_persistence::subject as subjects;
use uuid::Uuid;

use super::{asked, count, terms, view};
use crate::case::word;
use crate::{App, AppError, AppResult};

/// A page of what everybody may see.
pub async fn list(app: &App, query: &InitiativeQuery) -> AppResult<Page<InitiativeSummary>> {
    let order = match query.sort.unwrap_or_default() {
        InitiativeSort::Newest => Order::Newest,
        InitiativeSort::MostSigned => Order::MostSigned,
        InitiativeSort::EndingSoon => Order::Soonest,
    };
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    let wanted = Wanted {
        shelf: query.shelf.unwrap_or_default().as_str(),
        kind: query.kind_id.map(|id| id.0),
        district: query.district_id.map(|id| id.0),
    };
    listed(app, store::list(app.db.read(), wanted, order, limit, query.cursor.as_deref()).await?, false).await
}

/// A page of a shelf of the staff: what waits, in the order in which it is due.
pub async fn desk(app: &App, query: &InitiativeDeskQuery) -> AppResult<Page<InitiativeSummary>> {
    let desk = query.desk.unwrap_or_default();
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (db, cursor) = (app.db.read(), query.cursor.as_deref());
    let order = match desk {
        InitiativeDesk::Reported => return listed(app, store::reported(db, limit, cursor).await?, true).await,
        InitiativeDesk::Pending | InitiativeDesk::Gathering | InitiativeDesk::UnderStudy | InitiativeDesk::Appealed => Order::Soonest,
        InitiativeDesk::Adopted | InitiativeDesk::Past | InitiativeDesk::Hidden => Order::Newest,
    };
    let wanted = Wanted { shelf: desk.as_str(), ..Wanted::default() };
    listed(app, store::list(db, wanted, order, limit, cursor).await?, true).await
}

/// A page of those that the asker began or stands for, the newest first.
pub async fn own(app: &App, actor: &Actor, page: &PageQuery) -> AppResult<Page<InitiativeSummary>> {
    let account = actor.account().ok_or(AppError::FORBIDDEN)?;
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    listed(app, store::own(app.db.read(), account.0, limit, page.cursor.as_deref()).await?, false).await
}

async fn listed(
    app: &App,
    (rows, next_cursor): (Vec<InitiativeRow>, Option<String>),
    for_staff: bool,
) -> AppResult<Page<InitiativeSummary>> {
    Ok(Page { items: summaries(app, rows, for_staff).await?, next_cursor })
}

/// Comments in one statement for all.
pub(super) async fn summaries(app: &App, rows: Vec<InitiativeRow>, for_staff: bool) -> AppResult<Vec<InitiativeSummary>> {
    let directory = app.directory.get(app).await?;
    let subjects = subjects::find_all(app.db.read(), rows.iter().map(|row| row.id).collect()).await?;
    let comments: HashMap<Uuid, i32> = subjects.into_iter().map(|subject| (subject.id, subject.comments)).collect();
    let summary = |row: InitiativeRow| {
        Ok(InitiativeSummary {
            id: row.id.into(),
            state: word(&row.state)?,
            kind: view::kind(&directory, &row)?,
            language: word(&row.language)?,
            support: view::support(&row),
            threshold: terms(&directory, &row)?.threshold,
            district: row.district_id.and_then(|id| directory.district_ref(id.into())),
            comments: comments.get(&row.id).copied().map_or(0, count),
            title: row.title,
            sponsor: row.shown_name,
            gathers_until: row.gathers_until,
            study_until: row.study_until,
            created_at: row.created_at,
            submitted_at: row.submitted_at,
            reports: if for_staff { count(row.reports) } else { 0 },
        })
    };
    rows.into_iter().map(summary).collect()
}

/// A page of those who show their names, the newest first, and how many don't.
pub async fn signers(app: &App, actor: &Actor, id: InitiativeId, page: &PageQuery) -> AppResult<SignerPage> {
    let directory = app.directory.get(app).await?;
    let db = app.db.read();
    let row = store::find(db, id.0).await?.ok_or(AppError::NOT_FOUND)?;
    let asked = asked(app, db, &directory, actor, &row, false).await?;
    if !sees(asked.facts.state, asked.standing) {
        return Err(AppError::NOT_FOUND);
    }
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (signatures, next_cursor) = store::shown(db, row.id, limit, page.cursor.as_deref()).await?;
    let items = signatures.into_iter().filter_map(|one| Some(SignerView { name: one.shown_name?, signed_at: one.signed_at })).collect();
    Ok(SignerPage { items, next_cursor, unnamed: count(row.online - row.named) })
}
