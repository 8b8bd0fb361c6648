//! Sessions: a sign-in on one device.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::SessionId;

/// One of the owner's sessions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionView {
    pub id: SessionId,
    /// True for the session that asks.
    pub current: bool,
    /// What the device called itself (the `User-Agent`), shortened to 200 characters.
    #[cfg_attr(feature = "openapi", schema(example = "Mozilla/5.0 (Linux; Android 15) Chrome/142.0"))]
    pub device: Option<String>,
    pub created_at: DateTime<Utc>,
    pub last_used_at: DateTime<Utc>,
    /// When it ends unless it is used again.
    pub expires_at: DateTime<Utc>,
}
