//! The photos of ideas: rows here, bytes in the blob store.

use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::readable;
use crate::entity::contribution;
pub use crate::entity::contribution_photo::Model as PhotoRow;
use crate::entity::contribution_photo::{Column, Entity};

/// The photos of contributions, each contribution's in its author's order.
pub async fn photos_of(db: &impl ConnectionTrait, contributions: Vec<Uuid>) -> Result<Vec<PhotoRow>, DbErr> {
    if contributions.is_empty() {
        return Ok(Vec::new());
    }
    let these = Entity::find().filter(Column::ContributionId.is_in(contributions));
    these.order_by_asc(Column::ContributionId).order_by_asc(Column::Position).all(db).await
}

/// Writes the photos of a contribution in the place of those that it had.
pub async fn put_photos(db: &impl ConnectionTrait, contribution: Uuid, rows: Vec<PhotoRow>) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::ContributionId.eq(contribution)).exec(db).await?;
    if !rows.is_empty() {
        Entity::insert_many(rows.into_iter().map(IntoActiveModel::into_active_model)).exec_without_returning(db).await?;
    }
    Ok(())
}

/// Whether the public may see a photo now: everybody reads its contribution.
pub async fn shows_photo(db: &impl ConnectionTrait, photo: Uuid) -> Result<bool, DbErr> {
    let of: Option<Uuid> = Entity::find_by_id(photo).select_only().column(Column::ContributionId).into_tuple().one(db).await?;
    let Some(of) = of else { return Ok(false) };
    let state = contribution::Entity::find_by_id(of).select_only().column(contribution::Column::State);
    let state: Option<String> = state.into_tuple().one(db).await?;
    Ok(state.is_some_and(|state| readable().contains(&state.as_str())))
}
