use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attachments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Option<Uuid>,
    pub event_id: Option<Uuid>,
    pub width: i32,
    pub height: i32,
    pub size: i32,
    pub created_at: DateTimeUtc,
    /// The photo that this one stands for before the public, with parts of it covered.
    pub covers: Option<Uuid>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub areas: Option<Json>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
