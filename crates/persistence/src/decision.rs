//! Decisions, and what they drew on.

mod source;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::LockType;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::case::queue::QueueError;
use crate::cursor;
use crate::entity::decision::{Column, Entity};
use crate::search;

pub use crate::entity::decision::Model as DecisionRow;
pub use crate::entity::decision_source::Model as SourceRow;
pub use source::*;

/// Rows and where the next page begins.
type Rows = (Vec<DecisionRow>, Option<String>);

/// Adds a decision.
pub async fn insert(db: &impl ConnectionTrait, row: DecisionRow) -> Result<(), DbErr> {
    Entity::insert(row.clone().into_active_model().reset_all()).exec_without_returning(db).await?;
    search::follow::decision(db, &row).await
}

/// Writes a changed decision over the version that the change rests on; false when that is no longer the current one.
pub async fn save(db: &impl ConnectionTrait, row: DecisionRow, old_version: i64) -> Result<bool, DbErr> {
    let (id, saved) = (row.id, row.clone());
    let change = row.into_active_model().reset_all();
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version)).exec(db).await?;
    if written.rows_affected == 1 {
        search::follow::decision(db, &saved).await?;
    }
    Ok(written.rows_affected == 1)
}

/// One decision.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<DecisionRow>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// One decision, held until the transaction ends.
pub async fn find_for_change(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<DecisionRow>, DbErr> {
    Entity::find_by_id(id).lock(LockType::Update).one(db).await
}

/// Several decisions.
pub async fn find_all(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<Vec<DecisionRow>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Entity::find().filter(Column::Id.is_in(ids)).all(db).await
}

/// A page of the published decisions, or of those on a subject, the latest first.
pub async fn published(db: &impl ConnectionTrait, subject: Option<Uuid>, limit: u64, cursor: Option<&str>) -> Result<Rows, QueueError> {
    let on = Condition::all().add_option(subject.map(|id| Column::SubjectId.eq(id)));
    let mut select = Entity::find().filter(on).filter(Column::State.eq("published"));
    if let Some(cursor) = cursor {
        let (at, id): (Option<DateTime<Utc>>, Uuid) = cursor::decode(cursor)?;
        let same = Condition::all().add(Column::PublishedAt.eq(at)).add(Column::Id.lt(id));
        select = select.filter(Condition::any().add(Column::PublishedAt.lt(at)).add(same));
    }
    let select = select.order_by_desc(Column::PublishedAt).order_by_desc(Column::Id).limit(limit + 1);
    Ok(cursor::cut(select.all(db).await?, limit, |row| (row.published_at, row.id))?)
}

/// A page of all decisions, of those in a state, or on a subject, the newest first.
pub async fn page(
    db: &impl ConnectionTrait,
    (state, subject): (Option<&str>, Option<Uuid>),
    limit: u64,
    cursor: Option<&str>,
) -> Result<Rows, QueueError> {
    let wanted = Condition::all()
        .add_option(state.map(|state| Column::State.eq(state)))
        .add_option(subject.map(|id| Column::SubjectId.eq(id)))
        .add_option(cursor.map(cursor::decode::<Uuid>).transpose()?.map(|id| Column::Id.lt(id)));
    let select = Entity::find().filter(wanted).order_by_desc(Column::Id).limit(limit + 1);
    Ok(cursor::cut(select.all(db).await?, limit, |row| row.id)?)
}
