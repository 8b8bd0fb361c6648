//! Finds every mistake in a profile that its shape does not show.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use majlis_contract::case::{CaseKind, Priority};
use majlis_contract::category::ICONS;
use majlis_contract::contribution::HidingReason;
use majlis_contract::dashboard::PublicFigure;
use majlis_contract::municipality::Numerals;
use majlis_contract::policy::{CLAUSE_LENGTH, PolicyKind};
use majlis_contract::subject::{ParticipationKind, Review};
use majlis_contract::{Language, validation};
use majlis_domain::calendar::is_zone;

use super::Mistakes;
use super::form::{CategoryForm, DepartmentForm, MunicipalityForm, PolicyForm, ProfileForm, TextForm};
use super::outline::District;

type Codes<'a> = HashSet<&'a str>;

pub fn profile(form: &ProfileForm, districts: &[District], mistakes: &mut Mistakes) {
    municipality(&form.municipality, mistakes);
    let district_codes: Codes<'_> = districts.iter().map(|district| district.code.as_str()).collect();
    departments(&form.departments, mistakes);
    let department_codes: Codes<'_> = form.departments.iter().map(|department| department.code.as_str()).collect();
    categories(&form.categories, &department_codes, &district_codes, mistakes);
    policies(&form.policies, mistakes);
}

fn municipality(form: &MunicipalityForm, mistakes: &mut Mistakes) {
    let at = |key: &str| format!("municipality.{key}");
    text(&form.name, &at("name"), mistakes);
    mistakes.unless(!form.hotline.trim().is_empty(), at("hotline"), "is empty");
    let code = form.country_code.strip_prefix('+').unwrap_or_default();
    mistakes.unless((1..=3).contains(&code.len()) && all_digits(code), at("country_code"), "is not a dialling code such as +968");
    let zone = &form.time_zone;
    mistakes.unless(is_zone(zone), at("time_zone"), "is not an IANA time zone");
    let region = form.region.len() == 2 && form.region.chars().all(|c| c.is_ascii_uppercase());
    mistakes.unless(region, at("region"), "is not an ISO 3166 region of two capital letters");
    word::<Language>(&form.default_language, &at("default_language"), mistakes);
    if let Some(numerals) = &form.numerals {
        word::<Numerals>(numerals, &at("numerals"), mistakes);
    }
    mistakes.unless((1..=2160).contains(&form.answer_hours), at("answer_hours"), "is not between 1 and 2160");
    mistakes.unless((1..=365).contains(&form.reopen_days), at("reopen_days"), "is not between 1 and 365");
    mistakes.unless(form.reminder_days <= 365, at("reminder_days"), "is not between 0 and 365");
    mistakes.unless((1..=365).contains(&form.rating_days), at("rating_days"), "is not between 1 and 365");
    let prefix = &form.reference_prefix;
    let letters = (1..=6).contains(&prefix.len()) && prefix.chars().all(|c| c.is_ascii_uppercase());
    mistakes.unless(letters, at("reference_prefix"), "is not one to six capital Latin letters");
    let map = &form.map;
    mistakes.unless((-85.0..=85.0).contains(&map.latitude), at("map.latitude"), "is not between -85 and 85");
    mistakes.unless((-180.0..=180.0).contains(&map.longitude), at("map.longitude"), "is not between -180 and 180");
    mistakes.unless((1..=19).contains(&map.zoom), at("map.zoom"), "is not between 1 and 19");
    if let Some(tiles) = &map.tiles {
        let whole = tiles.starts_with("https://") && ["{z}", "{x}", "{y}"].iter().all(|part| tiles.contains(part));
        mistakes.unless(whole, at("map.tiles"), "is not an https address with {z}, {x} and {y}");
    }
    for (kind, review) in &form.reviews {
        word::<ParticipationKind>(kind, &at("reviews"), mistakes);
        word::<Review>(review, &at(&format!("reviews.{kind}")), mistakes);
    }
    for (i, figure) in form.public_figures.iter().flatten().enumerate() {
        word::<PublicFigure>(figure, &at(&format!("public_figures[{i}]")), mistakes);
    }
    for (name, value) in &form.colours {
        let path = at(&format!("colours.{name}"));
        let named = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        mistakes.unless(named, path.clone(), "is not the name of a property: small Latin letters, digits and dashes");
        mistakes.unless(colour(value), path, format!("{value:?} is not a colour such as #0E5A63"));
    }
}

fn departments(forms: &[DepartmentForm], mistakes: &mut Mistakes) {
    let codes: Codes<'_> = forms.iter().map(|form| form.code.as_str()).collect();
    let directorates: Codes<'_> = forms.iter().filter(|form| form.parent.is_none()).map(|form| form.code.as_str()).collect();
    mistakes.unless(!forms.is_empty(), "departments", "there is none");
    let mut seen = Codes::new();
    for (i, form) in forms.iter().enumerate() {
        let at = |key: &str| format!("departments[{i}].{key}");
        unique_code(&form.code, &at("code"), &mut seen, mistakes);
        text(&form.name, &at("name"), mistakes);
        if let Some(parent) = &form.parent {
            known(parent, &codes, "department", &at("parent"), mistakes);
            let one_level = !codes.contains(parent.as_str()) || directorates.contains(parent.as_str());
            mistakes.unless(one_level, at("parent"), format!("{parent:?} has a parent itself: there are two levels"));
        }
    }
}

fn categories(forms: &[CategoryForm], departments: &Codes<'_>, districts: &Codes<'_>, mistakes: &mut Mistakes) {
    let groups: Codes<'_> = forms.iter().filter(|form| form.parent.is_none()).map(|form| form.code.as_str()).collect();
    mistakes.unless(forms.iter().any(|form| form.parent.is_some()), "categories", "there is none that can be chosen");
    let mut seen = Codes::new();
    for (i, form) in forms.iter().enumerate() {
        let at = |key: &str| format!("categories[{i}].{key}");
        unique_code(&form.code, &at("code"), &mut seen, mistakes);
        text(&form.name, &at("name"), mistakes);
        if let Some(hint) = &form.hint {
            text(hint, &at("hint"), mistakes);
        }
        mistakes.unless(ICONS.contains(&form.icon.as_str()), at("icon"), format!("there is no icon {:?}", form.icon));
        for (k, kind) in form.kinds.iter().enumerate() {
            word::<CaseKind>(kind, &at(&format!("kinds[{k}]")), mistakes);
        }
        if let Some(department) = &form.department {
            known(department, departments, "department", &at("department"), mistakes);
        }
        if let Some(priority) = &form.priority {
            word::<Priority>(priority, &at("priority"), mistakes);
        }
        if let Some(parent) = &form.parent {
            known(parent, &groups, "group of categories", &at("parent"), mistakes);
            mistakes.unless(!form.kinds.is_empty(), at("kinds"), "there is none");
            mistakes.unless(form.priority.is_some(), at("priority"), "is missing");
            mistakes.unless(form.department.is_some(), at("department"), "is missing");
        }
        routes(form, i, departments, districts, mistakes);
    }
}

fn routes(form: &CategoryForm, i: usize, departments: &Codes<'_>, districts: &Codes<'_>, mistakes: &mut Mistakes) {
    let mut seen = Codes::new();
    for (k, route) in form.routes.iter().enumerate() {
        let at = |key: &str| format!("categories[{i}].routes[{k}].{key}");
        known(&route.district, districts, "district", &at("district"), mistakes);
        known(&route.department, departments, "department", &at("department"), mistakes);
        mistakes.unless(seen.insert(&route.district), at("district"), format!("{:?} is routed twice", route.district));
    }
}

fn policies(forms: &[PolicyForm], mistakes: &mut Mistakes) {
    let mut seen = HashSet::new();
    for (i, form) in forms.iter().enumerate() {
        let at = |key: &str| format!("policies[{i}].{key}");
        word::<PolicyKind>(&form.kind, &at("kind"), mistakes);
        mistakes.unless((1..=10_000).contains(&form.version), at("version"), "is not between 1 and 10000");
        mistakes.unless(seen.insert((&form.kind, form.version)), at("version"), format!("{} {} is there twice", form.kind, form.version));
        mistakes.unless(form.effective_at.parse::<DateTime<Utc>>().is_ok(), at("effective_at"), "is not an RFC 3339 time");
        text(&form.title, &at("title"), mistakes);
        text(&form.body, &at("body"), mistakes);
        reasons(form, i, mistakes);
    }
    for kind in PolicyKind::ALL {
        mistakes.unless(forms.iter().any(|form| form.kind == kind.as_str()), "policies", format!("there is no {kind} text"));
    }
}

fn reasons(form: &PolicyForm, i: usize, mistakes: &mut Mistakes) {
    let Some(all) = &form.reasons else { return };
    let fits = (form.kind == PolicyKind::Participation.as_str()) != all.is_empty();
    mistakes.unless(fits, format!("policies[{i}].reasons"), "a participation policy has reasons, other texts have none");
    let mut seen = HashSet::new();
    for (k, one) in all.iter().enumerate() {
        let at = |key: &str| format!("policies[{i}].reasons[{k}].{key}");
        word::<HidingReason>(&one.reason, &at("reason"), mistakes);
        mistakes.unless(seen.insert(&one.reason), at("reason"), format!("{} is there twice", one.reason));
        if let Some(clause) = &one.clause {
            text(clause, &at("clause"), mistakes);
            let fits = [&clause.ar, &clause.en].iter().all(|words| words.trim().chars().count() <= CLAUSE_LENGTH);
            mistakes.unless(fits, at("clause"), format!("is longer than {CLAUSE_LENGTH} characters"));
        }
    }
}

/// Both languages are there.
pub fn text(form: &TextForm, path: &str, mistakes: &mut Mistakes) {
    for (language, words) in [("ar", &form.ar), ("en", &form.en)] {
        mistakes.unless(!words.trim().is_empty(), format!("{path}.{language}"), "the translation is missing");
        mistakes.unless(words.chars().count() <= 20_000, format!("{path}.{language}"), "is longer than 20000 characters");
    }
}

/// The word belongs to the vocabulary.
pub fn word<T: std::str::FromStr>(word: &str, path: &str, mistakes: &mut Mistakes) {
    mistakes.unless(word.parse::<T>().is_ok(), path, format!("{word:?} is not one of the words for it"));
}

/// The code names something in the profile.
pub fn known(code: &str, codes: &Codes<'_>, what: &str, path: &str, mistakes: &mut Mistakes) {
    mistakes.unless(codes.contains(code), path, format!("there is no {what} {code:?}"));
}

/// The code is well formed and not used before in its list.
pub fn unique_code<'a>(code: &'a str, path: &str, seen: &mut Codes<'a>, mistakes: &mut Mistakes) {
    let formed = validation::short_code(code).is_ok();
    mistakes.unless(formed, path, format!("{code:?} is not a code: small Latin letters, digits and underscores"));
    mistakes.unless(seen.insert(code), path, format!("{code:?} is there twice"));
}

fn colour(value: &str) -> bool {
    value.strip_prefix('#').is_some_and(|hex| matches!(hex.len(), 3 | 6 | 8) && hex.chars().all(|c| c.is_ascii_hexdigit()))
}

fn all_digits(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit())
}
