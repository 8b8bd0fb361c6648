//! Merging ideas that say the same.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::ContributionId;
use crate::notification::ContributionRef;

/// Merges an idea into another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MergeIdea {
    /// The idea that stays: published, and not by who merges.
    pub into_id: ContributionId,
}

/// Where a merged idea went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MergedView {
    /// The idea that it was merged into; none while that can't be read.
    pub into: Option<ContributionRef>,
    pub at: DateTime<Utc>,
}
