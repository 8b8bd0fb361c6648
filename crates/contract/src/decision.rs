//! Decisions: what the municipality decided, why, what changes, and what it drew on.

mod request;

pub use request::*;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::notification::ContributionRef;
use crate::subject::SubjectRef;
use crate::{Bilingual, DecisionId, DecisionSourceId};

crate::vocabulary! {
    /// How far a decision is.
    DecisionState {
        /// Seen by staff only
        Draft = "draft",
        /// Everybody reads it; it stays as it is
        Published = "published",
        /// Given up before it was published
        Discarded = "discarded",
    }
}

crate::vocabulary! {
    /// What can be done with a decision.
    DecisionAction {
        /// Change its texts, and what it drew on
        Edit = "edit",
        /// Publish it, and tell everybody who took part
        Publish = "publish",
        /// Give it up
        Discard = "discard",
    }
}

crate::vocabulary! {
    /// What came of something that somebody said.
    Outcome {
        /// أُخذ به
        TakenUp = "taken_up",
        /// أُخذ ببعضه
        Partly = "partly",
        /// قائم من قبل
        AlreadySo = "already_so",
        /// لم يؤخذ به
        NotTakenUp = "not_taken_up",
    }
}

/// A decision by name, inside other things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecisionRef {
    pub id: DecisionId,
    pub title: Bilingual,
}

/// A decision in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecisionSummary {
    pub id: DecisionId,
    pub state: DecisionState,
    /// What it is on; none where it rests on reports alone.
    pub subject: Option<SubjectRef>,
    pub title: Bilingual,
    /// What was decided.
    pub decided: Bilingual,
    pub published_at: Option<DateTime<Utc>>,
}

/// A decision whole. Its texts are plain; blank lines part paragraphs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecisionView {
    pub id: DecisionId,
    pub state: DecisionState,
    pub subject: Option<SubjectRef>,
    pub title: Bilingual,
    /// What was decided.
    pub decided: Bilingual,
    pub reasons: Bilingual,
    /// What changes because of it.
    pub changes: Bilingual,
    /// Contributions that it names.
    pub contributions: u32,
    /// Reports that it names.
    pub cases: u32,
    pub published_at: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
    pub permitted: Vec<DecisionAction>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"3\""))]
    pub etag: String,
}

/// Something that a decision drew on, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecisionSourceView {
    pub id: DecisionSourceId,
    /// What was said on a subject; absent where the public may not read it any more, and of reports.
    pub contribution: Option<ContributionRef>,
    /// The number of a report, for staff and where the report is published.
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48317-6"))]
    pub case_reference: Option<String>,
    pub is_case: bool,
    pub outcome: Outcome,
    /// In words.
    pub note: Option<Bilingual>,
}

/// What came of a part: a published decision that drew on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartOutcome {
    pub decision: DecisionRef,
    pub outcome: Outcome,
    /// In words.
    pub note: Option<Bilingual>,
}
