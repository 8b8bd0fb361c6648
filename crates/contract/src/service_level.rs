//! Service levels: what is promised for which cases, as administrators set it up.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::case::{CaseKind, ClockBasis, Priority};
use crate::category::CategoryRef;
use crate::{CategoryId, Patch, ServiceLevelId};

/// Hours until the first answer at most: a quarter of a year.
pub const MAX_ANSWER_HOURS: u32 = 2160;
/// Hours until the end of the matter at most: a year.
pub const MAX_RESOLUTION_HOURS: u32 = 8760;

/// A service level, retired or not. The most specific one that fits a case holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ServiceLevelEntry {
    pub id: ServiceLevelId,
    #[cfg_attr(feature = "openapi", schema(example = "urgent"))]
    pub code: String,
    /// Only for this kind of case; for all without it.
    pub kind: Option<CaseKind>,
    /// Only for this category, or this group of them.
    pub category_id: Option<CategoryId>,
    /// The same by name.
    pub category: Option<CategoryRef>,
    /// Only for this priority.
    pub priority: Option<Priority>,
    /// Hours until the first answer.
    #[cfg_attr(feature = "openapi", schema(example = 24))]
    pub answer_hours: u32,
    /// Hours until the end of the matter, where that is promised.
    pub resolution_hours: Option<u32>,
    /// What is counted.
    pub basis: ClockBasis,
    /// After how much of the time people are warned, in percent.
    #[cfg_attr(feature = "openapi", schema(example = 75))]
    pub warn_percent: u32,
    /// Hours after the due time at which a late case goes to the participation manager.
    #[cfg_attr(feature = "openapi", schema(example = 24))]
    pub escalate_hours: u32,
    /// Where it stands in lists.
    pub position: u32,
    /// Since when it is no longer in use.
    pub retired_at: Option<DateTime<Utc>>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"7\""))]
    pub etag: String,
}

/// Adds a service level. It holds for cases that come, or are changed, from then on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateServiceLevel {
    /// Small Latin letters, digits and underscores; made up unless told. Never changes.
    #[validate(custom(function = "crate::validation::short_code"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub code: Option<String>,
    /// Only for this kind of case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<CaseKind>,
    /// Only for this category, or this group of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category_id: Option<CategoryId>,
    /// Only for this priority.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// Hours until the first answer.
    #[validate(range(min = 1, max = "MAX_ANSWER_HOURS"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2160, example = 24))]
    pub answer_hours: u32,
    /// Hours until the end of the matter; not less than until the answer.
    #[validate(range(min = 1, max = "MAX_RESOLUTION_HOURS"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 8760, example = 120))]
    pub resolution_hours: Option<u32>,
    /// What is counted; every hour unless told. Working hours need a working calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<ClockBasis>,
    /// After how much of the time people are warned, in percent; 75 unless told.
    #[validate(range(min = 1, max = 100))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 100, example = 75))]
    pub warn_percent: Option<u32>,
    /// Hours after the due time at which a late case goes to the participation manager; 24 unless told.
    #[validate(range(min = 1, max = "MAX_ANSWER_HOURS"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2160, example = 24))]
    pub escalate_hours: Option<u32>,
    /// Where it stands in lists; last unless told.
    #[validate(range(max = 100_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000, example = 4))]
    pub position: Option<u32>,
}

/// Changes a service level (JSON merge patch, RFC 7396).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditServiceLevel {
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<CaseKind>))]
    pub kind: Patch<CaseKind>,
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<CategoryId>))]
    pub category_id: Patch<CategoryId>,
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Priority>))]
    pub priority: Patch<Priority>,
    #[validate(range(min = 1, max = "MAX_ANSWER_HOURS"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2160, example = 24))]
    pub answer_hours: Option<u32>,
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<u32>, minimum = 1, maximum = 8760, example = 120))]
    pub resolution_hours: Patch<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<ClockBasis>,
    #[validate(range(min = 1, max = 100))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 100, example = 75))]
    pub warn_percent: Option<u32>,
    #[validate(range(min = 1, max = "MAX_ANSWER_HOURS"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2160, example = 24))]
    pub escalate_hours: Option<u32>,
    #[validate(range(max = 100_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000, example = 4))]
    pub position: Option<u32>,
    /// Takes it out of use, or brings it back. Cases keep what they were promised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<bool>,
}
