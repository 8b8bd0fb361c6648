//! Kinds of initiatives: a list that administrators keep.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::{Bilingual, DistrictId, InitiativeKindId, Patch};

/// Signatures that a kind can ask for at most.
pub const MOST_SIGNATURES: u32 = 1_000_000;

/// What an initiative about one district needs, where that differs from the kind's own numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DistrictThreshold {
    pub district_id: DistrictId,
    #[validate(range(min = 1, max = "MOST_SIGNATURES"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1_000_000, example = 200))]
    pub threshold: u32,
    /// Days to gather them, 7 to 730; the kind's unless told.
    #[validate(range(min = 7, max = 730))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 7, maximum = 730, example = 45))]
    pub term_days: Option<u16>,
    /// Days for the committee, 1 to 365; the kind's unless told.
    #[validate(range(min = 1, max = 365))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 365, example = 20))]
    pub study_days: Option<u16>,
}

/// A kind as administrators see it, retired or not, and as who begins an initiative chooses it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InitiativeKindEntry {
    pub id: InitiativeKindId,
    #[cfg_attr(feature = "openapi", schema(example = "public_space"))]
    pub code: String,
    pub name: Bilingual,
    /// What it is for, in a sentence or two.
    pub description: Bilingual,
    /// Signatures for the whole municipality, and for every district without a number of its own.
    pub threshold: u32,
    pub district_thresholds: Vec<DistrictThreshold>,
    /// Days of 24 hours to gather them.
    pub term_days: u16,
    /// Co-sponsors needed beside the sponsor.
    pub cosponsors: u16,
    /// How old who signs says to be at least.
    pub minimum_age: Option<u16>,
    pub residents_only: bool,
    pub confirmed_contact: bool,
    /// Days in which the committee studies what has reached its number.
    pub study_days: u16,
    /// Where it stands in lists.
    pub position: u32,
    /// Since when it is no longer in use.
    pub retired_at: Option<DateTime<Utc>>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"7\""))]
    pub etag: String,
}

/// Adds a kind of initiatives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateInitiativeKind {
    /// Small Latin letters, digits and underscores; made from the English name unless told. Never changes.
    #[validate(custom(function = "crate::validation::short_code"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub code: Option<String>,
    /// At most 120 characters each.
    #[validate(nested)]
    pub name: Bilingual,
    /// At most 300 characters each.
    #[validate(nested)]
    pub description: Bilingual,
    #[validate(range(min = 1, max = "MOST_SIGNATURES"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1_000_000, example = 1000))]
    pub threshold: u32,
    /// Numbers of their own for districts; none where those for all hold.
    #[validate(nested, length(max = 200))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = json!([])))]
    pub district_thresholds: Vec<DistrictThreshold>,
    /// 7 to 730.
    #[validate(range(min = 7, max = 730))]
    #[cfg_attr(feature = "openapi", schema(minimum = 7, maximum = 730, example = 60))]
    pub term_days: u16,
    /// 0 to 20; 2 unless told.
    #[validate(range(max = 20))]
    #[serde(default = "two")]
    #[cfg_attr(feature = "openapi", schema(maximum = 20, example = 2))]
    pub cosponsors: u16,
    /// 1 to 99; everybody unless told. Accounts hold no age, so who signs says it themselves.
    #[validate(range(min = 1, max = 99))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 99, example = 16))]
    pub minimum_age: Option<u16>,
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = false))]
    pub residents_only: bool,
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = true))]
    pub confirmed_contact: bool,
    /// 1 to 365.
    #[validate(range(min = 1, max = 365))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 365, example = 30))]
    pub study_days: u16,
    /// Where it stands in lists; last unless told.
    #[validate(range(max = 100_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000, example = 4))]
    pub position: Option<u32>,
}

const fn two() -> u16 {
    2
}

/// Changes a kind of initiatives (JSON merge patch, RFC 7396). What gathers already keeps its numbers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditInitiativeKind {
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Bilingual>,
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Bilingual>,
    #[validate(range(min = 1, max = "MOST_SIGNATURES"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1_000_000, example = 1000))]
    pub threshold: Option<u32>,
    #[validate(nested, length(max = 200))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!([])))]
    pub district_thresholds: Option<Vec<DistrictThreshold>>,
    #[validate(range(min = 7, max = 730))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 7, maximum = 730, example = 60))]
    pub term_days: Option<u16>,
    #[validate(range(max = 20))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 20, example = 2))]
    pub cosponsors: Option<u16>,
    /// 1 to 99; `null` for everybody.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<u16>, minimum = 1, maximum = 99, example = 16))]
    pub minimum_age: Patch<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = false))]
    pub residents_only: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = true))]
    pub confirmed_contact: Option<bool>,
    #[validate(range(min = 1, max = 365))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 365, example = 30))]
    pub study_days: Option<u16>,
    #[validate(range(max = 100_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000, example = 4))]
    pub position: Option<u32>,
    /// Takes it out of the offer, or brings it back. What was begun with it keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<bool>,
}
