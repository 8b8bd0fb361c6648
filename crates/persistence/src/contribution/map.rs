//! Ideas that have a place.

use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::list::{Wanted, published_ideas};
use crate::entity::contribution::{Column, Entity};

/// An idea on the map.
#[derive(Debug, Clone, PartialEq, FromQueryResult)]
pub struct MappedIdea {
    pub id: Uuid,
    pub title: Option<String>,
    pub latitude: f64,
    pub longitude: f64,
    pub place_label: Option<String>,
    pub status: Option<String>,
    pub supports: i32,
}

/// The published ideas of a subject that have a place, the newest first.
pub async fn mapped_ideas(db: &impl ConnectionTrait, subject: Uuid, wanted: &Wanted, limit: u64) -> Result<Vec<MappedIdea>, DbErr> {
    let placed = published_ideas(db, subject, wanted).await?.add(Column::Latitude.is_not_null());
    let columns = [Column::Id, Column::Title, Column::Latitude, Column::Longitude, Column::PlaceLabel, Column::Status, Column::Supports];
    let select = Entity::find().select_only().columns(columns).filter(placed).order_by_desc(Column::Id).limit(limit);
    select.into_model().all(db).await
}
