use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "contributions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub number: i64,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    pub subject_id: Uuid,
    pub idea_id: Option<Uuid>,
    pub reply_to: Option<Uuid>,
    pub author_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub public_name: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub shown_name: Option<String>,
    pub official: bool,
    pub policy_id: Option<Uuid>,
    #[sea_orm(column_type = "Text", nullable)]
    pub title: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub category_id: Option<Uuid>,
    pub district_id: Option<Uuid>,
    /// Drawn when it was made: its place in the fair order.
    pub lot: i32,
    pub supports: i32,
    pub comments: i32,
    /// Those that no moderator has looked at.
    pub reports: i32,
    #[sea_orm(column_type = "Text", nullable)]
    pub status: Option<String>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub explanation: Option<Json>,
    pub answered_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub hiding_reasons: Option<Json>,
    #[sea_orm(column_type = "Text", nullable)]
    pub hiding_note: Option<String>,
    /// Of the participation policy, when it was hidden.
    pub policy_version: Option<i32>,
    pub hidden_at: Option<DateTimeUtc>,
    pub hidden_by: Option<Uuid>,
    #[sea_orm(column_type = "Text", nullable)]
    pub appeal: Option<String>,
    pub appealed_at: Option<DateTimeUtc>,
    pub is_final: bool,
    /// Since when it waits for a moderator: sent, reported or appealed.
    pub waiting_since: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub published_at: Option<DateTimeUtc>,
    pub edited_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text")]
    pub search: String,
    pub version: i64,
    /// The section of a draft that a comment is on.
    pub section_id: Option<Uuid>,
    /// The number of the version of a draft that a comment was made on.
    pub draft_version: Option<i32>,
    /// The idea that it was merged into, the last one where that was merged as well.
    pub merged_into: Option<Uuid>,
    pub merged_at: Option<DateTimeUtc>,
    /// Where an idea is, in degrees (WGS 84); goes with the longitude.
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    #[sea_orm(column_type = "Text", nullable)]
    pub place_label: Option<String>,
    /// When title or text were last changed after they had been published.
    pub reworded_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
