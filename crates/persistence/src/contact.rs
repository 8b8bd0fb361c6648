//! Addresses of accounts. A confirmed one belongs to one account only; a unique index sees to it.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, SqlErr, TryInsertResult};
use uuid::Uuid;

pub use crate::entity::contact::Model as Contact;
use crate::entity::contact::{Column, Entity};

/// The addresses of an account, the oldest first.
pub async fn of_account(db: &impl ConnectionTrait, account: Uuid) -> Result<Vec<Contact>, DbErr> {
    Entity::find().filter(Column::AccountId.eq(account)).order_by_asc(Column::CreatedAt).order_by_asc(Column::Id).all(db).await
}

/// The confirmed address with the value, whoever has it.
pub async fn confirmed(db: &impl ConnectionTrait, kind: &str, value: &str) -> Result<Option<Contact>, DbErr> {
    let found = Entity::find().filter(Column::Kind.eq(kind)).filter(Column::Value.eq(value));
    found.filter(Column::ConfirmedAt.is_not_null()).one(db).await
}

/// Adds an address, unless it is a confirmed one that somebody else confirmed first. Gives whether it did.
pub async fn insert(db: &impl ConnectionTrait, contact: Contact) -> Result<bool, DbErr> {
    // Without columns: the index that can be met is a partial one.
    let taken = OnConflict::new().do_nothing().to_owned();
    let inserted = Entity::insert(contact.into_active_model()).on_conflict(taken).try_insert().exec_without_returning(db).await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(1..)))
}

/// Confirms an address of the account. Gives whether it was there.
pub async fn confirm(db: &impl ConnectionTrait, account: Uuid, id: Uuid, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let confirmed = Entity::update_many()
        .col_expr(Column::ConfirmedAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .filter(Column::AccountId.eq(account));
    Ok(confirmed.exec(db).await?.rows_affected == 1)
}

/// Removes an address of the account. Gives whether it was there.
pub async fn remove(db: &impl ConnectionTrait, account: Uuid, id: Uuid) -> Result<bool, DbErr> {
    let removed = Entity::delete_many().filter(Column::Id.eq(id)).filter(Column::AccountId.eq(account));
    Ok(removed.exec(db).await?.rows_affected == 1)
}

/// Whether a statement failed because somebody else has confirmed the address.
pub fn is_taken(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}
