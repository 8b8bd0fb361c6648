//! One-time codes that were asked for.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, TryInsertResult,
};
use uuid::Uuid;

pub use crate::entity::code_request::Model as CodeRequest;
use crate::entity::code_request::{Column, Entity};

/// A code that was asked for: when, and from which network.
pub type Asked = (DateTime<Utc>, Option<String>);

/// The codes asked for an address since a moment, the newest first, at most `limit`.
pub async fn recent(db: &impl ConnectionTrait, (kind, value): (&str, &str), since: DateTime<Utc>, limit: u64) -> Result<Vec<Asked>, DbErr> {
    let asked = Entity::find().select_only().columns([Column::CreatedAt, Column::Network]);
    let asked = asked.filter(Column::Kind.eq(kind)).filter(Column::Value.eq(value)).filter(Column::CreatedAt.gt(since));
    asked.order_by_desc(Column::CreatedAt).limit(limit).into_tuple().all(db).await
}

/// When the `nth` newest code of a kind was asked for (from 1), if that was after a moment.
pub async fn nth_newest(db: &impl ConnectionTrait, kind: &str, nth: u64, after: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, DbErr> {
    let asked = Entity::find().select_only().column(Column::CreatedAt).filter(Column::Kind.eq(kind)).filter(Column::CreatedAt.gt(after));
    asked.order_by_desc(Column::CreatedAt).offset(nth.saturating_sub(1)).limit(1).into_tuple().one(db).await
}

/// Keeps a request, unless its id is there. Gives whether it did.
pub async fn insert(db: &impl ConnectionTrait, request: CodeRequest) -> Result<bool, DbErr> {
    let same = OnConflict::column(Column::Id).do_nothing().to_owned();
    let inserted = Entity::insert(request.into_active_model()).on_conflict(same).try_insert().exec_without_returning(db).await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(1..)))
}

/// One request.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<CodeRequest>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// The newest request for confirming an address.
pub async fn for_contact(db: &impl ConnectionTrait, contact: Uuid) -> Result<Option<CodeRequest>, DbErr> {
    Entity::find().filter(Column::ContactId.eq(contact)).order_by_desc(Column::CreatedAt).limit(1).one(db).await
}

/// Takes one of the tries. `None` when the request is used, expired or has no tries left.
pub async fn take_try(db: &impl ConnectionTrait, id: Uuid, tries: i32, now: DateTime<Utc>) -> Result<Option<CodeRequest>, DbErr> {
    let taken = Entity::update_many()
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Column::Id.eq(id))
        .filter(Column::Attempts.lt(tries))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(now));
    Ok(taken.exec_with_returning(db).await?.into_iter().next())
}

/// Uses the request up. Gives whether it was still unused.
pub async fn use_up(db: &impl ConnectionTrait, id: Uuid, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let used = Entity::update_many().col_expr(Column::UsedAt, Expr::value(now)).filter(Column::Id.eq(id)).filter(Column::UsedAt.is_null());
    Ok(used.exec(db).await?.rows_affected == 1)
}

/// Forgets requests made before a moment.
pub async fn purge(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<u64, DbErr> {
    Ok(Entity::delete_many().filter(Column::CreatedAt.lt(before)).exec(db).await?.rows_affected)
}
