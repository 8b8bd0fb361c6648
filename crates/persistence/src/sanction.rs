//! Warnings and bans.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Alias, Asterisk, Expr, ExprTrait, LockType, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};
use uuid::Uuid;

use crate::case::queue::QueueError;
use crate::cursor;
use crate::entity::sanction::{Column, Entity};

pub use crate::entity::sanction::Model as SanctionRow;

/// Rows and where the next page begins.
type Rows = (Vec<SanctionRow>, Option<String>);

/// How many appeals are counted at most.
const MAX_COUNT: u64 = 1000;

/// A shelf of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    InForce,
    Appealed,
    Past,
}

/// How many sanctions of a kind an account has had, without those that were lifted, and the latest of their times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Had {
    pub account: Uuid,
    pub kind: String,
    pub count: i64,
    pub given_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

/// Adds a sanction.
pub async fn insert(db: &impl ConnectionTrait, row: SanctionRow) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model().reset_all()).exec_without_returning(db).await?;
    Ok(())
}

/// Writes a changed sanction over the version that the change rests on; false when that is no longer the current one.
pub async fn save(db: &impl ConnectionTrait, row: SanctionRow, old_version: i64) -> Result<bool, DbErr> {
    let id = row.id;
    let change = row.into_active_model().reset_all();
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version)).exec(db).await?;
    Ok(written.rows_affected == 1)
}

/// One sanction.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<SanctionRow>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// One sanction, held until the transaction ends.
pub async fn find_for_change(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<SanctionRow>, DbErr> {
    Entity::find_by_id(id).lock(LockType::Update).one(db).await
}

/// The ban of an account that is in force.
pub async fn ban_of(db: &impl ConnectionTrait, account: Uuid, now: DateTime<Utc>) -> Result<Option<SanctionRow>, DbErr> {
    let bans = Entity::find().filter(Column::AccountId.eq(account)).filter(Column::Kind.eq("ban")).filter(Column::EndsAt.gt(now));
    bans.order_by_desc(Column::EndsAt).limit(1).one(db).await
}

/// What some accounts have had.
pub async fn had(db: &impl ConnectionTrait, accounts: Vec<Uuid>) -> Result<Vec<Had>, DbErr> {
    if accounts.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .select_only()
        .column(Column::AccountId)
        .column(Column::Kind)
        .column_as(Column::Id.count(), "n")
        .column_as(Column::GivenAt.max(), "given")
        .column_as(Column::EndsAt.max(), "ends")
        .filter(Column::AccountId.is_in(accounts))
        .filter(Column::State.ne("lifted"))
        .group_by(Column::AccountId)
        .group_by(Column::Kind)
        .into_tuple::<(Uuid, String, i64, DateTime<Utc>, DateTime<Utc>)>()
        .all(db)
        .await?;
    let had = |(account, kind, count, given_at, ends_at)| Had { account, kind, count, given_at, ends_at };
    Ok(rows.into_iter().map(had).collect())
}

/// A page of what an account has had, the newest first.
pub async fn own(db: &impl ConnectionTrait, account: Uuid, limit: u64, cursor: Option<&str>) -> Result<Rows, QueueError> {
    let mut select = Entity::find().filter(Column::AccountId.eq(account));
    if let Some(cursor) = cursor {
        select = select.filter(Column::Id.lt(cursor::decode::<Uuid>(cursor)?));
    }
    let rows = select.order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    Ok(cursor::cut(rows, limit, |row| row.id)?)
}

/// A page of a shelf: of those in force what ends first, of appeals what has waited longest, of those past what ended last. Each in
/// the order of an index.
pub async fn list(
    db: &impl ConnectionTrait,
    shelf: Shelf,
    now: DateTime<Utc>,
    limit: u64,
    cursor: Option<&str>,
) -> Result<Rows, QueueError> {
    let (order, past) = if shelf == Shelf::Appealed { (Column::AppealedAt, false) } else { (Column::EndsAt, shelf == Shelf::Past) };
    let mut select = Entity::find().filter(Column::IsAppealed.eq(shelf == Shelf::Appealed));
    select = match shelf {
        Shelf::InForce => select.filter(Column::EndsAt.gt(now)),
        Shelf::Past => select.filter(Column::EndsAt.lte(now)),
        Shelf::Appealed => select,
    };
    if let Some(cursor) = cursor {
        let (at, id): (DateTime<Utc>, Uuid) = cursor::decode(cursor)?;
        let (further, next) = if past { (order.lt(at), Column::Id.lt(id)) } else { (order.gt(at), Column::Id.gt(id)) };
        select = select.filter(Condition::any().add(further).add(Condition::all().add(order.eq(at)).add(next)));
    }
    select = match past {
        true => select.order_by_desc(order).order_by_desc(Column::Id),
        false => select.order_by_asc(order).order_by_asc(Column::Id),
    };
    let at = |row: &SanctionRow| if shelf == Shelf::Appealed { row.appealed_at.unwrap_or(row.given_at) } else { row.ends_at };
    Ok(cursor::cut(select.limit(limit + 1).all(db).await?, limit, |row| (at(row), row.id))?)
}

/// How many appeals wait; counting stops at a thousand.
pub async fn appeals(db: &impl ConnectionTrait) -> Result<u32, DbErr> {
    let some = Entity::find().select_only().expr(Expr::value(1)).filter(Column::IsAppealed.eq(true)).limit(MAX_COUNT).into_query();
    let count = Query::select().expr(Expr::col(Asterisk).count()).from_subquery(some, Alias::new("some")).to_owned();
    let row = db.query_one(&count).await?.ok_or_else(|| DbErr::RecordNotFound("the count".into()))?;
    Ok(u32::try_from(row.try_get_by_index::<i64>(0)?).unwrap_or(u32::MAX))
}
