//! Counts of published cases by the squares of the map, changed with the cases themselves.
//!
//! A square has a row for each category, district and state in it, so its rows are bounded by those, however many cases there are.

use std::collections::BTreeMap;

use majlis_domain::tile;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func, Query};
use sea_orm::{ConnectionTrait, DbErr, Statement, Value};
use uuid::Uuid;

use super::{Filter, PublicRow};

/// Rows of one statement.
const ROWS: usize = 500;
/// Columns that are named one by one at most.
const FEW_COLUMNS: u32 = 64;

/// What cases are told apart by in a square.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellKey {
    pub category_id: Uuid,
    pub district_id: Option<Uuid>,
    pub state: String,
}

impl CellKey {
    pub fn of(row: &PublicRow) -> Self {
        Self { category_id: row.category_id, district_id: row.district_id, state: row.state.clone() }
    }
}

/// A change of one count: where, of what, and by how much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellRow {
    place: (u8, u32, u32),
    key: CellKey,
    sums: Sums,
}

/// How many, how many with a point, and the sums of their coordinates in millionths of a degree.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sums {
    n: i64,
    placed: i64,
    latitude: i64,
    longitude: i64,
}

/// A square of the map with cases in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Square {
    pub x: u32,
    pub y: u32,
    pub count: u64,
    /// The middle of the cases, in degrees.
    pub latitude: f64,
    pub longitude: f64,
}

/// The counts that a case is in: the whole, and its square on every level. `by` is 1 or -1.
pub fn cells_of(key: &CellKey, point: Option<(f64, f64)>, by: i64) -> Vec<CellRow> {
    let micro = |degrees: f64| (degrees * 1e6).round() as i64;
    let sums = point.map_or(Sums { n: by, ..Sums::default() }, |(latitude, longitude)| Sums {
        n: by,
        placed: by,
        latitude: by * micro(latitude),
        longitude: by * micro(longitude),
    });
    let squares = point.into_iter().flat_map(|(latitude, longitude)| {
        tile::LEVELS.map(|level| {
            let (x, y) = tile::square(level, longitude, latitude);
            (level, x, y)
        })
    });
    [(0, 0, 0)].into_iter().chain(squares).map(|place| CellRow { place, key: key.clone(), sums }).collect()
}

/// Takes counts away and adds others. Always in the same order, so that two writers never wait for each other in a ring.
pub async fn change(db: &impl ConnectionTrait, before: Vec<CellRow>, after: Vec<CellRow>) -> Result<(), DbErr> {
    let emptied = before.clone();
    add_cells(db, before.into_iter().chain(after).collect()).await?;
    drop_empty(db, &emptied).await
}

/// Adds to counts.
pub async fn add_cells(db: &impl ConnectionTrait, cells: Vec<CellRow>) -> Result<(), DbErr> {
    let mut together: BTreeMap<((u8, u32, u32), CellKey), Sums> = BTreeMap::new();
    for cell in cells {
        let sums = together.entry((cell.place, cell.key)).or_default();
        sums.n += cell.sums.n;
        sums.placed += cell.sums.placed;
        sums.latitude += cell.sums.latitude;
        sums.longitude += cell.sums.longitude;
    }
    let rows: Vec<_> = together.into_iter().filter(|(_, sums)| *sums != Sums::default()).collect();
    for some in rows.chunks(ROWS) {
        let mut values: Vec<Value> = Vec::with_capacity(some.len() * 10);
        for ((place, key), sums) in some {
            values.extend(place_values(*place));
            values.extend([key.category_id.into(), key.district_id.unwrap_or_default().into(), key.state.as_str().into()]);
            values.extend([sums.n.into(), sums.placed.into(), sums.latitude.into(), sums.longitude.into()]);
        }
        let sql = format!(
            "INSERT INTO public_cells (level, x, y, category_id, district_id, state, n, placed, latitude, longitude) VALUES {} \
             ON CONFLICT (level, x, y, category_id, district_id, state) DO UPDATE SET n = public_cells.n + excluded.n, \
             placed = public_cells.placed + excluded.placed, latitude = public_cells.latitude + excluded.latitude, \
             longitude = public_cells.longitude + excluded.longitude",
            places(some.len(), 10)
        );
        db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await?;
    }
    Ok(())
}

/// Counts that came to nothing go, so that states that cases have passed through leave no rows behind.
async fn drop_empty(db: &impl ConnectionTrait, cells: &[CellRow]) -> Result<(), DbErr> {
    let Some(CellRow { key, .. }) = cells.first() else { return Ok(()) };
    let mut values: Vec<Value> = cells.iter().flat_map(|cell| place_values(cell.place)).collect();
    let at = values.len();
    values.extend([key.category_id.into(), key.district_id.unwrap_or_default().into(), key.state.as_str().into()]);
    let sql = format!(
        "DELETE FROM public_cells WHERE (level, x, y) IN (VALUES {}) AND category_id = ${} AND district_id = ${} AND state = ${} AND n = 0",
        places(cells.len(), 3),
        at + 1,
        at + 2,
        at + 3
    );
    db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await?;
    Ok(())
}

fn place_values((level, x, y): (u8, u32, u32)) -> [Value; 3] {
    [i32::from(level), x as i32, y as i32].map(Value::from)
}

/// `($1, $2), ($3, $4)` …
fn places(rows: usize, columns: usize) -> String {
    let row = |row: usize| {
        let names: Vec<String> = (1..=columns).map(|column| format!("${}", row * columns + column)).collect();
        format!("({})", names.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

/// The squares of a level with cases in them, between two corners. Filters by date and words are not known here.
pub async fn squares(
    db: &impl ConnectionTrait,
    filter: &Filter,
    level: u8,
    (west, north): (u32, u32),
    (east, south): (u32, u32),
) -> Result<Vec<Square>, DbErr> {
    let column = |name: &'static str| Expr::col(Alias::new(name));
    // One by one where they are few: a range of columns would leave the rows to be sifted.
    let across = match east - west {
        0..=FEW_COLUMNS => column("x").is_in((west..=east).map(|x| x as i32)),
        _ => column("x").between(west as i32, east as i32),
    };
    let sum = |name: &'static str| Func::cast_as(column(name).sum(), Alias::new("BIGINT"));
    let mut select = Query::select();
    select
        .columns([Alias::new("x"), Alias::new("y")])
        .expr_as(sum("n"), Alias::new("n"))
        .expr_as(sum("latitude"), Alias::new("latitude"))
        .expr_as(sum("longitude"), Alias::new("longitude"))
        .from(Alias::new("public_cells"))
        .and_where(column("level").eq(i32::from(level)))
        .and_where(across)
        .and_where(column("y").between(north as i32, south as i32))
        .group_by_columns([Alias::new("x"), Alias::new("y")]);
    for condition in filter.of_cells() {
        select.and_where(condition);
    }
    let rows = db.query_all(&select).await?;
    let read = |row: &sea_orm::QueryResult| {
        let (x, y): (i32, i32) = (row.try_get("", "x")?, row.try_get("", "y")?);
        let (n, latitude, longitude): (i64, i64, i64) =
            (row.try_get("", "n")?, row.try_get("", "latitude")?, row.try_get("", "longitude")?);
        let middle = |sum: i64| sum as f64 / n as f64 / 1e6;
        let count = u64::try_from(n).unwrap_or_default();
        Ok((count > 0).then(|| Square { x: x as u32, y: y as u32, count, latitude: middle(latitude), longitude: middle(longitude) }))
    };
    rows.iter().filter_map(|row| read(row).transpose()).collect()
}
