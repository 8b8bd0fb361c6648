//! Subjects that close soon, of which those who follow them are told.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Condition, Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::entity::subject::{Column, Entity};

/// Nothing was told yet of the end that it has now.
fn untold() -> Condition {
    Condition::any().add(Column::ClosingToldFor.is_null()).add(Expr::col(Column::ClosingToldFor).ne(Expr::col(Column::TurnsAt)))
}

/// Some of what staff prepared that is open, closes until then and was not told of; what closes first comes first.
pub async fn closing(db: &impl ConnectionTrait, now: DateTime<Utc>, until: DateTime<Utc>, limit: u64) -> Result<Vec<Uuid>, DbErr> {
    let query = Entity::find().select_only().column(Column::Id).filter(Column::State.eq("open"));
    let query = query.filter(Column::TurnsAt.gt(now)).filter(Column::TurnsAt.lte(until)).filter(untold());
    // Initiatives tell of their deadline themselves.
    let query = query.filter(Column::Kind.ne("initiative"));
    query.order_by_asc(Column::TurnsAt).limit(limit).into_tuple().all(db).await
}

/// Keeps that the end of a subject that is held has been told of. No change of anybody rests on it, so it makes no new version.
pub async fn told_of_closing(db: &impl ConnectionTrait, id: Uuid, end: DateTime<Utc>) -> Result<(), DbErr> {
    let update = Entity::update_many().col_expr(Column::ClosingToldFor, Expr::value(end));
    update.filter(Column::Id.eq(id)).exec(db).await?;
    Ok(())
}
