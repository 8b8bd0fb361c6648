//! Photos.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::AttachmentId;

/// How many photos one report or message takes.
pub const MAX_ATTACHMENTS: u64 = 6;
/// The media types of pictures that are taken.
pub const PICTURE_TYPES: [&str; 3] = ["image/jpeg", "image/png", "image/webp"];
/// Bytes of one uploaded photo at most.
pub const MAX_UPLOAD_BYTES: usize = 12 * 1024 * 1024;
/// Pixels (width times height) of one uploaded photo at most.
pub const MAX_PIXELS: u64 = 40_000_000;

/// A photo: turned upright, without metadata, re-encoded as JPEG.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AttachmentView {
    pub id: AttachmentId,
    /// Where the picture is, at most 2048 pixels wide or high; works for an hour without a token.
    pub url: String,
    /// The same at most 400 pixels wide or high.
    pub thumbnail_url: String,
    /// Pixels.
    #[cfg_attr(feature = "openapi", schema(example = 1536))]
    pub width: u32,
    /// Pixels.
    #[cfg_attr(feature = "openapi", schema(example = 2048))]
    pub height: u32,
    /// Bytes of the picture.
    #[cfg_attr(feature = "openapi", schema(example = 412345))]
    pub size: u32,
    pub created_at: DateTime<Utc>,
}

/// A photo that belongs to nothing yet; it is thrown away after 24 hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AttachmentUploaded {
    #[serde(flatten)]
    pub attachment: AttachmentView,
    /// Proves who uploaded it; name it in `attachments` of a report or message.
    pub claim: String,
}
