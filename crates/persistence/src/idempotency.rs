//! Keys of repeated requests.

use chrono::{DateTime, Duration, Utc};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, TryInsertResult};
use uuid::Uuid;

use crate::entity::idempotency_key::{ActiveModel, Column, Entity};

/// What a claim met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// Nobody had the key: it is held until the transaction ends.
    First(Uuid),
    /// The key was used before; without an answer it is only held.
    Repeated { request_hash: String, body: Option<String> },
}

/// Claims `(owner, operation, key, request_hash)`. A rival in another transaction is waited for.
pub async fn claim(
    db: &impl ConnectionTrait,
    id: Uuid,
    (owner, operation, key, request_hash): (&str, &str, &str, &str),
    now: DateTime<Utc>,
) -> Result<Claim, DbErr> {
    let row = ActiveModel {
        id: Set(id),
        owner: Set(owner.to_owned()),
        operation: Set(operation.to_owned()),
        key: Set(key.to_owned()),
        request_hash: Set(request_hash.to_owned()),
        status: NotSet,
        headers: NotSet,
        body: NotSet,
        created_at: Set(now),
    };
    let conflict = OnConflict::columns([Column::Owner, Column::Operation, Column::Key]).do_nothing().to_owned();
    let inserted = Entity::insert(row).on_conflict(conflict).try_insert().exec_without_returning(db).await?;
    if matches!(inserted, TryInsertResult::Inserted(1..)) {
        return Ok(Claim::First(id));
    }
    let found = Entity::find()
        .filter(Column::Owner.eq(owner))
        .filter(Column::Operation.eq(operation))
        .filter(Column::Key.eq(key))
        .one(db)
        .await?
        .ok_or_else(|| DbErr::RecordNotFound("idempotency key".into()))?;
    Ok(Claim::Repeated { request_hash: found.request_hash, body: found.body })
}

/// Keeps the answer for repeats.
pub async fn fulfil(db: &impl ConnectionTrait, id: Uuid, body: &str) -> Result<(), DbErr> {
    Entity::update_many().col_expr(Column::Body, sea_orm::sea_query::Expr::value(body)).filter(Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// Sending a report: a phone whose answer was lost may be without a network for weeks before it asks again.
const KEPT_LONGER: &str = "submit_case";

/// Forgets keys older than a day; those of reports after a month.
pub async fn purge(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let before = |kept: Duration| Column::CreatedAt.lt(now - kept);
    let usual = before(Duration::hours(24)).and(Column::Operation.ne(KEPT_LONGER));
    let old = Entity::delete_many().filter(before(Duration::days(30)).or(usual));
    Ok(old.exec(db).await?.rows_affected)
}
