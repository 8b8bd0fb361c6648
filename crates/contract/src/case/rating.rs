//! What the resident thinks of the answer, after the case is closed.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use crate::problem::FieldCode;
use crate::validation::error;

crate::vocabulary! {
    /// What made the difference, for good or bad.
    RatingReason {
        /// سرعة الرد
        Speed = "speed",
        /// جودة العمل
        Quality = "quality",
        /// النتيجة
        Result = "result",
        /// وضوح الرد
        Clarity = "clarity",
        /// حسن التعامل
        Courtesy = "courtesy",
        /// المتابعة
        FollowUp = "follow_up",
    }
}

/// Characters of a comment on a rating at most.
pub const MAX_COMMENT: u64 = 1000;

/// Rates the answer, or changes the rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RateCase {
    /// 1 is bad, 5 is excellent.
    #[validate(range(min = 1, max = 5))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 5, example = 4))]
    pub score: u8,
    /// Each at most once.
    #[validate(custom(function = "each_once"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 6))]
    pub reasons: Vec<RatingReason>,
    /// At most 1,000 characters. The department reads it; it is never published.
    #[validate(length(min = 1, max = "MAX_COMMENT"), custom(function = "crate::validation::not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 1000, example = "وصل الفريق في اليوم نفسه."))]
    pub comment: Option<String>,
}

fn each_once(reasons: &[RatingReason]) -> Result<(), ValidationError> {
    let repeated = reasons.iter().enumerate().any(|(at, reason)| reasons[..at].contains(reason));
    if repeated { Err(error(FieldCode::Invalid)) } else { Ok(()) }
}

/// A rating as the resident and the staff see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RatingView {
    #[cfg_attr(feature = "openapi", schema(example = 4))]
    pub score: u8,
    pub reasons: Vec<RatingReason>,
    pub comment: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}
