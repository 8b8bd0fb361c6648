//! Words that the municipality keeps an eye on: where somebody writes one, moderators see it pointed out.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::{Patch, WatchWordId};

/// Characters of an entry at most.
pub const WATCH_WORD_LENGTH: u64 = 80;
/// Characters of a note at most.
pub const WATCH_NOTE_LENGTH: u64 = 500;

/// A word or phrase of the list, retired or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WatchWordEntry {
    pub id: WatchWordId,
    /// As it was entered. It is found however it is spelled: stretched, parted, with marks, with look-alikes.
    #[cfg_attr(feature = "openapi", schema(example = "غبي"))]
    pub text: String,
    /// Why it is on the list, for moderators.
    pub note: Option<String>,
    /// Since when it is no longer looked for.
    pub retired_at: Option<DateTime<Utc>>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"7\""))]
    pub etag: String,
}

/// Adds a word or phrase.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateWatchWord {
    /// In Arabic or Latin letters, two of them at least, at most 80 characters. Two spellings of one word are one entry.
    #[validate(length(min = 1, max = "WATCH_WORD_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 80, example = "غبي"))]
    pub text: String,
    /// Why it is on the list, for moderators; at most 500 characters.
    #[validate(length(min = 1, max = "WATCH_NOTE_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500, example = "إهانة شائعة"))]
    pub note: Option<String>,
}

/// Changes an entry (JSON merge patch, RFC 7396).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditWatchWord {
    /// As when it was added.
    #[validate(length(min = 1, max = "WATCH_WORD_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 80, example = "تافه"))]
    pub text: Option<String>,
    /// `null` takes it away.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, max_length = 500, example = "إهانة شائعة"))]
    pub note: Patch<String>,
    /// No longer looks for it, or does so again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<bool>,
}

/// An entry by name, where one was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WatchWordRef {
    pub id: WatchWordId,
    #[cfg_attr(feature = "openapi", schema(example = "غبي"))]
    pub text: String,
    /// Why it is on the list.
    pub note: Option<String>,
}
