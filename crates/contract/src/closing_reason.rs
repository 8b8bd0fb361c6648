//! How a case was closed, in a few words that head the answer: a list that administrators keep.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::{Bilingual, CategoryId, ClosingReasonId};

/// A closing reason by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClosingReasonRef {
    pub id: ClosingReasonId,
    pub name: Bilingual,
}

/// A closing reason as administrators see it, retired or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClosingReasonEntry {
    pub id: ClosingReasonId,
    #[cfg_attr(feature = "openapi", schema(example = "made_safe"))]
    pub code: String,
    /// The heading of the answer.
    pub name: Bilingual,
    /// The categories, or groups of them, that it fits; none for all.
    pub category_ids: Vec<CategoryId>,
    /// Where it stands in lists.
    pub position: u32,
    /// Since when it is no longer in use.
    pub retired_at: Option<DateTime<Utc>>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"7\""))]
    pub etag: String,
}

/// Adds a closing reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateClosingReason {
    /// Small Latin letters, digits and underscores; made from the English name unless told. Never changes.
    #[validate(custom(function = "crate::validation::short_code"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub code: Option<String>,
    /// At most 120 characters each.
    #[validate(nested)]
    pub name: Bilingual,
    /// The categories, or groups of them, that it fits; none for all.
    #[validate(length(max = 500))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = json!([])))]
    pub category_ids: Vec<CategoryId>,
    /// Where it stands in lists; last unless told.
    #[validate(range(max = 100_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000, example = 4))]
    pub position: Option<u32>,
}

/// Changes a closing reason (JSON merge patch, RFC 7396).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditClosingReason {
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Bilingual>,
    #[validate(length(max = 500))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!([])))]
    pub category_ids: Option<Vec<CategoryId>>,
    #[validate(range(max = 100_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000, example = 4))]
    pub position: Option<u32>,
    /// Takes it out of the offer, or brings it back. What was closed with it keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<bool>,
}
