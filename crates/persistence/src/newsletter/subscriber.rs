//! Who gets the newsletter: people, and organisations.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::LockType;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::SubscriberRow;
use crate::case::queue::QueueError;
use crate::cursor;
use crate::entity::newsletter_subscriber::{Column, Entity};

/// A person who subscribed.
pub const PERSON: &str = "person";
/// An organisation that staff entered.
pub const PARTNER: &str = "partner";

/// Adds a row unless the address is there already. Gives whether it did.
pub async fn insert(db: &impl ConnectionTrait, row: SubscriberRow) -> Result<bool, DbErr> {
    let insert = Entity::insert(row.into_active_model()).on_conflict_do_nothing_on([Column::Kind, Column::Address]);
    Ok(super::inserted(insert.exec_without_returning(db).await?) > 0)
}

/// Writes a changed row over the version that the change rests on; false when that is no longer the current one.
pub async fn save(db: &impl ConnectionTrait, row: SubscriberRow, old_version: i64) -> Result<bool, DbErr> {
    let id = row.id;
    let change = row.into_active_model().reset_all();
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version)).exec(db).await?;
    Ok(written.rows_affected == 1)
}

/// One subscriber.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<SubscriberRow>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// One subscriber, held until the transaction ends.
pub async fn find_for_change(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<SubscriberRow>, DbErr> {
    Entity::find_by_id(id).lock(LockType::Update).one(db).await
}

/// Whose address it is, held until the transaction ends.
pub async fn by_address(db: &impl ConnectionTrait, kind: &str, address: &str) -> Result<Option<SubscriberRow>, DbErr> {
    Entity::find().filter(Column::Kind.eq(kind)).filter(Column::Address.eq(address)).lock(LockType::Update).one(db).await
}

/// Forgets somebody.
pub async fn delete(db: &impl ConnectionTrait, id: Uuid) -> Result<(), DbErr> {
    Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}

/// Some of those who have confirmed, or of one kind of them, in order, after one of them.
pub async fn confirmed(
    db: &impl ConnectionTrait,
    kind: Option<&str>,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<SubscriberRow>, DbErr> {
    let mut query = Entity::find().filter(Column::State.eq("confirmed"));
    if let Some(kind) = kind {
        query = query.filter(Column::Kind.eq(kind));
    }
    if let Some(after) = after {
        query = query.filter(Column::Id.gt(after));
    }
    query.order_by_asc(Column::Id).limit(limit).all(db).await
}

/// Whether any partner has confirmed.
pub async fn any_partner(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    let query = Entity::find().select_only().column(Column::Id).filter(Column::State.eq("confirmed")).filter(Column::Kind.eq(PARTNER));
    Ok(query.limit(1).into_tuple::<Uuid>().one(db).await?.is_some())
}

/// A page of partners, the newest first.
pub async fn partners(
    db: &impl ConnectionTrait,
    limit: u64,
    cursor: Option<&str>,
) -> Result<(Vec<SubscriberRow>, Option<String>), QueueError> {
    let mut query = Entity::find().filter(Column::Kind.eq(PARTNER));
    if let Some(cursor) = cursor {
        query = query.filter(Column::Id.lt(cursor::decode::<Uuid>(cursor)?));
    }
    Ok(cursor::cut(query.order_by_desc(Column::Id).limit(limit + 1).all(db).await?, limit, |row| row.id)?)
}

/// How many there are by state, kind and language.
pub async fn count(db: &impl ConnectionTrait) -> Result<Vec<(String, String, String, i64)>, DbErr> {
    let by = [Column::State, Column::Kind, Column::Language];
    let query = Entity::find().select_only().columns(by).column_as(Column::Id.count(), "n");
    query.group_by(by[0]).group_by(by[1]).group_by(by[2]).into_tuple().all(db).await
}

/// Forgets people who were asked to confirm before a moment and have not. Gives how many.
pub async fn forget_waiting(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<u64, DbErr> {
    let old = Entity::delete_many().filter(Column::State.eq("waiting")).filter(Column::Kind.eq(PERSON));
    Ok(old.filter(Column::CreatedAt.lt(before)).exec(db).await?.rows_affected)
}
