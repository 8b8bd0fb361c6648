//! Parts that show drafts of by-laws, in the console and in the portal alike.

mod difference;

pub use difference::Difference;
