//! The keys that sign access tokens.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

pub use crate::entity::signing_key::Model as SigningKey;
use crate::entity::signing_key::{Column, Entity};

/// All keys, the newest first.
pub async fn list(db: &impl ConnectionTrait) -> Result<Vec<SigningKey>, DbErr> {
    Entity::find().order_by_desc(Column::CreatedAt).order_by_desc(Column::Id).all(db).await
}

/// Adds a key and retires all others; if the id is there already, a rival was first and nothing changes.
pub async fn replace(db: &impl ConnectionTrait, key: SigningKey) -> Result<(), DbErr> {
    let (id, now) = (key.id, key.created_at);
    let rival = OnConflict::column(Column::Id).do_nothing().to_owned();
    Entity::insert(key.into_active_model()).on_conflict(rival).try_insert().exec_without_returning(db).await?;
    let others = Entity::update_many().col_expr(Column::RetiredAt, Expr::value(now)).filter(Column::Id.ne(id));
    others.filter(Column::RetiredAt.is_null()).exec(db).await?;
    Ok(())
}

/// Forgets keys retired before a moment.
pub async fn purge(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<u64, DbErr> {
    Ok(Entity::delete_many().filter(Column::RetiredAt.lt(before)).exec(db).await?.rows_affected)
}
