use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "service_levels")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub code: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub kind: Option<String>,
    pub category_id: Option<Uuid>,
    #[sea_orm(column_type = "Text", nullable)]
    pub priority: Option<String>,
    pub answer_hours: i32,
    pub resolution_hours: Option<i32>,
    #[sea_orm(column_type = "Text")]
    pub basis: String,
    pub warn_percent: i32,
    pub escalate_hours: i32,
    pub position: i32,
    pub retired_at: Option<DateTimeUtc>,
    /// The console has changed it.
    pub managed: bool,
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
