//! What the public sees of a case: the texts and photos that staff have gone through.

use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use super::{Area, CoveredPhoto, MAX_DESCRIPTION};
use crate::attachment::AttachmentView;
use crate::problem::FieldCode;
use crate::validation::{error, not_blank};
use crate::{AttachmentId, Patch};

/// Photos that can be hidden, and covered, in one go.
const MAX_PHOTOS: u64 = 100;
/// Characters of an address that the public reads at most.
pub const MAX_PUBLIC_ADDRESS: usize = 200;
/// Characters of a landmark that the public reads at most.
pub const MAX_PUBLIC_LANDMARK: usize = 120;

crate::vocabulary! {
    /// What the public does not see as it was sent.
    RedactedField {
        Subject = "subject",
        Description = "description",
        Address = "address",
        Landmark = "landmark",
        /// The exact point is not on the map
        Point = "point",
        /// Some photos are not shown
        Photos = "photos",
        /// Parts of some photos are covered
        PhotoParts = "photo_parts",
    }
}

/// Shows a case to the public, or changes what the public sees of it. What is left out stays as it was when the case was
/// last published, or else as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishCase {
    /// Why; for the staff. At most 500 characters.
    #[validate(length(min = 1, max = 500), custom(function = "not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "يهم كل سكان الحي"))]
    pub reason: Option<String>,
    /// The subject that the public reads, 1 to 120 characters.
    #[validate(length(min = 1, max = 120), custom(function = "not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "أربعة أعمدة إنارة مطفأة أمام المدرسة"))]
    pub subject: Option<String>,
    /// The description that the public reads, 1 to 2,000 characters.
    #[validate(length(min = 1, max = "MAX_DESCRIPTION"), custom(function = "not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "أربعة أعمدة إنارة مطفأة منذ ثلاثة أيام أمام المدرسة."))]
    pub description: Option<String>,
    /// The address that the public reads, at most 200 characters; `null` shows none.
    #[validate(custom(function = "public_address"))]
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "شارع السلام"))]
    pub address: Patch<String>,
    /// The landmark that the public reads, at most 120 characters; `null` shows none.
    #[validate(custom(function = "public_landmark"))]
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = json!(null)))]
    pub landmark: Patch<String>,
    /// Whether the exact point is on the public map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = true))]
    pub show_point: Option<bool>,
    /// All photos that the public does not see, of the case itself and of what was said on it.
    #[validate(length(max = "MAX_PHOTOS"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 100, example = json!([])))]
    pub hidden_photos: Option<Vec<AttachmentId>>,
    /// All photos of which parts are covered, each once; the others are shown as they are. What everybody gets is then a picture of its
    /// own in which nothing of these parts is left.
    #[validate(length(max = "MAX_PHOTOS"), nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 100, example = json!([])))]
    pub covered_photos: Option<Vec<CoveredPhoto>>,
    /// The texts were looked at, and what looks like personal data in them is none, or is meant to be public.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = true))]
    pub personal_data_checked: bool,
}

fn public_address(text: &Patch<String>) -> Result<(), ValidationError> {
    short(text, MAX_PUBLIC_ADDRESS)
}

fn public_landmark(text: &Patch<String>) -> Result<(), ValidationError> {
    short(text, MAX_PUBLIC_LANDMARK)
}

fn short(text: &Patch<String>, max: usize) -> Result<(), ValidationError> {
    match text {
        Patch::Set(text) if text.chars().count() > max => Err(error(FieldCode::TooLong)),
        Patch::Set(text) => not_blank(text),
        _ => Ok(()),
    }
}

/// What the public sees of a case, or would see if it were published now; for staff.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicationView {
    pub published: bool,
    pub subject: String,
    pub description: String,
    pub address: Option<String>,
    pub landmark: Option<String>,
    /// Whether the exact point is on the public map.
    pub show_point: bool,
    /// The name as the participant chose it to be shown.
    #[cfg_attr(feature = "openapi", schema(example = "س. ك."))]
    pub shown_name: Option<String>,
    /// All photos that the public could see, with those that it does not.
    pub photos: Vec<PublicationPhoto>,
    /// What differs from what was sent.
    pub redacted: Vec<RedactedField>,
}

/// A photo as it was sent, and whether and how far the public sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicationPhoto {
    pub photo: AttachmentView,
    pub hidden: bool,
    /// The parts of it that are covered.
    pub areas: Vec<Area>,
}
