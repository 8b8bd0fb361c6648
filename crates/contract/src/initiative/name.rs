//! The names that people show with their signatures, and what moderators do where one can't stay.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::INITIATIVE_NOTE_LENGTH;
use crate::SignatureId;
use crate::contribution::HidingReason;

crate::vocabulary! {
    /// Whether a name is shown with its signature.
    #[derive(Default)]
    NameState {
        #[default]
        Shown = "shown",
        /// Taken away by a moderator; the signature counts
        Hidden = "hidden",
    }
}

crate::vocabulary! {
    /// What moderators do with a name.
    NameAction {
        /// Take it away from the signature, which goes on counting
        Hide = "hide",
        /// Give it back; by another moderator than the one who took it
        Restore = "restore",
    }
}

/// Which names of those who signed are wanted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct SignerNameQuery {
    /// `shown` unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<NameState>,
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

/// A name that somebody shows with their signature, or did, as moderators see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignerName {
    /// The signature. Who signs anew under another name has another one.
    pub id: SignatureId,
    #[cfg_attr(feature = "openapi", schema(example = "س. ب."))]
    pub name: String,
    pub signed_at: DateTime<Utc>,
    /// Why it is not shown; none where it is.
    pub hidden: Option<NameHidden>,
    /// What the reader may do with it now.
    pub permitted: Vec<NameAction>,
}

/// That a moderator took a name away, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NameHidden {
    pub reasons: Vec<HidingReason>,
    /// The moderator's word to the signer.
    #[cfg_attr(feature = "openapi", schema(example = "هذا اسم شخص آخر."))]
    pub note: Option<String>,
    /// The version of the participation policy that was in force.
    pub policy_version: Option<u32>,
    pub at: DateTime<Utc>,
}

/// Takes a name away from a signature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct HideName {
    /// Those of the participation policy, one at least.
    #[validate(length(min = 1, max = 15))]
    #[cfg_attr(feature = "openapi", schema(example = json!(["insult"])))]
    pub reasons: Vec<HidingReason>,
    /// A word to the signer, at most 1,000 characters.
    #[validate(length(max = "INITIATIVE_NOTE_LENGTH"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 1000, example = json!(null)))]
    pub note: Option<String>,
}

/// Gives a name back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RestoreName {
    /// Why, at most 1,000 characters. The signer reads it.
    #[validate(length(min = 1, max = "INITIATIVE_NOTE_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 1000, example = "هو اسم صاحب التوقيع."))]
    pub note: String,
}
