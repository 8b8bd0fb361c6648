use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "initiative_milestones")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub initiative_id: Uuid,
    #[sea_orm(column_type = "JsonBinary")]
    pub title: Json,
    /// A day, as `2026-11-29`; so the next.
    #[sea_orm(column_type = "Text")]
    pub planned_on: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub done_on: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
