//! Districts.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::{Bilingual, DistrictId};

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
    /// Closed ring of `[longitude, latitude]` in WGS 84 degrees, as in GeoJSON (RFC 7946).
    #[cfg_attr(feature = "openapi", schema(example = json!([[54.1, 17.0], [54.2, 17.0], [54.2, 17.1], [54.1, 17.0]])))]
    pub outline: Vec<[f64; 2]>,
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
    /// Closed ring of `[longitude, latitude]`.
    #[cfg_attr(feature = "openapi", schema(example = json!([[54.1, 17.0], [54.2, 17.0], [54.2, 17.1], [54.1, 17.0]])))]
    pub outline: Vec<[f64; 2]>,
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
    /// Closed ring of `[longitude, latitude]`, 2,000 corners at most, that does not cross itself.
    #[validate(length(min = 1, max = "MAX_CORNERS"))]
    #[cfg_attr(feature = "openapi", schema(example = json!([[54.1, 17.0], [54.2, 17.0], [54.2, 17.1], [54.1, 17.0]])))]
    pub outline: Vec<[f64; 2]>,
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
    #[validate(length(min = 1, max = "MAX_CORNERS"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!([[54.1, 17.0], [54.2, 17.0], [54.2, 17.1], [54.1, 17.0]])))]
    pub outline: Option<Vec<[f64; 2]>>,
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
