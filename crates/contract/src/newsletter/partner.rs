//! Organisations that are told of each opening, such as universities.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::NewsletterWishes;
use crate::{Bilingual, Language, PartnerId};

/// Characters of the person to speak to and of a note at most.
pub const PARTNER_CONTACT_LENGTH: u64 = 120;
pub const PARTNER_NOTE_LENGTH: u64 = 1000;

crate::vocabulary! {
    /// How far a partner is.
    PartnerState {
        /// Asked by mail, and has not confirmed yet
        Waiting = "waiting",
        /// Gets the mails
        Confirmed = "confirmed",
        /// Has left; gets nothing more
        Left = "left",
    }
}

/// An organisation, as staff see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnerView {
    pub id: PartnerId,
    pub state: PartnerState,
    pub name: Bilingual,
    #[cfg_attr(feature = "openapi", schema(example = "o•••h@university.example"))]
    pub masked_address: String,
    /// Whom to speak to there.
    pub contact: Option<String>,
    /// For staff.
    pub note: Option<String>,
    /// What they get beside news of each opening.
    pub wishes: NewsletterWishes,
    pub confirmed_at: Option<DateTime<Utc>>,
    pub left_at: Option<DateTime<Utc>>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"1\""))]
    pub etag: String,
}

/// Enters an organisation; a mail asks it whether it wants to be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreatePartner {
    /// At most 120 characters each.
    #[validate(nested)]
    pub name: Bilingual,
    #[validate(length(max = 254), custom(function = "crate::validation::email"))]
    #[cfg_attr(feature = "openapi", schema(example = "outreach@university.example"))]
    pub email: String,
    /// The language of its mails.
    pub language: Language,
    /// Whom to speak to there.
    #[validate(length(max = 120))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 120, example = "د. مريم البلوشية"))]
    pub contact: Option<String>,
    /// For staff.
    #[validate(length(max = 1000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 1000, example = "كلية الهندسة"))]
    pub note: Option<String>,
}

/// Changes what staff wrote of an organisation; what it gets is its own to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditPartner {
    /// At most 120 characters each.
    #[validate(nested)]
    pub name: Bilingual,
    /// Whom to speak to there; nobody in particular without it.
    #[validate(length(max = 120))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 120, example = "د. مريم البلوشية"))]
    pub contact: Option<String>,
    /// For staff.
    #[validate(length(max = 1000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 1000, example = "كلية الهندسة"))]
    pub note: Option<String>,
}
