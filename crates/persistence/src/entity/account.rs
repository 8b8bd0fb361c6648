use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "accounts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text", nullable)]
    pub name: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub public_name: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub stakeholder_group: Option<String>,
    pub district_id: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    pub language: String,
    pub notify_email: bool,
    pub notify_sms: bool,
    pub notify_push: bool,
    pub digest_hour: Option<i32>,
    pub quiet_from: Option<i32>,
    pub quiet_until: Option<i32>,
    #[sea_orm(column_type = "Text", nullable)]
    pub password_hash: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub totp_secret: Option<String>,
    pub totp_confirmed_at: Option<DateTimeUtc>,
    pub totp_last_step: i64,
    pub failed_attempts: i32,
    pub locked_until: Option<DateTimeUtc>,
    pub blocked_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
