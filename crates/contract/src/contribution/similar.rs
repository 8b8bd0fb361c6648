//! Ideas that may say the same.

use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{ContributionView, IDEA_TITLE_LENGTH};

/// Similar ideas that are shown at most.
pub const MOST_SIMILAR_IDEAS: usize = 5;
/// Characters of the text that are compared.
pub const COMPARED_LENGTH: u64 = 500;

/// What is being written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SimilarIdeasDraft {
    /// The title, at most 120 characters.
    #[validate(length(max = "IDEA_TITLE_LENGTH"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 120, example = "مظلات على ممشى الدهاريز"))]
    pub title: String,
    /// The beginning of the text, at most 500 characters.
    #[validate(length(max = "COMPARED_LENGTH"))]
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "openapi", schema(max_length = 500, example = "يمتد الممشى كيلومترين بلا ظل."))]
    pub text: String,
}

/// Those of the subject first, then those of others, the likest first; five at most.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SimilarIdeas {
    pub items: Vec<ContributionView>,
}
