//! Districts.

mod outline;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::{Bilingual, DistrictId};

pub use outline::{Outline, Ring};

/// Corners of an outline at most.
pub const MAX_CORNERS: u64 = 2000;

/// A district with its outline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DistrictView {
    pub id: DistrictId,
    /// Stable short name in the profile.
    #[cfg_attr(feature = "openapi", schema(example = "dahariz"))]
    pub code: String,
    pub name: Bilingual,
    /// In WGS 84 degrees, as in GeoJSON (RFC 7946): a closed ring of `[longitude, latitude]`; a `Polygon` where it has holes; a
    /// `MultiPolygon` where it has several parts.
    pub outline: Outline,
}

/// A district by name, inside other things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DistrictRef {
    pub id: DistrictId,
    pub name: Bilingual,
}

/// A district as administrators see it, retired or not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DistrictEntry {
    pub id: DistrictId,
    #[cfg_attr(feature = "openapi", schema(example = "dahariz"))]
    pub code: String,
    pub name: Bilingual,
    /// A closed ring of `[longitude, latitude]`, a `Polygon` or a `MultiPolygon`.
    pub outline: Outline,
    /// Where it stands in lists.
    pub position: u32,
    /// Since when it is no longer in use.
    pub retired_at: Option<DateTime<Utc>>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"7\""))]
    pub etag: String,
}

/// Adds a district.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateDistrict {
    /// Small Latin letters, digits and underscores; made from the English name unless told. Never changes.
    #[validate(custom(function = "crate::validation::short_code"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub code: Option<String>,
    /// At most 120 characters each.
    #[validate(nested)]
    pub name: Bilingual,
    /// A closed ring of `[longitude, latitude]`, a `Polygon` or a `MultiPolygon`: 2,000 corners at most, and no ring crosses itself.
    #[validate(length(min = 1, max = "MAX_CORNERS"))]
    pub outline: Outline,
    /// Where it stands in lists; last unless told.
    #[validate(range(max = 100_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000, example = 4))]
    pub position: Option<u32>,
}

/// Changes a district (JSON merge patch, RFC 7396).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditDistrict {
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Bilingual>,
    /// The whole outline.
    #[validate(length(min = 1, max = "MAX_CORNERS"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outline: Option<Outline>,
    #[validate(range(max = 100_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000, example = 4))]
    pub position: Option<u32>,
    /// Takes it out of use, or brings it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<bool>,
}

/// What a file of districts did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DistrictsUploaded {
    pub created: u32,
    pub changed: u32,
    /// Stood there as they are in the file.
    pub unchanged: u32,
}
