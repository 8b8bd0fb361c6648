//! Pictures in what staff write in CommonMark.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::PictureId;

/// Pixels of width and of height that an address may name at most; what is kept is never larger.
pub const MAX_PICTURE_SIDE: u32 = 4096;
/// Characters of a picture's description at most.
pub const PICTURE_DESCRIPTION_LENGTH: usize = 300;

/// A picture for texts in CommonMark: turned upright, without metadata, re-encoded as JPEG.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PictureView {
    pub id: PictureId,
    /// What goes into a text, as `![what is to be seen](address)`. It is for everybody, and does not end.
    #[cfg_attr(feature = "openapi", schema(example = "/api/v1/pictures/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e?width=2048&height=1536"))]
    pub address: String,
    /// Pixels, 2048 at most.
    #[cfg_attr(feature = "openapi", schema(example = 2048))]
    pub width: u32,
    /// Pixels, 2048 at most.
    #[cfg_attr(feature = "openapi", schema(example = 1536))]
    pub height: u32,
    /// Bytes.
    #[cfg_attr(feature = "openapi", schema(example = 412345))]
    pub size: u32,
    pub created_at: DateTime<Utc>,
}

/// The size that stands in a picture's address. It decides nothing: pages keep the room by it before the picture is there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct PictureSize {
    /// Pixels, 1 to 4096. Decides nothing.
    #[validate(range(min = 1, max = "MAX_PICTURE_SIDE"))]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 4096, example = 2048))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Pixels, 1 to 4096. Decides nothing.
    #[validate(range(min = 1, max = "MAX_PICTURE_SIDE"))]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 4096, example = 1536))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
}
