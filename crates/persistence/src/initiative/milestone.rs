//! The milestones of what was adopted.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use crate::entity::initiative_milestone::{Column, Entity};
use crate::search;

pub use crate::entity::initiative_milestone::Model as MilestoneRow;

/// How many are read at most: as many as one initiative can have.
const MOST: u64 = 50;

/// Adds a milestone.
pub async fn add_milestone(db: &impl ConnectionTrait, row: MilestoneRow) -> Result<(), DbErr> {
    Entity::insert(row.clone().into_active_model().reset_all()).exec_without_returning(db).await?;
    search::follow::milestone(db, &row).await
}

/// One milestone.
pub async fn find_milestone(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<MilestoneRow>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// Writes a changed milestone over the version that the change rests on; false when that is no longer the current one.
pub async fn save_milestone(db: &impl ConnectionTrait, row: MilestoneRow, old_version: i64) -> Result<bool, DbErr> {
    let (id, saved) = (row.id, row.clone());
    let change = row.into_active_model().reset_all();
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version));
    let is_written = written.exec(db).await?.rows_affected == 1;
    if is_written {
        search::follow::milestone(db, &saved).await?;
    }
    Ok(is_written)
}

/// The milestones of an initiative, by the day for which they are planned.
pub async fn milestones(db: &impl ConnectionTrait, initiative: Uuid) -> Result<Vec<MilestoneRow>, DbErr> {
    let all = Entity::find().filter(Column::InitiativeId.eq(initiative));
    all.order_by_asc(Column::PlannedOn).order_by_asc(Column::Id).limit(MOST).all(db).await
}

/// How many milestones an initiative has.
pub async fn milestones_of(db: &impl ConnectionTrait, initiative: Uuid) -> Result<u64, DbErr> {
    Entity::find().filter(Column::InitiativeId.eq(initiative)).count(db).await
}
