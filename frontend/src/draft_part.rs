//! Parts that show drafts of by-laws, in the console and in the portal alike.

mod difference;
mod outcome;

pub use difference::Difference;
pub use outcome::{OutcomeBadge, outcome_word};
