//! Categories of cases, as administrators set them up: groups and their members.

mod check;

use majlis_contract::case::Priority;
use majlis_contract::category::{CategoryEntry, CategoryRoute, CreateCategory, EditCategory};
use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::{CategoryId, Page, Patch};
use majlis_domain::Actor;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::category::{self as store, Category, Route};
use majlis_persistence::municipality::Rows;
use uuid::Uuid;

use crate::change::{self, Edit, json, of_json};
use crate::idempotency::Ticket;
use crate::{App, AppError, AppResult};

/// A category and the districts in which another department answers.
#[derive(Debug, Clone)]
struct Whole {
    row: Category,
    routes: Vec<CategoryRoute>,
}

/// All categories, those no longer in use as well.
pub async fn list(app: &App) -> AppResult<Page<CategoryEntry>> {
    Ok(Page { items: entries(&change::rows(app).await?)?, next_cursor: None })
}

pub(crate) fn entries(town: &Rows) -> AppResult<Vec<CategoryEntry>> {
    town.categories.iter().map(|row| entry(&whole(town, row))).collect()
}

fn whole(town: &Rows, row: &Category) -> Whole {
    let mut routes: Vec<&Route> = town.routes.iter().filter(|route| route.category_id == row.id).collect();
    routes.sort_by_key(|route| route.id);
    let routes =
        routes.into_iter().map(|route| CategoryRoute { district_id: route.district_id.into(), department_id: route.department_id.into() });
    Whole { row: row.clone(), routes: routes.collect() }
}

fn entry(Whole { row, routes }: &Whole) -> AppResult<CategoryEntry> {
    Ok(CategoryEntry {
        id: row.id.into(),
        code: row.code.clone(),
        parent_id: row.parent_id.map(Into::into),
        name: of_json(&row.name)?,
        hint: row.hint.as_ref().map(of_json).transpose()?,
        keywords: of_json(&row.keywords)?,
        icon: row.icon.clone(),
        kinds: of_json(&row.kinds)?,
        priority: row.priority.parse().map_err(AppError::internal)?,
        department_id: row.department_id.map(Into::into),
        routes: routes.clone(),
        weight: row.weight.unsigned_abs(),
        position: row.position.unsigned_abs(),
        retired_at: row.retired_at,
        etag: format!("\"{}\"", row.version),
    })
}

/// Adds a category or a group.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, input: CreateCategory) -> AppResult<CategoryEntry> {
    change::create(app, actor, ticket, async |tx, town| {
        let last = || change::last_position(town.categories.iter().map(|row| row.position));
        let row = Category {
            id: app.new_id(),
            code: change::free_code(input.code, &input.name.en, "category", |code| town.categories.iter().any(|row| row.code == code))?,
            parent_id: input.parent_id.map(|id| id.0),
            department_id: input.department_id.map(|id| id.0),
            name: json(&input.name)?,
            hint: input.hint.map(json).transpose()?,
            icon: input.icon,
            keywords: json(&input.keywords)?,
            kinds: json(&input.kinds)?,
            priority: input.priority.unwrap_or(Priority::Medium).to_string(),
            weight: input.weight.unwrap_or(1).cast_signed(),
            position: input.position.unwrap_or_else(last).cast_signed(),
            retired_at: None,
            managed: true,
            version: 1,
        };
        let new = check::checked(&town, Whole { row, routes: input.routes })?;
        store::insert(tx, new.row.clone()).await?;
        save_routes(app, tx, &new).await?;
        let view = entry(&new)?;
        let data = change::difference(None, &view)?;
        change::record(app, tx, actor, (SubjectKind::Category, new.row.id), ChangeKind::Created, data).await?;
        Ok(view)
    })
    .await
}

/// Changes a category, unless it has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, id: CategoryId, version: i64, input: EditCategory) -> AppResult<CategoryEntry> {
    change::change(app, actor, async |tx, town| {
        let row = town.categories.iter().find(|row| row.id == id.0).ok_or(AppError::NOT_FOUND)?;
        change::current(version, row.version)?;
        let old = whole(&town, row);
        let new = check::checked(&town, patched(app, old.clone(), input)?)?;
        if new.row.retired_at.is_some() && old.row.retired_at.is_none() && has_members(&town, id.0) {
            return Err(change::in_use());
        }
        save(app, tx, actor, &old, new).await
    })
    .await
}

fn patched(app: &App, old: Whole, input: EditCategory) -> AppResult<Whole> {
    let row = old.row;
    let hint = match input.hint {
        Patch::Keep => row.hint,
        Patch::Clear => None,
        Patch::Set(hint) => Some(json(hint)?),
    };
    let row = Category {
        // A group stays a group: its check refuses the rest.
        parent_id: input.parent_id.map(|id| id.0).or(row.parent_id),
        department_id: input.department_id.apply(row.department_id.map(Into::into)).map(|id| id.0),
        name: input.name.map(json).transpose()?.unwrap_or(row.name),
        hint,
        icon: input.icon.unwrap_or(row.icon),
        keywords: input.keywords.map(json).transpose()?.unwrap_or(row.keywords),
        kinds: input.kinds.map(json).transpose()?.unwrap_or(row.kinds),
        priority: input.priority.map_or(row.priority, |priority| priority.to_string()),
        weight: input.weight.map_or(row.weight, u32::cast_signed),
        position: input.position.map_or(row.position, u32::cast_signed),
        retired_at: input.retired.map_or(row.retired_at, |retired| retired.then(|| row.retired_at.unwrap_or_else(|| app.now()))),
        ..row
    };
    Ok(Whole { row, routes: input.routes.unwrap_or(old.routes) })
}

async fn save(app: &App, tx: &DatabaseTransaction, actor: &Actor, old: &Whole, mut new: Whole) -> AppResult<CategoryEntry> {
    (new.row.managed, new.row.version) = (true, old.row.version + 1);
    let (before, after) = (entry(old)?, entry(&new)?);
    let data = change::difference(Some(&before), &after)?;
    let retired = (old.row.retired_at, new.row.retired_at);
    let edit = Edit { subject: (SubjectKind::Category, old.row.id), retired, data, before, after };
    let write = async || {
        let done = store::save(tx, new.row.clone(), old.row.version).await?;
        if done {
            save_routes(app, tx, &new).await?;
        }
        Ok(done)
    };
    change::save(app, tx, actor, edit, write).await
}

async fn save_routes(app: &App, tx: &DatabaseTransaction, new: &Whole) -> AppResult<()> {
    let row = |route: &CategoryRoute| Route {
        id: app.new_id(),
        category_id: new.row.id,
        district_id: route.district_id.0,
        department_id: route.department_id.0,
    };
    Ok(store::replace_routes(tx, new.row.id, new.routes.iter().map(row).collect()).await?)
}

fn has_members(town: &Rows, id: Uuid) -> bool {
    town.categories.iter().any(|row| row.parent_id == Some(id) && row.retired_at.is_none())
}
