//! What is sent to many.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, LockType};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use super::LetterRow;
use crate::case::queue::QueueError;
use crate::cursor;
use crate::entity::newsletter_letter::{Column, Entity};
use crate::search;

/// Rows and where the next page begins.
type Rows = (Vec<LetterRow>, Option<String>);

/// Adds a letter unless there is one for its occasion. Gives whether it did.
pub async fn insert(db: &impl ConnectionTrait, row: LetterRow) -> Result<bool, DbErr> {
    let insert = Entity::insert(row.into_active_model()).on_conflict_do_nothing_on([Column::Occasion]);
    Ok(super::inserted(insert.exec_without_returning(db).await?) > 0)
}

/// Writes a changed letter over the version that the change rests on; false when that is no longer the current one. The figures
/// follow the mails alone.
pub async fn save(db: &impl ConnectionTrait, row: LetterRow, old_version: i64) -> Result<bool, DbErr> {
    let (id, saved) = (row.id, row.clone());
    let mut change = row.into_active_model().reset_all();
    for figure in [Column::Recipients, Column::Sent, Column::Failed, Column::LeftBy] {
        change.not_set(figure);
    }
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version)).exec(db).await?;
    if written.rows_affected == 1 {
        search::follow::letter(db, &saved).await?;
    }
    Ok(written.rows_affected == 1)
}

/// Counts on one of the figures.
pub async fn count_more(db: &impl ConnectionTrait, id: Uuid, figure: Column, more: i32) -> Result<(), DbErr> {
    Entity::update_many().col_expr(figure, Expr::col(figure).add(more)).filter(Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

pub use crate::entity::newsletter_letter::Column as Figure;

/// One letter.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<LetterRow>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// One letter, held until the transaction ends.
pub async fn find_for_change(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<LetterRow>, DbErr> {
    Entity::find_by_id(id).lock(LockType::Update).one(db).await
}

/// Whether there is a letter for an occasion.
pub async fn is_there(db: &impl ConnectionTrait, occasion: &str) -> Result<bool, DbErr> {
    let query = Entity::find().select_only().column(Column::Id).filter(Column::Occasion.eq(occasion));
    Ok(query.into_tuple::<Uuid>().one(db).await?.is_some())
}

/// When the last of a kind was sent.
pub async fn last_sent(db: &impl ConnectionTrait, kind: &str) -> Result<Option<DateTime<Utc>>, DbErr> {
    let query = Entity::find().select_only().column(Column::SendAt).filter(Column::Kind.eq(kind));
    let query = query.filter(Column::State.is_in(["sending", "sent"])).order_by_desc(Column::SendAt).limit(1);
    Ok(query.into_tuple::<Option<DateTime<Utc>>>().one(db).await?.flatten())
}

/// A page of those of a kind, the newest first.
pub async fn page(db: &impl ConnectionTrait, kind: &str, limit: u64, cursor: Option<&str>) -> Result<Rows, QueueError> {
    let mut query = Entity::find().filter(Column::Kind.eq(kind));
    if let Some(cursor) = cursor {
        query = query.filter(Column::Id.lt(cursor::decode::<Uuid>(cursor)?));
    }
    Ok(cursor::cut(query.order_by_desc(Column::Id).limit(limit + 1).all(db).await?, limit, |row| row.id)?)
}

/// A page of the letters that were sent, the latest first.
pub async fn sent(db: &impl ConnectionTrait, limit: u64, cursor: Option<&str>) -> Result<Rows, QueueError> {
    let mut query = Entity::find().filter(Column::Kind.eq("letter")).filter(Column::State.eq("sent"));
    if let Some(cursor) = cursor {
        let (at, id): (Option<DateTime<Utc>>, Uuid) = cursor::decode(cursor)?;
        let same = Condition::all().add(Column::SendAt.eq(at)).add(Column::Id.lt(id));
        query = query.filter(Condition::any().add(Column::SendAt.lt(at)).add(same));
    }
    let query = query.order_by_desc(Column::SendAt).order_by_desc(Column::Id).limit(limit + 1);
    Ok(cursor::cut(query.all(db).await?, limit, |row| (row.send_at, row.id))?)
}

/// Some of the scheduled letters whose time has come.
pub async fn due(db: &impl ConnectionTrait, now: DateTime<Utc>, limit: u64) -> Result<Vec<Uuid>, DbErr> {
    let query = Entity::find().select_only().column(Column::Id).filter(Column::State.eq("scheduled")).filter(Column::SendAt.lte(now));
    query.order_by_asc(Column::SendAt).limit(limit).into_tuple().all(db).await
}
