//! What happened: written with the change itself, read as the timeline.

use majlis_contract::case::CaseEventKind;
use majlis_domain::case::speaks_to_all;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use uuid::Uuid;

use crate::entity::event::{Column, Entity};
use crate::{cursor, search};

pub use crate::entity::event::Model as EventRow;

/// The subject of a case's events.
pub const CASE: &str = "case";

/// Writes an event. What it says to all is found from then on.
pub async fn insert(db: &impl ConnectionTrait, event: EventRow) -> Result<(), DbErr> {
    let answered = Some(event.subject_id).filter(|_| says_to_all(&event));
    Entity::insert(event.into_active_model()).exec_without_returning(db).await?;
    match answered {
        Some(case) => search::follow::answered(db, case).await,
        None => Ok(()),
    }
}

/// Writes several events in one statement: of the system, of changes; none in which staff say something to all.
pub async fn insert_all(db: &impl ConnectionTrait, events: Vec<EventRow>) -> Result<(), DbErr> {
    debug_assert!(!events.iter().any(says_to_all), "what is said to all is to be found");
    if !events.is_empty() {
        Entity::insert_many(events.into_iter().map(IntoActiveModel::into_active_model)).exec_without_returning(db).await?;
    }
    Ok(())
}

/// One event.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<EventRow>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// Everything on a case that its clocks follow from, in order. Notes, looks and publishing leave clocks alone.
pub async fn of_clocks(db: &impl ConnectionTrait, case: Uuid) -> Result<Vec<EventRow>, DbErr> {
    let silent = ["noted", "contact_viewed", "published", "unpublished", "duty_alerted"];
    let query =
        Entity::find().filter(Column::SubjectId.eq(case)).filter(Column::SubjectKind.eq(CASE)).filter(Column::Kind.is_not_in(silent));
    query.order_by_asc(Column::Id).all(db).await
}

/// The last event of a kind on a case.
pub async fn last_of_kind(db: &impl ConnectionTrait, case: Uuid, kind: &str) -> Result<Option<EventRow>, DbErr> {
    let query = Entity::find().filter(Column::SubjectId.eq(case)).filter(Column::SubjectKind.eq(CASE)).filter(Column::Kind.eq(kind));
    query.order_by_desc(Column::Id).limit(1).one(db).await
}

/// The last event of a kind on a subject before another.
pub async fn last_before(
    db: &impl ConnectionTrait,
    (subject_kind, subject): (&str, Uuid),
    kind: &str,
    before: Uuid,
) -> Result<Option<EventRow>, DbErr> {
    let of = Entity::find().filter(Column::SubjectId.eq(subject)).filter(Column::SubjectKind.eq(subject_kind));
    of.filter(Column::Kind.eq(kind)).filter(Column::Id.lt(before)).order_by_desc(Column::Id).limit(1).one(db).await
}

/// What was said on other cases that belongs to the timeline of one: of these cases, events of these kinds.
pub type Along<'a> = [(Vec<Uuid>, &'a [&'a str])];

/// Events by id, in one statement.
pub async fn find_all(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<Vec<EventRow>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Entity::find().filter(Column::Id.is_in(ids)).all(db).await
}

/// A page of what happened on a case, newest first, after the event `after`. Internal entries only where asked for;
/// `along` from cases that were merged into it.
pub async fn page_of_case(
    db: &impl ConnectionTrait,
    case: Uuid,
    internal: bool,
    along: &Along<'_>,
    after: Option<Uuid>,
    limit: u64,
) -> Result<(Vec<EventRow>, Option<String>), DbErr> {
    let own = Condition::all().add(Column::SubjectId.eq(case)).add_option((!internal).then(|| Column::Internal.eq(false)));
    let mut which = Condition::any().add(own);
    for (cases, kinds) in along.iter().filter(|(cases, _)| !cases.is_empty()) {
        let said = Condition::all().add(Column::SubjectId.is_in(cases.iter().copied())).add(Column::Kind.is_in(kinds.iter().copied()));
        which = which.add(said);
    }
    let mut query = Entity::find().filter(which).filter(Column::SubjectKind.eq(CASE));
    if let Some(after) = after {
        query = query.filter(Column::Id.lt(after));
    }
    let rows = query.order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    cursor::cut(rows, limit, |row| row.id)
}

/// A page of the events of one kind that happened to something, newest first, after the event `after`.
pub async fn page_of_kind(
    db: &impl ConnectionTrait,
    (subject_kind, subject): (&str, Uuid),
    kind: &str,
    after: Option<Uuid>,
    limit: u64,
) -> Result<(Vec<EventRow>, Option<String>), DbErr> {
    let of = Condition::all()
        .add(Column::SubjectId.eq(subject))
        .add(Column::SubjectKind.eq(subject_kind))
        .add(Column::Kind.eq(kind))
        .add_option(after.map(|after| Column::Id.lt(after)));
    let rows = Entity::find().filter(of).order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    cursor::cut(rows, limit, |row| row.id)
}

/// A page of what of these kinds happened to a subject, as a subject or as an initiative, newest first, after the event `after`.
pub async fn page_of_subject(
    db: &impl ConnectionTrait,
    subject: Uuid,
    kinds: &[&str],
    after: Option<Uuid>,
    limit: u64,
) -> Result<(Vec<EventRow>, Option<String>), DbErr> {
    let of = Condition::all()
        .add(Column::SubjectId.eq(subject))
        .add(Column::SubjectKind.is_in(["subject", "initiative"]))
        .add(Column::Kind.is_in(kinds.iter().copied()))
        .add_option(after.map(|after| Column::Id.lt(after)));
    let rows = Entity::find().filter(of).order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    cursor::cut(rows, limit, |row| row.id)
}

/// A page of what was changed on things of one kind, or on one of them, newest first, after the event `after`.
pub async fn page_of_changes(
    db: &impl ConnectionTrait,
    subject_kind: &str,
    subject: Option<Uuid>,
    after: Option<Uuid>,
    limit: u64,
) -> Result<(Vec<EventRow>, Option<String>), DbErr> {
    let mut query = Entity::find().filter(Column::SubjectKind.eq(subject_kind));
    query = match subject {
        Some(subject) => query.filter(Column::SubjectId.eq(subject)),
        // In the words of the index, which holds no case's events.
        None => query.filter(Expr::cust("subject_kind <> 'case'")),
    };
    if let Some(after) = after {
        query = query.filter(Column::Id.lt(after));
    }
    let rows = query.order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    cursor::cut(rows, limit, |row| row.id)
}

/// Whether words of staff reach everybody who reads the case.
fn says_to_all(event: &EventRow) -> bool {
    let is_to_all = !event.internal && event.actor_kind == "staff" && event.kind.parse().is_ok_and(speaks_to_all);
    event.subject_kind == CASE && is_to_all && event.text.is_some()
}

/// In the words of a query.
fn to_all() -> Condition {
    let spoken = Condition::all().add(Column::Internal.eq(false)).add(Column::ActorKind.eq("staff"));
    spoken.add(Column::Kind.is_in(CaseEventKind::ALL.iter().filter(|kind| speaks_to_all(**kind)).map(|kind| kind.as_str())))
}

/// The last of what the municipality said to all on cases, `most` on each, in its order: the case and the text.
pub(crate) async fn said_to_all(db: &impl ConnectionTrait, cases: &[Uuid], most: u32) -> Result<Vec<(Uuid, String)>, DbErr> {
    let of = Entity::find().filter(Column::SubjectId.is_in(cases.iter().copied())).filter(Column::SubjectKind.eq(CASE));
    let said = of.filter(to_all()).filter(Column::Text.is_not_null());
    let placed = Expr::cust("row_number() OVER (PARTITION BY subject_id ORDER BY id DESC)");
    let placed = said.select_only().columns([Column::Id, Column::SubjectId, Column::Text]).expr_as(placed, "place").into_query();
    let mut last = Query::select();
    last.columns([Column::SubjectId, Column::Text]).from_subquery(placed, "said").and_where(Expr::col("place").lte(most));
    let rows = db.query_all(last.order_by(Column::Id, Order::Asc)).await?;
    rows.iter().map(|row| Ok((row.try_get("", "subject_id")?, row.try_get("", "text")?))).collect()
}

/// Those of the events in which the municipality speaks to all.
pub async fn speaking_to_all(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<Vec<Uuid>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let query = Entity::find().select_only().column(Column::Id).filter(Column::Id.is_in(ids.iter().copied()));
    query.filter(to_all()).into_tuple().all(db).await
}
