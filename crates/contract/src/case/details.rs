//! What describes a case and decides nothing. A new descriptive field is a line here: it is kept with the others in
//! one column, so no migration and no use case changes (see `crates/README.md`).

use serde::{Deserialize, Serialize};
use validator::Validate;

/// Descriptions that help to find and understand the matter; all optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CaseDetails {
    /// What marks the spot: the number of a lamp post, the name of a shop. At most 120 characters.
    #[validate(length(min = 1, max = 120), custom(function = "crate::validation::not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 120, example = "عمود الإنارة DH-0931"))]
    pub landmark: Option<String>,
}
