//! Work to be done later, exactly once in effect: rows with a due time, claimed under a lease.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait};
use uuid::Uuid;

use crate::entity::job::{ActiveModel, Entity};

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
