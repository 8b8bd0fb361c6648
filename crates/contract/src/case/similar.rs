//! Cases like the one that somebody is about to send.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{CaseAction, CaseState, MAX_DESCRIPTION, Place};
use crate::category::CategoryRef;
use crate::district::DistrictRef;
use crate::{CaseId, CategoryId};

/// How many similar cases are shown at most.
pub const MAX_SIMILAR: usize = 5;

crate::vocabulary! {
    /// In what cases are alike.
    Likeness {
        /// A few steps away
        Near = "near",
        /// In the same district
        District = "district",
        /// Of the same category
        Category = "category",
        /// Of a category of the same group
        Group = "group",
        /// The same words
        Words = "words",
    }
}

/// What is known of a case that is not sent yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CaseDraft {
    pub category_id: CategoryId,
    /// A point or a district; an address alone is not looked for.
    #[validate(nested)]
    pub place: Place,
    /// What is the matter, as far as it is written; at most 2,000 characters.
    #[validate(length(max = "MAX_DESCRIPTION"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000, example = "أعمدة إنارة مطفأة أمام المدرسة"))]
    pub text: String,
}

/// Cases like a draft, or like another case: the most alike first, five at most.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SimilarCases {
    pub items: Vec<SimilarCase>,
}

/// An open case that may be about the same matter. Residents get published ones, and their own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SimilarCase {
    pub id: CaseId,
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48291-0"))]
    pub reference: String,
    pub subject: String,
    pub state: CaseState,
    pub category: CategoryRef,
    pub district: Option<DistrictRef>,
    pub place: Place,
    pub created_at: DateTime<Utc>,
    /// How many follow it besides its reporter.
    pub followers: u32,
    /// Metres between the two points.
    #[cfg_attr(feature = "openapi", schema(example = 40))]
    pub distance: Option<u32>,
    /// In what it is alike, what weighs most first.
    pub why: Vec<Likeness>,
    /// True for a case that the reader reported.
    pub own: bool,
    /// True for a case that the reader follows.
    pub follows: bool,
    /// What the reader may do with it now.
    pub permitted: Vec<CaseAction>,
    /// The value for `If-Match`, and for merging into it.
    #[cfg_attr(feature = "openapi", schema(example = "\"4\""))]
    pub etag: String,
}
