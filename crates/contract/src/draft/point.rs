//! Points: what many comments say, the municipality's answer, and what became of it.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::decision::Outcome;
use crate::{Bilingual, ContributionId, Patch, PointId, SectionId, SubjectId};

/// Characters of the answer to a point at most, in each language.
pub const ANSWER_LENGTH: usize = 4_000;

crate::vocabulary! {
    /// Whether a point has its answer.
    PointState {
        Open = "open",
        /// It has an answer and an outcome
        Answered = "answered",
    }
}

/// A point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PointView {
    pub id: PointId,
    pub subject_id: SubjectId,
    /// 1 for the first of its consultation.
    #[cfg_attr(feature = "openapi", schema(example = 4))]
    pub number: u32,
    pub title: Bilingual,
    pub state: PointState,
    pub outcome: Option<Outcome>,
    pub answer: Option<Bilingual>,
    /// The section that it is about; none for the whole.
    pub section_id: Option<SectionId>,
    /// Comments that make it.
    pub comments: u32,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"3\""))]
    pub etag: String,
}

/// The published answer to a point, beside a comment that makes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PointAnswer {
    /// Of the point in its consultation.
    #[cfg_attr(feature = "openapi", schema(example = 4))]
    pub number: u32,
    pub title: Bilingual,
    pub outcome: Outcome,
    pub answer: Bilingual,
}

/// Begins a point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreatePoint {
    /// At most 120 characters each.
    #[validate(nested)]
    pub title: Bilingual,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub section_id: Option<SectionId>,
}

/// Changes a point (JSON merge patch, RFC 7396, but that a text is sent in both languages).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditPoint {
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Bilingual>,
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<SectionId>))]
    pub section_id: Patch<SectionId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// At most 4,000 characters each.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Bilingual>,
}

/// Puts comments to a point, or takes them out of any.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SortComments {
    /// Where they belong; none takes them out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub point_id: Option<PointId>,
    /// Published comments on the draft that are not the municipality's own.
    #[validate(length(min = 1, max = 100))]
    pub comment_ids: Vec<ContributionId>,
}

/// How many comments a deed moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CommentsSorted {
    #[cfg_attr(feature = "openapi", schema(example = 12))]
    pub moved: u32,
}

/// Which comments are wanted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct SortingQuery {
    /// Those that make this point; without it those that are in none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<PointId>))]
    pub point_id: Option<PointId>,
    /// Those on this section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<SectionId>))]
    pub section_id: Option<SectionId>,
    /// How many items, 1 to 100; 20 unless told.
    #[validate(range(min = 1, max = 100))]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100, example = 20))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    /// The `next_cursor` of the page before.
    #[validate(length(max = 500))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}
