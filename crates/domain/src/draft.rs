//! Drafts of by-laws: reading them out of files, cutting them into sections, and what differs between two versions.

pub mod arabic_layer;
pub mod cutting;
#[cfg(feature = "difference")]
pub mod difference;
mod transition;

pub use transition::*;
