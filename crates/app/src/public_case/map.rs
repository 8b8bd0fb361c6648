//! The public map: squares of the web map with what is counted in them, and the cases themselves where they are few.

use std::sync::Arc;

use majlis_contract::CaseId;
use majlis_contract::public_case::{MapCluster, MapPoint, PublicMap, PublicMapQuery, read_box};
use majlis_domain::tile;
use majlis_persistence::public_case::{self as store, Filter, PublicRow, Square};

use super::crowd::Counted;
use super::filter;
use crate::case::word;
use crate::{App, AppResult};

/// So many cases are shown one by one, however far one looks from; in squares of their own also beside clusters.
/// More of them would lie on top of each other on a phone.
const FEW: u64 = 8;
/// So many where one can't come any nearer.
const FEW_NEAR: u64 = 100;
/// Squares that a part of the map is wide or high at most; wider parts are counted in coarser squares.
const MOST_SQUARES: u32 = 48;

/// A part of the map. Squares that lie only partly in it are counted whole, so that counts don't change as the map moves.
pub async fn map(app: &App, query: &PublicMapQuery) -> AppResult<PublicMap> {
    let directory = app.directory.get(app).await?;
    let nothing = PublicMap { clusters: Vec::new(), points: Vec::new(), count: 0, complete: true };
    let (Some(filter), Some(part)) = (filter(&directory, &query.filter())?, read_box(&query.bbox)) else { return Ok(nothing) };
    let window = Window::over(part, query.zoom);
    let counted = counted(app, &filter, window).await?;
    let count = counted.total();
    let few = if Some(&window.level) == tile::LEVELS.last() { FEW_NEAR } else { FEW };
    let (single, several): (Vec<Square>, Vec<Square>) =
        counted.squares.iter().copied().partition(|square| count <= few || square.count == 1);
    let points = points(app, &filter, window.level, &single).await?;
    Ok(PublicMap {
        clusters: several.iter().map(|square| cluster(window.level, square)).collect(),
        points,
        count,
        complete: counted.complete,
    })
}

/// The squares over a part, as they were counted just now or, where there are many, a few seconds ago.
async fn counted(app: &App, filter: &Filter, window: Window) -> AppResult<Arc<Counted>> {
    let (key, now, db) = ((filter.clone(), window), app.now(), app.db.read());
    if let Some(counted) = app.crowds.find(&key, now) {
        return Ok(counted);
    }
    let (squares, complete) = if filter.is_counted() {
        (store::squares(db, filter, window.level, window.first, window.last).await?, true)
    } else {
        let (all, complete) = store::squares_scanned(db, filter, window.level).await?;
        (all.into_iter().filter(|square| window.holds(square)).collect(), complete)
    };
    let counted = Arc::new(Counted { squares, complete });
    app.crowds.keep(key, now, &counted);
    Ok(counted)
}

async fn points(app: &App, filter: &Filter, level: u8, squares: &[Square]) -> AppResult<Vec<MapPoint>> {
    let places: Vec<(u32, u32)> = squares.iter().map(|square| (square.x, square.y)).collect();
    let limit = squares.iter().map(|square| square.count).sum();
    let rows = store::in_squares(app.db.read(), filter, level, &places, limit).await?;
    rows.into_iter().filter_map(|row| point(row).transpose()).collect()
}

fn point(row: PublicRow) -> AppResult<Option<MapPoint>> {
    let Some((latitude, longitude)) = store::point(&row) else { return Ok(None) };
    Ok(Some(MapPoint {
        id: CaseId(row.id),
        reference: row.reference,
        subject: row.subject,
        state: word(&row.state)?,
        category_id: row.category_id.into(),
        latitude,
        longitude,
    }))
}

fn cluster(level: u8, square: &Square) -> MapCluster {
    MapCluster {
        latitude: square.latitude,
        longitude: square.longitude,
        count: square.count,
        bounds: tile::bounds(level, (square.x, square.y)),
    }
}

/// The squares over a part of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Window {
    level: u8,
    /// Column and row of the one in the north west and the one in the south east.
    first: (u32, u32),
    last: (u32, u32),
}

impl Window {
    pub(super) fn over([west, south, east, north]: [f64; 4], zoom: u8) -> Self {
        let on = |level: u8| Self { level, first: tile::square(level, west, north), last: tile::square(level, east, south) };
        let wanted = tile::level_for(zoom);
        let fits = |window: &Self| window.last.0 - window.first.0 < MOST_SQUARES && window.last.1 - window.first.1 < MOST_SQUARES;
        let fine_first = tile::LEVELS.iter().rev().copied().filter(|level| *level <= wanted);
        fine_first.map(on).find(fits).unwrap_or_else(|| on(tile::LEVELS[0]))
    }

    fn holds(&self, square: &Square) -> bool {
        (self.first.0..=self.last.0).contains(&square.x) && (self.first.1..=self.last.1).contains(&square.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_parts_are_counted_in_coarse_squares() {
        assert_eq!(Window::over([53.9, 16.9, 54.3, 17.2], 12).level, 14);
        assert_eq!(Window::over([54.0, 17.0, 54.01, 17.01], 16).level, 18);
        assert_eq!(Window::over([-180.0, -90.0, 180.0, 90.0], 20).level, 10, "whatever zoom is claimed");
    }
}
