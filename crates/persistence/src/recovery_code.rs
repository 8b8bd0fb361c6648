//! Codes that each work once instead of the authenticator.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

pub use crate::entity::recovery_code::Model as RecoveryCode;
use crate::entity::recovery_code::{Column, Entity};

/// Gives the account these codes and no others.
pub async fn replace(db: &impl ConnectionTrait, account: Uuid, codes: Vec<RecoveryCode>) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::AccountId.eq(account)).exec(db).await?;
    Entity::insert_many(codes.into_iter().map(IntoActiveModel::into_active_model)).exec_without_returning(db).await?;
    Ok(())
}

/// Uses a code of the account up. Gives whether there was such an unused one.
pub async fn use_up(db: &impl ConnectionTrait, account: Uuid, hash: &str, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let used = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(now))
        .filter(Column::AccountId.eq(account))
        .filter(Column::CodeHash.eq(hash))
        .filter(Column::UsedAt.is_null());
    Ok(used.exec(db).await?.rows_affected == 1)
}
