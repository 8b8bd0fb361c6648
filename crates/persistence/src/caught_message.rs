//! Messages that the demo catches instead of sending.

use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::cursor;
use crate::entity::caught_message::{Column, Entity, Model};

/// Keeps a message.
pub async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// A page, newest first.
pub async fn page(db: &impl ConnectionTrait, after: Option<Uuid>, limit: u64) -> Result<(Vec<Model>, Option<String>), DbErr> {
    let mut query = Entity::find();
    if let Some(after) = after {
        query = query.filter(Column::Id.lt(after));
    }
    let rows = query.order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    cursor::cut(rows, limit, |row| row.id)
}
