//! Merging a case into another one that is about the same matter.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::CaseId;
use crate::attachment::AttachmentView;

/// Merges a case into another one. Rests on the versions of both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MergeCase {
    /// The case that is kept: open or resolved, and not merged itself.
    pub into: CaseId,
    /// The `etag` of the case that is kept.
    #[validate(length(min = 1, max = 100))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100, example = "\"4\""))]
    pub into_etag: String,
}

/// Another case, for who may know of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseLink {
    pub id: CaseId,
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48291-0"))]
    pub reference: String,
    /// For a guest whose report was merged: opens the kept case, as `Case-Secret`.
    pub secret: Option<String>,
}

/// A case that was merged into the one that is shown, for who may know of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MergedCase {
    pub id: CaseId,
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48291-0"))]
    pub reference: String,
    pub subject: String,
    pub description: String,
    pub photos: Vec<AttachmentView>,
    pub created_at: DateTime<Utc>,
}
