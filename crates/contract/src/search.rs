//! Searching everything that everybody may read.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

use crate::subject::SubjectRef;
use crate::{ContributionId, Language};

crate::vocabulary! {
    /// What was found.
    SearchKind {
        /// بلاغ منشور
        Case = "case",
        /// What the municipality opened for taking part
        Subject = "subject",
        /// فكرة
        Idea = "idea",
        /// تعليق
        Comment = "comment",
        /// مبادرة
        Initiative = "initiative",
        /// قرار
        Decision = "decision",
        /// A section of a published draft
        DraftSection = "draft_section",
        /// The municipality's answer to what was said on a draft
        DraftPoint = "draft_point",
        /// A letter of the newsletter
        Letter = "letter",
        /// A text that people agree to: the version in force, and one whose time comes later
        Policy = "policy",
    }
}

/// Characters of a question at most.
pub const QUESTION_LENGTH: u64 = 200;

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct SearchQuery {
    /// The question, in Arabic or English, in whatever form of the words; 1 to 200 characters. Its first twelve words that say
    /// something are looked for.
    #[validate(length(min = 1, max = "QUESTION_LENGTH"))]
    #[cfg_attr(feature = "openapi", param(min_length = 1, max_length = 200, example = "ظل في الممشى"))]
    pub q: String,
    /// Of one kind alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<SearchKind>,
    /// How many results, 1 to 100; 20 unless told.
    #[validate(range(min = 1, max = 100))]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100, example = 20))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    /// The `next_cursor` of the page before.
    #[validate(length(max = 500))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// A piece of a text as it was written. The pieces of a text, one after the other, are the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Segment {
    pub text: String,
    /// Whether it is a word that was looked for, in whatever form.
    pub marked: bool,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchResult {
    /// Of the case, subject, contribution, initiative, decision, section, point, letter or policy.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Uuid, example = "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"))]
    pub id: Uuid,
    pub kind: SearchKind,
    /// The subject that an idea, a comment, a decision, a section or a point belongs to.
    pub subject: Option<SubjectRef>,
    /// The idea that a comment is on.
    pub idea_id: Option<ContributionId>,
    /// The number of a case, of a section in its draft, of a point among those of its draft, or of the version of a policy.
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48317-6"))]
    pub label: Option<String>,
    /// The language that the words are in, where it is known: what residents write has none, but the title of an initiative.
    pub language: Option<Language>,
    /// Empty of comments, and of sections without a heading.
    pub title: Vec<Segment>,
    /// The part of its text in which most of the words are, in one line; an ellipsis stands where something was left out.
    pub excerpt: Vec<Segment>,
    /// Of a policy when it comes into force.
    pub published_at: DateTime<Utc>,
}

/// What was found, the best first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchAnswer {
    pub items: Vec<SearchResult>,
    /// Opaque; give it back as `cursor` for the next page. Absent on the last page; a hundred results are given at most.
    pub next_cursor: Option<String>,
    /// How many were found, a thousand at most.
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 1000))]
    pub found: u16,
    /// Whether those are all. Of what very many texts have, the newest are looked at.
    pub complete: bool,
}
