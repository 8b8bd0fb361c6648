//! Figures of the service for staff and, as far as the municipality allows, for everybody.

mod cache;
mod file;
mod group;
mod public;

use std::sync::Arc;

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use chrono_tz::Tz;
use majlis_contract::dashboard::{DashboardQuery, DashboardView, LONGEST_PERIOD, PublicDashboardQuery, USUAL_MONTHS, USUAL_PERIOD};
use majlis_contract::problem::FieldCode;
use majlis_contract::role::Role;
use majlis_domain::Actor;
use majlis_domain::calendar::start_of_day;
use majlis_persistence::dashboard::{self as store, Slice};
use uuid::Uuid;

use crate::directory::Directory;
use crate::public_case::first_id;
use crate::{App, AppError, AppResult};

use cache::DashboardCache;
pub use cache::DashboardCaches;
pub use file::csv;

/// Whose cases are counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Scope {
    Everything,
    /// Those of the departments that the person manages.
    Departments(Vec<Uuid>),
    /// All, in parts that are not too small for everybody to see.
    Public,
}

/// The figures of a period, for staff.
pub async fn get(app: &App, actor: &Actor, query: &DashboardQuery) -> AppResult<Arc<DashboardView>> {
    let scope = scope(actor);
    if let (Scope::Departments(own), Some(asked)) = (&scope, query.department_id)
        && !own.contains(&asked.0)
    {
        return Err(AppError::FORBIDDEN);
    }
    kept(app, &app.dashboard.staff, scope, query).await
}

/// The figures that the municipality shows to everybody; nothing is there when it shows none.
pub async fn public(app: &App, query: &PublicDashboardQuery) -> AppResult<DashboardView> {
    let directory = app.directory.get(app).await?;
    let shown = &directory.settings.public_figures;
    if shown.is_empty() {
        return Err(AppError::NOT_FOUND);
    }
    let (from, to) = months(&directory, query, app.now())?;
    let query = DashboardQuery { from: Some(from), to: Some(to), district_id: query.district_id, ..DashboardQuery::default() };
    let mut view = kept(app, &app.dashboard.public, Scope::Public, &query).await?.as_ref().clone();
    public::veil(&mut view, shown);
    Ok(view)
}

/// Managers see their departments; the others who may read figures see all.
fn scope(actor: &Actor) -> Scope {
    let all = [Role::ServiceAgent, Role::ParticipationManager, Role::Administrator, Role::Auditor];
    if all.iter().any(|role| actor.has(*role)) {
        return Scope::Everything;
    }
    let managed = actor.grants().iter().filter(|grant| grant.role == Role::DepartmentManager);
    let mut departments: Vec<Uuid> = managed.filter_map(|grant| grant.department_id).map(|id| id.0).collect();
    departments.sort();
    departments.dedup();
    Scope::Departments(departments)
}

/// Figures that were made within the last minute serve again; the same are never made twice at once.
async fn kept(app: &App, cache: &DashboardCache, scope: Scope, query: &DashboardQuery) -> AppResult<Arc<DashboardView>> {
    let directory = app.directory.get(app).await?;
    let period = period(&directory, query, app.now())?;
    let key = (scope, DashboardQuery { from: Some(period.0), to: Some(period.1), ..query.clone() });
    if let Some(view) = cache.find(&key, app.now()) {
        return Ok(view);
    }
    let _turn = cache.turn().await;
    if let Some(view) = cache.find(&key, app.now()) {
        return Ok(view);
    }
    let view = Arc::new(made(app, &directory, &key.0, query, period).await?);
    cache.keep(key, app.now(), view.clone());
    Ok(view)
}

async fn made(
    app: &App,
    directory: &Arc<Directory>,
    scope: &Scope,
    query: &DashboardQuery,
    (from, to): (NaiveDate, NaiveDate),
) -> AppResult<DashboardView> {
    let zone = zone(directory);
    let slice = Slice {
        from: first_id(start_of_day(zone, from)),
        before: first_id(start_of_day(zone, to.checked_add_days(Days::new(1)).unwrap_or(to))),
        departments: match (scope, query.department_id) {
            (_, Some(department)) => Some(vec![department.0]),
            (Scope::Departments(own), None) => Some(own.clone()),
            (Scope::Everything | Scope::Public, None) => None,
        },
        category_id: query.category_id.map(|id| id.0),
        channel: query.channel.map(|channel| channel.as_str()),
        district_id: query.district_id.map(|id| id.0),
    };
    let db = app.db.read();
    let (cases, ratings) = tokio::try_join!(store::groups(db, &slice), store::ratings(db, &slice))?;
    let facts = group::Facts { cases, ratings };
    let now = app.now();
    // Sorting a million times is work for a thread that nobody else waits for.
    let directory = Arc::clone(directory);
    let finest = if *scope == Scope::Public { group::Part::Week } else { group::Part::Day };
    let made = tokio::task::spawn_blocking(move || group::view(&directory, &facts, (from, to), finest, now));
    made.await.map_err(AppError::internal)?
}

fn zone(directory: &Directory) -> Tz {
    directory.settings.time_zone.parse().unwrap_or(Tz::UTC)
}

/// The first and the last day.
fn period(directory: &Directory, query: &DashboardQuery, now: DateTime<Utc>) -> AppResult<(NaiveDate, NaiveDate)> {
    let to = query.to.unwrap_or_else(|| now.with_timezone(&zone(directory)).date_naive());
    let usual = to.checked_sub_days(Days::new(USUAL_PERIOD.unsigned_abs() - 1)).unwrap_or(to);
    let from = query.from.unwrap_or(usual);
    match (to - from).num_days() {
        days if days < 0 => Err(AppError::field("/to", FieldCode::OutOfRange)),
        days if days >= LONGEST_PERIOD => Err(AppError::field("/from", FieldCode::OutOfRange)),
        _ => Ok((from, to)),
    }
}

/// The first and the last day of whole months that have ended.
fn months(directory: &Directory, query: &PublicDashboardQuery, now: DateTime<Utc>) -> AppResult<(NaiveDate, NaiveDate)> {
    let first = |day: NaiveDate| day.with_day(1).unwrap_or(day);
    let this = first(now.with_timezone(&zone(directory)).date_naive());
    let to = query.to.or_else(|| this.pred_opt()).unwrap_or(this);
    let from = query.from.unwrap_or_else(|| first(to).checked_sub_months(Months::new(USUAL_MONTHS - 1)).unwrap_or(to));
    if to.succ_opt().is_none_or(|next| next.day() != 1 || next > this) {
        return Err(AppError::field("/to", FieldCode::WholeMonths));
    }
    if from.day() != 1 {
        return Err(AppError::field("/from", FieldCode::WholeMonths));
    }
    Ok((from, to))
}
