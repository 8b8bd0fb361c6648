//! Where an idea is, the photos that it has, and the map of ideas.

use serde::{Deserialize, Serialize};
use validator::Validate;

use super::IdeaStatus;
use crate::attachment::AttachmentView;
use crate::{CategoryId, ContributionId, DistrictId};

/// How many photos an idea takes.
pub const IDEA_PHOTOS: u64 = 4;
/// Characters at most that say what is to be seen on a photo.
pub const PHOTO_ALT_LENGTH: u64 = 200;
/// Characters of a place's name at most.
pub const PLACE_LABEL_LENGTH: u64 = 120;
/// How many ideas the map shows at most, the newest.
pub const MAPPED_IDEAS: u64 = 1000;

/// Where an idea is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct IdeaPlace {
    /// Degrees, WGS 84; in the municipality's area.
    #[validate(range(min = -90.0, max = 90.0))]
    #[cfg_attr(feature = "openapi", schema(minimum = -90, maximum = 90, example = 17.0151))]
    pub latitude: f64,
    /// Degrees, WGS 84.
    #[validate(range(min = -180.0, max = 180.0))]
    #[cfg_attr(feature = "openapi", schema(minimum = -180, maximum = 180, example = 54.0924))]
    pub longitude: f64,
    /// What people call it, at most 120 characters.
    #[validate(length(min = 1, max = "PLACE_LABEL_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 120, example = "ممشى الدهاريز، قرب المسجد"))]
    pub label: Option<String>,
}

/// A photo that an idea is to have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct IdeaPhoto {
    /// The `claim` of an uploaded photo, or the `id` of one that the idea has already.
    #[validate(length(min = 1, max = 100))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100, example = "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"))]
    pub photo: String,
    /// What is to be seen on it, for who can't see it; at most 200 characters.
    #[validate(length(min = 1, max = "PHOTO_ALT_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200, example = "الممشى في الظهيرة بلا ظل"))]
    pub alt: Option<String>,
}

/// A photo of an idea.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IdeaPhotoView {
    #[serde(flatten)]
    pub picture: AttachmentView,
    /// What is to be seen on it, in its author's words.
    #[cfg_attr(feature = "openapi", schema(example = "الممشى في الظهيرة بلا ظل"))]
    pub alt: Option<String>,
}

/// Which ideas of a subject are wanted on the map.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct IdeaMapQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<IdeaStatus>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<CategoryId>))]
    pub category_id: Option<CategoryId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<DistrictId>))]
    pub district_id: Option<DistrictId>,
    /// Words that are all in the idea.
    #[validate(length(max = 200))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
}

/// The ideas of a subject that have a place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IdeaMap {
    /// The newest first, a thousand at most.
    pub points: Vec<IdeaPoint>,
    /// Whether there are older ones that were left off.
    pub left_off: bool,
}

/// An idea on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IdeaPoint {
    pub id: ContributionId,
    #[cfg_attr(feature = "openapi", schema(example = "ظل على ممشى الدهاريز"))]
    pub title: String,
    pub place: IdeaPlace,
    /// What the municipality does with it.
    pub status: Option<IdeaStatus>,
    #[cfg_attr(feature = "openapi", schema(example = 12))]
    pub supports: u32,
}
