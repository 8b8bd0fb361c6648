//! What is asked of decisions.

use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{DecisionState, Outcome};
use crate::{Bilingual, ContributionId, SubjectId};

/// Characters of what was decided, of its reasons and of what changes at most, in each language.
pub const DECISION_TEXT_LENGTH: usize = 5000;
/// Characters of a note on what came of a part at most, in each language.
pub const OUTCOME_NOTE_LENGTH: usize = 500;
/// Contributions and reports that a decision can name.
pub const MOST_SOURCES: u64 = 500;

/// Which published decisions are wanted, the latest first.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct DecisionQuery {
    /// Those on a subject.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<SubjectId>))]
    pub subject_id: Option<SubjectId>,
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

/// Which decisions staff want, the newest first.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct StaffDecisionQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<DecisionState>,
    /// Those on a subject.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<SubjectId>))]
    pub subject_id: Option<SubjectId>,
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

/// Begins a decision, as a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateDecision {
    /// What it is on: a subject whose analysis is published. None where it rests on reports alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub subject_id: Option<SubjectId>,
    /// At most 120 characters each.
    #[validate(nested)]
    pub title: Bilingual,
    /// What was decided: plain text, at most 5,000 characters each. So the next two.
    #[validate(nested)]
    pub decided: Bilingual,
    #[validate(nested)]
    pub reasons: Bilingual,
    /// What changes because of it.
    #[validate(nested)]
    pub changes: Bilingual,
}

/// Changes a decision that is not published yet (JSON merge patch, RFC 7396, but that a text is sent in both languages).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditDecision {
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Bilingual>,
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Bilingual>,
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Bilingual>,
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<Bilingual>,
}

/// Names what a decision drew on, and what came of it. What it names already gets the new outcome and note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NameSources {
    /// Published contributions, on whichever subject. One of them or one report at least.
    #[validate(length(max = 100))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = json!([])))]
    pub contribution_ids: Vec<ContributionId>,
    /// The numbers of reports.
    #[validate(length(max = 100), custom(function = "short_numbers"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = json!(["MJ-48317-6"])))]
    pub case_references: Vec<String>,
    pub outcome: Outcome,
    /// What came of them, in words: at most 500 characters each.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub note: Option<Bilingual>,
}

/// No number of a report is longer.
const NUMBER_LENGTH: usize = 40;

fn short_numbers(numbers: &[String]) -> Result<(), validator::ValidationError> {
    let short = numbers.iter().all(|number| number.chars().count() <= NUMBER_LENGTH);
    if short { Ok(()) } else { Err(validator::ValidationError::new("length")) }
}
