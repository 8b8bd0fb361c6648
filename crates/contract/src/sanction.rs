//! Sanctions: warnings and bans for those who don't keep the participation policy.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::contribution::{ContributionView, HidingReason};
use crate::initiative::InitiativeRef;
use crate::{PolicyId, SanctionId};

/// Days of a ban at most.
pub const BAN_DAYS: u16 = 365;
/// Characters of a note or an appeal at most.
pub const SANCTION_NOTE_LENGTH: u64 = 1000;

crate::vocabulary! {
    /// What somebody gets who doesn't keep the policy.
    SanctionKind {
        /// A word of warning; nothing is closed
        Warning = "warning",
        /// No writing in public for a term; cases and services stay open
        Ban = "ban",
    }
}

crate::vocabulary! {
    /// How far along a sanction is. Whether the term of a ban is over, the clock says.
    SanctionState {
        InForce = "in_force",
        /// In force, and the person has appealed
        Appealed = "appealed",
        /// Taken off by a moderator
        Lifted = "lifted",
        /// Stays, for good: another moderator has rejected the appeal
        Upheld = "upheld",
    }
}

crate::vocabulary! {
    /// What can be done with a sanction.
    SanctionAction {
        /// Ask another moderator to look at it; once
        Appeal = "appeal",
        /// Take it off; of what was appealed: grant the appeal
        Lift = "lift",
        /// Reject the appeal
        Uphold = "uphold",
    }
}

crate::vocabulary! {
    /// A shelf of the moderators' list of sanctions.
    #[derive(Default)]
    SanctionShelf {
        #[default]
        InForce = "in_force",
        /// Their appeals wait for another moderator
        Appealed = "appealed",
        /// Lifted, or their term is over
        Past = "past",
    }
}

/// Which sanctions are wanted: of those in force what ends first comes first, warnings last; of appeals what has waited longest; of
/// those past what ended last.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct SanctionQuery {
    /// `in_force` unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shelf: Option<SanctionShelf>,
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

/// A sanction, as the person and moderators see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SanctionView {
    pub id: SanctionId,
    pub kind: SanctionKind,
    pub state: SanctionState,
    /// What it was given for; none where that is an initiative.
    pub contribution: Option<ContributionView>,
    /// The initiative that its sponsor got it for. None, too, where its sponsor has it alone again: given back by a moderator, or taken
    /// back.
    #[serde(default)]
    pub initiative: Option<InitiativeRef>,
    pub reasons: Vec<HidingReason>,
    /// What the moderator told the person.
    pub note: String,
    /// The version of the participation policy that was in force.
    pub policy_version: Option<u32>,
    /// The same version, to be read whole.
    #[serde(default)]
    pub policy_id: Option<PolicyId>,
    pub given_at: DateTime<Utc>,
    /// Of a ban: until when the person can't write in public, unless it is lifted before.
    pub until: Option<DateTime<Utc>>,
    /// Whether it holds now: neither lifted nor over.
    pub is_in_force: bool,
    pub appeal: Option<SanctionAppeal>,
    /// What became of it: lifted or upheld, as the state says.
    pub decision: Option<SanctionDecision>,
    /// What the reader may do with it now.
    pub permitted: Vec<SanctionAction>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"2\""))]
    pub etag: String,
}

/// What the person says against a sanction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SanctionAppeal {
    pub text: String,
    pub at: DateTime<Utc>,
}

/// Why a sanction was lifted or upheld.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SanctionDecision {
    pub note: String,
    pub at: DateTime<Utc>,
}

/// Why somebody can't write in public now, and until when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BanNotice {
    pub id: SanctionId,
    pub until: DateTime<Utc>,
    pub reasons: Vec<HidingReason>,
}

/// What sanctions an author has had. Those that were lifted don't count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SanctionRecord {
    pub warnings: u32,
    pub bans: u32,
    /// When the latest was given.
    pub latest_at: Option<DateTime<Utc>>,
    /// Until when a ban is in force; none where none is.
    pub banned_until: Option<DateTime<Utc>>,
}

/// Warns or bans the author of a contribution, or the sponsor of an initiative.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct GiveSanction {
    pub kind: SanctionKind,
    /// One at least, all of the participation policy in force.
    #[validate(length(min = 1, max = 15))]
    #[cfg_attr(feature = "openapi", schema(example = json!(["insult"])))]
    pub reasons: Vec<HidingReason>,
    /// A word to the person, at most 1,000 characters.
    #[validate(length(min = 1, max = "SANCTION_NOTE_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 1000, example = "نناقش الأفكار لا أصحابها."))]
    pub note: String,
    /// Of a ban: its term, 1 to 365 days of 24 hours from now. A warning has none.
    #[validate(range(min = 1, max = "BAN_DAYS"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 365, example = json!(null)))]
    pub days: Option<u16>,
}

/// Lifts or upholds a sanction, with a word to the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DecideSanction {
    /// Why, at most 1,000 characters. The person reads it.
    #[validate(length(min = 1, max = "SANCTION_NOTE_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 1000, example = "راجعناها، ولم تقصد أحدًا."))]
    pub note: String,
}

/// Asks another moderator to look at a sanction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AppealSanction {
    /// Why it is not right, at most 1,000 characters.
    #[validate(length(min = 1, max = "SANCTION_NOTE_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 1000, example = "لم أقصد أحدًا بكلامي."))]
    pub text: String,
}
