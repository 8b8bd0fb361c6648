//! What administrators change: one after the other, guarded by the version, each with its event.

mod difference;
mod input;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use majlis_contract::case::ActorKind;
use majlis_contract::change::{ChangeKind, ChangeQuery, ChangeView, SubjectKind};
use majlis_contract::page::DEFAULT_LIMIT;
use majlis_contract::problem::ErrorCode;
use majlis_contract::{EventId, Page};
use majlis_domain::{Actor, Permission};
use majlis_persistence::event::{self as events, EventRow};
use majlis_persistence::municipality::{self as store, Rows};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction, account, case, cursor};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

pub(crate) use difference::difference;
pub(crate) use input::{Checks, free_code, json, last_position, of_json};

use crate::directory::Directory;
use crate::idempotency::{self, Ticket};
use crate::{App, AppError, AppResult};

/// The whole municipality as it is now, for reading.
pub(crate) async fn rows(app: &App) -> AppResult<Rows> {
    store::load(app.db.read()).await?.ok_or(AppError::Refused(ErrorCode::Unavailable))
}

/// Runs a change. Changes follow each other, so that each is checked against what the one before has left.
pub(crate) async fn change<T>(
    app: &App,
    actor: &Actor,
    work: impl AsyncFnOnce(&DatabaseTransaction, Rows) -> AppResult<T>,
) -> AppResult<T> {
    let done = app.db.write(async |tx| work(tx, held(tx, actor).await?).await).await?;
    app.directory.forget();
    Ok(done)
}

/// As [`change`], for what is made once per ticket.
pub(crate) async fn create<T>(
    app: &App,
    actor: &Actor,
    ticket: &Ticket,
    work: impl AsyncFnOnce(&DatabaseTransaction, Rows) -> AppResult<T>,
) -> AppResult<T>
where
    T: Serialize + DeserializeOwned,
{
    let made = idempotency::once(app, ticket, async |tx| work(tx, held(tx, actor).await?).await).await?;
    app.directory.forget();
    Ok(made)
}

/// The municipality, held against other changes; whoever has lost the right to change it meanwhile is refused.
async fn held(tx: &DatabaseTransaction, actor: &Actor) -> AppResult<Rows> {
    let rows = store::lock(tx).await?.ok_or(AppError::Refused(ErrorCode::Unavailable))?;
    let Some(id) = actor.account() else { return Ok(rows) };
    let account = account::find(tx, id.0).await?.filter(|account| account.blocked_at.is_none());
    let grants = account::grants(tx, id.0).await?;
    let still = grants.iter().filter_map(|grant| grant.role.parse().ok());
    let still = account.is_some() && still.into_iter().any(|role| Permission::MunicipalityManage.roles().contains(&role));
    if still { Ok(rows) } else { Err(AppError::FORBIDDEN) }
}

/// The version that a change rests on is still the current one.
pub(crate) fn current(version: i64, found: i64) -> AppResult<()> {
    if version == found { Ok(()) } else { Err(AppError::STALE) }
}

/// The rows that were written, which the lock sees to.
pub(crate) fn written(done: bool) -> AppResult<()> {
    if done { Ok(()) } else { Err(AppError::STALE) }
}

/// Something in use rests on it.
pub(crate) fn in_use() -> AppError {
    AppError::StateConflict { state: "in_use".to_owned(), action: ChangeKind::Retired.to_string(), possible: Vec::new() }
}

/// What a change of a thing is called.
pub(crate) fn kind_of(was_retired: bool, is_retired: bool) -> ChangeKind {
    match (was_retired, is_retired) {
        (false, true) => ChangeKind::Retired,
        (true, false) => ChangeKind::Restored,
        _ => ChangeKind::Changed,
    }
}

/// A thing before and after a change of it.
pub(crate) struct Edit<V> {
    pub subject: (SubjectKind, Uuid),
    /// Since when it was out of use, and since when it will be.
    pub retired: (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
    /// What differs.
    pub data: Value,
    pub before: V,
    pub after: V,
}

/// Lets `write` write a changed thing, with the event of it; neither where nothing differs. Gives the thing as it stands then.
pub(crate) async fn save<V>(
    app: &App,
    tx: &DatabaseTransaction,
    actor: &Actor,
    edit: Edit<V>,
    write: impl AsyncFnOnce() -> AppResult<bool>,
) -> AppResult<V> {
    let (was, is) = edit.retired;
    let kind = kind_of(was.is_some(), is.is_some());
    if kind == ChangeKind::Changed && edit.data == serde_json::json!({}) {
        return Ok(edit.before);
    }
    written(write().await?)?;
    record(app, tx, actor, edit.subject, kind, edit.data).await?;
    Ok(edit.after)
}

/// Writes the event of a change, in its transaction.
pub(crate) async fn record(
    app: &App,
    tx: &impl ConnectionTrait,
    actor: &Actor,
    (subject, id): (SubjectKind, Uuid),
    kind: ChangeKind,
    data: Value,
) -> AppResult<()> {
    Ok(events::insert(tx, event(app, actor, Change { subject, id, kind, data })).await?)
}

/// What became of one thing.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    pub subject: SubjectKind,
    pub id: Uuid,
    pub kind: ChangeKind,
    pub data: Value,
}

/// As [`record`], for all that one deed changed.
pub(crate) async fn record_all(app: &App, tx: &impl ConnectionTrait, actor: &Actor, changes: Vec<Change>) -> AppResult<()> {
    Ok(events::insert_all(tx, changes.into_iter().map(|change| event(app, actor, change)).collect()).await?)
}

fn event(app: &App, actor: &Actor, change: Change) -> EventRow {
    let person = actor.account();
    EventRow {
        id: app.new_id(),
        subject_kind: change.subject.to_string(),
        subject_id: change.id,
        kind: change.kind.to_string(),
        actor_kind: if person.is_some() { ActorKind::Staff } else { ActorKind::System }.to_string(),
        actor_id: person.map(|id| id.0),
        internal: true,
        text: None,
        data: change.data,
        at: app.now(),
    }
}

/// A page of what was changed, newest first.
pub async fn list(app: &App, query: &ChangeQuery) -> AppResult<Page<ChangeView>> {
    let directory = app.directory.get(app).await?;
    let after = query.cursor.as_deref().map(cursor::decode::<Uuid>).transpose()?;
    let limit = u64::from(query.limit.unwrap_or(DEFAULT_LIMIT));
    let db = app.db.read();
    let (rows, next_cursor) = events::page_of_changes(db, query.subject_kind.as_str(), query.subject_id, after, limit).await?;
    let people = rows.iter().filter_map(|row| row.actor_id).collect();
    let names: HashMap<Uuid, Option<String>> = case::names(db, people).await?.into_iter().collect();
    let items = rows.into_iter().map(|row| view(&directory, &names, row)).collect::<AppResult<_>>()?;
    Ok(Page { items, next_cursor })
}

fn view(directory: &Directory, names: &HashMap<Uuid, Option<String>>, row: EventRow) -> AppResult<ChangeView> {
    Ok(ChangeView {
        id: EventId(row.id),
        subject_kind: row.subject_kind.parse().map_err(AppError::internal)?,
        subject_id: row.subject_id,
        kind: row.kind.parse().map_err(AppError::internal)?,
        at: row.at,
        actor: row.actor_kind.parse().map_err(AppError::internal)?,
        actor_name: row.actor_id.and_then(|id| names.get(&id).cloned().flatten()),
        fields: difference::fields(directory, &row.data),
    })
}
