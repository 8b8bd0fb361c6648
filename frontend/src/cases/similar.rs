//! What makes a case like another one, in words.

use majlis_contract::case::{Likeness, SimilarCase};

use crate::i18n::{Label, here};
use crate::t;

/// How far away it is, or in which district.
pub fn away(case: &SimilarCase) -> String {
    match (case.distance, &case.district) {
        (Some(metres), _) => t!("similar-away", metres = metres),
        (None, Some(district)) => here(&district.name),
        (None, None) => String::new(),
    }
}

/// The reasons in a row; the distance is said elsewhere.
pub fn likeness(case: &SimilarCase) -> String {
    let reasons = case.why.iter().filter(|why| **why != Likeness::Near).map(|why| why.label());
    reasons.collect::<Vec<_>>().join(" · ")
}
