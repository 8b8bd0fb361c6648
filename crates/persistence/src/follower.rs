//! Who follows a case besides its reporter. How many it are stands on the case itself.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    TryInsertResult,
};
use uuid::Uuid;

use crate::case::CaseRow;
use crate::case::queue::QueueError;
use crate::cursor;
use crate::entity::case;
use crate::entity::follower::{Column, Entity};

pub use crate::entity::follower::Model as FollowerRow;

/// Followers that one statement writes.
const AT_ONCE: usize = 500;

/// Adds followers who do not follow the case already and never left it; says how many it were.
pub async fn add(db: &impl ConnectionTrait, rows: Vec<FollowerRow>) -> Result<u64, DbErr> {
    let mut added = 0;
    for some in rows.chunks(AT_ONCE) {
        let some = some.iter().cloned().map(IntoActiveModel::into_active_model);
        let insert = Entity::insert_many(some).on_conflict_do_nothing_on([Column::CaseId, Column::Who]);
        if let TryInsertResult::Inserted(count) = insert.exec_without_returning(db).await? {
            added += count;
        }
    }
    Ok(added)
}

/// Somebody on the list of a case, also when they left.
pub async fn find(db: &impl ConnectionTrait, case: Uuid, who: &str) -> Result<Option<FollowerRow>, DbErr> {
    Entity::find().filter(Column::CaseId.eq(case)).filter(Column::Who.eq(who)).one(db).await
}

/// A follower by id, also when they left.
pub async fn by_id(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<FollowerRow>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// Follows again, or of their own accord; what they give of themselves now counts.
pub async fn renew(db: &impl ConnectionTrait, row: FollowerRow) -> Result<(), DbErr> {
    let id = row.id;
    Entity::update_many().set(row.into_active_model().reset_all()).filter(Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// Leaves; what was known of them goes, except that they left.
pub async fn leave(db: &impl ConnectionTrait, id: Uuid, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let none = Expr::value(None::<String>);
    let update = Entity::update_many()
        .col_expr(Column::LeftAt, Expr::value(now))
        .col_expr(Column::Name, none.clone())
        .col_expr(Column::Email, none.clone())
        .col_expr(Column::Phone, none)
        .filter(Column::Id.eq(id))
        .filter(Column::LeftAt.is_null());
    Ok(update.exec(db).await?.rows_affected == 1)
}

/// Changes how many follow a case. Call it with the case held.
pub async fn count_more(db: &impl ConnectionTrait, case: Uuid, more: i32) -> Result<(), DbErr> {
    let followers = Expr::col(case::Column::Followers).add(more);
    case::Entity::update_many().col_expr(case::Column::Followers, followers).filter(case::Column::Id.eq(case)).exec(db).await?;
    Ok(())
}

/// Takes away those whom a merged case brought along and who still follow; says how many they were. Who left stays on
/// record: nothing may bring them back.
pub async fn part(db: &impl ConnectionTrait, case: Uuid, came_from: Uuid) -> Result<u64, DbErr> {
    let brought = Entity::delete_many().filter(Column::CaseId.eq(case)).filter(Column::CameFrom.eq(came_from));
    Ok(brought.filter(Column::LeftAt.is_null()).exec(db).await?.rows_affected)
}

/// Some of those who follow a case, in the order in which they came, after `after`.
pub async fn some_of_case(db: &impl ConnectionTrait, case: Uuid, after: Option<Uuid>, limit: u64) -> Result<Vec<FollowerRow>, DbErr> {
    some_of_cases(db, &[case], after, limit).await
}

/// As [`some_of_case`], of several cases.
pub async fn some_of_cases(db: &impl ConnectionTrait, cases: &[Uuid], after: Option<Uuid>, limit: u64) -> Result<Vec<FollowerRow>, DbErr> {
    if cases.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Entity::find().filter(Column::CaseId.is_in(cases.iter().copied())).filter(Column::LeftAt.is_null());
    if let Some(after) = after {
        query = query.filter(Column::Id.gt(after));
    }
    query.order_by_asc(Column::Id).limit(limit).all(db).await
}

/// Which of the cases a person follows.
pub async fn followed_among(db: &impl ConnectionTrait, account: Uuid, cases: &[Uuid]) -> Result<Vec<Uuid>, DbErr> {
    if cases.is_empty() {
        return Ok(Vec::new());
    }
    Entity::find()
        .select_only()
        .column(Column::CaseId)
        .filter(Column::CaseId.is_in(cases.iter().copied()))
        .filter(Column::AccountId.eq(account))
        .filter(Column::LeftAt.is_null())
        .into_tuple()
        .all(db)
        .await
}

/// A page of the cases that a person follows, the newest first.
pub async fn followed(
    db: &impl ConnectionTrait,
    account: Uuid,
    limit: u64,
    cursor: Option<&str>,
) -> Result<(Vec<CaseRow>, Option<String>), QueueError> {
    let theirs = Entity::find()
        .select_only()
        .column(Column::CaseId)
        .filter(Column::AccountId.eq(account))
        .filter(Column::LeftAt.is_null())
        .into_query();
    let mut select = case::Entity::find().filter(case::Column::Id.in_subquery(theirs)).order_by_desc(case::Column::Id).limit(limit + 1);
    if let Some(cursor) = cursor {
        select = select.filter(case::Column::Id.lt(cursor::decode::<Uuid>(cursor)?));
    }
    let rows: Vec<CaseRow> = select.all(db).await?;
    Ok(cursor::cut(rows, limit, |row| row.id)?)
}
