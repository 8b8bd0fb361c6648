//! Photos: rows here, bytes in the blob store.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::entity::attachment::{Column, Entity, Model};

/// Writes a photo that belongs to nothing yet.
pub async fn insert(db: &impl ConnectionTrait, row: Model) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// Those of the photos that belong to nothing yet.
pub async fn unclaimed(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<Vec<Uuid>, DbErr> {
    let query = Entity::find().select_only().column(Column::Id).filter(Column::Id.is_in(ids.iter().copied()));
    query.filter(Column::CaseId.is_null()).into_tuple().all(db).await
}

/// Gives photos that belong to nothing yet to a case, or to an event on it; says how many it were.
pub async fn claim(db: &impl ConnectionTrait, ids: &[Uuid], case: Uuid, event: Option<Uuid>) -> Result<u64, DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::CaseId, Expr::value(case))
        .col_expr(Column::EventId, Expr::value(event))
        .filter(Column::Id.is_in(ids.iter().copied()))
        .filter(Column::CaseId.is_null());
    Ok(update.exec(db).await?.rows_affected)
}

/// All photos of the cases and of what was said on them, in the order of their upload.
pub async fn of_cases(db: &impl ConnectionTrait, cases: &[Uuid]) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::CaseId.is_in(cases.iter().copied())).order_by_asc(Column::Id).all(db).await
}

/// The photos that came with the case itself, in the order of their upload.
pub async fn of_case(db: &impl ConnectionTrait, case: Uuid) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::CaseId.eq(case)).filter(Column::EventId.is_null()).order_by_asc(Column::Id).all(db).await
}

/// The photos that came with the cases themselves, in the order of their upload.
pub async fn first_of_cases(db: &impl ConnectionTrait, cases: &[Uuid]) -> Result<Vec<Model>, DbErr> {
    let query = Entity::find().filter(Column::CaseId.is_in(cases.iter().copied())).filter(Column::EventId.is_null());
    query.order_by_asc(Column::Id).all(db).await
}

/// The photos that came with what was said on cases, in one statement.
pub async fn of_events(db: &impl ConnectionTrait, cases: &[Uuid], events: &[Uuid]) -> Result<Vec<Model>, DbErr> {
    let query = Entity::find().filter(Column::CaseId.is_in(cases.iter().copied())).filter(Column::EventId.is_in(events.iter().copied()));
    query.order_by_asc(Column::Id).all(db).await
}

/// Photos that belong to nothing and came before `before`, at most `limit`.
pub async fn stale(db: &impl ConnectionTrait, before: DateTime<Utc>, limit: u64) -> Result<Vec<Uuid>, DbErr> {
    let query = Entity::find().select_only().column(Column::Id).filter(Column::CaseId.is_null()).filter(Column::CreatedAt.lt(before));
    query.order_by_asc(Column::CreatedAt).limit(limit).into_tuple().all(db).await
}

/// Deletes the photos' rows. Call it with what [`stale`] gave in the same transaction.
pub async fn delete_unclaimed(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<u64, DbErr> {
    let delete = Entity::delete_many().filter(Column::Id.is_in(ids.iter().copied())).filter(Column::CaseId.is_null());
    Ok(delete.exec(db).await?.rows_affected)
}
