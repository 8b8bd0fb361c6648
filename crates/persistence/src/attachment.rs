//! Photos: rows here, bytes in the blob store.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, Select};
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

/// Photos by name, in the order of their upload.
pub async fn find_all(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::Id.is_in(ids.iter().copied())).order_by_asc(Column::Id).all(db).await
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

/// All photos of the cases and of what was said on them as they were sent, in the order of their upload.
pub async fn of_cases(db: &impl ConnectionTrait, cases: &[Uuid]) -> Result<Vec<Model>, DbErr> {
    in_order(Entity::find().filter(Column::CaseId.is_in(cases.iter().copied())).filter(Column::Covers.is_null())).all(db).await
}

/// The covered versions that stand for photos of the case, and of what was said on it, before the public.
pub async fn covers(db: &impl ConnectionTrait, case: Uuid) -> Result<Vec<Model>, DbErr> {
    in_order(Entity::find().filter(Column::CaseId.eq(case)).filter(Column::Covers.is_not_null())).all(db).await
}

/// Gives up covered versions: they belong to nothing any more, and are thrown away like what nobody claimed.
pub async fn uncover(db: &impl ConnectionTrait, case: Uuid, ids: &[Uuid]) -> Result<(), DbErr> {
    let these = Entity::update_many().filter(Column::Id.is_in(ids.iter().copied())).filter(Column::CaseId.eq(case));
    these.filter(Column::Covers.is_not_null()).col_expr(Column::CaseId, Expr::value(None::<Uuid>)).exec(db).await?;
    Ok(())
}

/// Lets covered versions that belong to nothing yet stand for their photos; says how many it were.
pub async fn cover(db: &impl ConnectionTrait, case: Uuid, ids: &[Uuid]) -> Result<u64, DbErr> {
    let these = Entity::update_many().filter(Column::Id.is_in(ids.iter().copied())).filter(Column::CaseId.is_null());
    Ok(these.filter(Column::Covers.is_not_null()).col_expr(Column::CaseId, Expr::value(case)).exec(db).await?.rows_affected)
}

/// By their upload; a covered version in the place of its photo.
fn in_order(query: Select<Entity>) -> Select<Entity> {
    let place = Func::coalesce([Expr::col((Entity, Column::Covers)), Expr::col((Entity, Column::Id))]);
    query.order_by_asc(place).order_by_asc(Column::Id)
}

/// The photos that came with the case itself, and their covered versions.
pub async fn of_case(db: &impl ConnectionTrait, case: Uuid) -> Result<Vec<Model>, DbErr> {
    in_order(Entity::find().filter(Column::CaseId.eq(case)).filter(Column::EventId.is_null())).all(db).await
}

/// The photos that came with the cases themselves, and their covered versions.
pub async fn first_of_cases(db: &impl ConnectionTrait, cases: &[Uuid]) -> Result<Vec<Model>, DbErr> {
    let query = Entity::find().filter(Column::CaseId.is_in(cases.iter().copied())).filter(Column::EventId.is_null());
    in_order(query).all(db).await
}

/// The photos that came with what was said on cases, and their covered versions, in one statement.
pub async fn of_events(db: &impl ConnectionTrait, cases: &[Uuid], events: &[Uuid]) -> Result<Vec<Model>, DbErr> {
    let query = Entity::find().filter(Column::CaseId.is_in(cases.iter().copied())).filter(Column::EventId.is_in(events.iter().copied()));
    in_order(query).all(db).await
}

/// Photos that belong to nothing and came before `before`, at most `limit`.
pub async fn stale(db: &impl ConnectionTrait, before: DateTime<Utc>, limit: u64) -> Result<Vec<Uuid>, DbErr> {
    let query = Entity::find().select_only().column(Column::Id).filter(Column::CaseId.is_null()).filter(Column::CreatedAt.lt(before));
    query.order_by_asc(Column::CreatedAt).limit(limit).into_tuple().all(db).await
}

/// Deletes the rows of photos that belong to nothing; says how many it were.
pub async fn delete_unclaimed(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<u64, DbErr> {
    let delete = Entity::delete_many().filter(Column::Id.is_in(ids.iter().copied())).filter(Column::CaseId.is_null());
    Ok(delete.exec(db).await?.rows_affected)
}
