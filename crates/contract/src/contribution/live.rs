//! Comments as they appear, for who reads along.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::{ContributionId, SectionId};

/// How long a stream lasts unless told, in seconds, and at most.
pub const LIVE_SECONDS: u16 = 600;

/// How a stream of new comments is wanted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct LiveQuery {
    /// Begin with the first hundred that have appeared after this moment (RFC 3339); the header `Last-Event-ID`, which browsers send
    /// when they connect again, goes before it. Without both only what appears from now on is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<DateTime<Utc>>,
    /// After how many seconds the stream ends, 0 to 600; 600 unless told. 0 tells what has appeared since and ends, for clients that
    /// ask again by themselves.
    #[validate(range(max = "LIVE_SECONDS"))]
    #[cfg_attr(feature = "openapi", param(minimum = 0, maximum = 600, example = 0))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lasts: Option<u16>,
}

/// A comment has appeared: where, but not what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CommentAppeared {
    pub id: ContributionId,
    /// The idea that it is on; none on the subject itself.
    pub idea_id: Option<ContributionId>,
    /// The section of a draft that it is on.
    pub section_id: Option<SectionId>,
    /// The comment that it answers.
    pub reply_to: Option<ContributionId>,
    pub published_at: DateTime<Utc>,
}
