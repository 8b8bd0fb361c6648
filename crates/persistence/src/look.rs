//! Looks at personal data. Their ids begin with their moment, so that a time is a range of ids.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::cursor;
pub use crate::entity::look::Model as Look;
use crate::entity::look::{Column, Entity};

/// Records one. Call it in the transaction that gives the data.
pub async fn insert(db: &impl ConnectionTrait, look: Look) -> Result<(), DbErr> {
    Entity::insert(look.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// Which looks are wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wanted {
    pub viewer: Option<Uuid>,
    pub person: Option<Uuid>,
    pub case: Option<Uuid>,
    pub kind: Option<&'static str>,
    pub from: Option<DateTime<Utc>>,
    pub until: Option<DateTime<Utc>>,
}

/// A page, newest first.
pub async fn page(
    db: &impl ConnectionTrait,
    wanted: Wanted,
    after: Option<Uuid>,
    limit: u64,
) -> Result<(Vec<Look>, Option<String>), DbErr> {
    let filters = Condition::all()
        .add_option(wanted.viewer.map(|id| Column::ViewerId.eq(id)))
        .add_option(wanted.person.map(|id| Column::PersonId.eq(id)))
        .add_option(wanted.case.map(|id| Column::CaseId.eq(id)))
        .add_option(wanted.kind.map(|kind| Column::Kind.eq(kind)))
        .add_option(wanted.from.map(|at| Column::Id.gte(first_id(at))))
        .add_option(wanted.until.map(|at| Column::Id.lt(first_id(at))))
        .add_option(after.map(|id| Column::Id.lt(id)));
    let rows = Entity::find().filter(filters).order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    cursor::cut(rows, limit, |row| row.id)
}

/// An id before all that are made in the millisecond of a moment.
fn first_id(at: DateTime<Utc>) -> Uuid {
    let milliseconds = u128::try_from(at.timestamp_millis()).unwrap_or_default();
    Uuid::from_u128(milliseconds.min((1 << 48) - 1) << 80)
}
