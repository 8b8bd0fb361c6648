//! Who follows which subject: once each.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    TryInsertResult,
};
use uuid::Uuid;

use crate::case::queue::QueueError;
use crate::cursor;
use crate::entity::subject_follow::{Column, Entity};

pub use crate::entity::subject_follow::Model as FollowRow;

/// Follows; false for who does already.
pub async fn follow(db: &impl ConnectionTrait, row: FollowRow) -> Result<bool, DbErr> {
    let row = row.into_active_model().reset_all();
    let insert = Entity::insert_many([row]).on_conflict_do_nothing_on([Column::SubjectId, Column::AccountId]);
    Ok(matches!(insert.exec_without_returning(db).await?, TryInsertResult::Inserted(1)))
}

/// Leaves; false for who did not follow.
pub async fn unfollow(db: &impl ConnectionTrait, subject: Uuid, account: Uuid) -> Result<bool, DbErr> {
    let gone = Entity::delete_many().filter(Column::SubjectId.eq(subject)).filter(Column::AccountId.eq(account));
    Ok(gone.exec(db).await?.rows_affected == 1)
}

/// Whether an account follows a subject.
pub async fn follows(db: &impl ConnectionTrait, subject: Uuid, account: Uuid) -> Result<bool, DbErr> {
    Ok(Entity::find_by_id((subject, account)).one(db).await?.is_some())
}

/// Some of those who followed a subject when the event `before` came, from after `after` on, in the order of their accounts. Ids grow
/// with time.
pub async fn followers(
    db: &impl ConnectionTrait,
    (subject, before): (Uuid, Uuid),
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<Uuid>, DbErr> {
    let mut some = Entity::find().select_only().column(Column::AccountId).filter(Column::SubjectId.eq(subject));
    some = some.filter(Column::Id.lt(before));
    if let Some(after) = after {
        some = some.filter(Column::AccountId.gt(after));
    }
    some.order_by_asc(Column::AccountId).limit(limit).into_tuple().all(db).await
}

/// A page of what an account follows, what it began to follow last first.
pub async fn followed(
    db: &impl ConnectionTrait,
    account: Uuid,
    limit: u64,
    cursor: Option<&str>,
) -> Result<(Vec<FollowRow>, Option<String>), QueueError> {
    let mut select = Entity::find().filter(Column::AccountId.eq(account));
    if let Some(cursor) = cursor {
        select = select.filter(Column::Id.lt(cursor::decode::<Uuid>(cursor)?));
    }
    let rows = select.order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    Ok(cursor::cut(rows, limit, |row| row.id)?)
}
