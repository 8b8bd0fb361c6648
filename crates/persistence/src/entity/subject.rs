use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "subjects")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    #[sea_orm(column_type = "Text")]
    pub axis: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub title: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub summary: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub body: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub use_of_input: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub means: Json,
    /// Whom it is meant for, by their words; none for everybody.
    #[sea_orm(column_type = "JsonBinary")]
    pub audience: Json,
    #[sea_orm(column_type = "Text")]
    pub review: String,
    pub opens_at: Option<DateTimeUtc>,
    pub closes_at: Option<DateTimeUtc>,
    /// When something happens to it by itself; of what is closed: when it closed.
    pub turns_at: DateTimeUtc,
    /// The end of which those who follow it were told that it comes.
    pub closing_told_for: Option<DateTimeUtc>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub reason: Option<Json>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub analysis: Option<Json>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub unanswered_reason: Option<Json>,
    pub ideas: i32,
    pub comments: i32,
    pub published_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
