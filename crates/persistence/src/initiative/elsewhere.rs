//! Signatures that were gathered elsewhere, and their corrections.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::case::queue::QueueError;
use crate::cursor;
use crate::entity::initiative_elsewhere::{Column, Entity};

pub use crate::entity::initiative_elsewhere::Model as ElsewhereRow;

/// Adds an entry or a correction.
pub async fn enter(db: &impl ConnectionTrait, row: ElsewhereRow) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model().reset_all()).exec_without_returning(db).await?;
    Ok(())
}

/// One entry.
pub async fn find_elsewhere(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<ElsewhereRow>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// What an entry comes to, its corrections included.
pub async fn count_of(db: &impl ConnectionTrait, id: Uuid) -> Result<i64, DbErr> {
    let of = Condition::any().add(Column::Id.eq(id)).add(Column::Corrects.eq(id));
    let counts: Vec<i32> = Entity::find().select_only().column(Column::Count).filter(of).into_tuple().all(db).await?;
    Ok(counts.into_iter().map(i64::from).sum())
}

/// A page of what was gathered elsewhere for an initiative, the newest first.
pub async fn elsewhere(
    db: &impl ConnectionTrait,
    initiative: Uuid,
    limit: u64,
    cursor: Option<&str>,
) -> Result<(Vec<ElsewhereRow>, Option<String>), QueueError> {
    let mut select = Entity::find().filter(Column::InitiativeId.eq(initiative));
    if let Some(cursor) = cursor {
        select = select.filter(Column::Id.lt(cursor::decode::<Uuid>(cursor)?));
    }
    let rows = select.order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    Ok(cursor::cut(rows, limit, |row| row.id)?)
}
