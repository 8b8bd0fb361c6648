//! The public map: clusters, and single cases where they are few.

use serde::{Deserialize, Serialize};

use crate::case::CaseState;
use crate::{CaseId, CategoryId};

/// A part of the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicMap {
    /// Places with several cases.
    pub clusters: Vec<MapCluster>,
    /// Single cases.
    pub points: Vec<MapPoint>,
    /// How many cases lie in this part: the sum of the clusters and the points.
    pub count: u64,
    /// False when there were too many to count: then only the newest 20,000 were looked at.
    pub complete: bool,
}

/// Several cases near each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MapCluster {
    /// Their middle, in degrees (WGS 84).
    #[cfg_attr(feature = "openapi", schema(example = 17.0151))]
    pub latitude: f64,
    #[cfg_attr(feature = "openapi", schema(example = 54.0924))]
    pub longitude: f64,
    #[cfg_attr(feature = "openapi", schema(example = 37))]
    pub count: u64,
    /// `[west, south, east, north]` of the square that they lie in.
    #[cfg_attr(feature = "openapi", schema(example = json!([54.08, 17.0, 54.1, 17.02])))]
    pub bounds: [f64; 4],
}

/// One case on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MapPoint {
    pub id: CaseId,
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48317-6"))]
    pub reference: String,
    pub subject: String,
    pub state: CaseState,
    pub category_id: CategoryId,
    #[cfg_attr(feature = "openapi", schema(example = 17.0151))]
    pub latitude: f64,
    #[cfg_attr(feature = "openapi", schema(example = 54.0924))]
    pub longitude: f64,
}
