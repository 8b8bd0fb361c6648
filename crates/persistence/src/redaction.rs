//! Redactions: that parts of contributions are covered, which everybody may know, and what stood there, which few may read.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::Json;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};
use uuid::Uuid;

use crate::cursor;
pub use crate::entity::redaction::Model as Redaction;
use crate::entity::redaction::{Column, Entity};

/// A redaction without what stood there.
#[derive(Debug, Clone, PartialEq, FromQueryResult)]
pub struct Covered {
    pub contribution_id: Uuid,
    pub reasons: Json,
    pub note: Option<String>,
    pub policy_version: Option<i32>,
    pub redacted_at: DateTime<Utc>,
}

/// Keeps what stood there.
pub async fn insert(db: &impl ConnectionTrait, row: Redaction) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// The last redaction of each contribution that has one.
pub async fn last_of(db: &impl ConnectionTrait, contributions: Vec<Uuid>) -> Result<HashMap<Uuid, Covered>, DbErr> {
    if contributions.is_empty() {
        return Ok(HashMap::new());
    }
    let columns = [Column::ContributionId, Column::Reasons, Column::Note, Column::PolicyVersion, Column::RedactedAt];
    let query = Entity::find().select_only().columns(columns).filter(Column::ContributionId.is_in(contributions));
    let rows: Vec<Covered> = query.order_by_asc(Column::Id).into_model().all(db).await?;
    Ok(rows.into_iter().map(|row| (row.contribution_id, row)).collect())
}

/// The contributions of which parts were covered.
pub(crate) fn covered() -> SelectStatement {
    Entity::find().select_only().column(Column::ContributionId).into_query()
}

/// A page of what stood in a contribution, the last first.
pub async fn page(
    db: &impl ConnectionTrait,
    contribution: Uuid,
    after: Option<Uuid>,
    limit: u64,
) -> Result<(Vec<Redaction>, Option<String>), DbErr> {
    let of = Condition::all().add(Column::ContributionId.eq(contribution)).add_option(after.map(|after| Column::Id.lt(after)));
    let rows = Entity::find().filter(of).order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    cursor::cut(rows, limit, |row| row.id)
}
