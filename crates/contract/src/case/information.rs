//! What staff write down of what residents say.

use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{EnteredChannel, MAX_MESSAGE};

/// What the resident said elsewhere, as staff write it down.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EnterInformation {
    /// 1 to 4,000 characters.
    #[validate(length(min = 1, max = "MAX_MESSAGE"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 4000, example = "قال في اتصاله: هي الأعمدة الأربعة أمام بوابة الطلاب.")
    )]
    pub text: String,
    /// The `claim` of each uploaded photo, six at most.
    #[validate(length(max = "crate::attachment::MAX_ATTACHMENTS"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 6, example = json!([])))]
    pub attachments: Vec<String>,
    pub channel: EnteredChannel,
}
