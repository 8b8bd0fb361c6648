//! Finds the mistakes in a profile's templates and closing reasons.

use std::collections::HashSet;

use majlis_contract::case::{CaseState, RejectionReason};
use majlis_contract::template::TemplatePurpose;
use majlis_domain::template;

use super::Mistakes;
use super::check::{known, text, unique_code, word};
use super::form::ProfileForm;

pub fn templates(form: &ProfileForm, mistakes: &mut Mistakes) {
    let categories: HashSet<&str> = form.categories.iter().map(|category| category.code.as_str()).collect();
    let mut seen = HashSet::new();
    for (i, form) in form.templates.iter().enumerate() {
        let at = |key: &str| format!("templates[{i}].{key}");
        unique_code(&form.code, &at("code"), &mut seen, mistakes);
        word::<TemplatePurpose>(&form.purpose, &at("purpose"), mistakes);
        text(&form.name, &at("name"), mistakes);
        text(&form.text, &at("text"), mistakes);
        for (language, words) in [("ar", &form.text.ar), ("en", &form.text.en)] {
            if let Err(mistake) = template::check(words) {
                mistakes.add(at(&format!("text.{language}")), mistake.to_string());
            }
        }
        for (k, category) in form.categories.iter().enumerate() {
            known(category, &categories, "category", &at(&format!("categories[{k}]")), mistakes);
        }
        for (k, state) in form.states.iter().enumerate() {
            word::<CaseState>(state, &at(&format!("states[{k}]")), mistakes);
        }
        let rejects = form.purpose == TemplatePurpose::Rejection.as_str();
        mistakes.unless(rejects == form.rejection_reason.is_some(), at("rejection_reason"), "goes with a rejection, and only with it");
        if let Some(reason) = &form.rejection_reason {
            word::<RejectionReason>(reason, &at("rejection_reason"), mistakes);
        }
    }
}

pub fn closing_reasons(form: &ProfileForm, mistakes: &mut Mistakes) {
    let categories: HashSet<&str> = form.categories.iter().map(|category| category.code.as_str()).collect();
    let mut seen = HashSet::new();
    for (i, form) in form.closing_reasons.iter().enumerate() {
        let at = |key: &str| format!("closing_reasons[{i}].{key}");
        unique_code(&form.code, &at("code"), &mut seen, mistakes);
        text(&form.name, &at("name"), mistakes);
        for (k, category) in form.categories.iter().enumerate() {
            known(category, &categories, "category", &at(&format!("categories[{k}]")), mistakes);
        }
    }
}
