use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contribution_photos")]
pub struct Model {
    /// The name of its pictures in the blob store, as it was uploaded.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub contribution_id: Uuid,
    /// From 0 on, in its author's order.
    pub position: i32,
    /// What is to be seen on it.
    #[sea_orm(column_type = "Text", nullable)]
    pub alt: Option<String>,
    pub width: i32,
    pub height: i32,
    pub size: i32,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
