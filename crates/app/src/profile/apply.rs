//! Writes a profile to the database.

mod history;
mod initiative;
mod rows;
mod staff;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::municipality::{self as store, Known};
use majlis_persistence::{closing_reason, initiative_kind, template};
use serde_json::Value;
use uuid::Uuid;

use super::{Profile, ProfileError};
use crate::{App, AppError, AppResult, case};
use history::Before;
use rows::Codes;

/// What applying a profile did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProfileSummary {
    pub districts: usize,
    pub departments: usize,
    pub categories: usize,
    pub service_levels: usize,
    /// What the console has changed, which a profile leaves as it is: `municipality`, `category lamp_out` …
    pub kept: Vec<String>,
    /// Policy texts that are new.
    pub policies_added: usize,
    /// Policy texts that differ from those stored under the same version. A version that people may have agreed to
    /// never changes: the text needs a new version.
    pub policies_kept: Vec<String>,
    /// Addresses of staff who were given an account.
    pub staff_created: Vec<String>,
    /// Addresses of staff who have none and were not given one, since they have no demo password.
    pub staff_left_out: Vec<String>,
}

/// Applies a profile, but for what the console has changed: that is the console's from then on. Settings, districts,
/// departments, categories, service levels, templates, closing reasons, kinds of initiatives and policy texts in one transaction, then the demo staff who have no
/// account yet.
pub async fn apply(app: &App, profile: &Profile) -> AppResult<ProfileSummary> {
    refuse_demo_secrets(app, profile)?;
    let now = app.now();
    let mut summary = app
        .db
        .write(async |tx| {
            let codes = codes(app, profile, store::known(tx).await?);
            let known = store::lock(tx).await?;
            let before = match known.clone() {
                Some(town) => Some(Before::of(tx, town).await?),
                None => None,
            };
            let managed = known.as_ref().is_some_and(|rows| rows.managed);
            let known = known.map(|rows| rows.settings);
            let settings = rows::with_past_holidays(rows::settings(&profile.form.municipality)?, known.as_ref(), now)?;
            let settings = rows::kept(settings, known.as_ref().filter(|_| managed))?;
            if counts_otherwise(known, &settings) {
                case::calendar_changed(app, tx).await?;
            }
            store::save_settings(tx, app.new_id(), settings, now).await?;
            store::save_districts(tx, rows::districts(profile, &codes)?, now).await?;
            store::save_departments(tx, rows::departments(profile, &codes)?, now).await?;
            let routes = rows::routes(profile, &codes, || app.new_id());
            store::save_categories(tx, rows::categories(profile, &codes)?, routes, now).await?;
            store::save_service_levels(tx, rows::service_levels(profile, &codes)?, now).await?;
            let templates = rows::templates(profile, &codes, || app.new_id())?;
            template::save_profile(tx, templates, now).await?;
            let reasons = rows::closing_reasons(profile, &codes, || app.new_id())?;
            closing_reason::save_profile(tx, reasons, now).await?;
            let kinds = initiative::initiative_kinds(profile, &codes, || app.new_id())?;
            initiative_kind::save_profile(tx, kinds, now).await?;
            let mut summary = save_policies(app, tx, profile, now).await?;
            summary.districts = profile.districts.len();
            summary.departments = profile.form.departments.len();
            summary.categories = profile.form.categories.len();
            summary.service_levels = profile.form.service_levels.len();
            summary.kept.extend(managed.then(|| "municipality".to_owned()));
            summary.kept.extend(store::managed(tx).await?);
            if let Some(before) = before {
                before.record(app, tx).await?;
            }
            Ok::<_, AppError>(summary)
        })
        .await?;
    app.directory.forget();
    staff::create_missing(app, profile, &mut summary).await?;
    Ok(summary)
}

/// Whether working hours are others than before.
fn counts_otherwise(before: Option<Value>, after: &Value) -> bool {
    before.is_some_and(|before| ["calendar", "time_zone"].iter().any(|key| before[*key] != after[*key]))
}

/// Passwords that stand in a file are for trying out only.
fn refuse_demo_secrets(app: &App, profile: &Profile) -> AppResult<()> {
    let secret = |person: &super::form::StaffForm| person.demo_password.is_some() || person.demo_totp_secret.is_some();
    match profile.form.staff.iter().position(secret) {
        Some(i) if app.settings.production => {
            let message = "demo passwords and secrets are refused in production: leave [[staff]] out".to_owned();
            Err(AppError::Internal(ProfileError { path: format!("staff[{i}]"), message }.to_string()))
        }
        _ => Ok(()),
    }
}

/// The id of every code: the one that it has, or a new one.
fn codes(app: &App, profile: &Profile, known: Known) -> Codes {
    let ids = |known: Vec<(String, Uuid)>, wanted: Vec<&str>| {
        let mut ids: HashMap<String, Uuid> = known.into_iter().collect();
        for code in wanted {
            if !ids.contains_key(code) {
                ids.insert(code.to_owned(), app.new_id());
            }
        }
        ids
    };
    Codes {
        districts: ids(known.districts, profile.districts.iter().map(|district| district.code.as_str()).collect()),
        departments: ids(known.departments, profile.form.departments.iter().map(|department| department.code.as_str()).collect()),
        categories: ids(known.categories, profile.form.categories.iter().map(|category| category.code.as_str()).collect()),
        service_levels: ids(known.service_levels, profile.form.service_levels.iter().map(|level| level.code.as_str()).collect()),
    }
}

async fn save_policies(app: &App, tx: &DatabaseTransaction, profile: &Profile, now: DateTime<Utc>) -> AppResult<ProfileSummary> {
    let wanted = rows::policies(profile, now, || app.new_id())?;
    let stored = store::load(tx).await?.map(|rows| rows.policies).unwrap_or_default();
    let mut summary = ProfileSummary::default();
    let mut new = Vec::new();
    for row in wanted {
        match stored.iter().find(|old| (&old.kind, old.version) == (&row.kind, row.version)) {
            None => new.push(row),
            Some(old) if (&old.title, &old.body, &old.reasons) == (&row.title, &row.body, &row.reasons) => {}
            Some(_) => summary.policies_kept.push(format!("{} {}", row.kind, row.version)),
        }
    }
    summary.policies_added = new.len();
    store::add_policies(tx, new, now).await?;
    Ok(summary)
}
