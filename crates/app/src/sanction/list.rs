//! Lists of sanctions: the moderators' shelves, and one's own.

use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::sanction::{SanctionQuery, SanctionShelf, SanctionView};
use majlis_contract::{Page, SanctionId};
use majlis_domain::Actor;
use majlis_persistence::sanction::{self as store, SanctionRow, Shelf};

use super::view::{view, views};
use crate::{App, AppError, AppResult};

/// A page of a shelf.
pub async fn list(app: &App, actor: &Actor, query: &SanctionQuery) -> AppResult<Page<SanctionView>> {
    let shelf = match query.shelf.unwrap_or_default() {
        SanctionShelf::InForce => Shelf::InForce,
        SanctionShelf::Appealed => Shelf::Appealed,
        SanctionShelf::Past => Shelf::Past,
    };
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    listed(app, actor, store::list(app.db.read(), shelf, app.now(), limit, query.cursor.as_deref()).await?).await
}

/// A page of what the asker was given, the newest first.
pub async fn own(app: &App, actor: &Actor, page: &PageQuery) -> AppResult<Page<SanctionView>> {
    let account = actor.account().ok_or(AppError::FORBIDDEN)?;
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    listed(app, actor, store::own(app.db.read(), account.0, limit, page.cursor.as_deref()).await?).await
}

/// One sanction as moderators see it.
pub async fn show(app: &App, actor: &Actor, id: SanctionId) -> AppResult<SanctionView> {
    let directory = app.directory.get(app).await?;
    let row = store::find(app.db.read(), id.0).await?.ok_or(AppError::NOT_FOUND)?;
    view(app, app.db.read(), &directory, actor, row).await
}

async fn listed(app: &App, actor: &Actor, (rows, next_cursor): (Vec<SanctionRow>, Option<String>)) -> AppResult<Page<SanctionView>> {
    let directory = app.directory.get(app).await?;
    Ok(Page { items: views(app, app.db.read(), &directory, actor, rows).await?, next_cursor })
}
