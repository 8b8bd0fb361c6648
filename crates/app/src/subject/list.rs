//! The board of opportunities, and the list of staff.

use majlis_contract::Page;
use majlis_contract::page::DEFAULT_LIMIT;
use majlis_contract::subject::{BoardQuery, BoardShelf, ParticipationKind, SubjectQuery, SubjectState, SubjectSummary};
use majlis_domain::subject::is_over;
use majlis_persistence::subject::{self as store, Filter};

use super::is_of_residents;
use super::view::summaries;
use crate::{App, AppResult};

/// A page of what everybody may see: what closes next first; of what is announced what opens next, of what is closed what closed last.
pub async fn board(app: &App, query: &BoardQuery) -> AppResult<Page<SubjectSummary>> {
    let directory = app.directory.get(app).await?;
    let shelf = query.shelf.unwrap_or_default();
    let filter = Filter {
        kind: query.kind.map(|kind| kind.as_str()),
        axis: query.axis.map(|axis| axis.as_str()),
        field: query.field_id.map(|id| id.0),
        district: query.district_id.map(|id| id.0),
        audience: query.audience.map(|group| group.as_str()),
    };
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    let db = app.db.read();
    let (rows, next_cursor) =
        store::board(db, &states_of(shelf), shelf == BoardShelf::Past, &filter, limit, query.cursor.as_deref()).await?;
    Ok(Page { items: summaries(db, &directory, rows).await?, next_cursor })
}

/// The states whose subjects lie on a shelf.
pub(crate) fn states_of(shelf: BoardShelf) -> Vec<&'static str> {
    let lies = |state: SubjectState| match shelf {
        BoardShelf::Open => state == SubjectState::Open,
        BoardShelf::Soon => state == SubjectState::Scheduled,
        BoardShelf::Past => is_over(state),
    };
    SubjectState::ALL.iter().filter(|state| lies(**state)).map(|state| state.as_str()).collect()
}

/// A page of the subjects that staff prepare, the newest first. Initiatives have a desk of their own, and what residents haven't sent yet
/// is on none.
pub async fn list(app: &App, query: &SubjectQuery) -> AppResult<Page<SubjectSummary>> {
    let directory = app.directory.get(app).await?;
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    let state = query.state.map(|state| state.as_str());
    let kinds: Vec<&str> = ParticipationKind::ALL.iter().filter(|kind| !is_of_residents(**kind)).map(|kind| kind.as_str()).collect();
    let (rows, next_cursor) = store::page(app.db.read(), &kinds, state, limit, query.cursor.as_deref()).await?;
    Ok(Page { items: summaries(app.db.read(), &directory, rows).await?, next_cursor })
}
