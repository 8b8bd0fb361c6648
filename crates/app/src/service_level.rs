//! Service levels, as administrators set them up.

use majlis_contract::case::ClockBasis;
use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::problem::FieldCode;
use majlis_contract::service_level::{CreateServiceLevel, EditServiceLevel, MAX_RESOLUTION_HOURS, ServiceLevelEntry};
use majlis_contract::{CategoryId, Page, Patch, ServiceLevelId};
use majlis_domain::Actor;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::municipality::Rows;
use majlis_persistence::service_level::{self as store, ServiceLevel};

use crate::change::{self, Checks, Edit, of_json};
use crate::directory::{Directory, MunicipalitySettings};
use crate::idempotency::Ticket;
use crate::{App, AppError, AppResult};

/// After so much of the time people are warned, and after so many hours more it goes further, unless told.
const WARN_PERCENT: u32 = 75;
const ESCALATE_HOURS: u32 = 24;

/// All service levels, those no longer in use as well.
pub async fn list(app: &App) -> AppResult<Page<ServiceLevelEntry>> {
    let (town, directory) = (change::rows(app).await?, app.directory.get(app).await?);
    let items = town.service_levels.iter().map(|row| entry(&directory, row)).collect::<AppResult<_>>()?;
    Ok(Page { items, next_cursor: None })
}

/// Without the names of their categories.
pub(crate) fn entries(town: &Rows) -> AppResult<Vec<ServiceLevelEntry>> {
    town.service_levels.iter().map(nameless).collect()
}

fn entry(directory: &Directory, row: &ServiceLevel) -> AppResult<ServiceLevelEntry> {
    let plain = nameless(row)?;
    Ok(ServiceLevelEntry { category: plain.category_id.and_then(|id| directory.category_ref(id)), ..plain })
}

fn nameless(row: &ServiceLevel) -> AppResult<ServiceLevelEntry> {
    Ok(ServiceLevelEntry {
        id: row.id.into(),
        code: row.code.clone(),
        kind: row.kind.as_deref().map(str::parse).transpose().map_err(AppError::internal)?,
        category_id: row.category_id.map(CategoryId),
        category: None,
        priority: row.priority.as_deref().map(str::parse).transpose().map_err(AppError::internal)?,
        answer_hours: row.answer_hours.unsigned_abs(),
        resolution_hours: row.resolution_hours.map(i32::unsigned_abs),
        basis: row.basis.parse().map_err(AppError::internal)?,
        warn_percent: row.warn_percent.unsigned_abs(),
        escalate_hours: row.escalate_hours.unsigned_abs(),
        position: row.position.unsigned_abs(),
        retired_at: row.retired_at,
        etag: format!("\"{}\"", row.version),
    })
}

/// Adds a service level.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, input: CreateServiceLevel) -> AppResult<ServiceLevelEntry> {
    let directory = app.directory.get(app).await?;
    change::create(app, actor, ticket, async |tx, town| {
        let last = || change::last_position(town.service_levels.iter().map(|row| row.position));
        let taken = |code: &str| town.service_levels.iter().any(|row| row.code == code);
        let row = ServiceLevel {
            id: app.new_id(),
            code: change::free_code(input.code, "", "level", taken)?,
            kind: input.kind.map(|kind| kind.to_string()),
            category_id: input.category_id.map(|id| id.0),
            priority: input.priority.map(|priority| priority.to_string()),
            answer_hours: input.answer_hours.cast_signed(),
            resolution_hours: input.resolution_hours.map(u32::cast_signed),
            basis: input.basis.unwrap_or(ClockBasis::Clock).to_string(),
            warn_percent: input.warn_percent.unwrap_or(WARN_PERCENT).cast_signed(),
            escalate_hours: input.escalate_hours.unwrap_or(ESCALATE_HOURS).cast_signed(),
            position: input.position.unwrap_or_else(last).cast_signed(),
            retired_at: None,
            managed: true,
            version: 1,
        };
        check(&town, &row)?;
        store::insert(tx, row.clone()).await?;
        let view = entry(&directory, &row)?;
        let data = difference(None, &view)?;
        change::record(app, tx, actor, (SubjectKind::ServiceLevel, row.id), ChangeKind::Created, data).await?;
        Ok(view)
    })
    .await
}

/// Changes a service level, unless it has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, id: ServiceLevelId, version: i64, input: EditServiceLevel) -> AppResult<ServiceLevelEntry> {
    let directory = app.directory.get(app).await?;
    change::change(app, actor, async |tx, town| {
        let old = town.service_levels.iter().find(|row| row.id == id.0).ok_or(AppError::NOT_FOUND)?;
        change::current(version, old.version)?;
        let row = patched(app, old.clone(), input);
        check(&town, &row)?;
        save(app, tx, actor, &directory, old, row).await
    })
    .await
}

fn patched(app: &App, old: ServiceLevel, input: EditServiceLevel) -> ServiceLevel {
    fn word<T: ToString>(patch: Patch<T>, old: Option<String>) -> Option<String> {
        match patch {
            Patch::Keep => old,
            Patch::Clear => None,
            Patch::Set(word) => Some(word.to_string()),
        }
    }
    ServiceLevel {
        kind: word(input.kind, old.kind),
        category_id: input.category_id.apply(old.category_id.map(CategoryId)).map(|id| id.0),
        priority: word(input.priority, old.priority),
        answer_hours: input.answer_hours.map_or(old.answer_hours, u32::cast_signed),
        resolution_hours: input.resolution_hours.apply(old.resolution_hours.map(i32::unsigned_abs)).map(u32::cast_signed),
        basis: input.basis.map_or(old.basis, |basis| basis.to_string()),
        warn_percent: input.warn_percent.map_or(old.warn_percent, u32::cast_signed),
        escalate_hours: input.escalate_hours.map_or(old.escalate_hours, u32::cast_signed),
        position: input.position.map_or(old.position, u32::cast_signed),
        retired_at: input.retired.map_or(old.retired_at, |retired| retired.then(|| old.retired_at.unwrap_or_else(|| app.now()))),
        ..old
    }
}

async fn save(
    app: &App,
    tx: &DatabaseTransaction,
    actor: &Actor,
    directory: &Directory,
    old: &ServiceLevel,
    row: ServiceLevel,
) -> AppResult<ServiceLevelEntry> {
    let row = ServiceLevel { managed: true, version: old.version + 1, ..row };
    let (before, after) = (entry(directory, old)?, entry(directory, &row)?);
    let data = difference(Some(&before), &after)?;
    let edit = Edit { subject: (SubjectKind::ServiceLevel, old.id), retired: (old.retired_at, row.retired_at), data, before, after };
    change::save(app, tx, actor, edit, async || Ok(store::save(tx, row, old.version).await?)).await
}

/// The category's name follows from its id.
fn difference(old: Option<&ServiceLevelEntry>, new: &ServiceLevelEntry) -> AppResult<serde_json::Value> {
    let mut data = change::difference(old, new)?;
    data.as_object_mut().map(|fields| fields.remove("category"));
    Ok(data)
}

/// For cases that no other in use is for, and hours that can be counted.
fn check(town: &Rows, row: &ServiceLevel) -> AppResult<()> {
    let mut checks = Checks::default();
    let known = |id| town.categories.iter().any(|category| category.id == id && category.retired_at.is_none());
    checks.unless(row.category_id.is_none_or(known), "/category_id", FieldCode::Unknown);
    let good = row.resolution_hours.is_none_or(|hours| hours >= row.answer_hours && hours.unsigned_abs() <= MAX_RESOLUTION_HOURS);
    checks.unless(good, "/resolution_hours", FieldCode::OutOfRange);
    let settings: MunicipalitySettings = of_json(&town.settings)?;
    let countable = row.basis != ClockBasis::Working.as_str() || settings.calendar.is_some();
    checks.unless(countable, "/basis", FieldCode::NotAllowed);
    let same = |other: &&ServiceLevel| {
        let matter = (&other.kind, other.category_id, &other.priority) == (&row.kind, row.category_id, &row.priority);
        other.id != row.id && other.retired_at.is_none() && matter
    };
    if row.retired_at.is_none() && town.service_levels.iter().any(|other| same(&other)) {
        checks.refuse("/category_id", FieldCode::Taken);
    }
    checks.done()
}
