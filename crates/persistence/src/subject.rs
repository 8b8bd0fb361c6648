//! Subjects, and what they are about.

mod closing;
pub mod follow;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, LockType, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbBackend, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    Select,
};
use uuid::Uuid;

use crate::case::queue::QueueError;
use crate::cursor;
use crate::dialect;
use crate::entity::subject::{Column, Entity};
use crate::entity::subject_scope;
use crate::search;

pub use crate::entity::subject::Model as SubjectRow;
pub use crate::entity::subject_scope::Model as ScopeRow;
pub use closing::{closing, told_of_closing};

/// What a scope names.
pub const FIELD: &str = "field";
pub const DISTRICT: &str = "district";

/// One subject.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<SubjectRow>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// One subject, held until the transaction ends.
pub async fn find_for_change(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<SubjectRow>, DbErr> {
    Entity::find_by_id(id).lock(LockType::Update).one(db).await
}

/// Several subjects.
pub async fn find_all(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<Vec<SubjectRow>, DbErr> {
    Entity::find().filter(Column::Id.is_in(ids)).all(db).await
}

/// The kinds and states of several subjects.
pub async fn kinds(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<Vec<(Uuid, String, String)>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let query = Entity::find().select_only().columns([Column::Id, Column::Kind, Column::State]).filter(Column::Id.is_in(ids));
    query.into_tuple().all(db).await
}

/// Adds a subject.
pub async fn insert(db: &impl ConnectionTrait, row: SubjectRow) -> Result<(), DbErr> {
    Entity::insert(row.clone().into_active_model()).exec_without_returning(db).await?;
    search::follow::subject(db, &row).await
}

/// Writes a changed subject over the version that the change rests on; false when that is no longer the current one. The counts
/// follow the contributions alone.
pub async fn save(db: &impl ConnectionTrait, row: SubjectRow, old_version: i64) -> Result<bool, DbErr> {
    let (id, saved) = (row.id, row.clone());
    let mut change = row.into_active_model().reset_all();
    change.not_set(Column::Ideas);
    change.not_set(Column::Comments);
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version));
    let is_written = written.exec(db).await?.rows_affected == 1;
    if is_written {
        search::follow::subject(db, &saved).await?;
    }
    Ok(is_written)
}

/// Counts what appears on a subject or leaves it.
pub async fn count_more(db: &impl ConnectionTrait, id: Uuid, ideas: i32, comments: i32) -> Result<(), DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::Ideas, Expr::col(Column::Ideas).add(ideas))
        .col_expr(Column::Comments, Expr::col(Column::Comments).add(comments));
    update.filter(Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// What subjects are about, in the order in which it was named.
pub async fn scopes(db: &impl ConnectionTrait, subjects: Vec<Uuid>) -> Result<Vec<ScopeRow>, DbErr> {
    if subjects.is_empty() {
        return Ok(Vec::new());
    }
    let query = subject_scope::Entity::find().filter(subject_scope::Column::SubjectId.is_in(subjects));
    query.order_by_asc(subject_scope::Column::Position).all(db).await
}

/// Writes what a subject is about in place of what it was about before.
pub async fn set_scopes(db: &impl ConnectionTrait, subject: Uuid, kind: &str, targets: Vec<Uuid>) -> Result<(), DbErr> {
    use subject_scope::{Column as Scope, Entity as Scopes};
    Scopes::delete_many().filter(Scope::SubjectId.eq(subject)).filter(Scope::Kind.eq(kind)).exec(db).await?;
    let row = |(at, target_id): (usize, Uuid)| ScopeRow {
        subject_id: subject,
        kind: kind.to_owned(),
        target_id,
        position: i32::try_from(at).unwrap_or(i32::MAX),
    };
    let rows: Vec<_> = targets.into_iter().enumerate().map(row).map(IntoActiveModel::into_active_model).collect();
    if !rows.is_empty() {
        Scopes::insert_many(rows).exec_without_returning(db).await?;
    }
    Ok(())
}

/// What subjects of the board must be like.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub kind: Option<&'static str>,
    pub axis: Option<&'static str>,
    pub field: Option<Uuid>,
    pub district: Option<Uuid>,
    /// A stakeholder group; subjects for everybody are for it as well.
    pub audience: Option<&'static str>,
}

impl Filter {
    fn condition(&self, backend: DbBackend) -> Condition {
        Condition::all()
            .add_option(self.kind.map(|kind| Column::Kind.eq(kind)))
            .add_option(self.axis.map(|axis| Column::Axis.eq(axis)))
            .add_option(self.field.map(|id| about(FIELD, id)))
            .add_option(self.district.map(|id| about(DISTRICT, id)))
            .add_option(self.audience.map(|group| dialect::names_or_empty(backend, "subjects.audience", group)))
    }
}

/// It names the target, or nothing of its kind and so is about all.
fn about(kind: &'static str, target: Uuid) -> Condition {
    use subject_scope::{Column as Scope, Entity as Scopes};
    let named = || {
        let mut query = Query::select();
        query.column((Scopes, Scope::SubjectId)).from(Scopes).and_where(Scope::Kind.eq(kind));
        query
    };
    let this = named().and_where(Scope::TargetId.eq(target)).to_owned();
    Condition::any().add(Column::Id.in_subquery(this)).add(Column::Id.not_in_subquery(named().to_owned()))
}

/// A page of the subjects in some states: what turns next comes first; of what is closed, what closed last.
pub async fn board(
    db: &impl ConnectionTrait,
    states: &[&str],
    last_first: bool,
    filter: &Filter,
    limit: u64,
    cursor: Option<&str>,
) -> Result<(Vec<SubjectRow>, Option<String>), QueueError> {
    let filter = filter.condition(db.get_database_backend());
    let mut select = Entity::find().filter(Column::State.is_in(states.iter().copied())).filter(filter).limit(limit + 1);
    if let Some(cursor) = cursor {
        select = select.filter(beyond(cursor::decode(cursor)?, last_first));
    }
    let rows = in_turn(select, last_first).all(db).await?;
    Ok(cursor::cut(rows, limit, |row| (row.turns_at, row.id))?)
}

fn in_turn(select: Select<Entity>, last_first: bool) -> Select<Entity> {
    match last_first {
        true => select.order_by_desc(Column::TurnsAt).order_by_desc(Column::Id),
        false => select.order_by_asc(Column::TurnsAt).order_by_asc(Column::Id),
    }
}

fn beyond((at, id): (DateTime<Utc>, Uuid), last_first: bool) -> Condition {
    let (further, next) = match last_first {
        true => (Column::TurnsAt.lt(at), Column::Id.lt(id)),
        false => (Column::TurnsAt.gt(at), Column::Id.gt(id)),
    };
    Condition::any().add(further).add(Condition::all().add(Column::TurnsAt.eq(at)).add(next))
}

/// What was announced last, whatever became of it since, but what was taken back.
pub async fn newest(db: &impl ConnectionTrait, filter: &Filter, limit: u64) -> Result<Vec<SubjectRow>, DbErr> {
    let filter = filter.condition(db.get_database_backend());
    let select = Entity::find().filter(Column::PublishedAt.is_not_null()).filter(Column::State.ne("draft")).filter(filter);
    select.order_by_desc(Column::PublishedAt).order_by_desc(Column::Id).limit(limit).all(db).await
}

/// A page of the subjects of some kinds, or of those of them in a state, the newest first.
pub async fn page(
    db: &impl ConnectionTrait,
    kinds: &[&str],
    state: Option<&str>,
    limit: u64,
    cursor: Option<&str>,
) -> Result<(Vec<SubjectRow>, Option<String>), QueueError> {
    let of_kinds = Column::Kind.is_in(kinds.iter().copied());
    let mut select = Entity::find().filter(of_kinds).order_by_desc(Column::Id).limit(limit + 1);
    if let Some(state) = state {
        select = select.filter(Column::State.eq(state));
    }
    if let Some(cursor) = cursor {
        select = select.filter(Column::Id.lt(cursor::decode::<Uuid>(cursor)?));
    }
    Ok(cursor::cut(select.all(db).await?, limit, |row| row.id)?)
}

/// Some of the subjects whose time has come: announced ones to open, open ones to close.
pub async fn due(db: &impl ConnectionTrait, now: DateTime<Utc>, limit: u64) -> Result<Vec<Uuid>, DbErr> {
    let waiting = Column::State.is_in(["scheduled", "open"]);
    let query = Entity::find().select_only().column(Column::Id).filter(waiting).filter(Column::TurnsAt.lte(now));
    query.order_by_asc(Column::TurnsAt).limit(limit).into_tuple().all(db).await
}
