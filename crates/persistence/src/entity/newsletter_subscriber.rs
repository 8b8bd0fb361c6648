use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "newsletter_subscribers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `person` or `partner`.
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    /// An e-mail address in lower case.
    #[sea_orm(column_type = "Text")]
    pub address: String,
    #[sea_orm(column_type = "Text")]
    pub language: String,
    pub digest: bool,
    pub letters: bool,
    /// Lists of words; empty for all.
    #[sea_orm(column_type = "JsonBinary")]
    pub axes: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub kinds: Json,
    /// Of partners.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub name: Option<Json>,
    #[sea_orm(column_type = "Text", nullable)]
    pub contact: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub note: Option<String>,
    /// When a mail was last asked for, and how many were in that day.
    pub asked_at: DateTimeUtc,
    pub asked: i32,
    pub confirmed_at: Option<DateTimeUtc>,
    pub left_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
