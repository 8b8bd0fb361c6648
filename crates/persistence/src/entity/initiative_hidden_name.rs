use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "initiative_hidden_names")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub initiative_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// The signature's when its name was taken away. Orders them by the time of signing.
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// The name under which they stood for the initiative, where they did and showed one.
    #[sea_orm(column_type = "Text", nullable)]
    pub stood_as: Option<String>,
    pub signed_at: DateTimeUtc,
    #[sea_orm(column_type = "JsonBinary")]
    pub reasons: Json,
    #[sea_orm(column_type = "Text", nullable)]
    pub note: Option<String>,
    /// Of the participation policy that was in force.
    pub policy_version: Option<i32>,
    pub hidden_by: Option<Uuid>,
    pub hidden_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
