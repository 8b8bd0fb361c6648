//! Service levels, as administrators change them. Read whole in [`crate::municipality`].

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter};

pub use crate::entity::service_level::Model as ServiceLevel;
use crate::entity::service_level::{ActiveModel, Column, Entity};

/// Adds a service level.
pub async fn insert(db: &impl ConnectionTrait, row: ServiceLevel) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// Writes a changed service level over the version that the change rests on; false when that is no longer the current one.
pub async fn save(db: &impl ConnectionTrait, row: ServiceLevel, old_version: i64) -> Result<bool, DbErr> {
    let id = row.id;
    let change: ActiveModel = row.into_active_model().reset_all();
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version));
    Ok(written.exec(db).await?.rows_affected == 1)
}
