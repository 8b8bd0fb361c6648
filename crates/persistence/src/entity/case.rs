use majlis_domain::case::Clocks;
use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// The clocks of a case as they are stored, read from their JSON without a tree between: every row of a list has them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
pub struct KeptClocks(pub Clocks);

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "cases")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub number: i64,
    #[sea_orm(column_type = "Text")]
    pub reference: String,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    #[sea_orm(column_type = "Text")]
    pub description: String,
    pub category_id: Uuid,
    pub department_id: Option<Uuid>,
    pub officer_id: Option<Uuid>,
    pub district_id: Option<Uuid>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    #[sea_orm(column_type = "Text", nullable)]
    pub address: Option<String>,
    #[sea_orm(column_type = "JsonBinary")]
    pub details: Json,
    #[sea_orm(column_type = "Text")]
    pub priority: String,
    #[sea_orm(column_type = "Text")]
    pub channel: String,
    #[sea_orm(column_type = "Text")]
    pub visibility: String,
    #[sea_orm(column_type = "Text")]
    pub public_name: String,
    pub reporter_id: Option<Uuid>,
    pub client_id: Option<Uuid>,
    #[sea_orm(column_type = "Text", nullable)]
    pub reporter_name: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub reporter_email: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub reporter_phone: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub rejection_reason: Option<String>,
    pub closing_reason_id: Option<Uuid>,
    pub policy_id: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    pub language: String,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub due_at: DateTimeUtc,
    pub answered_at: Option<DateTimeUtc>,
    pub resolved_at: Option<DateTimeUtc>,
    pub closed_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub clocks: Option<KeptClocks>,
    pub resolution_due_at: Option<DateTimeUtc>,
    pub soon_at: Option<DateTimeUtc>,
    pub next_due_at: DateTimeUtc,
    #[sea_orm(column_type = "Text", nullable)]
    pub escalation: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub search: String,
    pub version: i64,
    pub followers: i32,
    /// How many cases are merged into it.
    pub merged: i32,
    pub duplicate_of: Option<Uuid>,
    #[sea_orm(column_type = "Text", nullable)]
    pub state_before: Option<String>,
    pub reminded_at: Option<DateTimeUtc>,
    /// The terms as they were promised when they began; whatever the settings say later.
    pub reopen_until: Option<DateTimeUtc>,
    pub remind_at: Option<DateTimeUtc>,
    pub rate_until: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
