use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "newsletter_letters")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    /// What there is one letter for: the week of a digest, the subject of an opening; of letters themselves.
    #[sea_orm(column_type = "Text")]
    pub occasion: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub subject: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub body: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub audience: Json,
    /// What digests and news of openings tell of, as it stood when they were made.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub material: Option<Json>,
    pub send_at: Option<DateTimeUtc>,
    pub recipients: i32,
    pub sent: i32,
    pub failed: i32,
    pub left_by: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
