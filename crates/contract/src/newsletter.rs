//! The newsletter: who gets it, the letters that editors write, and the digest of each week.

mod letter;
mod partner;
mod subscription;

pub use letter::*;
pub use partner::*;
pub use subscription::*;

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::calendar::Weekday;

/// When the digest of the week leaves, by the clocks of the municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewsletterSettings {
    pub digest_day: Weekday,
    /// The full hour, 0 to 23.
    #[cfg_attr(feature = "openapi", schema(example = 8))]
    pub digest_hour: u8,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"1\""))]
    pub etag: String,
}

/// Sets when the digest of the week leaves. In the week of the change there is one digest at most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditNewsletterSettings {
    pub digest_day: Weekday,
    /// The full hour, 0 to 23.
    #[validate(range(max = 23))]
    #[cfg_attr(feature = "openapi", schema(maximum = 23, example = 8))]
    pub digest_hour: u8,
}

/// How many get the newsletter. Who they are, nobody reads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewsletterFigures {
    /// Confirmed subscribers who read Arabic.
    #[cfg_attr(feature = "openapi", schema(example = 412))]
    pub arabic: u64,
    /// Confirmed subscribers who read English.
    #[cfg_attr(feature = "openapi", schema(example = 57))]
    pub english: u64,
    /// Those who have not confirmed yet; they are forgotten after seven days.
    #[cfg_attr(feature = "openapi", schema(example = 9))]
    pub waiting: u64,
    /// Partners that have confirmed.
    #[cfg_attr(feature = "openapi", schema(example = 6))]
    pub partners: u64,
}
