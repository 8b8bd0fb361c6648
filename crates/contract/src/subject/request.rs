//! What is asked of subjects.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{Axis, BoardShelf, Means, ParticipationKind, Review, SubjectState};
use crate::role::StakeholderGroup;
use crate::{Bilingual, CategoryId, DistrictId, Patch};

/// Characters of a subject's title at most, in each language.
pub const TITLE_LENGTH: usize = 120;
/// Characters of its summary at most.
pub const SUMMARY_LENGTH: usize = 300;
/// Characters of what will be done with the input at most.
pub const USE_LENGTH: usize = 2000;

/// Which subjects of the board are wanted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct BoardQuery {
    /// Those that are open unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shelf: Option<BoardShelf>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ParticipationKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub axis: Option<Axis>,
    /// A group of categories; subjects without any field are of all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<CategoryId>))]
    pub field_id: Option<CategoryId>,
    /// Subjects without any district are about all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<DistrictId>))]
    pub district_id: Option<DistrictId>,
    /// Subjects without any audience are for everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<StakeholderGroup>,
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

/// Which subjects staff want, the newest first.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct SubjectQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<SubjectState>,
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

/// Begins a subject, as a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateSubject {
    pub kind: ParticipationKind,
    pub axis: Axis,
    /// At most 120 characters each.
    #[validate(nested)]
    pub title: Bilingual,
    /// At most 300 characters each.
    #[validate(nested)]
    pub summary: Bilingual,
    /// CommonMark, at most 20,000 characters each. HTML in it is shown as it is written; of pictures only those of `POST /pictures` are
    /// shown, others are their descriptions.
    #[validate(nested)]
    pub body: Bilingual,
    /// What will be done with what people say; at most 2,000 characters each.
    #[validate(nested)]
    pub use_of_input: Bilingual,
    /// Groups of categories; none for all fields.
    #[validate(length(max = 20))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = json!([])))]
    pub field_ids: Vec<CategoryId>,
    /// None for the whole municipality.
    #[validate(length(max = 100))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = json!([])))]
    pub district_ids: Vec<DistrictId>,
    /// Whom it is meant for; none for everybody. Others may take part as well.
    #[validate(length(max = 10))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 10, example = json!([])))]
    pub audience: Vec<StakeholderGroup>,
    /// One at least, of those that its kind has.
    #[validate(length(min = 1, max = 10))]
    #[cfg_attr(feature = "openapi", schema(example = json!(["ideas", "support", "comments"])))]
    pub means: Vec<Means>,
    /// As the municipality has set for its kind unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Review>,
    /// When it opens; when it is published unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub opens_at: Option<DateTime<Utc>>,
    /// When it closes, after it opens; never unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub closes_at: Option<DateTime<Utc>>,
}

/// Changes a subject (JSON merge patch, RFC 7396, but that a text is sent in both languages).
///
/// Once it is open, its axis and when it opened stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditSubject {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub axis: Option<Axis>,
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Bilingual>,
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Bilingual>,
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Bilingual>,
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub use_of_input: Option<Bilingual>,
    #[validate(length(max = 20))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!([])))]
    pub field_ids: Option<Vec<CategoryId>>,
    #[validate(length(max = 100))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!([])))]
    pub district_ids: Option<Vec<DistrictId>>,
    #[validate(length(max = 10))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 10, example = json!([])))]
    pub audience: Option<Vec<StakeholderGroup>>,
    #[validate(length(min = 1, max = 10))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub means: Option<Vec<Means>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Review>,
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<DateTime<Utc>>))]
    pub opens_at: Patch<DateTime<Utc>>,
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<DateTime<Utc>>))]
    pub closes_at: Patch<DateTime<Utc>>,
    /// Why its times change, for everybody to read; needed where they were announced, and allowed nowhere else. At most 300 characters
    /// each.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub reason: Option<Bilingual>,
}

/// Takes a subject a step further or back, by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MoveSubject {
    pub step: SubjectStep,
    /// Why, for everybody to read; needed to open or close it before its time, and to open it once more. With `archive`: why what was said
    /// and has no answer gets none; needed where there is such. At most 300 characters each.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub reason: Option<Bilingual>,
    /// With `reopen`: when it closes then; never unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub closes_at: Option<DateTime<Utc>>,
    /// With `analyse`, where it is needed: what was said, summed up. CommonMark as in a subject's `body`, at most 20,000 characters each.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub analysis: Option<Bilingual>,
}

crate::vocabulary! {
    /// A step that staff may take.
    SubjectStep {
        Publish = "publish",
        Unpublish = "unpublish",
        Open = "open",
        Close = "close",
        Reopen = "reopen",
        /// Publish what was said, summed up
        Analyse = "analyse",
        /// Put it into the archive; nothing that was said may be left without an answer or a reason for none
        Archive = "archive",
    }
}
