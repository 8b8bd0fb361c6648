//! Names that moderators took away from signatures. They stay here while they are shown nowhere.

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::case::queue::QueueError;
use crate::cursor;
use crate::entity::initiative_hidden_name::{Column, Entity};

pub use crate::entity::initiative_hidden_name::Model as HiddenNameRow;

/// Keeps a name that was taken away.
pub async fn hide_name(db: &impl ConnectionTrait, row: HiddenNameRow) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model().reset_all()).exec_without_returning(db).await?;
    Ok(())
}

/// Forgets that a person's name was taken away.
pub async fn restore_name(db: &impl ConnectionTrait, initiative: Uuid, account: Uuid) -> Result<(), DbErr> {
    Entity::delete_by_id((initiative, account)).exec(db).await.map(|_| ())
}

/// What was taken away of a person's name.
pub async fn hidden_name(db: &impl ConnectionTrait, initiative: Uuid, account: Uuid) -> Result<Option<HiddenNameRow>, DbErr> {
    Entity::find_by_id((initiative, account)).one(db).await
}

/// The name that was taken away from a signature.
pub async fn find_hidden_name(db: &impl ConnectionTrait, initiative: Uuid, id: Uuid) -> Result<Option<HiddenNameRow>, DbErr> {
    Entity::find().filter(Column::InitiativeId.eq(initiative)).filter(Column::Id.eq(id)).one(db).await
}

/// A page of the names that were taken away, the newest signatures first.
pub async fn hidden_names(
    db: &impl ConnectionTrait,
    initiative: Uuid,
    limit: u64,
    cursor: Option<&str>,
) -> Result<(Vec<HiddenNameRow>, Option<String>), QueueError> {
    let mut select = Entity::find().filter(Column::InitiativeId.eq(initiative));
    if let Some(cursor) = cursor {
        select = select.filter(Column::Id.lt(cursor::decode::<Uuid>(cursor)?));
    }
    let rows = select.order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    Ok(cursor::cut(rows, limit, |row| row.id)?)
}
