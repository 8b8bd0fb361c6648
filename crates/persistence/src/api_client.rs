//! Machines of other organisations.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

pub use crate::entity::api_client::Model as ApiClient;
use crate::entity::api_client::{Column, Entity};

/// All machines, the newest first, from after `before` on.
pub async fn list(db: &impl ConnectionTrait, before: Option<Uuid>, limit: u64) -> Result<Vec<ApiClient>, DbErr> {
    let all = Entity::find();
    let rest = match before {
        Some(id) => all.filter(Column::Id.lt(id)),
        None => all,
    };
    rest.order_by_desc(Column::Id).limit(limit).all(db).await
}

/// A machine that is not shut out.
pub async fn active(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<ApiClient>, DbErr> {
    Entity::find_by_id(id).filter(Column::RevokedAt.is_null()).one(db).await
}

/// Registers a machine.
pub async fn insert(db: &impl ConnectionTrait, client: ApiClient) -> Result<(), DbErr> {
    Entity::insert(client.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// Shuts a machine out. Gives whether it was let in before.
pub async fn revoke(db: &impl ConnectionTrait, id: Uuid, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let revoked = Entity::update_many().col_expr(Column::RevokedAt, Expr::value(now)).filter(Column::Id.eq(id));
    Ok(revoked.filter(Column::RevokedAt.is_null()).exec(db).await?.rows_affected == 1)
}
