//! What staff send, and what only they see.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{InitiativeSummary, MilestoneState};
use crate::contribution::{HidingReason, Hint, ReportCount};
use crate::sanction::{SanctionKind, SanctionRecord};
use crate::{Bilingual, ElsewhereId, Patch};

/// Characters of a note at most.
pub const INITIATIVE_NOTE_LENGTH: u64 = 1000;
/// Characters of the committee's reasons at most, in each language.
pub const STUDY_REASONS_LENGTH: usize = 4000;
/// Signatures that are entered at once at most.
pub const MOST_AT_ONCE: u32 = 100_000;

crate::vocabulary! {
    /// A shelf of the staff's list.
    #[derive(Default)]
    InitiativeDesk {
        /// Wait for a moderator, the longest first
        #[default]
        Pending = "pending",
        Gathering = "gathering",
        /// Wait for the committee, the soonest due first
        UnderStudy = "under_study",
        Adopted = "adopted",
        Past = "past",
        /// Read by everybody and reported, the longest first
        Reported = "reported",
        /// Hidden, and their sponsors have appealed, the longest first
        Appealed = "appealed",
        Hidden = "hidden",
    }
}

/// Which initiatives staff want.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct InitiativeDeskQuery {
    /// `pending` unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desk: Option<InitiativeDesk>,
    /// How many items, 1 to 100; 20 unless told.
    #[validate(range(min = 1, max = 100))]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100, example = 20))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    /// The `next_cursor` of the page before.
    #[validate(length(max = 500))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// What moderators know of an initiative beside what it says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InitiativeModeration {
    /// What machines point out in its title and text, by the list of words as it is now. It decides nothing.
    pub hints: Vec<Hint>,
    /// What residents reported and no moderator has looked at, the most first.
    pub reports: Vec<ReportCount>,
    /// Since when reports wait; none without any.
    pub reported_at: Option<DateTime<Utc>>,
    /// Others that everybody reads and that may ask for the same, the most alike first; five at most.
    #[serde(default)]
    pub similar: Vec<InitiativeSummary>,
    /// What warnings and bans its sponsor has had.
    #[serde(default)]
    pub record: SanctionRecord,
    /// What the reader may give its sponsor now.
    #[serde(default)]
    pub sanctions: Vec<SanctionKind>,
}

/// Gives an initiative back to its sponsor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReturnInitiative {
    /// What is to be corrected, at most 1,000 characters. The sponsor and co-sponsors read it.
    #[validate(length(min = 1, max = "INITIATIVE_NOTE_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 1000, example = "حدد موقع الممشى من فضلك."))]
    pub note: String,
}

/// Hides an initiative.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct HideInitiative {
    /// One at least.
    #[validate(length(min = 1, max = 15))]
    #[cfg_attr(feature = "openapi", schema(example = json!(["repeated"])))]
    pub reasons: Vec<HidingReason>,
    /// A word to its sponsor, at most 1,000 characters.
    #[validate(length(max = "INITIATIVE_NOTE_LENGTH"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 1000, example = json!(null)))]
    pub note: Option<String>,
}

crate::vocabulary! {
    /// Where signatures were gathered that did not come through the portal.
    GatheringChannel {
        Paper = "paper",
        /// مركز الاتصال
        CallCentre = "call_centre",
        Counter = "counter",
    }
}

/// Signatures that were gathered elsewhere, or a correction of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ElsewhereView {
    pub id: ElsewhereId,
    /// What it adds; of a correction what it adds or takes away.
    #[cfg_attr(feature = "openapi", schema(example = 120))]
    pub count: i32,
    pub channel: GatheringChannel,
    pub gathered_on: NaiveDate,
    /// Where the evidence is kept: the number of the paper file, the call list.
    #[cfg_attr(feature = "openapi", schema(example = "ملف 2026/118"))]
    pub evidence: String,
    /// What else is to be said; of a correction its reason.
    pub note: Option<String>,
    /// The entry that it corrects.
    pub corrects: Option<ElsewhereId>,
    /// Who entered it.
    pub entered_by: Option<String>,
    pub entered_at: DateTime<Utc>,
}

/// Enters signatures that were gathered elsewhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EnterElsewhere {
    #[validate(range(min = 1, max = "MOST_AT_ONCE"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 100_000, example = 120))]
    pub count: u32,
    pub channel: GatheringChannel,
    /// The day on which the last of them was gathered; not to come.
    #[cfg_attr(feature = "openapi", schema(example = "2026-11-01"))]
    pub gathered_on: NaiveDate,
    /// Where the evidence is kept, at most 200 characters.
    #[validate(length(min = 1, max = 200), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200, example = "ملف 2026/118"))]
    pub evidence: String,
    #[validate(length(max = "INITIATIVE_NOTE_LENGTH"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 1000, example = json!(null)))]
    pub note: Option<String>,
}

/// Corrects signatures from elsewhere by an entry against them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CorrectElsewhere {
    /// How many it should have been, 0 for none.
    #[validate(range(max = "MOST_AT_ONCE"))]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000, example = 118))]
    pub count: u32,
    /// Why, at most 1,000 characters.
    #[validate(length(min = 1, max = "INITIATIVE_NOTE_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 1000, example = "توقيعان مكرران."))]
    pub reason: String,
}

/// Adopts or declines what was studied.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DecideInitiative {
    pub adopt: bool,
    /// Why, for everybody to read. At most 4,000 characters each.
    #[validate(nested)]
    pub reasons: Bilingual,
}

/// Adds a milestone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateMilestone {
    /// At most 120 characters each.
    #[validate(nested)]
    pub title: Bilingual,
    #[cfg_attr(feature = "openapi", schema(example = "2027-03-01"))]
    pub planned_on: NaiveDate,
}

/// Changes a milestone, or says how far it is (JSON merge patch, RFC 7396).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditMilestone {
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Bilingual>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "2027-03-01"))]
    pub planned_on: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<MilestoneState>,
    /// With `done`: the day; today unless told.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<NaiveDate>, example = json!(null)))]
    pub done_on: Patch<NaiveDate>,
}
