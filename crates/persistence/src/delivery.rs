//! The record of every message that left, or should have.

pub mod dead;

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, SimpleExpr};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use majlis_contract::delivery::DeliveryState;

use crate::cursor;
use crate::entity::delivery::{Column, Entity, Model};

/// Writes deliveries, once per event, channel and address. Gives the ids of those that were not there already.
pub async fn insert(db: &impl ConnectionTrait, rows: Vec<Model>) -> Result<HashSet<Uuid>, DbErr> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    if ids.is_empty() {
        return Ok(HashSet::new());
    }
    let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    let insert = Entity::insert_many(rows).on_conflict_do_nothing_on([Column::EventId, Column::Channel, Column::Address]);
    insert.exec_without_returning(db).await?;
    let written = Entity::find().select_only().column(Column::Id).filter(Column::Id.is_in(ids)).into_tuple().all(db).await?;
    Ok(written.into_iter().collect())
}

/// One delivery.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// How an attempt ended.
#[derive(Debug, Clone, Copy)]
pub enum Attempt<'a> {
    Sent,
    /// Tried again then.
    Again {
        error: &'a str,
        next: DateTime<Utc>,
    },
    GivenUp {
        error: &'a str,
    },
    /// There is nobody any more to be told by it.
    Dropped {
        error: &'a str,
    },
}

/// Records an attempt, as long as the delivery is still waiting.
pub async fn record(db: &impl ConnectionTrait, id: Uuid, attempt: Attempt<'_>, now: DateTime<Utc>) -> Result<(), DbErr> {
    record_where(db, Column::Id.eq(id), attempt, now).await
}

/// As [`record`], for several at once.
pub async fn record_all(db: &impl ConnectionTrait, ids: &[Uuid], attempt: Attempt<'_>, now: DateTime<Utc>) -> Result<(), DbErr> {
    record_where(db, Column::Id.is_in(ids.iter().copied()), attempt, now).await
}

/// As [`record`], for all that was gathered for a digest.
pub async fn record_digest(db: &impl ConnectionTrait, digest: Uuid, attempt: Attempt<'_>, now: DateTime<Utc>) -> Result<(), DbErr> {
    record_where(db, Column::DigestId.eq(digest), attempt, now).await
}

async fn record_where(db: &impl ConnectionTrait, which: SimpleExpr, attempt: Attempt<'_>, now: DateTime<Utc>) -> Result<(), DbErr> {
    let (state, error, next, sent, failed) = match attempt {
        Attempt::Sent => (DeliveryState::Sent, None, None, Some(now), None),
        Attempt::Again { error, next } => (DeliveryState::Queued, Some(error), Some(next), None, None),
        Attempt::GivenUp { error } => (DeliveryState::Failed, Some(error), None, None, Some(now)),
        Attempt::Dropped { error } => (DeliveryState::Dropped, Some(error), None, None, None),
    };
    Entity::update_many()
        .col_expr(Column::State, Expr::value(state.as_str()))
        .col_expr(Column::LastError, Expr::value(error))
        .col_expr(Column::NextAttemptAt, Expr::value(next))
        .col_expr(Column::SentAt, Expr::value(sent))
        .col_expr(Column::FailedAt, Expr::value(failed))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(which)
        .filter(Column::State.eq(DeliveryState::Queued.as_str()))
        .exec(db)
        .await?;
    Ok(())
}

/// It has to wait until then after all, and why where there is more to say than that it is not the time for it.
pub async fn postpone(db: &impl ConnectionTrait, id: Uuid, until: DateTime<Utc>, why: Option<&str>) -> Result<(), DbErr> {
    let mut update = Entity::update_many().col_expr(Column::NextAttemptAt, Expr::value(until)).filter(Column::Id.eq(id));
    if let Some(why) = why {
        update = update.col_expr(Column::LastError, Expr::value(why));
    }
    update.exec(db).await?;
    Ok(())
}

/// Text messages to guests and followers, in the very words of the index.
const BUDGETED: &str = "channel = 'sms' AND (account_id IS NULL OR audience = 'followers') AND audience <> 'duty_desk'";

/// When the `nth` newest text message to a guest or follower was sent, of those after `after`.
pub async fn nth_newest_budgeted(db: &impl ConnectionTrait, nth: u64, after: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, DbErr> {
    let sent = Entity::find().select_only().column(Column::SentAt).filter(Expr::cust(BUDGETED)).filter(Column::SentAt.gt(after));
    let nth = sent.order_by_desc(Column::SentAt).offset(nth.saturating_sub(1)).limit(1).into_tuple::<Option<DateTime<Utc>>>();
    Ok(nth.one(db).await?.flatten())
}

/// What waits for a digest, the oldest first.
pub async fn of_digest(db: &impl ConnectionTrait, digest: Uuid, limit: u64) -> Result<Vec<Model>, DbErr> {
    let waiting = Entity::find().filter(Column::DigestId.eq(digest)).filter(Column::State.eq(DeliveryState::Queued.as_str()));
    waiting.order_by_asc(Column::Id).limit(limit).all(db).await
}

/// The digests that an account still has before it.
pub async fn waiting_digests(db: &impl ConnectionTrait, account: Uuid) -> Result<Vec<Uuid>, DbErr> {
    let gathered = Entity::find().select_only().column(Column::DigestId).distinct().filter(Column::AccountId.eq(account));
    // In the very words of the index.
    gathered.filter(Expr::cust("digest_id IS NOT NULL AND state = 'queued'")).limit(100).into_tuple().all(db).await
}

/// A page of a case's deliveries, newest first.
pub async fn page_of_case(
    db: &impl ConnectionTrait,
    case: Uuid,
    after: Option<Uuid>,
    limit: u64,
) -> Result<(Vec<Model>, Option<String>), DbErr> {
    let mut query = Entity::find().filter(Column::CaseId.eq(case));
    if let Some(after) = after {
        query = query.filter(Column::Id.lt(after));
    }
    let rows = query.order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    cursor::cut(rows, limit, |row| row.id)
}
