//! Policy texts: drafts, and the versions that they become.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::entity::policy;
pub use crate::entity::policy::Model as Policy;
pub use crate::entity::policy_draft::Model as Draft;
use crate::entity::policy_draft::{ActiveModel, Column, Entity};
use crate::search;

/// All drafts, the oldest first. Few, so read whole.
pub async fn drafts(db: &impl ConnectionTrait) -> Result<Vec<Draft>, DbErr> {
    Entity::find().order_by_asc(Column::Id).all(db).await
}

/// One draft.
pub async fn draft(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<Draft>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// Adds a draft.
pub async fn insert_draft(db: &impl ConnectionTrait, row: Draft) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// Writes a changed draft over the version that the change rests on; false when that is no longer the current one.
pub async fn save_draft(db: &impl ConnectionTrait, row: Draft, old_version: i64) -> Result<bool, DbErr> {
    let id = row.id;
    let change: ActiveModel = row.into_active_model().reset_all();
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version));
    Ok(written.exec(db).await?.rows_affected == 1)
}

/// Removes a draft, which nobody has agreed to. Gives whether it was there in this version.
pub async fn remove_draft(db: &impl ConnectionTrait, id: Uuid, version: i64) -> Result<bool, DbErr> {
    let removed = Entity::delete_many().filter(Column::Id.eq(id)).filter(Column::Version.eq(version));
    Ok(removed.exec(db).await?.rows_affected == 1)
}

/// Adds a version. It never changes from now on.
pub async fn insert(db: &impl ConnectionTrait, row: Policy, now: DateTime<Utc>) -> Result<(), DbErr> {
    policy::Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    search::follow::policies(db, now).await
}
