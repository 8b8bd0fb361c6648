//! What waits for moderators, and what they have hidden.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Alias, Asterisk, Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};
use uuid::Uuid;

use super::ContributionRow;
use super::finding::{pointed_out, pointed_out_page};
use super::readable;
use crate::case::queue::QueueError;
use crate::cursor;
use crate::entity::contribution::{Column, Entity};
use crate::redaction;

/// How many are counted at most on a shelf.
const MAX_COUNT: u64 = 1000;

/// A shelf of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    Waiting,
    Reported,
    /// Published, and machines pointed something out.
    PointedOut,
    Appealed,
    Hidden,
    /// Parts of it were covered once.
    Redacted,
}

impl Shelf {
    fn rows(self) -> Select<Entity> {
        let all = Entity::find();
        let wait_in =
            |states: &[&str]| Entity::find().filter(Column::State.is_in(states.to_vec())).filter(Column::WaitingSince.is_not_null());
        match self {
            Self::Waiting => wait_in(&["pending"]),
            Self::Reported => wait_in(&readable()),
            Self::PointedOut => pointed_out(),
            Self::Appealed => wait_in(&["appealed"]),
            Self::Hidden => all.filter(Column::State.eq("hidden")).filter(Column::HiddenAt.is_not_null()),
            Self::Redacted => all.filter(Column::Id.in_subquery(redaction::covered())),
        }
    }
}

/// A page of a shelf: what has waited longest first; of what is hidden the last hidden, of what was pointed out what was said first, of
/// what has covered parts what was said last.
pub async fn queue(
    db: &impl ConnectionTrait,
    shelf: Shelf,
    limit: u64,
    cursor: Option<&str>,
) -> Result<(Vec<ContributionRow>, Option<String>), QueueError> {
    if shelf == Shelf::PointedOut {
        return pointed_out_page(db, limit, cursor).await;
    }
    if shelf == Shelf::Redacted {
        let mut select = shelf.rows().order_by_desc(Column::Id).limit(limit + 1);
        if let Some(cursor) = cursor {
            select = select.filter(Column::Id.lt(cursor::decode::<Uuid>(cursor)?));
        }
        return Ok(cursor::cut(select.all(db).await?, limit, |row| row.id)?);
    }
    let mut select = shelf.rows().limit(limit + 1);
    let hidden = shelf == Shelf::Hidden;
    if let Some(cursor) = cursor {
        let (at, id): (DateTime<Utc>, Uuid) = cursor::decode(cursor)?;
        let (further, same, next) = match hidden {
            true => (Column::HiddenAt.lt(at), Column::HiddenAt.eq(at), Column::Id.lt(id)),
            false => (Column::WaitingSince.gt(at), Column::WaitingSince.eq(at), Column::Id.gt(id)),
        };
        select = select.filter(Condition::any().add(further).add(Condition::all().add(same).add(next)));
    }
    select = match hidden {
        true => select.order_by_desc(Column::HiddenAt).order_by_desc(Column::Id),
        false => select.order_by_asc(Column::WaitingSince).order_by_asc(Column::Id),
    };
    let at = |row: &ContributionRow| if hidden { row.hidden_at } else { row.waiting_since };
    Ok(cursor::cut(select.all(db).await?, limit, |row| (at(row), row.id))?)
}

/// How many stand on each shelf, in one statement: waiting, reported, pointed out, appealed, hidden, redacted.
pub async fn counts(db: &impl ConnectionTrait) -> Result<[u32; 6], DbErr> {
    let mut asked = Query::select();
    for (at, shelf) in
        [Shelf::Waiting, Shelf::Reported, Shelf::PointedOut, Shelf::Appealed, Shelf::Hidden, Shelf::Redacted].into_iter().enumerate()
    {
        asked.expr_as(Expr::SubQuery(None, Box::new(counted(shelf).into())), Alias::new(format!("n{at}")));
    }
    let row = db.query_one(&asked).await?.ok_or_else(|| DbErr::RecordNotFound("the counts".into()))?;
    let mut counts = [0; 6];
    for (at, count) in counts.iter_mut().enumerate() {
        *count = u32::try_from(row.try_get_by_index::<i64>(at)?).unwrap_or(u32::MAX);
    }
    Ok(counts)
}

fn counted(shelf: Shelf) -> SelectStatement {
    let some = shelf.rows().select_only().expr(Expr::value(1)).limit(MAX_COUNT).into_query();
    Query::select().expr(Expr::col(Asterisk).count()).from_subquery(some, Alias::new("some")).to_owned()
}

/// How many contributions of some authors were hidden and not let through since, whatever became of them.
pub async fn hidden_of(db: &impl ConnectionTrait, authors: Vec<Uuid>) -> Result<Vec<(Uuid, i64)>, DbErr> {
    if authors.is_empty() {
        return Ok(Vec::new());
    }
    let query = Entity::find().select_only().column(Column::AuthorId).column_as(Column::Id.count(), "n");
    let query = query.filter(Column::AuthorId.is_in(authors)).filter(Column::HiddenAt.is_not_null());
    query.group_by(Column::AuthorId).into_tuple().all(db).await
}

/// How many contributions of an author are published, counted up to `most`, and whether any was hidden and not let through since.
pub async fn record_of(db: &impl ConnectionTrait, author: Uuid, most: u64) -> Result<(u64, bool), DbErr> {
    let some = |condition: Condition, most: u64| {
        Entity::find().select_only().column(Column::Id).filter(Column::AuthorId.eq(author)).filter(condition).limit(most)
    };
    let published: Vec<Uuid> = some(Condition::all().add(Column::State.is_in(readable())), most).into_tuple().all(db).await?;
    let hidden: Option<Uuid> = some(Condition::all().add(Column::HiddenAt.is_not_null()), 1).into_tuple().one(db).await?;
    Ok((published.len() as u64, hidden.is_some()))
}
