//! When the clocks of cases ring next: one row a case, claimed under a lease.
//!
//! A worker that dies keeps its lease until it ends; then another takes the timer. What rings is decided over the
//! locked case, so that a timer that was taken twice still rings once.

use chrono::{DateTime, Duration, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Statement,
};
use uuid::Uuid;

use crate::dialect;
use crate::entity::case_timer::{ActiveModel, Column, Entity};

pub use crate::entity::case_timer::Model as TimerRow;

/// Sets when a case rings next, whoever holds its timer now. Call it in the transaction that changes its clocks.
pub async fn set(db: &impl ConnectionTrait, case: Uuid, rings_at: DateTime<Utc>) -> Result<(), DbErr> {
    set_all(db, vec![(case, rings_at)]).await
}

/// As [`set`], for several cases in one statement.
pub async fn set_all(db: &impl ConnectionTrait, timers: Vec<(Uuid, DateTime<Utc>)>) -> Result<(), DbErr> {
    if timers.is_empty() {
        return Ok(());
    }
    let row =
        |(case_id, rings_at)| ActiveModel { case_id: Set(case_id), rings_at: Set(rings_at), locked_until: Set(None), attempts: Set(0) };
    let columns = [Column::RingsAt, Column::LockedUntil, Column::Attempts];
    let conflict = OnConflict::column(Column::CaseId).update_columns(columns).to_owned();
    Entity::insert_many(timers.into_iter().map(row)).on_conflict(conflict).exec_without_returning(db).await?;
    Ok(())
}

/// Nothing rings for these cases any more.
pub async fn remove(db: &impl ConnectionTrait, cases: &[Uuid]) -> Result<(), DbErr> {
    if !cases.is_empty() {
        Entity::delete_many().filter(Column::CaseId.is_in(cases.iter().copied())).exec(db).await?;
    }
    Ok(())
}

/// Whether a timer is due that nobody holds. Asked before claiming, so that idle workers never take the write door.
pub async fn any_due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let free = Condition::any().add(Column::LockedUntil.is_null()).add(Column::LockedUntil.lte(now));
    let due = Entity::find().select_only().column(Column::CaseId).filter(Column::RingsAt.lte(now)).filter(free);
    Ok(due.limit(1).into_tuple::<Uuid>().one(db).await?.is_some())
}

/// Since when the longest due timer waits, held or not.
pub async fn oldest_due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, DbErr> {
    let due = Entity::find().select_only().column(Column::RingsAt).filter(Column::RingsAt.lte(now));
    due.order_by_asc(Column::RingsAt).limit(1).into_tuple().one(db).await
}

/// Takes at most `limit` due timers for as long as the lease lasts, the longest due first.
pub async fn claim(tx: &DatabaseTransaction, now: DateTime<Utc>, lease: Duration, limit: u64) -> Result<Vec<TimerRow>, DbErr> {
    let backend = tx.get_database_backend();
    let sql = format!(
        "UPDATE case_timers SET locked_until = $1, attempts = attempts + 1 WHERE case_id IN (\
         SELECT case_id FROM case_timers WHERE rings_at <= $2 AND (locked_until IS NULL OR locked_until <= $3) \
         ORDER BY rings_at LIMIT $4 {}) RETURNING *",
        dialect::skip_locked(backend)
    );
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let statement = Statement::from_sql_and_values(backend, sql, [(now + lease).into(), now.into(), now.into(), limit.into()]);
    let mut timers = Entity::find().from_raw_sql(statement).all(tx).await?;
    timers.sort_by_key(|timer| (timer.rings_at, timer.case_id));
    Ok(timers)
}

/// A timer that could not ring is tried again later. Nothing happens when it was set anew meanwhile.
pub async fn put_off(db: &impl ConnectionTrait, timer: &TimerRow, until: DateTime<Utc>) -> Result<(), DbErr> {
    let update = Entity::update_many().col_expr(Column::LockedUntil, Expr::value(until)).filter(Column::CaseId.eq(timer.case_id));
    update.filter(Column::Attempts.eq(timer.attempts)).filter(Expr::col(Column::RingsAt).eq(timer.rings_at)).exec(db).await?;
    Ok(())
}
