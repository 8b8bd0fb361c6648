//! Lists of initiatives, each in the order of an index.

use chrono::{DateTime, Utc};
use majlis_contract::initiative::InitiativeState;
use majlis_domain::initiative::is_public;
use sea_orm::sea_query::{Alias, Asterisk, Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};
use uuid::Uuid;

use super::InitiativeRow;
use crate::case::queue::QueueError;
use crate::cursor;
use crate::entity::initiative::{Column, Entity};
use crate::entity::{initiative_cosponsor as cosponsor, initiative_signature as signature};

/// Rows and where the next page begins.
type Rows = (Vec<InitiativeRow>, Option<String>);

/// In which order initiatives come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Newest,
    MostSigned,
    /// By what each waits for, the soonest first.
    Soonest,
}

/// Which initiatives are listed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'s> {
    pub shelf: &'s str,
    pub kind: Option<Uuid>,
    pub district: Option<Uuid>,
}

impl Wanted<'_> {
    fn condition(&self) -> Condition {
        Condition::all()
            .add(Column::Shelf.eq(self.shelf))
            .add_option(self.kind.map(|id| Column::KindId.eq(id)))
            .add_option(self.district.map(|id| Column::DistrictId.eq(id)))
    }
}

/// A page of a shelf.
pub async fn list(
    db: &impl ConnectionTrait,
    wanted: Wanted<'_>,
    order: Order,
    limit: u64,
    cursor: Option<&str>,
) -> Result<Rows, QueueError> {
    let select = Entity::find().filter(wanted.condition());
    match order {
        Order::Newest => newest(db, select, limit, cursor).await,
        Order::MostSigned => most_signed(db, select, limit, cursor).await,
        Order::Soonest => soonest(db, select, limit, cursor).await,
    }
}

/// How many are counted at most.
const MAX_COUNT: u64 = 1000;

/// How many wait for staff, in one statement: to be checked, reported, appealed, under study, and those of them whose deadline has passed.
/// Counting stops at a thousand.
pub async fn desk_counts(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<[u32; 5], DbErr> {
    let on = |shelf: &str| Entity::find().filter(Column::Shelf.eq(shelf));
    let desks = [
        on("pending"),
        Entity::find().filter(Column::ReportedAt.is_not_null()),
        on("appealed"),
        on("under_study"),
        on("under_study").filter(Column::TurnsAt.lte(now)),
    ];
    let mut asked = Query::select();
    for (at, desk) in desks.into_iter().enumerate() {
        asked.expr_as(Expr::SubQuery(None, Box::new(counted(desk).into())), Alias::new(format!("n{at}")));
    }
    let row = db.query_one(&asked).await?.ok_or_else(|| DbErr::RecordNotFound("the counts".into()))?;
    let mut counts = [0; 5];
    for (at, count) in counts.iter_mut().enumerate() {
        *count = u32::try_from(row.try_get_by_index::<i64>(at)?).unwrap_or(u32::MAX);
    }
    Ok(counts)
}

/// A page of those that were reported and that no moderator has looked at since, the longest first.
pub async fn reported(db: &impl ConnectionTrait, limit: u64, cursor: Option<&str>) -> Result<Rows, QueueError> {
    let mut select = Entity::find().filter(Column::ReportedAt.is_not_null());
    if let Some(cursor) = cursor {
        let (at, id): (DateTime<Utc>, Uuid) = cursor::decode(cursor)?;
        let same = Condition::all().add(Column::ReportedAt.eq(at)).add(Column::Id.gt(id));
        select = select.filter(Condition::any().add(Column::ReportedAt.gt(at)).add(same));
    }
    let rows = select.order_by_asc(Column::ReportedAt).order_by_asc(Column::Id).limit(limit + 1).all(db).await?;
    Ok(cursor::cut(rows, limit, |row| (row.reported_at, row.id))?)
}

fn counted(rows: Select<Entity>) -> SelectStatement {
    let some = rows.select_only().expr(Expr::value(1)).limit(MAX_COUNT).into_query();
    Query::select().expr(Expr::col(Asterisk).count()).from_subquery(some, Alias::new("some")).to_owned()
}

/// A page of those that an account began, stands for or has signed, the newest first.
pub async fn own(db: &impl ConnectionTrait, account: Uuid, limit: u64, cursor: Option<&str>) -> Result<Rows, QueueError> {
    use cosponsor::Column as Beside;
    use signature::Column as Signed;
    let mut beside = Query::select();
    beside.column(Beside::InitiativeId).from(cosponsor::Entity).and_where(Beside::AccountId.eq(account));
    // What its sponsor took back is nobody else's any more.
    let stands = Condition::all().add(Column::Id.in_subquery(beside)).add(Column::State.ne("withdrawn"));
    let mut signed = Query::select();
    signed.column(Signed::InitiativeId).from(signature::Entity).and_where(Signed::AccountId.eq(account));
    // Who only signed is outside, and reads what everybody reads.
    let public = InitiativeState::ALL.iter().copied().filter(|state| is_public(*state)).map(|state| state.as_str());
    let signed = Condition::all().add(Column::Id.in_subquery(signed)).add(Column::State.is_in(public));
    let own = Condition::any().add(Column::SponsorId.eq(account)).add(stands).add(signed);
    newest(db, Entity::find().filter(own), limit, cursor).await
}

async fn newest(db: &impl ConnectionTrait, mut select: Select<Entity>, limit: u64, cursor: Option<&str>) -> Result<Rows, QueueError> {
    if let Some(cursor) = cursor {
        select = select.filter(Column::Id.lt(cursor::decode::<Uuid>(cursor)?));
    }
    let rows = select.order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    Ok(cursor::cut(rows, limit, |row| row.id)?)
}

async fn most_signed(db: &impl ConnectionTrait, mut select: Select<Entity>, limit: u64, cursor: Option<&str>) -> Result<Rows, QueueError> {
    if let Some(cursor) = cursor {
        let (most, id): (i32, Uuid) = cursor::decode(cursor)?;
        let same = Condition::all().add(Column::Total.eq(most)).add(Column::Id.lt(id));
        select = select.filter(Condition::any().add(Column::Total.lt(most)).add(same));
    }
    let rows = select.order_by_desc(Column::Total).order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    Ok(cursor::cut(rows, limit, |row| (row.total, row.id))?)
}

async fn soonest(db: &impl ConnectionTrait, mut select: Select<Entity>, limit: u64, cursor: Option<&str>) -> Result<Rows, QueueError> {
    if let Some(cursor) = cursor {
        let (at, id): (DateTime<Utc>, Uuid) = cursor::decode(cursor)?;
        let same = Condition::all().add(Column::TurnsAt.eq(at)).add(Column::Id.gt(id));
        select = select.filter(Condition::any().add(Column::TurnsAt.gt(at)).add(same));
    }
    let rows = select.order_by_asc(Column::TurnsAt).order_by_asc(Column::Id).limit(limit + 1).all(db).await?;
    Ok(cursor::cut(rows, limit, |row| (row.turns_at, row.id))?)
}
