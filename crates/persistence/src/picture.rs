//! Pictures in what staff write: rows here, bytes in the blob store.

use sea_orm::{ConnectionTrait, DbErr, EntityTrait, IntoActiveModel};

use crate::entity::picture::{Entity, Model};

/// Writes a picture.
pub async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}
