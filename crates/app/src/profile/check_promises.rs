//! Finds the mistakes in what a profile promises: service levels, the calendar, the duty desk.

use std::collections::HashSet;

use majlis_contract::case::{CaseKind, ClockBasis, Priority};
use majlis_contract::contact::ContactKind;
use majlis_contract::service_level::{MAX_ANSWER_HOURS, MAX_RESOLUTION_HOURS};
use majlis_contract::{Language, validation};
use majlis_domain::contact;

use super::Mistakes;
use super::calendar;
use super::check::{known, unique_code, word};
use super::form::{DutyDeskForm, MunicipalityForm, ProfileForm, ServiceLevelForm};

pub fn promises(form: &ProfileForm, mistakes: &mut Mistakes) {
    if let Some(written) = &form.municipality.calendar {
        calendar::check(written, mistakes);
    }
    if let Some(desk) = &form.municipality.duty_desk {
        duty_desk(&form.municipality, desk, mistakes);
    }
    let categories = form.categories.iter().map(|category| category.code.as_str()).collect();
    let (mut codes, mut matters) = (HashSet::new(), HashSet::new());
    for (i, level) in form.service_levels.iter().enumerate() {
        let at = |key: &str| format!("service_levels[{i}].{key}");
        unique_code(&level.code, &at("code"), &mut codes, mistakes);
        if let Some(category) = &level.category {
            known(category, &categories, "category", &at("category"), mistakes);
        }
        let once = matters.insert((&level.kind, &level.category, &level.priority));
        mistakes.unless(once, format!("service_levels[{i}]"), "is for the same cases as another");
        service_level(level, i, form.municipality.calendar.is_some(), mistakes);
    }
}

fn service_level(level: &ServiceLevelForm, i: usize, has_calendar: bool, mistakes: &mut Mistakes) {
    let at = |key: &str| format!("service_levels[{i}].{key}");
    if let Some(kind) = &level.kind {
        word::<CaseKind>(kind, &at("kind"), mistakes);
    }
    if let Some(priority) = &level.priority {
        word::<Priority>(priority, &at("priority"), mistakes);
    }
    if let Some(basis) = &level.basis {
        word::<ClockBasis>(basis, &at("basis"), mistakes);
        let countable = basis != ClockBasis::Working.as_str() || has_calendar;
        mistakes.unless(countable, at("basis"), "counts working hours, and there is no [municipality.calendar]");
    }
    mistakes.unless((1..=MAX_ANSWER_HOURS).contains(&level.answer_hours), at("answer_hours"), "is not between 1 and 2160");
    if let Some(hours) = level.resolution_hours {
        mistakes.unless((1..=MAX_RESOLUTION_HOURS).contains(&hours), at("resolution_hours"), "is not between 1 and 8760");
        mistakes.unless(hours >= level.answer_hours, at("resolution_hours"), "is less than answer_hours");
    }
    if let Some(percent) = level.warn_percent {
        mistakes.unless((1..=100).contains(&percent), at("warn_percent"), "is not between 1 and 100");
    }
    if let Some(hours) = level.escalate_hours {
        mistakes.unless((1..=MAX_ANSWER_HOURS).contains(&hours), at("escalate_hours"), "is not between 1 and 2160");
    }
}

fn duty_desk(town: &MunicipalityForm, desk: &DutyDeskForm, mistakes: &mut Mistakes) {
    let at = |key: &str| format!("municipality.duty_desk.{key}");
    mistakes.unless(desk.email.is_some() || desk.phone.is_some(), "municipality.duty_desk", "has neither email nor phone");
    if let Some(email) = &desk.email {
        mistakes.unless(validation::email(email).is_ok(), at("email"), format!("{email:?} is not an e-mail address"));
    }
    if let Some(phone) = &desk.phone {
        let good = contact::normalise(ContactKind::Phone, phone, &town.country_code).is_some();
        mistakes.unless(good, at("phone"), format!("{phone:?} is not a phone number"));
    }
    if let Some(language) = &desk.language {
        word::<Language>(language, &at("language"), mistakes);
    }
}
