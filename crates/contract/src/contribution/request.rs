//! What residents send.

use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{HidingReason, IDEA_PHOTOS, IdeaPhoto, IdeaPlace, IdeaStatus};
use crate::role::PublicName;
use crate::{Bilingual, CategoryId, ContributionId, DistrictId, Patch, PolicyId, SectionId};

/// Characters of an idea at most.
pub const IDEA_LENGTH: u64 = 4000;
/// Characters of a comment at most.
pub const COMMENT_LENGTH: u64 = 2000;
/// Characters of an idea's title at most.
pub const IDEA_TITLE_LENGTH: u64 = 120;

crate::vocabulary! {
    /// In which order ideas come.
    #[derive(Default)]
    IdeaSort {
        /// Each idea as often on top as any other: the order begins elsewhere every hour
        #[default]
        Fair = "fair",
        Newest = "newest",
        MostSupported = "most_supported",
        MostDiscussed = "most_discussed",
    }
}

crate::vocabulary! {
    /// In which order comments come.
    #[derive(Default)]
    CommentSort {
        #[default]
        Oldest = "oldest",
        Newest = "newest",
        MostSupported = "most_supported",
    }
}

/// Which ideas of a subject are wanted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct IdeaQuery {
    /// `fair` unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<IdeaSort>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<IdeaStatus>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<CategoryId>))]
    pub category_id: Option<CategoryId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<DistrictId>))]
    pub district_id: Option<DistrictId>,
    /// Words that are all in the idea.
    #[validate(length(max = 200))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
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

/// Which comments of a subject are wanted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct CommentQuery {
    /// Those on this idea; without it those on the subject itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<ContributionId>))]
    pub idea_id: Option<ContributionId>,
    /// Those on this section of a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<SectionId>))]
    pub section_id: Option<SectionId>,
    /// True for those on a draft as a whole only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<bool>,
    /// Answers to this comment; without it comments that answer none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<ContributionId>))]
    pub reply_to: Option<ContributionId>,
    /// True for those alone that the municipality has not replied to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unanswered: Option<bool>,
    /// `oldest` unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<CommentSort>,
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

/// Proposes an idea.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateIdea {
    /// 8 to 120 characters.
    #[validate(length(min = 8, max = "IDEA_TITLE_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 8, max_length = 120, example = "ظل على ممشى الدهاريز"))]
    pub title: String,
    /// Plain text, 20 to 4,000 characters.
    #[validate(length(min = 20, max = "IDEA_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 20, max_length = 4000, example = "أقترح مظلات وأشجارًا على طول الممشى."))]
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub category_id: Option<CategoryId>,
    /// The one that the place lies in goes before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub district_id: Option<DistrictId>,
    /// Where it is.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub place: Option<IdeaPlace>,
    /// Uploaded photos, four at most.
    #[validate(length(max = "IDEA_PHOTOS"), nested)]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 4, example = json!([])))]
    pub photos: Vec<IdeaPhoto>,
    /// How the author's name is shown; as the account says unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub public_name: Option<PublicName>,
    /// The version of the participation policy that is agreed to by sending it.
    pub policy_id: PolicyId,
    /// True after the author was told that the words may hold personal data, and meant it.
    #[serde(default)]
    pub personal_data_checked: bool,
}

/// Comments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateComment {
    /// The idea that it is on; none for the subject itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub idea_id: Option<ContributionId>,
    /// The section of a draft that it is on; none for the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub section_id: Option<SectionId>,
    /// The comment that it answers; an answer to an answer stands beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub reply_to: Option<ContributionId>,
    /// Plain text, at most 2,000 characters.
    #[validate(length(min = 1, max = "COMMENT_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000, example = "المظلات قرب المسجد أهم."))]
    pub text: String,
    /// How the author's name is shown; as the account says unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub public_name: Option<PublicName>,
    /// The version of the participation policy that is agreed to by sending it; staff need none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy_id: Option<PolicyId>,
    /// True after the author was told that the words may hold personal data, and meant it.
    #[serde(default)]
    pub personal_data_checked: bool,
}

/// Changes one's own words (JSON merge patch, RFC 7396). What was hidden is sent to the moderators again.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditContribution {
    /// Of an idea: 8 to 120 characters.
    #[validate(length(min = 8, max = "IDEA_TITLE_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// As when it was sent.
    #[validate(length(min = 1, max = "IDEA_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<CategoryId>))]
    pub category_id: Patch<CategoryId>,
    /// The one that the place lies in goes before it.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<DistrictId>))]
    pub district_id: Patch<DistrictId>,
    /// Of an idea: where it is, as a whole.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<IdeaPlace>))]
    pub place: Patch<IdeaPlace>,
    /// Of an idea: all the photos that it is to have, four at most. Those that are not named are deleted.
    #[validate(length(max = "IDEA_PHOTOS"), nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 4))]
    pub photos: Option<Vec<IdeaPhoto>>,
    #[serde(default)]
    pub personal_data_checked: bool,
}

/// Tells the moderators that something is against the policy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportContribution {
    /// Of the participation policy in force.
    pub reason: HidingReason,
}

/// Asks another moderator to look at what was hidden.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AppealContribution {
    /// Why it should be seen, at most 2,000 characters.
    #[validate(length(min = 1, max = 2000), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000, example = "ليس في تعليقي إعلان."))]
    pub text: String,
}

/// Says what the municipality does with an idea.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerIdea {
    pub status: IdeaStatus,
    /// At most 2,000 characters each.
    #[validate(nested)]
    pub explanation: Bilingual,
}
