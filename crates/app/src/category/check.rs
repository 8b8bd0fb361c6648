//! Finds every mistake in a category.

use std::collections::HashSet;

use majlis_contract::Bilingual;
use majlis_contract::case::CaseKind;
use majlis_contract::problem::FieldCode;
use majlis_domain::text;
use majlis_persistence::municipality::Rows;
use uuid::Uuid;

use super::Whole;
use crate::AppResult;
use crate::change::{Checks, json, of_json};

/// The category without what can't be seen, when nothing is wrong with it.
pub(super) fn checked(town: &Rows, mut whole: Whole) -> AppResult<Whole> {
    let mut checks = Checks::default();
    let row = &mut whole.row;
    row.name = json(checks.name("/name", &of_json(&row.name)?))?;
    if let Some(hint) = &row.hint {
        row.hint = Some(json(checks.text("/hint", &of_json::<Bilingual>(hint)?, 300))?);
    }
    row.keywords = json(keywords(of_json(&row.keywords)?))?;
    let mut kinds: Vec<CaseKind> = of_json(&row.kinds)?;
    kinds.sort();
    kinds.dedup();
    row.kinds = json(&kinds)?;
    if row.retired_at.is_none() {
        let is_group = row.parent_id.is_none();
        parent(town, &whole, &mut checks);
        let department = whole.row.department_id;
        checks.unless(department.is_none_or(|id| is_department(town, id)), "/department_id", FieldCode::Unknown);
        checks.unless(is_group || department.is_some(), "/department_id", FieldCode::Required);
        checks.unless(is_group || !kinds.is_empty(), "/kinds", FieldCode::Required);
        routes(town, &whole, &mut checks);
    }
    checks.done()?;
    Ok(whole)
}

/// A category lies in a group in use; what has been a group stays one.
fn parent(town: &Rows, whole: &Whole, checks: &mut Checks) {
    let Some(parent) = whole.row.parent_id else { return };
    let group = town.categories.iter().find(|row| row.id == parent && row.retired_at.is_none());
    checks.unless(group.is_some(), "/parent_id", FieldCode::Unknown);
    checks.unless(group.is_none_or(|group| group.parent_id.is_none()), "/parent_id", FieldCode::NotAllowed);
    let was_group = town.categories.iter().any(|row| row.id == whole.row.id && row.parent_id.is_none());
    checks.unless(!was_group, "/parent_id", FieldCode::NotAllowed);
}

fn routes(town: &Rows, whole: &Whole, checks: &mut Checks) {
    let mut seen = HashSet::new();
    for (i, route) in whole.routes.iter().enumerate() {
        let at = |field: &str| format!("/routes/{i}/{field}");
        let district = town.districts.iter().any(|row| row.id == route.district_id.0);
        checks.unless(district, at("district_id"), FieldCode::Unknown);
        checks.unless(seen.insert(route.district_id), at("district_id"), FieldCode::Taken);
        checks.unless(is_department(town, route.department_id.0), at("department_id"), FieldCode::Unknown);
    }
}

fn is_department(town: &Rows, id: Uuid) -> bool {
    town.departments.iter().any(|row| row.id == id && row.retired_at.is_none())
}

/// Each once, in one line.
fn keywords(given: Vec<String>) -> Vec<String> {
    let mut seen = HashSet::new();
    let lines = given.iter().map(|word| text::clean(word).split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|word| !word.is_empty() && seen.insert(word.clone())).collect()
}
