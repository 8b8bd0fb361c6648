//! Looks at personal data: recorded in the transaction that gives the data, shown to the auditor and to the person.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Duration, Utc};
use majlis_contract::department::{DepartmentRef, OfficerRef};
use majlis_contract::look::{LookKind, LookQuery, LookView, OwnLook};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::{AccountId, CaseId, DepartmentId, LookId, Page};
use majlis_domain::Actor;
use majlis_domain::look::looks_as;
use majlis_persistence::case::{self as cases, CaseRow};
use majlis_persistence::look::{self as store, Look, Wanted};
use majlis_persistence::{DatabaseTransaction, cursor};
use uuid::Uuid;

use crate::directory::Directory;
use crate::{App, AppError, AppResult};

/// How long reading a case again is the same look.
const SAME_LOOK: Duration = Duration::hours(1);
/// How many looks are remembered at most.
const MOST: usize = 10_000;

/// Who read which case lately. Each process remembers its own: at worst a look stands there twice.
#[derive(Debug, Default)]
pub struct RecentLooks(Mutex<HashMap<(Uuid, Uuid), DateTime<Utc>>>);

impl RecentLooks {
    fn knows(&self, look: (Uuid, Uuid), now: DateTime<Utc>) -> bool {
        let recent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        recent.get(&look).is_some_and(|at| is_recent(*at, now))
    }

    fn keep(&self, look: (Uuid, Uuid), now: DateTime<Utc>) {
        let mut recent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if recent.len() >= MOST {
            recent.retain(|_, at| is_recent(*at, now));
        }
        if recent.len() < MOST {
            recent.insert(look, now);
        }
    }
}

fn is_recent(at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    (Duration::zero()..SAME_LOOK).contains(&(now - at))
}

/// Records that somebody of staff reads a case, before they do. Not of one that says nothing of its reporter, nor of
/// their own.
pub async fn at_case(app: &App, actor: &Actor, case: &CaseRow) -> AppResult<()> {
    let Some(viewer) = actor.account().map(|account| account.0) else { return Ok(()) };
    let said = case.reporter_name.is_some() || case.reporter_email.is_some() || case.reporter_phone.is_some();
    let (look, now) = ((viewer, case.id), app.now());
    if case.reporter_id == Some(viewer) || !(said || case.reporter_id.is_some()) || app.looks.knows(look, now) {
        return Ok(());
    }
    app.db.write(async |tx| record(app, tx, actor, LookKind::Case, case, None).await).await?;
    app.looks.keep(look, now);
    Ok(())
}

/// Records that somebody looks at the people of a case.
pub async fn record(
    app: &App,
    tx: &DatabaseTransaction,
    actor: &Actor,
    kind: LookKind,
    case: &CaseRow,
    reason: Option<String>,
) -> AppResult<()> {
    let about = (case.department_id.map(Into::into), case.reporter_id, Some(case.id));
    put(app, tx, actor, kind, about, reason).await
}

/// Records that somebody looks at words of a person that nobody else may read.
pub async fn record_at_words(app: &App, tx: &DatabaseTransaction, actor: &Actor, kind: LookKind, person: Uuid) -> AppResult<()> {
    put(app, tx, actor, kind, (None, Some(person), None), None).await
}

async fn put(
    app: &App,
    tx: &DatabaseTransaction,
    actor: &Actor,
    kind: LookKind,
    (department, person_id, case_id): (Option<DepartmentId>, Option<Uuid>, Option<Uuid>),
    reason: Option<String>,
) -> AppResult<()> {
    let viewer = actor.account().ok_or(AppError::FORBIDDEN)?;
    let grant = looks_as(actor, department);
    let look = Look {
        id: app.new_id(),
        viewer_id: viewer.0,
        role: grant.map(|grant| grant.role.to_string()),
        department_id: grant.and_then(|grant| grant.department_id).map(|id| id.0),
        person_id,
        case_id,
        kind: kind.to_string(),
        reason: reason.map(|reason| majlis_domain::text::clean(&reason)),
        at: app.now(),
    };
    Ok(store::insert(tx, look).await?)
}

/// A page of all looks that are wanted, newest first.
pub async fn list(app: &App, query: &LookQuery) -> AppResult<Page<LookView>> {
    let wanted = Wanted {
        viewer: query.viewer_id.map(|id| id.0),
        person: query.person_id.map(|id| id.0),
        case: query.case_id.map(|id| id.0),
        kind: query.kind.map(|kind| kind.as_str()),
        from: query.from,
        until: query.until,
    };
    let directory = app.directory.get(app).await?;
    let (rows, next_cursor) = page(app, wanted, query.limit, query.cursor.as_deref()).await?;
    let people = rows.iter().flat_map(|row| [Some(row.viewer_id), row.person_id]).flatten().collect();
    let names: HashMap<Uuid, Option<String>> = cases::names(app.db.read(), people).await?.into_iter().collect();
    let references = references(app, &rows).await?;
    let named = |id: Uuid| OfficerRef { id: AccountId(id), name: names.get(&id).cloned().flatten().unwrap_or_default() };
    let view = |row: Look| {
        let own = own(&directory, &references, &row)?;
        Ok(LookView {
            id: own.id,
            at: own.at,
            kind: own.kind,
            viewer: named(row.viewer_id),
            role: own.role,
            department: own.department,
            reason: own.reason,
            person: row.person_id.map(named),
            case_id: own.case_id,
            case_reference: own.case_reference,
        })
    };
    Ok(Page { items: rows.into_iter().map(view).collect::<AppResult<_>>()?, next_cursor })
}

/// A page of the looks at a person's own data, newest first.
pub async fn of_person(app: &App, person: AccountId, query: &PageQuery) -> AppResult<Page<OwnLook>> {
    let directory = app.directory.get(app).await?;
    let wanted = Wanted { person: Some(person.0), ..Wanted::default() };
    let (rows, next_cursor) = page(app, wanted, query.limit, query.cursor.as_deref()).await?;
    let references = references(app, &rows).await?;
    let items = rows.iter().map(|row| own(&directory, &references, row)).collect::<AppResult<_>>()?;
    Ok(Page { items, next_cursor })
}

async fn page(app: &App, wanted: Wanted, limit: Option<u16>, cursor: Option<&str>) -> AppResult<(Vec<Look>, Option<String>)> {
    let after = cursor.map(cursor::decode).transpose()?;
    Ok(store::page(app.db.read(), wanted, after, limit.unwrap_or(DEFAULT_LIMIT).into()).await?)
}

async fn references(app: &App, rows: &[Look]) -> AppResult<HashMap<Uuid, String>> {
    let found = cases::references(app.db.read(), rows.iter().filter_map(|row| row.case_id).collect()).await?;
    Ok(found.into_iter().collect())
}

fn own(directory: &Directory, references: &HashMap<Uuid, String>, row: &Look) -> AppResult<OwnLook> {
    let department: Option<DepartmentRef> = row.department_id.and_then(|id| directory.department_ref(id.into()));
    Ok(OwnLook {
        id: LookId(row.id),
        at: row.at,
        kind: row.kind.parse().map_err(AppError::internal)?,
        role: row.role.as_deref().map(str::parse).transpose().map_err(AppError::internal)?,
        department,
        reason: row.reason.clone(),
        case_id: row.case_id.map(CaseId),
        case_reference: row.case_id.and_then(|id| references.get(&id).cloned()),
    })
}
