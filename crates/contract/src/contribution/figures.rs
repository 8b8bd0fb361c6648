//! What moderation did, in figures for everybody.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ReportCount;

/// Months that the figures go back, this one among them.
pub const FIGURES_MONTHS: u32 = 24;
/// How many things a moderator must have looked at in a month before their waiting is told: of fewer it would tell of single ones.
pub const FEWEST_WAITS: u64 = 5;

/// What moderation did in the last 24 months. What was hidden is counted and never shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ModerationFigures {
    /// The newest first; this month counts as far as it has come. Months without any act are there as well.
    pub months: Vec<ModerationMonth>,
}

/// A month by the municipality's clocks. Each act counts in the month in which it was done.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ModerationMonth {
    /// Its first day.
    pub month: NaiveDate,
    /// Ideas and comments that residents sent, and initiatives that they handed in.
    pub received: u64,
    /// Of these, those that were public at once.
    pub published_at_once: u64,
    /// How often moderators let the public see something; what was corrected and sent again counts again.
    pub published: u64,
    /// Of these, how often it had been hidden, without an appeal.
    #[serde(default)]
    pub restored: u64,
    /// How often moderators hid something.
    pub hidden: u64,
    /// Why, in the order of the policy, without reasons that were not given. One thing can be hidden for several.
    pub hidden_by_reason: Vec<ReportCount>,
    /// How often moderators covered parts of something, or a name with a signature.
    #[serde(default)]
    pub redacted: u64,
    /// Why, as `hidden_by_reason`.
    #[serde(default)]
    pub redacted_by_reason: Vec<ReportCount>,
    /// Reports that residents made.
    pub reports: u64,
    /// Reports that a moderator has looked at, whether it was hidden or left.
    pub reports_settled: u64,
    /// Appeals against hiding.
    pub appeals: u64,
    pub appeals_granted: u64,
    pub appeals_rejected: u64,
    #[serde(default)]
    pub warnings: u64,
    /// How often somebody was banned from writing in public.
    #[serde(default)]
    pub bans: u64,
    /// Why there were warnings and bans, as `hidden_by_reason`.
    #[serde(default)]
    pub sanctioned_by_reason: Vec<ReportCount>,
    /// Warnings and bans that were taken off, on appeal or not.
    #[serde(default)]
    pub sanctions_lifted: u64,
    /// Appeals against warnings and bans.
    #[serde(default)]
    pub sanction_appeals: u64,
    /// Appeals against them that were rejected.
    #[serde(default)]
    pub sanctions_upheld: u64,
    /// The median of the hours that things had waited when a moderator decided on them, in tenths; none of fewer than five things.
    #[cfg_attr(feature = "openapi", schema(example = 3.5))]
    pub median_hours: Option<f64>,
}
