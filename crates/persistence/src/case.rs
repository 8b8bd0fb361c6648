//! Cases: one at a time here, lists in [`queue`].

pub mod queue;
pub mod similar;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use majlis_contract::role::PublicName;
use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr, LockType, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, Select,
};
use uuid::Uuid;

use crate::entity::case::{ActiveModel, Column, Entity};
use crate::entity::{account, contact, session};
use crate::{dialect, public_case};

pub use crate::entity::case::{KeptClocks, Model as CaseRow};

/// Adds a case and its words to the search index.
pub async fn insert(db: &impl ConnectionTrait, row: CaseRow) -> Result<(), DbErr> {
    dialect::index_case(db, row.number, &row.search).await?;
    Entity::insert(row.into_active_model().reset_all()).exec_without_returning(db).await?;
    Ok(())
}

/// Writes a changed case over the version that the change rests on; false when that is no longer the current one.
pub async fn save(db: &impl ConnectionTrait, row: CaseRow, old_version: i64) -> Result<bool, DbErr> {
    let (id, number, saved) = (row.id, row.number, row.clone());
    let change: ActiveModel = row.into_active_model().reset_all();
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version)).exec(db).await?;
    if written.rows_affected == 1 {
        dialect::reindex_case(db, number, &saved.search).await?;
        public_case::follow(db, &saved).await?;
    }
    Ok(written.rows_affected == 1)
}

/// One case.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<CaseRow>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// Cases by id, in one statement.
pub async fn find_all(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<Vec<CaseRow>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Entity::find().filter(Column::Id.is_in(ids)).all(db).await
}

/// The references of cases, in one statement.
pub async fn references(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<Vec<(Uuid, String)>, DbErr> {
    Entity::find().select_only().columns([Column::Id, Column::Reference]).filter(Column::Id.is_in(ids)).into_tuple().all(db).await
}

/// One case, held until the transaction ends, so that writers of one case follow each other.
pub async fn find_for_change(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<CaseRow>, DbErr> {
    Entity::find_by_id(id).lock(LockType::Update).one(db).await
}

/// Two cases, held until the transaction ends: the older first, whichever was asked for first, so that nobody waits for
/// each other.
pub async fn find_two_for_change(db: &impl ConnectionTrait, one: Uuid, other: Uuid) -> Result<(Option<CaseRow>, Option<CaseRow>), DbErr> {
    let first = find_for_change(db, Ord::min(one, other)).await?;
    let second = find_for_change(db, Ord::max(one, other)).await?;
    Ok(if one <= other { (first, second) } else { (second, first) })
}

/// Cases that were merged into another one, the newest first, from before `before` on.
pub async fn merged_into(db: &impl ConnectionTrait, kept: Uuid, before: Option<Uuid>, limit: u64) -> Result<Vec<CaseRow>, DbErr> {
    let mut query = Entity::find().filter(Column::DuplicateOf.eq(kept));
    if let Some(before) = before {
        query = query.filter(Column::Id.lt(before));
    }
    query.order_by_desc(Column::Id).limit(limit).all(db).await
}

/// One case by its reference in stored form.
pub async fn find_by_reference(db: &impl ConnectionTrait, reference: &str) -> Result<Option<CaseRow>, DbErr> {
    Entity::find().filter(Column::Reference.eq(reference)).one(db).await
}

/// The cases with some references.
pub async fn find_by_references(db: &impl ConnectionTrait, references: Vec<String>) -> Result<Vec<CaseRow>, DbErr> {
    if references.is_empty() {
        return Ok(Vec::new());
    }
    Entity::find().filter(Column::Reference.is_in(references)).order_by_asc(Column::Id).all(db).await
}

/// Several cases, held until the transaction ends, in the order of their ids so that two holders never wait for each other.
pub async fn find_all_for_change(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<Vec<CaseRow>, DbErr> {
    Entity::find().filter(Column::Id.is_in(ids.iter().copied())).order_by_asc(Column::Id).lock(LockType::Update).all(db).await
}

/// The open cases after one, by id, held until the transaction ends.
pub async fn open_for_change(db: &impl ConnectionTrait, after: Option<Uuid>, limit: u64) -> Result<Vec<CaseRow>, DbErr> {
    let mut select = Entity::find().filter(Expr::cust(queue::OPEN)).order_by_asc(Column::Id).limit(limit).lock(LockType::Update);
    if let Some(after) = after {
        select = select.filter(Column::Id.gt(after));
    }
    select.all(db).await
}

/// Writes the clocks of cases alone, in one statement. Their versions stay: nobody's edit becomes stale by a clock.
pub async fn save_clocks(db: &impl ConnectionTrait, rows: Vec<CaseRow>) -> Result<(), DbErr> {
    if rows.is_empty() {
        return Ok(());
    }
    use Column::{Clocks, DueAt, Escalation, Id, NextDueAt, ResolutionDueAt, SoonAt};
    // Every row is there and held: each meets itself, and nothing is inserted.
    let itself = OnConflict::column(Id).update_columns([Clocks, DueAt, ResolutionDueAt, SoonAt, NextDueAt, Escalation]).to_owned();
    let rows = rows.into_iter().map(|row| row.into_active_model().reset_all());
    Entity::insert_many(rows).on_conflict(itself).exec_without_returning(db).await?;
    Ok(())
}

/// Resolved cases, in the very words of the indexes over those that wait for their reporter.
const RESOLVED: &str = "state = 'resolved'";

/// Resolved cases whose time for reopening has passed, the longest ago first.
pub async fn unanswered(db: &impl ConnectionTrait, now: DateTime<Utc>, limit: u64) -> Result<Vec<Uuid>, DbErr> {
    let waiting = Entity::find().select_only().column(Column::Id).filter(Expr::cust(RESOLVED));
    waiting.filter(Column::ReopenUntil.lt(now)).order_by_asc(Column::ReopenUntil).limit(limit).into_tuple().all(db).await
}

/// Resolved cases whose time for reopening no version has written down.
pub async fn without_term(db: &impl ConnectionTrait, limit: u64) -> Result<Vec<CaseRow>, DbErr> {
    let resolved = Entity::find().filter(Expr::cust(RESOLVED)).filter(Column::ResolvedAt.is_not_null());
    resolved.filter(Column::ReopenUntil.is_null()).limit(limit).all(db).await
}

/// Writes the terms of a resolved case alone, unless it has some by now. Its version stays.
pub async fn save_terms(db: &impl ConnectionTrait, row: &CaseRow) -> Result<(), DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::ReopenUntil, Expr::value(row.reopen_until))
        .col_expr(Column::RemindAt, Expr::value(row.remind_at));
    update.filter(Column::Id.eq(row.id)).filter(Expr::cust(RESOLVED)).filter(Column::ReopenUntil.is_null()).exec(db).await?;
    Ok(())
}

/// Resolved cases that can still be reopened and whose reporters are to be reminded now, the longest due first.
pub async fn unreminded(db: &impl ConnectionTrait, now: DateTime<Utc>, limit: u64) -> Result<Vec<Uuid>, DbErr> {
    let not_since = Condition::any().add(Column::RemindedAt.is_null()).add(Expr::col(Column::RemindedAt).lt(Expr::col(Column::RemindAt)));
    let waiting = Entity::find().select_only().column(Column::Id).filter(Expr::cust(RESOLVED));
    let due = waiting.filter(Column::RemindAt.lte(now)).filter(Column::ReopenUntil.gte(now)).filter(not_since);
    due.order_by_asc(Column::RemindAt).limit(limit).into_tuple().all(db).await
}

/// Keeps that the reporter was reminded. What others have read of the case stays current. Call it with the case held.
pub async fn mark_reminded(db: &impl ConnectionTrait, id: Uuid, now: DateTime<Utc>) -> Result<(), DbErr> {
    Entity::update_many().col_expr(Column::RemindedAt, Expr::value(now)).filter(Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// What a case shows of the people on it.
#[derive(Debug, Clone, Default)]
pub struct People {
    pub officer_name: Option<String>,
    pub reporter: Option<account::Model>,
    /// Confirmed addresses of the reporter's account.
    pub contacts: Vec<contact::Model>,
}

/// The officer and the reporter of a case, and how the latter is reached.
pub async fn people(db: &impl ConnectionTrait, row: &CaseRow) -> Result<People, DbErr> {
    let ids: Vec<Uuid> = row.officer_id.into_iter().chain(row.reporter_id).collect();
    if ids.is_empty() {
        return Ok(People::default());
    }
    let found = account::Entity::find().filter(account::Column::Id.is_in(ids)).all(db).await?;
    let officer_name = found.iter().find(|a| Some(a.id) == row.officer_id).and_then(|a| a.name.clone());
    let contacts = match row.reporter_id {
        Some(id) => crate::contact::of_account(db, id).await?,
        None => Vec::new(),
    };
    let contacts = contacts.into_iter().filter(|contact| contact.confirmed_at.is_some()).collect();
    Ok(People { officer_name, reporter: found.into_iter().find(|a| Some(a.id) == row.reporter_id), contacts })
}

/// The names of accounts, in one statement.
pub async fn names(db: &impl ConnectionTrait, accounts: Vec<Uuid>) -> Result<Vec<(Uuid, Option<String>)>, DbErr> {
    if accounts.is_empty() {
        return Ok(Vec::new());
    }
    account::Entity::find()
        .select_only()
        .columns([account::Column::Id, account::Column::Name])
        .filter(account::Column::Id.is_in(accounts))
        .into_tuple()
        .all(db)
        .await
}

/// Who reported a case, and whether everybody reads their name.
#[derive(Debug, Clone, FromQueryResult)]
pub struct Naming {
    pub id: Uuid,
    pub public_name: String,
    pub reporter_id: Option<Uuid>,
    pub reporter_name: Option<String>,
}

impl From<&CaseRow> for Naming {
    fn from(row: &CaseRow) -> Self {
        let (public_name, reporter_name) = (row.public_name.clone(), row.reporter_name.clone());
        Self { id: row.id, public_name, reporter_id: row.reporter_id, reporter_name }
    }
}

/// Of some cases, in one statement.
pub(crate) async fn namings(db: &impl ConnectionTrait, cases: Vec<Uuid>) -> Result<Vec<Naming>, DbErr> {
    if cases.is_empty() {
        return Ok(Vec::new());
    }
    let columns = [Column::Id, Column::PublicName, Column::ReporterId, Column::ReporterName];
    Entity::find().select_only().columns(columns).filter(Column::Id.is_in(cases)).into_model().all(db).await
}

/// The reporters' names that the public does not read, by their cases.
pub async fn hidden_names(db: &impl ConnectionTrait, mut cases: Vec<Naming>) -> Result<HashMap<Uuid, String>, DbErr> {
    cases.retain(|case| case.public_name != PublicName::Name.as_str());
    let accounts = names(db, cases.iter().filter_map(|case| case.reporter_id).collect()).await?;
    let accounts: HashMap<Uuid, Option<String>> = accounts.into_iter().collect();
    let account = |id: Option<Uuid>| accounts.get(&id?).cloned().flatten();
    Ok(cases.into_iter().filter_map(|case| Some((case.id, case.reporter_name.or_else(|| account(case.reporter_id))?))).collect())
}

/// A page of the cases that an account reported and everybody reads, in the order of their ids, without those that show its name.
pub(crate) async fn published_by(db: &impl ConnectionTrait, account: Uuid, after: Uuid, limit: u64) -> Result<Vec<Uuid>, DbErr> {
    let of = Entity::find().filter(Column::ReporterId.eq(account)).filter(Column::Visibility.eq("published"));
    let of = of.filter(Column::PublicName.ne(PublicName::Name.as_str())).filter(Column::Id.gt(after));
    of.select_only().column(Column::Id).order_by_asc(Column::Id).limit(limit).into_tuple().all(db).await
}

/// The officers and managers of a department.
fn of_department(department: Uuid) -> Select<account::Entity> {
    use crate::entity::account_role;
    let members = account_role::Entity::find()
        .select_only()
        .column(account_role::Column::AccountId)
        .filter(account_role::Column::DepartmentId.eq(department))
        .into_query();
    account::Entity::find().filter(account::Column::Id.in_subquery(members)).filter(account::Column::BlockedAt.is_null())
}

/// Whether somebody is officer or manager of a department.
pub async fn is_officer(db: &impl ConnectionTrait, department: Uuid, account: Uuid) -> Result<bool, DbErr> {
    let found = of_department(department).filter(account::Column::Id.eq(account)).select_only().column(account::Column::Id);
    Ok(found.into_tuple::<Uuid>().one(db).await?.is_some())
}

/// The officers and managers of a department, by name: a hundred at most, of those whose name has the words in it.
pub async fn officers(db: &impl ConnectionTrait, department: Uuid, words: &[String]) -> Result<Vec<(Uuid, Option<String>)>, DbErr> {
    let name = || Expr::expr(Func::lower(Expr::col((account::Entity, account::Column::Name))));
    let all = of_department(department);
    let named = words.iter().fold(all, |found, word| found.filter(name().like(containing(&word.to_lowercase()))));
    named
        .select_only()
        .columns([account::Column::Id, account::Column::Name])
        .order_by_asc(account::Column::Name)
        .limit(100)
        .into_tuple()
        .all(db)
        .await
}

/// A pattern for what has a text in it, whatever stands in the text.
fn containing(text: &str) -> LikeExpr {
    let plain = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    LikeExpr::new(format!("%{plain}%")).escape('\\')
}

/// Whether a session belongs to the mobile app.
pub async fn came_by_app(db: &impl ConnectionTrait, session: Uuid) -> Result<bool, DbErr> {
    let client: Option<String> =
        session::Entity::find_by_id(session).select_only().column(session::Column::Client).into_tuple().one(db).await?;
    Ok(client.as_deref() == Some("app"))
}
