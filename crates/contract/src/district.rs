//! Districts.

use serde::{Deserialize, Serialize};

use crate::{Bilingual, DistrictId};

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
