//! Counting published cases: from the kept counts where they know the answer, else from the newest cases, so many at most.

use std::collections::HashMap;

use majlis_domain::tile;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func, Query, SelectStatement};
use sea_orm::{Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::cell::{CellKey, Square};
use super::list::Filter;
use crate::entity::public_case::{Column, Entity};

/// How many cases are looked at when the kept counts don't know the answer.
pub const LOOKED_AT: u64 = 20_000;

/// How many cases of one kind there are, and how many of them have a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub key: CellKey,
    pub count: u64,
    pub placed: u64,
}

/// All cases by category, district and state, from the kept counts. Dates and words are not known there.
pub async fn count(db: &impl ConnectionTrait, filter: &Filter) -> Result<Vec<Counted>, DbErr> {
    let mut select = Query::select();
    select
        .columns(["category_id", "district_id", "state", "n", "placed"].map(Alias::new))
        .from(Alias::new("public_cells"))
        .and_where(Expr::col(Alias::new("level")).eq(0));
    for condition in filter.of_cells() {
        select.and_where(condition);
    }
    read(db, &select).await
}

/// The same of the newest cases that were looked at, and whether those were all.
pub async fn count_scanned(db: &impl ConnectionTrait, filter: &Filter) -> Result<(Vec<Counted>, bool), DbErr> {
    let column = |name: &'static str| Expr::col(Alias::new(name));
    let columns = ["category_id", "district_id", "state"];
    let like = filter.of_cases(db).await?;
    let select = Query::select()
        .columns(columns.map(Alias::new))
        .expr_as(Expr::col(sea_orm::sea_query::Asterisk).count(), Alias::new("n"))
        .expr_as(column("cell").count(), Alias::new("placed"))
        .from_subquery(newest(like, &[Column::CategoryId, Column::DistrictId, Column::State, Column::Cell]), Alias::new("newest"))
        .group_by_columns(columns.map(Alias::new))
        .to_owned();
    let counted = read(db, &select).await?;
    let complete = counted.iter().map(|counted| counted.count).sum::<u64>() < LOOKED_AT;
    Ok((counted, complete))
}

/// The squares of a level with cases in them, of the newest that were looked at, and whether those were all.
pub async fn squares_scanned(db: &impl ConnectionTrait, filter: &Filter, level: u8) -> Result<(Vec<Square>, bool), DbErr> {
    let column = |name: &'static str| Expr::col(Alias::new(name));
    let like = filter.of_cases(db).await?;
    let shift = 1_i64 << (2 * (tile::FINEST - level));
    let select = Query::select()
        .expr_as(column("cell").div(shift), Alias::new("square"))
        .expr_as(Expr::col(sea_orm::sea_query::Asterisk).count(), Alias::new("n"))
        .expr_as(Func::avg(column("latitude")), Alias::new("latitude"))
        .expr_as(Func::avg(column("longitude")), Alias::new("longitude"))
        .from_subquery(newest(like.clone(), &[Column::Cell, Column::Latitude, Column::Longitude]), Alias::new("newest"))
        .and_where(column("cell").is_not_null())
        .group_by_col(Alias::new("square"))
        .to_owned();
    let rows = db.query_all(&select).await?;
    let read = |row: &sea_orm::QueryResult| {
        let (number, count): (i64, i64) = (row.try_get("", "square")?, row.try_get("", "n")?);
        let (x, y) = tile::parent(level, number * shift);
        Ok::<_, DbErr>(Square {
            x,
            y,
            count: u64::try_from(count).unwrap_or_default(),
            latitude: row.try_get("", "latitude")?,
            longitude: row.try_get("", "longitude")?,
        })
    };
    let squares = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    // Cases without a point were looked at too, so the count of squares alone does not tell.
    let seen = Query::select()
        .expr_as(Expr::col(sea_orm::sea_query::Asterisk).count(), Alias::new("n"))
        .from_subquery(newest(like, &[Column::Id]), Alias::new("newest"))
        .to_owned();
    let seen: i64 = db.query_one(&seen).await?.map(|row| row.try_get("", "n")).transpose()?.unwrap_or_default();
    Ok((squares, (seen as u64) < LOOKED_AT))
}

fn newest(like: Condition, columns: &[Column]) -> SelectStatement {
    let select = Entity::find().select_only().columns(columns.iter().copied()).filter(like);
    select.order_by_desc(Column::Id).limit(LOOKED_AT).into_query()
}

async fn read(db: &impl ConnectionTrait, select: &SelectStatement) -> Result<Vec<Counted>, DbErr> {
    let rows = db.query_all(select).await?;
    let mut together: HashMap<(Uuid, Option<Uuid>, String), (u64, u64)> = HashMap::with_capacity(rows.len());
    for row in rows {
        let (n, placed): (i64, i64) = (row.try_get("", "n")?, row.try_get("", "placed")?);
        let district: Option<Uuid> = row.try_get("", "district_id")?;
        let key = (row.try_get("", "category_id")?, district.filter(|id| !id.is_nil()), row.try_get("", "state")?);
        let sums = together.entry(key).or_default();
        sums.0 += u64::try_from(n).unwrap_or_default();
        sums.1 += u64::try_from(placed).unwrap_or_default();
    }
    let counted = together.into_iter().filter(|(_, (count, _))| *count > 0);
    Ok(counted
        .map(|((category_id, district_id, state), (count, placed))| Counted {
            key: CellKey { category_id, district_id, state },
            count,
            placed,
        })
        .collect())
}
