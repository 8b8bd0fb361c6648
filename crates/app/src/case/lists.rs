//! Lists of cases.

use majlis_contract::case::{CaseSummary, QueueCounts, QueueQuery, QueueView};
use majlis_contract::department::{OfficerQuery, OfficerRef};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::role::Role;
use majlis_contract::{AccountId, DepartmentId, Page};
use majlis_domain::{Actor, reference, text};
use majlis_persistence::case as store;
use majlis_persistence::case::queue::{self, CasePage, QueueError, Scope};

use super::view::summary;
use crate::directory::Directory;
use crate::{App, AppError, AppResult};

/// The cases that a person sent, newest first.
pub async fn own(app: &App, reporter: AccountId, page: &PageQuery) -> AppResult<Page<CaseSummary>> {
    let directory = app.directory.get(app).await?;
    let limit = u64::from(page.limit.unwrap_or(DEFAULT_LIMIT));
    summaries(app, &directory, false, queue::own(app.db.read(), reporter.0, limit, page.cursor.as_deref()).await?)
}

/// A page of the staff queue.
pub async fn queue(app: &App, actor: &Actor, query: &QueueQuery) -> AppResult<Page<CaseSummary>> {
    let directory = app.directory.get(app).await?;
    let asked = query.q.as_deref().unwrap_or_default();
    let reference = reference::normalise(asked);
    let form = text::search_form(asked);
    let words: Vec<&str> = form.split(' ').filter(|word| !word.is_empty()).take(8).collect();
    if reference.is_none() && words.is_empty() && !asked.trim().is_empty() {
        // Signs alone are in no case; without a word to look for, everything would be listed.
        return Ok(Page { items: Vec::new(), next_cursor: None });
    }
    let limit = u64::from(query.limit.unwrap_or(DEFAULT_LIMIT));
    let page = queue::page(app.db.read(), &scope(actor), query, reference.as_deref(), &words, limit, app.now()).await?;
    summaries(app, &directory, true, page)
}

/// How many cases stand on each shelf of the person's queue.
pub async fn count(app: &App, actor: &Actor) -> AppResult<QueueCounts> {
    use QueueView::{AwaitingResident, DueSoon, Escalated, NeedsYou, Open, Overdue, Unassigned};
    let shelves = [NeedsYou, Unassigned, AwaitingResident, Overdue, DueSoon, Escalated, Open];
    let [needs_you, unassigned, awaiting_resident, overdue, due_soon, escalated, open] =
        queue::count(app.db.read(), &scope(actor), shelves, app.now()).await?;
    Ok(QueueCounts { needs_you, unassigned, awaiting_resident, overdue, due_soon, escalated, open })
}

/// To whom a department's cases can be given: a hundred at most, of those whose name has every word of `q` in it.
pub async fn officers(app: &App, department: DepartmentId, query: &OfficerQuery) -> AppResult<Page<OfficerRef>> {
    let directory = app.directory.get(app).await?;
    directory.department(department).ok_or(AppError::NOT_FOUND)?;
    let words: Vec<String> = query.q.as_deref().unwrap_or_default().split_whitespace().take(8).map(str::to_owned).collect();
    let rows = store::officers(app.db.read(), department.0, &words).await?;
    let items = rows.into_iter().map(|(id, name)| OfficerRef { id: AccountId(id), name: name.unwrap_or_default() }).collect();
    Ok(Page { items, next_cursor: None })
}

/// Officers and managers see what their departments have; the others who may see the queue see all of it.
fn scope(actor: &Actor) -> Scope {
    let all = [Role::ServiceAgent, Role::ParticipationManager, Role::Administrator, Role::Moderator, Role::Auditor];
    match all.iter().any(|role| actor.has(*role)) {
        true => Scope::Everything,
        false => Scope::Departments(actor.departments().into_iter().map(|id| id.0).collect()),
    }
}

fn summaries(app: &App, directory: &Directory, staff: bool, (rows, next_cursor): CasePage) -> AppResult<Page<CaseSummary>> {
    let items = rows.into_iter().map(|row| summary(app, directory, staff, row)).collect::<AppResult<_>>()?;
    Ok(Page { items, next_cursor })
}

impl From<QueueError> for AppError {
    fn from(error: QueueError) -> Self {
        match error {
            QueueError::Database(error) => error.into(),
            QueueError::Cursor(error) => error.into(),
        }
    }
}
