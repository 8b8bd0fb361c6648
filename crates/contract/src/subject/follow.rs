//! Following subjects.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::SubjectSummary;

/// A subject that the reader follows, in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FollowedSubject {
    pub subject: SubjectSummary,
    pub followed_at: DateTime<Utc>,
}
