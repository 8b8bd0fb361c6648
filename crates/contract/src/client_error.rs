//! What went wrong in a browser or in the app.

use serde::{Deserialize, Serialize};
use validator::Validate;

/// Tells the municipality's engineers of an error in the client. Holds no personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportClientError {
    /// The error, 1 to 2,000 characters.
    #[validate(length(min = 1, max = 2000), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000, example = "RuntimeError: unreachable"))]
    pub message: String,
    /// The page's path without its query, at most 500 characters.
    #[validate(length(max = 500))]
    #[cfg_attr(feature = "openapi", schema(max_length = 500, example = "/ar/cases/new"))]
    pub page: String,
}
