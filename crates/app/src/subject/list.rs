//! The board of opportunities, and the list of staff.

use majlis_contract::Page;
use majlis_contract::page::DEFAULT_LIMIT;
use majlis_contract::subject::{BoardQuery, BoardShelf, SubjectQuery, SubjectState, SubjectSummary};
use majlis_persistence::subject::{self as store, Filter};

use super::view::summaries;
use crate::{App, AppResult};

/// A page of what everybody may see: what closes next first; of what is announced what opens next, of what is closed what closed last.
pub async fn board(app: &App, query: &BoardQuery) -> AppResult<Page<SubjectSummary>> {
    let directory = app.directory.get(app).await?;
    let (state, last_first) = match query.shelf.unwrap_or_default() {
        BoardShelf::Open => (SubjectState::Open, false),
        BoardShelf::Soon => (SubjectState::Scheduled, false),
        BoardShelf::Past => (SubjectState::Closed, true),
    };
    let filter = Filter {
        kind: query.kind.map(|kind| kind.as_str()),
        axis: query.axis.map(|axis| axis.as_str()),
        field: query.field_id.map(|id| id.0),
        district: query.district_id.map(|id| id.0),
    };
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    let db = app.db.read();
    let (rows, next_cursor) = store::board(db, state.as_str(), last_first, &filter, limit, query.cursor.as_deref()).await?;
    Ok(Page { items: summaries(db, &directory, rows).await?, next_cursor })
}

/// A page of all subjects for staff, the newest first.
pub async fn list(app: &App, query: &SubjectQuery) -> AppResult<Page<SubjectSummary>> {
    let directory = app.directory.get(app).await?;
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    let state = query.state.map(|state| state.as_str());
    let (rows, next_cursor) = store::page(app.db.read(), state, limit, query.cursor.as_deref()).await?;
    Ok(Page { items: summaries(app.db.read(), &directory, rows).await?, next_cursor })
}
