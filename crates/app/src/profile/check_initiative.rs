//! The kinds of initiatives of a profile.

use std::collections::HashSet;

use majlis_contract::initiative::MOST_SIGNATURES;

use super::Mistakes;
use super::check::{known, text, unique_code};
use super::form::ProfileForm;
use super::outline::District;

pub fn initiative_kinds(form: &ProfileForm, districts: &[District], mistakes: &mut Mistakes) {
    let districts: HashSet<&str> = districts.iter().map(|district| district.code.as_str()).collect();
    let mut seen = HashSet::new();
    for (i, form) in form.initiative_kinds.iter().enumerate() {
        let at = |key: &str| format!("initiative_kinds[{i}].{key}");
        unique_code(&form.code, &at("code"), &mut seen, mistakes);
        text(&form.name, &at("name"), mistakes);
        text(&form.description, &at("description"), mistakes);
        let mut within = |number: u32, least: u32, most: u32, key: &str| {
            mistakes.unless((least..=most).contains(&number), at(key), format!("is {least} to {most}"));
        };
        within(form.threshold, 1, MOST_SIGNATURES, "threshold");
        within(form.term_days, 7, 730, "term_days");
        within(form.cosponsors, 0, 20, "cosponsors");
        within(form.study_days, 1, 365, "study_days");
        if let Some(age) = form.minimum_age {
            within(age, 1, 99, "minimum_age");
        }
        for (code, terms) in &form.district_thresholds {
            let (threshold, term_days, study_days) = terms.numbers();
            known(code, &districts, "district", &at("district_thresholds"), mistakes);
            mistakes.unless((1..=MOST_SIGNATURES).contains(&threshold), at("district_thresholds"), "is 1 at least");
            mistakes.unless(term_days.is_none_or(|days| (7..=730).contains(&days)), at("district_thresholds"), "gathers for 7 to 730 days");
            mistakes.unless(
                study_days.is_none_or(|days| (1..=365).contains(&days)),
                at("district_thresholds"),
                "is studied for 1 to 365 days",
            );
        }
    }
}
