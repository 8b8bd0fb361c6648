//! What differs between two versions.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::{Language, SectionId};

/// Which versions are compared, and in which language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct DifferenceQuery {
    /// The number of the version that it is compared with.
    #[validate(range(min = 1, max = 100))]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100, example = 1))]
    pub from: u32,
    /// Arabic unless told; what was not translated is compared in Arabic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

crate::vocabulary! {
    /// What became of a section.
    SectionChange {
        Unchanged = "unchanged",
        Changed = "changed",
        Added = "added",
        Removed = "removed",
    }
}

crate::vocabulary! {
    /// What became of some words.
    RunKind {
        Kept = "kept",
        Added = "added",
        Removed = "removed",
    }
}

/// Words that stand together and share a fate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Run {
    pub kind: RunKind,
    /// As it is written in the version that has it; what both have as the newer one writes it.
    pub text: String,
}

/// A section in both versions, or in the one that has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SectionDifference {
    pub id: SectionId,
    /// As the newer version shows it, where that one has it.
    pub number: String,
    pub change: SectionChange,
    /// True where it stands at another place among those that both versions have.
    pub is_moved: bool,
    pub heading: Vec<Run>,
    /// CommonMark as it is written; of an unchanged section its text.
    pub text: Vec<Run>,
}

/// What differs between two versions, in the order of the newer one; what was removed stands where it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DifferenceView {
    #[cfg_attr(feature = "openapi", schema(example = 1))]
    pub from: u32,
    #[cfg_attr(feature = "openapi", schema(example = 2))]
    pub to: u32,
    pub sections: Vec<SectionDifference>,
}
