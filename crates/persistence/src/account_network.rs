//! From where an account was signed in to, and where guessing at it failed. Networks are keyed digests.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait};
use uuid::Uuid;

pub use crate::entity::account_network::Model as AccountNetwork;
use crate::entity::account_network::{Column, Entity};
use crate::entity::contact;

/// What is known of an account in a network.
pub async fn find(db: &impl ConnectionTrait, account: Uuid, network: &str) -> Result<Option<AccountNetwork>, DbErr> {
    Entity::find().filter(Column::AccountId.eq(account)).filter(Column::Network.eq(network)).one(db).await
}

/// Keeps what is known of an account in a network from now on.
pub async fn save(db: &impl ConnectionTrait, row: AccountNetwork) -> Result<(), DbErr> {
    let known = OnConflict::columns([Column::AccountId, Column::Network])
        .update_columns([Column::FailedAttempts, Column::LockedUntil, Column::SucceededAt, Column::TriedAt])
        .to_owned();
    Entity::insert(row.into_active_model()).on_conflict(known).exec_without_returning(db).await?;
    Ok(())
}

/// Whether the holder of a confirmed address has signed in from the network before: one statement, whoever asks.
pub async fn knows(db: &impl ConnectionTrait, (kind, value): (&str, &str), network: &str) -> Result<bool, DbErr> {
    let holder = contact::Entity::find().select_only().column(contact::Column::AccountId);
    let holder = holder.filter(contact::Column::Kind.eq(kind)).filter(contact::Column::Value.eq(value));
    let holder = holder.filter(contact::Column::ConfirmedAt.is_not_null()).into_query();
    let met = Entity::find().filter(Column::AccountId.in_subquery(holder)).filter(Column::Network.eq(network));
    Ok(met.filter(Column::SucceededAt.is_not_null()).one(db).await?.is_some())
}

/// Forgets networks where only failures were, and those that were not used for long.
pub async fn purge(db: &impl ConnectionTrait, failures_before: DateTime<Utc>, before: DateTime<Utc>) -> Result<u64, DbErr> {
    let failures = Condition::all().add(Column::SucceededAt.is_null()).add(Column::TriedAt.lt(failures_before));
    let forgotten = Entity::delete_many().filter(Condition::any().add(failures).add(Column::TriedAt.lt(before)));
    Ok(forgotten.exec(db).await?.rows_affected)
}
