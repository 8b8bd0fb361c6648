//! Work to be done later, once in effect: rows with a due time, claimed under a lease.
//!
//! A worker that dies keeps its lease until it ends; then another takes the job.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Duration, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Statement,
};
use uuid::Uuid;

use crate::dialect;
use crate::entity::job::{ActiveModel, Column, Entity, Model};
use crate::newsletter::inserted;

/// How long finished jobs are kept to look at, and given-up ones to learn from.
const FINISHED_KEPT: Duration = Duration::days(7);
const FAILED_KEPT: Duration = Duration::days(30);

/// A job that is only begun when those before it in its lane are done or given up.
#[derive(Debug, Clone, PartialEq)]
pub struct InLane {
    /// Jobs of a lane follow each other in the order of their ids.
    pub id: Uuid,
    pub lane: String,
    pub kind: &'static str,
    pub payload: serde_json::Value,
    pub run_at: DateTime<Utc>,
}

/// A job that there is once, under an id by which it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    pub id: Uuid,
    pub kind: &'static str,
    pub payload: serde_json::Value,
}

/// Leaves a job, due at `run_at`. Call it in the transaction that makes the job necessary.
pub async fn enqueue(
    db: &impl ConnectionTrait,
    id: Uuid,
    kind: &str,
    payload: serde_json::Value,
    run_at: DateTime<Utc>,
) -> Result<(), DbErr> {
    Entity::insert(row(id, kind, payload, run_at, run_at)).exec_without_returning(db).await?;
    Ok(())
}

/// Leaves jobs, due now, of which none is there yet; one that is, or was done, stays as it is. Says how many it left.
pub async fn enqueue_once(db: &impl ConnectionTrait, jobs: Vec<Known>, now: DateTime<Utc>) -> Result<u64, DbErr> {
    if jobs.is_empty() {
        return Ok(0);
    }
    let rows = jobs.into_iter().map(|job| row(job.id, job.kind, job.payload, now, now));
    let insert = Entity::insert_many(rows).on_conflict_do_nothing_on([Column::Id]);
    Ok(inserted(insert.exec_without_returning(db).await?))
}

/// Whether there is such a job, done or not.
pub async fn is_there(db: &impl ConnectionTrait, id: Uuid) -> Result<bool, DbErr> {
    Ok(Entity::find_by_id(id).select_only().column(Column::Id).into_tuple::<Uuid>().one(db).await?.is_some())
}

/// Leaves a job in a lane in which nothing waits for long. Call it in the transaction that makes the job necessary.
pub async fn enqueue_in_lane(db: &impl ConnectionTrait, job: InLane, now: DateTime<Utc>) -> Result<(), DbErr> {
    let row = ActiveModel { lane: Set(Some(job.lane)), ..row(job.id, job.kind, job.payload, job.run_at, now) };
    Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// Leaves jobs in their lanes, each due no earlier than what waits before it, so that workers need not look at it over
/// and over. One that is there already stays as it is. Call it in the transaction that makes the jobs necessary.
pub async fn enqueue_in_lanes(db: &impl ConnectionTrait, jobs: Vec<InLane>, now: DateTime<Utc>) -> Result<(), DbErr> {
    if jobs.is_empty() {
        return Ok(());
    }
    let waiting: HashMap<String, DateTime<Utc>> = Entity::find()
        .select_only()
        .column(Column::Lane)
        .column_as(Column::RunAt.max(), "run_at")
        .filter(Column::Lane.is_in(jobs.iter().map(|job| job.lane.as_str())))
        .filter(Column::FinishedAt.is_null())
        .filter(Column::FailedAt.is_null())
        .group_by(Column::Lane)
        .into_tuple::<(String, DateTime<Utc>)>()
        .all(db)
        .await?
        .into_iter()
        .collect();
    let mut known = HashSet::new();
    let rows = jobs.into_iter().filter(|job| known.insert(job.id)).map(|job| {
        let run_at = waiting.get(&job.lane).map_or(job.run_at, |last| Ord::max(job.run_at, *last));
        ActiveModel { lane: Set(Some(job.lane)), ..row(job.id, job.kind, job.payload, run_at, now) }
    });
    // A job that has been done is done again: a digest that was sent early has been added to since.
    let done = Expr::col((Entity, Column::FinishedAt)).is_not_null().or(Expr::col((Entity, Column::FailedAt)).is_not_null());
    let anew = [Column::RunAt, Column::Attempts, Column::LockedUntil, Column::LastError, Column::FinishedAt, Column::FailedAt];
    let again = OnConflict::column(Column::Id).update_columns(anew).action_and_where(done).to_owned();
    Entity::insert_many(rows).on_conflict(again).exec_without_returning(db).await?;
    Ok(())
}

fn row(id: Uuid, kind: &str, payload: serde_json::Value, run_at: DateTime<Utc>, now: DateTime<Utc>) -> ActiveModel {
    ActiveModel {
        id: Set(id),
        kind: Set(kind.to_owned()),
        payload: Set(payload),
        run_at: Set(run_at),
        attempts: Set(0),
        locked_until: Set(None),
        last_error: Set(None),
        created_at: Set(now),
        finished_at: Set(None),
        failed_at: Set(None),
        lane: Set(None),
    }
}

/// That nothing waits before a job in its lane.
const FIRST_IN_LANE: &str = "(jobs.lane IS NULL OR NOT EXISTS (SELECT 1 FROM jobs AS earlier WHERE earlier.lane = jobs.lane \
    AND earlier.id < jobs.id AND earlier.finished_at IS NULL AND earlier.failed_at IS NULL))";

/// Whether a job is due that nobody holds. Asked before claiming, so that idle workers never take the write door.
pub async fn any_due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let free = Condition::any().add(Column::LockedUntil.is_null()).add(Column::LockedUntil.lte(now));
    let due = Entity::find().select_only().column(Column::Id).filter(Column::FinishedAt.is_null()).filter(Column::FailedAt.is_null());
    Ok(due
        .filter(Column::RunAt.lte(now))
        .filter(free)
        .filter(Expr::cust(FIRST_IN_LANE))
        .limit(1)
        .into_tuple::<Uuid>()
        .one(db)
        .await?
        .is_some())
}

/// Due jobs, counted to `limit` at most, and since when the longest of them is due.
pub async fn waiting(db: &impl ConnectionTrait, now: DateTime<Utc>, limit: u64) -> Result<(usize, Option<DateTime<Utc>>), DbErr> {
    let due = Entity::find().select_only().column(Column::RunAt).filter(Column::FinishedAt.is_null()).filter(Column::FailedAt.is_null());
    let due = due.filter(Column::RunAt.lte(now)).order_by_asc(Column::RunAt).limit(limit);
    let moments: Vec<DateTime<Utc>> = due.into_tuple().all(db).await?;
    Ok((moments.len(), moments.first().copied()))
}

/// Jobs given up since a moment, counted to `limit` at most.
pub async fn given_up(db: &impl ConnectionTrait, since: DateTime<Utc>, limit: u64) -> Result<usize, DbErr> {
    let failed = Entity::find().select_only().column(Column::Id).filter(Column::FailedAt.gte(since)).limit(limit);
    Ok(failed.into_tuple::<Uuid>().all(db).await?.len())
}

/// Takes at most `limit` due jobs for as long as the lease lasts, the longest due first, each counted as an attempt.
pub async fn claim(tx: &DatabaseTransaction, now: DateTime<Utc>, lease: Duration, limit: u64) -> Result<Vec<Model>, DbErr> {
    let backend = tx.get_database_backend();
    let sql = format!(
        "UPDATE jobs SET locked_until = $1, attempts = attempts + 1 WHERE id IN (\
         SELECT id FROM jobs WHERE finished_at IS NULL AND failed_at IS NULL AND run_at <= $2 \
         AND (locked_until IS NULL OR locked_until <= $3) AND {FIRST_IN_LANE} ORDER BY run_at, id LIMIT $4 {}) RETURNING *",
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
    match next {
        Some(next) => queue_up(db, job, next).await,
        None => Ok(()),
    }
}

/// Has jobs done now that were left for later.
pub async fn bring_forward(db: &impl ConnectionTrait, ids: &[Uuid], now: DateTime<Utc>) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::RunAt, Expr::value(now))
        .filter(Column::Id.is_in(ids.iter().copied()))
        .filter(Column::RunAt.gt(now))
        .filter(Column::FinishedAt.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// Keeps how far a job has come, for the case that it has to be begun again.
pub async fn keep_progress(db: &impl ConnectionTrait, id: Uuid, payload: serde_json::Value) -> Result<(), DbErr> {
    Entity::update_many().col_expr(Column::Payload, Expr::value(payload)).filter(Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// It was not the time for the job: it comes back at `until`, and the attempt does not count. Nothing happens when
/// another worker has the job by now.
pub async fn postpone(db: &impl ConnectionTrait, job: &Model, until: DateTime<Utc>) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::LockedUntil, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).sub(1))
        .col_expr(Column::RunAt, Expr::value(until))
        .filter(Column::Id.eq(job.id))
        .filter(Column::Attempts.eq(job.attempts))
        .filter(Column::FinishedAt.is_null())
        .exec(db)
        .await?;
    queue_up(db, job, until).await
}

/// What waits behind a job in its lane can't be due before it.
async fn queue_up(db: &impl ConnectionTrait, job: &Model, next: DateTime<Utc>) -> Result<(), DbErr> {
    let Some(lane) = &job.lane else { return Ok(()) };
    Entity::update_many()
        .col_expr(Column::RunAt, Expr::value(next))
        .filter(Column::Lane.eq(lane.as_str()))
        .filter(Column::Id.gt(job.id))
        .filter(Column::RunAt.lt(next))
        .filter(Column::FinishedAt.is_null())
        .filter(Column::FailedAt.is_null())
        .exec(db)
        .await?;
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
