//! One case, for whoever may see it.

use majlis_contract::CaseId;
use majlis_contract::case::{CaseAction, CaseView};
use majlis_domain::case::{Standing, may_read_internal, permitted};
use majlis_domain::{Actor, reference};
use majlis_persistence::case::{self as store, CaseRow};

use super::{Asker, facts, view};
use crate::directory::Directory;
use crate::{App, AppError, AppResult, look};

/// A case by its id.
pub async fn get(app: &App, asker: &Asker, id: CaseId) -> AppResult<CaseView> {
    let directory = app.directory.get(app).await?;
    let row = store::find(app.db.read(), id.0).await?.ok_or(AppError::NOT_FOUND)?;
    read(app, &directory, asker, row).await
}

/// A case by its reference, as people type it.
pub async fn find(app: &App, asker: &Asker, typed: &str) -> AppResult<CaseView> {
    let directory = app.directory.get(app).await?;
    let reference = reference::normalise(typed).ok_or(AppError::NOT_FOUND)?;
    let row = store::find_by_reference(app.db.read(), &reference).await?.ok_or(AppError::NOT_FOUND)?;
    read(app, &directory, asker, row).await
}

async fn read(app: &App, directory: &Directory, asker: &Asker, row: CaseRow) -> AppResult<CaseView> {
    if may_read_internal(asker.standing(app, &row)?) {
        look::at_case(app, &asker.actor, &row).await?;
    }
    view::view(app, app.db.read(), directory, asker, row).await
}

/// A case's row and how the asker stands to it; strangers get nothing.
pub async fn known(app: &App, asker: &Asker, id: CaseId) -> AppResult<(CaseRow, Standing)> {
    let row = store::find(app.db.read(), id.0).await?.ok_or(AppError::NOT_FOUND)?;
    match asker.reading(app, app.db.read(), &row).await? {
        Standing::Stranger => Err(AppError::NOT_FOUND),
        standing => Ok((row, standing)),
    }
}

/// A case's row, for staff who may read everything of it.
pub async fn load_for(app: &App, actor: &Actor, id: CaseId) -> AppResult<CaseRow> {
    let (row, standing) = known(app, &Asker::new(actor.clone()), id).await?;
    if may_read_internal(standing) { Ok(row) } else { Err(AppError::NOT_FOUND) }
}

/// A case's row and what may be done with it now, for staff who work on it.
pub(crate) async fn worked_on(app: &App, directory: &Directory, actor: &Actor, id: CaseId) -> AppResult<(CaseRow, Vec<CaseAction>)> {
    let (row, standing) = known(app, &Asker::new(actor.clone()), id).await?;
    if !matches!(standing, Standing::Handler | Standing::Agent) {
        return Err(AppError::FORBIDDEN);
    }
    let permitted = permitted(&facts(&row, directory)?, standing, app.now());
    Ok((row, permitted))
}
