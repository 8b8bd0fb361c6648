use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "initiative_kinds")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub code: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub name: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub description: Json,
    pub threshold: i32,
    #[sea_orm(column_type = "JsonBinary")]
    pub district_thresholds: Json,
    pub term_days: i32,
    pub cosponsors: i32,
    pub minimum_age: Option<i32>,
    pub residents_only: bool,
    pub confirmed_contact: bool,
    pub study_days: i32,
    pub position: i32,
    pub retired_at: Option<DateTimeUtc>,
    pub managed: bool,
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
