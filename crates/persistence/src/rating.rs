//! What residents think of answers, one for each answer.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::entity::rating::{Column, Entity};

pub use crate::entity::rating::Model as RatingRow;

/// Writes a rating; another one of the same answer takes its place, with the id and the time of the first.
pub async fn put(db: &impl ConnectionTrait, row: RatingRow) -> Result<(), DbErr> {
    let newer =
        OnConflict::column(Column::EventId).update_columns([Column::Score, Column::Reasons, Column::Comment, Column::UpdatedAt]).to_owned();
    Entity::insert(row.into_active_model()).on_conflict(newer).exec_without_returning(db).await?;
    Ok(())
}

/// The rating of the last answer of a case that was rated.
pub async fn last_of_case(db: &impl ConnectionTrait, case: Uuid) -> Result<Option<RatingRow>, DbErr> {
    Entity::find().filter(Column::CaseId.eq(case)).order_by_desc(Column::Id).limit(1).one(db).await
}
