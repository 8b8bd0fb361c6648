//! What each step must have before the next.

use majlis_contract::case::MAX_DESCRIPTION;
use majlis_contract::district::DistrictView;
use majlis_contract::problem::{FieldCode, FieldError};

use super::draft::Draft;
use super::step::Step;
use crate::cases::Photos;
use crate::form::FieldErrors;

/// What is still wrong with a step, by the rules that the server has too.
pub fn check(step: Step, draft: &Draft, districts: &[DistrictView], guest: bool) -> FieldErrors {
    let mut errors = FieldErrors::default();
    match step {
        Step::Kind if draft.category.is_none() => errors.push(FieldError::new("/category_id", FieldCode::Required)),
        Step::Kind => {}
        Step::Place => return draft.place.check(districts),
        Step::Details => {
            let length = draft.description.trim().chars().count();
            if length == 0 {
                errors.push(FieldError::new("/description", FieldCode::Required));
            } else if length as u64 > MAX_DESCRIPTION {
                errors.push(FieldError::new("/description", FieldCode::TooLong));
            }
        }
        Step::Review if guest => {
            for error in majlis_contract::validation::check(&draft.reporter()) {
                errors.push(FieldError::new(format!("/reporter{}", error.pointer), error.code));
            }
        }
        Step::Similar | Step::Review => {}
    }
    errors
}

/// As [`check`], and no photo has failed to arrive.
pub fn check_all(step: Step, draft: &Draft, districts: &[DistrictView], guest: bool, photos: &Photos) -> FieldErrors {
    let mut errors = check(step, draft, districts, guest);
    if step == Step::Details && photos.failed() > 0 {
        errors.push(FieldError::new("/attachments", FieldCode::Invalid));
    }
    errors
}

/// The step asked for, or the first one before it that is not finished.
pub fn reachable(asked: Step, draft: &Draft, districts: &[DistrictView]) -> Step {
    let unfinished = |step: &Step| *step < asked && !check(*step, draft, districts, false).is_empty();
    Step::ALL.into_iter().find(unfinished).unwrap_or(asked)
}
