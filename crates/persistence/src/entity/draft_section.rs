use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "draft_sections")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub version_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub section_id: Uuid,
    pub position: i32,
    #[sea_orm(column_type = "Text")]
    pub number: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub heading: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub text: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
