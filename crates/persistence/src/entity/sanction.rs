use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "sanctions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    /// Who got it.
    pub account_id: Uuid,
    /// What it was given for; nil where that is an initiative.
    pub contribution_id: Uuid,
    pub initiative_id: Option<Uuid>,
    #[sea_orm(column_type = "JsonBinary")]
    pub reasons: Json,
    #[sea_orm(column_type = "Text")]
    pub note: String,
    /// Of the participation policy, when it was given.
    pub policy_version: Option<i32>,
    pub given_by: Option<Uuid>,
    pub given_at: DateTimeUtc,
    /// Of a ban: the term as it was given.
    pub until: Option<DateTimeUtc>,
    /// When it ends or ended, lifting included; far off where it never does.
    pub ends_at: DateTimeUtc,
    /// An appeal waits for its decision.
    pub is_appealed: bool,
    #[sea_orm(column_type = "Text", nullable)]
    pub appeal: Option<String>,
    pub appealed_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub decision: Option<String>,
    pub decided_by: Option<Uuid>,
    pub decided_at: Option<DateTimeUtc>,
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
