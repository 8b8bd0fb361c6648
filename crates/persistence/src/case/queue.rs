//! Lists of cases: a resident's own, and the staff queue with its shelves.

use chrono::{DateTime, Utc};
use majlis_contract::case::{QueueQuery, QueueSort, QueueView};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, DerivePartialModel, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
};
use uuid::Uuid;

use crate::cursor::{self, BadCursor};
use crate::dialect::{self, Searched};
use crate::entity::case::{Column, Entity, KeptClocks};

/// States in which the municipality still owes something.
///
/// In the very words of the indexes over open cases, which are not used else; so not with parameters.
/// Said the other way round, since SQLite would rather search the index of states for five and sort what it finds.
pub(super) const OPEN: &str = "state NOT IN ('resolved', 'closed', 'rejected', 'duplicate', 'withdrawn')";
/// How many are counted at most on a shelf.
const MAX_COUNT: u64 = 1000;

/// Whose queue it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Everything; routing is theirs.
    Everything,
    /// What their departments have.
    Departments(Vec<Uuid>),
}

/// What a page of the queue met.
#[derive(Debug, thiserror::Error)]
pub enum QueueError {
    #[error(transparent)]
    Database(#[from] DbErr),
    #[error(transparent)]
    Cursor(#[from] BadCursor),
}

/// What a list says of a case: not its words, which are most of it.
#[derive(Debug, Clone, DerivePartialModel)]
#[sea_orm(entity = "Entity")]
pub struct ListedCase {
    pub id: Uuid,
    pub reference: String,
    pub kind: String,
    pub state: String,
    pub subject: String,
    pub category_id: Uuid,
    pub department_id: Option<Uuid>,
    pub district_id: Option<Uuid>,
    pub priority: String,
    pub channel: String,
    pub visibility: String,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    pub answered_at: Option<DateTime<Utc>>,
    pub clocks: Option<KeptClocks>,
    pub next_due_at: DateTime<Utc>,
    pub escalation: Option<String>,
    pub followers: i32,
}

/// A page of cases and the cursor for the next.
pub type CasePage = (Vec<ListedCase>, Option<String>);

/// A page of a reporter's own cases, newest first.
pub async fn own(db: &impl ConnectionTrait, reporter: Uuid, limit: u64, cursor: Option<&str>) -> Result<CasePage, QueueError> {
    let mut select = Entity::find().filter(Column::ReporterId.eq(reporter)).order_by_desc(Column::Id).limit(limit + 1);
    if let Some(cursor) = cursor {
        select = select.filter(Column::Id.lt(cursor::decode::<Uuid>(cursor)?));
    }
    Ok(cursor::cut(select.into_partial_model::<ListedCase>().all(db).await?, limit, |row| row.id)?)
}

/// A page of the staff queue. `words` are in search form; `reference` in stored form.
pub async fn page(
    db: &impl ConnectionTrait,
    scope: &Scope,
    query: &QueueQuery,
    reference: Option<&str>,
    words: &[&str],
    limit: u64,
    now: DateTime<Utc>,
) -> Result<CasePage, QueueError> {
    let sort = query.sort.unwrap_or_default();
    let mut select = on_shelf(scope, query.view.unwrap_or_default(), sort, now).filter(filters(query));
    if let Some(reference) = reference {
        select = select.filter(Column::Reference.eq(reference));
    } else if !words.is_empty() {
        select = select.filter(dialect::matches(db, Searched::Cases, words).await?);
    }
    let cursor = query.cursor.as_deref();
    match sort {
        QueueSort::Newest => by_id(db, select, limit, cursor, |id| Column::Id.lt(id)).await,
        QueueSort::Oldest => by_id(db, select, limit, cursor, |id| Column::Id.gt(id)).await,
        QueueSort::Due => by_due(db, select, limit, cursor).await,
    }
}

/// What stands on a shelf, in order.
pub fn on_shelf(scope: &Scope, view: QueueView, sort: QueueSort, now: DateTime<Utc>) -> Select<Entity> {
    let select = Entity::find().filter(shelf(scope, view, now));
    match sort {
        QueueSort::Newest => select.order_by_desc(Column::Id),
        QueueSort::Oldest => select.order_by_asc(Column::Id),
        QueueSort::Due => select.order_by_asc(Column::NextDueAt).order_by_asc(Column::Id),
    }
}

async fn by_id(
    db: &impl ConnectionTrait,
    select: Select<Entity>,
    limit: u64,
    cursor: Option<&str>,
    after: impl Fn(Uuid) -> sea_orm::sea_query::SimpleExpr,
) -> Result<CasePage, QueueError> {
    let mut select = select.limit(limit + 1);
    if let Some(cursor) = cursor {
        select = select.filter(after(cursor::decode(cursor)?));
    }
    Ok(cursor::cut(select.into_partial_model::<ListedCase>().all(db).await?, limit, |row| row.id)?)
}

async fn by_due(db: &impl ConnectionTrait, select: Select<Entity>, limit: u64, cursor: Option<&str>) -> Result<CasePage, QueueError> {
    let mut select = select.limit(limit + 1);
    if let Some(cursor) = cursor {
        let (due, id): (DateTime<Utc>, Uuid) = cursor::decode(cursor)?;
        let same_due = Condition::all().add(Column::NextDueAt.eq(due)).add(Column::Id.gt(id));
        select = select.filter(Condition::any().add(Column::NextDueAt.gt(due)).add(same_due));
    }
    Ok(cursor::cut(select.into_partial_model::<ListedCase>().all(db).await?, limit, |row| (row.next_due_at, row.id))?)
}

/// What stands on a shelf, for whom.
fn shelf(scope: &Scope, view: QueueView, now: DateTime<Utc>) -> Condition {
    let mine = match scope {
        Scope::Everything => Condition::all(),
        Scope::Departments(departments) => Condition::all().add(Column::DepartmentId.is_in(departments.iter().copied())),
    };
    match view {
        QueueView::NeedsYou => match scope {
            Scope::Everything => mine.add(Column::State.is_in(["submitted", "reopened"])),
            Scope::Departments(_) => mine.add(Column::State.is_in(["assigned", "in_progress", "reopened"])),
        },
        QueueView::Unassigned => mine.add(Column::State.eq("submitted")),
        QueueView::AwaitingResident => mine.add(Column::State.eq("awaiting_resident")),
        QueueView::Overdue => mine.add(Column::NextDueAt.lt(now)).add(Expr::cust(OPEN)),
        QueueView::DueSoon => mine.add(Column::NextDueAt.gte(now)).add(Column::SoonAt.lte(now)).add(Expr::cust(OPEN)),
        QueueView::Escalated => mine.add(Column::Escalation.is_not_null()).add(Expr::cust(OPEN)),
        QueueView::Open => mine.add(Expr::cust(OPEN)),
        QueueView::All => mine,
    }
}

fn filters(query: &QueueQuery) -> Condition {
    let word = |column: Column, value: Option<&'static str>| value.map(|value| column.eq(value));
    let id = |column: Column, value: Option<Uuid>| value.map(|value| column.eq(value));
    Condition::all()
        .add_option(word(Column::State, query.state.map(|v| v.as_str())))
        .add_option(word(Column::Kind, query.kind.map(|v| v.as_str())))
        .add_option(word(Column::Priority, query.priority.map(|v| v.as_str())))
        .add_option(word(Column::Channel, query.channel.map(|v| v.as_str())))
        .add_option(id(Column::CategoryId, query.category_id.map(|v| v.0)))
        .add_option(id(Column::DepartmentId, query.department_id.map(|v| v.0)))
        .add_option(id(Column::DistrictId, query.district_id.map(|v| v.0)))
}

/// How many cases stand on each of these shelves, in one statement; counting stops at a thousand.
pub async fn count<const N: usize>(
    db: &impl ConnectionTrait,
    scope: &Scope,
    views: [QueueView; N],
    now: DateTime<Utc>,
) -> Result<[u32; N], DbErr> {
    let mut asked = Query::select();
    for (at, view) in views.into_iter().enumerate() {
        asked.expr_as(Expr::SubQuery(None, Box::new(counted(scope, view, now).into())), Alias::new(format!("n{at}")));
    }
    let row = db.query_one(&asked).await?.ok_or_else(|| DbErr::RecordNotFound("the counts".into()))?;
    let mut counts = [0; N];
    for (at, count) in counts.iter_mut().enumerate() {
        *count = u32::try_from(row.try_get_by_index::<i64>(at)?).unwrap_or(u32::MAX);
    }
    Ok(counts)
}

fn counted(scope: &Scope, view: QueueView, now: DateTime<Utc>) -> SelectStatement {
    let some = Entity::find().select_only().expr(Expr::value(1)).filter(shelf(scope, view, now)).limit(MAX_COUNT).into_query();
    Query::select().expr(Expr::col(sea_orm::sea_query::Asterisk).count()).from_subquery(some, Alias::new("some")).to_owned()
}
