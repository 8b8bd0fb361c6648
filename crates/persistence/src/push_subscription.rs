//! Devices that may show an account's messages. One for a session at most; it goes when the session ends.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

pub use crate::entity::push_subscription::Model as Subscription;
use crate::entity::push_subscription::{Column, Entity};

/// Keeps one.
pub async fn insert(db: &impl ConnectionTrait, row: Subscription) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// One subscription.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<Subscription>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// The ids of the subscriptions of accounts, by account.
pub async fn of_accounts(db: &impl ConnectionTrait, accounts: Vec<Uuid>) -> Result<HashMap<Uuid, Vec<Uuid>>, DbErr> {
    let query = Entity::find().select_only().columns([Column::AccountId, Column::Id]).filter(Column::AccountId.is_in(accounts));
    let rows: Vec<(Uuid, Uuid)> = query.order_by_asc(Column::Id).into_tuple().all(db).await?;
    let mut found: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for (account, id) in rows {
        found.entry(account).or_default().push(id);
    }
    Ok(found)
}

/// Removes one that takes nothing any more.
pub async fn remove(db: &impl ConnectionTrait, id: Uuid) -> Result<(), DbErr> {
    Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}

/// Removes that of a session.
pub async fn remove_of_session(db: &impl ConnectionTrait, session: Uuid) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::SessionId.eq(session)).exec(db).await?;
    Ok(())
}

/// Removes that of an account's sessions but one.
pub async fn remove_of_others(db: &impl ConnectionTrait, account: Uuid, keep: Uuid) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::AccountId.eq(account)).filter(Column::SessionId.ne(keep)).exec(db).await?;
    Ok(())
}

/// Removes that of a device, whosever it was.
pub async fn remove_endpoint(db: &impl ConnectionTrait, endpoint: &str) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::Endpoint.eq(endpoint)).exec(db).await?;
    Ok(())
}
