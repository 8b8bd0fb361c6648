use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "initiatives")]
pub struct Model {
    /// Its subject's.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    /// The list that it stands in, as the state says.
    #[sea_orm(column_type = "Text")]
    pub shelf: String,
    pub kind_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub language: String,
    #[sea_orm(column_type = "Text")]
    pub title: String,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub district_id: Option<Uuid>,
    pub sponsor_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub public_name: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub shown_name: Option<String>,
    pub policy_id: Uuid,
    /// Its kind's numbers when it began to gather.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub terms: Option<Json>,
    pub cosponsors: i32,
    pub online: i32,
    /// Those of them who show their names.
    pub named: i32,
    pub elsewhere: i32,
    pub total: i32,
    /// What it waits for: a moderator since then, its deadline, the committee's.
    pub turns_at: DateTimeUtc,
    pub submitted_at: Option<DateTimeUtc>,
    pub began_at: Option<DateTimeUtc>,
    pub gathers_until: Option<DateTimeUtc>,
    pub third_at: Option<DateTimeUtc>,
    pub two_thirds_at: Option<DateTimeUtc>,
    /// When people were told that the deadline comes.
    pub expiring_at: Option<DateTimeUtc>,
    pub reached_at: Option<DateTimeUtc>,
    pub study_until: Option<DateTimeUtc>,
    pub expired_at: Option<DateTimeUtc>,
    pub decided_at: Option<DateTimeUtc>,
    pub done_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub note: Option<String>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub hiding_reasons: Option<Json>,
    /// The committee's.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub reasons: Option<Json>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub version: i64,
    /// Of what somebody stands for: title, text, kind and area. Joining and signing don't change it.
    pub words_version: i64,
    /// What it was when it was hidden, and is again when it is shown again.
    #[sea_orm(column_type = "Text", nullable)]
    pub hidden_from: Option<String>,
    pub hidden_at: Option<DateTimeUtc>,
    pub hidden_by: Option<Uuid>,
    /// Of the participation policy, when it was hidden.
    pub policy_version: Option<i32>,
    /// Another moderator has decided that it stays hidden.
    pub is_final: bool,
    #[sea_orm(column_type = "Text", nullable)]
    pub appeal: Option<String>,
    pub appealed_at: Option<DateTimeUtc>,
    /// Those that no moderator has looked at.
    pub reports: i32,
    /// Since when they wait for a moderator; none without any.
    pub reported_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
