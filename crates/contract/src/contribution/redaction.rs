//! Parts of a text that moderators cover.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::HidingReason;
use crate::{PolicyId, RedactionId};

/// Parts that are covered at once at most.
pub const REDACTED_PARTS: u64 = 50;

crate::vocabulary! {
    /// Which text of a contribution.
    CoveredField {
        /// Of an idea
        Title = "title",
        Text = "text",
    }
}

/// A part of a text. Counted in characters (Unicode code points) of the text as it is given, not in bytes or UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CoveredPart {
    pub field: CoveredField,
    /// The first character, counted from 0.
    #[cfg_attr(feature = "openapi", schema(example = 0))]
    pub from: u32,
    /// The first character after it.
    #[cfg_attr(feature = "openapi", schema(example = 5))]
    pub to: u32,
}

/// Covers parts of a contribution for everybody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RedactContribution {
    /// One to fifty; they may touch and overlap.
    #[validate(length(min = 1, max = "REDACTED_PARTS"))]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 50, example = json!([{ "field": "text", "from": 0, "to": 5 }])))]
    pub parts: Vec<CoveredPart>,
    /// One at least, all of the participation policy in force.
    #[validate(length(min = 1, max = 15))]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 15, example = json!(["personal_data"])))]
    pub reasons: Vec<HidingReason>,
    /// A word to the author, at most 1,000 characters.
    #[validate(length(min = 1, max = 1000), custom(function = "crate::validation::not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 1000, example = "حجبنا رقم هاتفك حفاظًا على خصوصيتك."))]
    pub note: Option<String>,
}

/// That parts of a contribution are covered. Everybody sees the reasons, its author and moderators also the note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RedactedView {
    pub reasons: Vec<HidingReason>,
    /// What the moderator told its author.
    pub note: Option<String>,
    /// The version of the participation policy that was in force.
    pub policy_version: Option<u32>,
    /// The same version, to be read whole.
    #[serde(default)]
    pub policy_id: Option<PolicyId>,
    /// When it was done last.
    pub at: DateTime<Utc>,
}

/// What stood there before parts of it were covered, for auditors and moderators.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RedactionRecord {
    pub id: RedactionId,
    /// Of an idea.
    pub title: Option<String>,
    pub text: String,
    /// What was covered of it, in the order of the text.
    pub parts: Vec<CoveredPart>,
    pub reasons: Vec<HidingReason>,
    pub note: Option<String>,
    pub policy_version: Option<u32>,
    pub at: DateTime<Utc>,
    /// The moderator.
    pub by: Option<String>,
}
