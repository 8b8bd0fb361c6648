//! Makes the rows of a profile that was checked.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use majlis_contract::Bilingual;
use majlis_contract::case::{CaseKind, ClockBasis, Priority};
use majlis_contract::contact::ContactKind;
use majlis_contract::contribution::HidingReason;
use majlis_contract::municipality::{ColourToken, DutyDesk, MapView, Numerals};
use majlis_contract::policy::PolicyReason;
use majlis_domain::calendar::missing_past_holidays;
use majlis_domain::case::{ESCALATE_HOURS, WARN_PERCENT};
use majlis_domain::contact;
use majlis_persistence::entity::{category, category_route, closing_reason, department, district, policy, service_level, template};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::super::form::{CategoryForm, DutyDeskForm, MunicipalityForm, PolicyReasonForm, ServiceLevelForm};
use super::super::{Profile, calendar};
use crate::change::of_json;
use crate::directory::{MunicipalitySettings, usual_public_figures};
use crate::{AppError, AppResult};

/// The id of every code.
pub struct Codes {
    pub districts: HashMap<String, Uuid>,
    pub departments: HashMap<String, Uuid>,
    pub categories: HashMap<String, Uuid>,
    pub service_levels: HashMap<String, Uuid>,
}

pub fn id(ids: &HashMap<String, Uuid>, code: &str) -> AppResult<Uuid> {
    ids.get(code).copied().ok_or_else(|| AppError::internal(format!("no id for {code}")))
}

pub fn json(value: impl Serialize) -> AppResult<Value> {
    serde_json::to_value(value).map_err(AppError::internal)
}

pub fn settings(form: &MunicipalityForm) -> AppResult<MunicipalitySettings> {
    let map = MapView {
        latitude: form.map.latitude,
        longitude: form.map.longitude,
        zoom: form.map.zoom,
        tiles: form.map.tiles.clone(),
        attribution: form.map.attribution.clone(),
    };
    Ok(MunicipalitySettings {
        name: Bilingual::from(&form.name),
        hotline: form.hotline.trim().to_owned(),
        country_code: form.country_code.clone(),
        time_zone: form.time_zone.clone(),
        region: form.region.clone(),
        default_language: form.default_language.parse().map_err(AppError::internal)?,
        numerals: form.numerals.as_deref().map_or(Ok(Numerals::default()), str::parse).map_err(AppError::internal)?,
        guests_may_report: form.guests_may_report,
        answer_hours: form.answer_hours,
        reopen_days: form.reopen_days,
        reminder_days: form.reminder_days,
        rating_days: form.rating_days,
        reference_prefix: form.reference_prefix.clone(),
        map,
        calendar: form.calendar.as_ref().map(|calendar| calendar::read(calendar).map_err(AppError::internal)).transpose()?,
        duty_desk: form.duty_desk.as_ref().map(|desk| duty_desk(form, desk)).transpose()?,
        public_figures: match &form.public_figures {
            Some(words) => words.iter().map(|word| word.parse().map_err(AppError::internal)).collect::<AppResult<_>>()?,
            None => usual_public_figures(),
        },
        reviews: of_json(&json(&form.reviews)?)?,
        colours: form.colours.iter().map(|(name, value)| ColourToken { name: name.clone(), value: value.clone() }).collect(),
    })
}

fn duty_desk(town: &MunicipalityForm, form: &DutyDeskForm) -> AppResult<DutyDesk> {
    let stored = |kind, value: &Option<String>| value.as_deref().and_then(|value| contact::normalise(kind, value, &town.country_code));
    Ok(DutyDesk {
        email: stored(ContactKind::Email, &form.email),
        phone: stored(ContactKind::Phone, &form.phone),
        language: form.language.as_ref().unwrap_or(&town.default_language).parse().map_err(AppError::internal)?,
    })
}

pub fn service_levels(profile: &Profile, codes: &Codes) -> AppResult<Vec<service_level::Model>> {
    let hours = |hours: u32| i32::try_from(hours).map_err(AppError::internal);
    let row = |(position, form): (usize, &ServiceLevelForm)| {
        Ok(service_level::Model {
            id: id(&codes.service_levels, &form.code)?,
            code: form.code.clone(),
            kind: form.kind.clone(),
            category_id: form.category.as_deref().map(|category| id(&codes.categories, category)).transpose()?,
            priority: form.priority.clone(),
            answer_hours: hours(form.answer_hours)?,
            resolution_hours: form.resolution_hours.map(hours).transpose()?,
            basis: form.basis.clone().unwrap_or_else(|| ClockBasis::Clock.to_string()),
            warn_percent: form.warn_percent.unwrap_or(WARN_PERCENT).into(),
            escalate_hours: hours(form.escalate_hours.unwrap_or(ESCALATE_HOURS))?,
            position: number(position)?,
            retired_at: None,
            managed: false,
            version: 1,
        })
    };
    profile.form.service_levels.iter().enumerate().map(row).collect()
}

/// The settings with the holidays that are past and that the profile lacks: past clocks were counted with them.
pub fn with_past_holidays(
    mut settings: MunicipalitySettings,
    known: Option<&Value>,
    now: DateTime<Utc>,
) -> AppResult<MunicipalitySettings> {
    let known = known.map(|known| serde_json::from_value::<MunicipalitySettings>(known.clone())).transpose();
    let known = known.map_err(AppError::internal)?.and_then(|known| known.calendar);
    if let (Some(calendar), Some(known)) = (&mut settings.calendar, known) {
        let today = now.with_timezone(&settings.time_zone.parse().unwrap_or(Tz::UTC)).date_naive();
        let missing = missing_past_holidays(&known.holidays, &calendar.holidays, today);
        calendar.holidays.extend(missing);
    }
    Ok(settings)
}

/// What the console sets of the settings.
const OF_CONSOLE: [&str; 14] = [
    "name",
    "hotline",
    "default_language",
    "numerals",
    "guests_may_report",
    "answer_hours",
    "reopen_days",
    "reminder_days",
    "rating_days",
    "duty_desk",
    "public_figures",
    "reviews",
    "colours",
    "calendar",
];

/// The profile's settings, but for what the console sets where it has changed them.
pub fn kept(settings: MunicipalitySettings, console: Option<&Value>) -> AppResult<Value> {
    let mut settings = json(settings)?;
    if let (Some(fields), Some(console)) = (settings.as_object_mut(), console) {
        fields.extend(OF_CONSOLE.iter().filter_map(|name| Some(((*name).to_owned(), console.get(name)?.clone()))));
    }
    Ok(settings)
}

pub fn districts(profile: &Profile, codes: &Codes) -> AppResult<Vec<district::Model>> {
    let row = |(position, form): (usize, &super::super::outline::District)| {
        Ok(district::Model {
            id: id(&codes.districts, &form.code)?,
            code: form.code.clone(),
            name: json(Bilingual::from(&form.name))?,
            outline: json(&form.outline)?,
            position: number(position)?,
            retired_at: None,
            managed: false,
            version: 1,
        })
    };
    profile.districts.iter().enumerate().map(row).collect()
}

pub fn departments(profile: &Profile, codes: &Codes) -> AppResult<Vec<department::Model>> {
    let row = |(position, form): (usize, &super::super::form::DepartmentForm)| {
        Ok(department::Model {
            id: id(&codes.departments, &form.code)?,
            code: form.code.clone(),
            name: json(Bilingual::from(&form.name))?,
            parent_id: form.parent.as_deref().map(|parent| id(&codes.departments, parent)).transpose()?,
            position: number(position)?,
            retired_at: None,
            managed: false,
            version: 1,
        })
    };
    profile.form.departments.iter().enumerate().map(row).collect()
}

pub fn categories(profile: &Profile, codes: &Codes) -> AppResult<Vec<category::Model>> {
    let forms = &profile.form.categories;
    let row = |(position, form): (usize, &CategoryForm)| {
        // A group has what its categories have together.
        let members: Vec<&CategoryForm> = match form.parent {
            Some(_) => vec![form],
            None => forms.iter().filter(|member| member.parent.as_ref() == Some(&form.code)).collect(),
        };
        let kinds: BTreeSet<&str> = members.iter().flat_map(|member| &member.kinds).map(String::as_str).collect();
        let kinds: Vec<&CaseKind> = CaseKind::ALL.iter().filter(|kind| kinds.contains(kind.as_str())).collect();
        let weight = form.weight.unwrap_or_else(|| members.iter().filter_map(|member| member.weight).sum());
        Ok(category::Model {
            id: id(&codes.categories, &form.code)?,
            code: form.code.clone(),
            parent_id: form.parent.as_deref().map(|parent| id(&codes.categories, parent)).transpose()?,
            department_id: form.department.as_deref().map(|department| id(&codes.departments, department)).transpose()?,
            name: json(Bilingual::from(&form.name))?,
            hint: form.hint.as_ref().map(|hint| json(Bilingual::from(hint))).transpose()?,
            icon: form.icon.clone(),
            keywords: json(&form.keywords)?,
            kinds: json(kinds)?,
            priority: form.priority.clone().unwrap_or_else(|| Priority::Medium.to_string()),
            weight: i32::try_from(weight).map_err(AppError::internal)?,
            position: number(position)?,
            retired_at: None,
            managed: false,
            version: 1,
        })
    };
    forms.iter().enumerate().map(row).collect()
}

pub fn routes(profile: &Profile, codes: &Codes, mut new_id: impl FnMut() -> Uuid) -> Vec<category_route::Model> {
    let found = |form: &CategoryForm, route: &super::super::form::RouteForm| {
        let category = codes.categories.get(&form.code)?;
        Some((*category, *codes.districts.get(&route.district)?, *codes.departments.get(&route.department)?))
    };
    let all = profile.form.categories.iter().flat_map(|form| form.routes.iter().filter_map(move |route| found(form, route)));
    all.map(|(category_id, district_id, department_id)| category_route::Model { id: new_id(), category_id, district_id, department_id })
        .collect()
}

pub fn templates(profile: &Profile, codes: &Codes, mut new_id: impl FnMut() -> Uuid) -> AppResult<Vec<template::Model>> {
    let row = |(position, form): (usize, &super::super::form::TemplateForm)| {
        let categories: Vec<Uuid> = form.categories.iter().map(|code| id(&codes.categories, code)).collect::<AppResult<_>>()?;
        Ok(template::Model {
            id: new_id(),
            code: form.code.clone(),
            purpose: form.purpose.clone(),
            name: json(Bilingual::from(&form.name))?,
            text: json(Bilingual::from(&form.text))?,
            categories: json(categories)?,
            states: json(&form.states)?,
            rejection_reason: form.rejection_reason.clone(),
            position: number(position)?,
            retired_at: None,
            managed: false,
            version: 1,
        })
    };
    profile.form.templates.iter().enumerate().map(row).collect()
}

pub fn closing_reasons(profile: &Profile, codes: &Codes, mut new_id: impl FnMut() -> Uuid) -> AppResult<Vec<closing_reason::Model>> {
    let row = |(position, form): (usize, &super::super::form::ClosingReasonForm)| {
        let categories: Vec<Uuid> = form.categories.iter().map(|code| id(&codes.categories, code)).collect::<AppResult<_>>()?;
        Ok(closing_reason::Model {
            id: new_id(),
            code: form.code.clone(),
            name: json(Bilingual::from(&form.name))?,
            categories: json(categories)?,
            position: number(position)?,
            retired_at: None,
            managed: false,
            version: 1,
        })
    };
    profile.form.closing_reasons.iter().enumerate().map(row).collect()
}

pub fn policies(profile: &Profile, now: DateTime<Utc>, mut new_id: impl FnMut() -> Uuid) -> AppResult<Vec<policy::Model>> {
    let row = |form: &super::super::form::PolicyForm| {
        Ok(policy::Model {
            id: new_id(),
            kind: form.kind.clone(),
            version: i32::try_from(form.version).map_err(AppError::internal)?,
            title: json(Bilingual::from(&form.title))?,
            body: json(Bilingual::from(&form.body))?,
            reasons: form.reasons.as_deref().map(reasons).transpose()?,
            effective_at: form.effective_at.parse().unwrap_or(now),
        })
    };
    profile.form.policies.iter().map(row).collect()
}

fn reasons(forms: &[PolicyReasonForm]) -> AppResult<serde_json::Value> {
    let reason = |form: &PolicyReasonForm| {
        let clause = form.clause.as_ref().map(Bilingual::from);
        Ok(PolicyReason { reason: form.reason.parse().map_err(AppError::internal)?, clause })
    };
    let mut all: Vec<PolicyReason> = forms.iter().map(reason).collect::<AppResult<_>>()?;
    all.sort_by_key(|one| HidingReason::ALL.iter().position(|reason| *reason == one.reason));
    json(all)
}

pub fn number(position: usize) -> AppResult<i32> {
    i32::try_from(position).map_err(AppError::internal)
}
