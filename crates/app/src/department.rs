//! Departments and directorates, as administrators set them up: a tree of two levels.

use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::department::{CreateDepartment, DepartmentEntry, EditDepartment};
use majlis_contract::problem::FieldCode;
use majlis_contract::{DepartmentId, Page};
use majlis_domain::Actor;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::department::{self as store, Department};
use majlis_persistence::municipality::Rows;
use uuid::Uuid;

use crate::change::{self, Checks, Edit, json, of_json};
use crate::idempotency::Ticket;
use crate::{App, AppError, AppResult};

/// All departments, those no longer in use as well.
pub async fn list(app: &App) -> AppResult<Page<DepartmentEntry>> {
    Ok(Page { items: entries(&change::rows(app).await?)?, next_cursor: None })
}

pub(crate) fn entries(town: &Rows) -> AppResult<Vec<DepartmentEntry>> {
    town.departments.iter().map(entry).collect()
}

fn entry(row: &Department) -> AppResult<DepartmentEntry> {
    Ok(DepartmentEntry {
        id: row.id.into(),
        code: row.code.clone(),
        name: of_json(&row.name)?,
        parent_id: row.parent_id.map(Into::into),
        position: row.position.unsigned_abs(),
        retired_at: row.retired_at,
        etag: format!("\"{}\"", row.version),
    })
}

/// Adds a department.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, input: CreateDepartment) -> AppResult<DepartmentEntry> {
    change::create(app, actor, ticket, async |tx, town| {
        let last = || change::last_position(town.departments.iter().map(|row| row.position));
        let row = Department {
            id: app.new_id(),
            code: change::free_code(input.code, &input.name.en, "department", |code| town.departments.iter().any(|row| row.code == code))?,
            name: json(&input.name)?,
            parent_id: input.parent_id.map(|id| id.0),
            position: input.position.unwrap_or_else(last).cast_signed(),
            retired_at: None,
            managed: true,
            version: 1,
        };
        let row = checked(&town, row)?;
        store::insert(tx, row.clone()).await?;
        let view = entry(&row)?;
        let data = change::difference(None, &view)?;
        change::record(app, tx, actor, (SubjectKind::Department, row.id), ChangeKind::Created, data).await?;
        Ok(view)
    })
    .await
}

/// Changes a department, unless it has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, id: DepartmentId, version: i64, input: EditDepartment) -> AppResult<DepartmentEntry> {
    change::change(app, actor, async |tx, town| {
        let old = town.departments.iter().find(|row| row.id == id.0).ok_or(AppError::NOT_FOUND)?;
        change::current(version, old.version)?;
        let row = checked(&town, patched(app, old.clone(), input)?)?;
        if row.retired_at.is_some() && old.retired_at.is_none() && is_in_use(&town, id.0) {
            return Err(change::in_use());
        }
        save(app, tx, actor, old, row).await
    })
    .await
}

fn patched(app: &App, old: Department, input: EditDepartment) -> AppResult<Department> {
    Ok(Department {
        name: input.name.map(json).transpose()?.unwrap_or(old.name),
        parent_id: input.parent_id.apply(old.parent_id.map(Into::into)).map(|id| id.0),
        position: input.position.map_or(old.position, u32::cast_signed),
        retired_at: input.retired.map_or(old.retired_at, |retired| retired.then(|| old.retired_at.unwrap_or_else(|| app.now()))),
        ..old
    })
}

async fn save(app: &App, tx: &DatabaseTransaction, actor: &Actor, old: &Department, row: Department) -> AppResult<DepartmentEntry> {
    let row = Department { managed: true, version: old.version + 1, ..row };
    let (before, after) = (entry(old)?, entry(&row)?);
    let data = change::difference(Some(&before), &after)?;
    let edit = Edit { subject: (SubjectKind::Department, old.id), retired: (old.retired_at, row.retired_at), data, before, after };
    change::save(app, tx, actor, edit, async || Ok(store::save(tx, row, old.version).await?)).await
}

/// The name is there, and the parent is a directorate in use.
fn checked(town: &Rows, row: Department) -> AppResult<Department> {
    let mut checks = Checks::default();
    let name = json(checks.name("/name", &of_json(&row.name)?))?;
    if let Some(parent) = row.parent_id
        && row.retired_at.is_none()
    {
        let found = town.departments.iter().find(|other| other.id == parent && other.id != row.id && other.retired_at.is_none());
        checks.unless(found.is_some(), "/parent_id", FieldCode::Unknown);
        let two_levels = found.is_none_or(|found| found.parent_id.is_none()) && !has_members(town, row.id);
        checks.unless(two_levels, "/parent_id", FieldCode::NotAllowed);
    }
    checks.done()?;
    Ok(Department { name, ..row })
}

fn has_members(town: &Rows, id: Uuid) -> bool {
    town.departments.iter().any(|row| row.parent_id == Some(id) && row.retired_at.is_none())
}

/// Whether departments or categories in use rest on it. Cases that it has keep it.
fn is_in_use(town: &Rows, id: Uuid) -> bool {
    let live = |category: Uuid| town.categories.iter().any(|row| row.id == category && row.retired_at.is_none());
    has_members(town, id)
        || town.categories.iter().any(|row| row.department_id == Some(id) && row.retired_at.is_none())
        || town.routes.iter().any(|route| route.department_id == id && live(route.category_id))
}
