//! Work to be done later, once in effect: rows with a due time, claimed under a lease.
//!
//! A worker that dies keeps its lease until it ends; then another takes the job.

use chrono::{DateTime, Duration, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QuerySelect, Statement};
use uuid::Uuid;

use crate::dialect;
use crate::entity::job::{ActiveModel, Column, Entity, Model};

/// How long finished jobs are kept to look at, and given-up ones to learn from.
const FINISHED_KEPT: Duration = Duration::days(7);
const FAILED_KEPT: Duration = Duration::days(30);

/// Leaves a job, due at `run_at`. Call it in the transaction that makes the job necessary.
pub async fn enqueue(
    db: &impl ConnectionTrait,
    id: Uuid,
    kind: &str,
    payload: serde_json::Value,
    run_at: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(id),
        kind: Set(kind.to_owned()),
        payload: Set(payload),
        run_at: Set(run_at),
        attempts: Set(0),
        locked_until: Set(None),
        last_error: Set(None),
        created_at: Set(run_at),
        finished_at: Set(None),
        failed_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// Whether a job is due that nobody holds. Asked before claiming, so that idle workers never take the write door.
pub async fn any_due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let free = Condition::any().add(Column::LockedUntil.is_null()).add(Column::LockedUntil.lte(now));
    let due = Entity::find().select_only().column(Column::Id).filter(Column::FinishedAt.is_null()).filter(Column::FailedAt.is_null());
    Ok(due.filter(Column::RunAt.lte(now)).filter(free).limit(1).into_tuple::<Uuid>().one(db).await?.is_some())
}

/// Takes at most `limit` due jobs for as long as the lease lasts, the longest due first, each counted as an attempt.
pub async fn claim(tx: &DatabaseTransaction, now: DateTime<Utc>, lease: Duration, limit: u64) -> Result<Vec<Model>, DbErr> {
    let backend = tx.get_database_backend();
    let sql = format!(
        "UPDATE jobs SET locked_until = $1, attempts = attempts + 1 WHERE id IN (\
         SELECT id FROM jobs WHERE finished_at IS NULL AND failed_at IS NULL AND run_at <= $2 \
         AND (locked_until IS NULL OR locked_until <= $3) ORDER BY run_at, id LIMIT $4 {}) RETURNING *",
        dialect::skip_locked(backend)
    );
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let statement = Statement::from_sql_and_values(backend, sql, [(now + lease).into(), now.into(), now.into(), limit.into()]);
    let mut jobs = Entity::find().from_raw_sql(statement).all(tx).await?;
    jobs.sort_by_key(|job| (job.run_at, job.id));
    Ok(jobs)
}

/// The jobs are done.
pub async fn finish(db: &impl ConnectionTrait, ids: &[Uuid], now: DateTime<Utc>) -> Result<(), DbErr> {
    let update = Entity::update_many().col_expr(Column::FinishedAt, Expr::value(now)).filter(Column::Id.is_in(ids.iter().copied()));
    update.filter(Column::FinishedAt.is_null()).exec(db).await?;
    Ok(())
}

/// An attempt failed: tried again at `next`, or given up. Nothing happens when another worker has the job by now.
pub async fn fail(
    db: &impl ConnectionTrait,
    job: &Model,
    error: &str,
    next: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::LastError, Expr::value(error))
        .col_expr(Column::LockedUntil, Expr::value(None::<DateTime<Utc>>))
        .filter(Column::Id.eq(job.id))
        .filter(Column::Attempts.eq(job.attempts))
        .filter(Column::FinishedAt.is_null());
    let update = match next {
        Some(next) => update.col_expr(Column::RunAt, Expr::value(next)),
        None => update.col_expr(Column::FailedAt, Expr::value(now)),
    };
    update.exec(db).await?;
    Ok(())
}

/// Gives jobs claimed under one lease back untried. Nothing happens to those that another worker holds by now.
pub async fn release(db: &impl ConnectionTrait, ids: &[Uuid], held_until: Option<DateTime<Utc>>) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::LockedUntil, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).sub(1))
        .filter(Column::Id.is_in(ids.iter().copied()))
        .filter(Column::LockedUntil.eq(held_until))
        .filter(Column::FinishedAt.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// Forgets what was finished or given up long ago.
pub async fn purge(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let old = Condition::any().add(Column::FinishedAt.lt(now - FINISHED_KEPT)).add(Column::FailedAt.lt(now - FAILED_KEPT));
    Ok(Entity::delete_many().filter(old).exec(db).await?.rows_affected)
}
