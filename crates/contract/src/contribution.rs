//! Contributions: what residents say on a subject, and what moderators do with it.

mod figures;
mod live;
mod merge;
mod moderation;
mod place;
mod redaction;
mod request;
mod similar;

pub use figures::*;
pub use live::*;
pub use merge::*;
pub use moderation::*;
pub use place::*;
pub use redaction::*;
pub use request::*;
pub use similar::*;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::category::CategoryRef;
use crate::decision::PartOutcome;
use crate::district::DistrictRef;
use crate::draft::PointAnswer;
use crate::subject::SubjectRef;
use crate::{Bilingual, ContributionId, PolicyId, SectionId};

crate::vocabulary! {
    /// A kind of contribution.
    ContributionKind {
        Idea = "idea",
        /// On a subject, on an idea, or in answer to another comment
        Comment = "comment",
    }
}

crate::vocabulary! {
    /// Whether the public sees a contribution.
    ContributionState {
        /// Waits for a moderator
        Pending = "pending",
        Published = "published",
        /// Hidden, with reasons of the policy
        Hidden = "hidden",
        /// Hidden, and its author has appealed
        Appealed = "appealed",
        /// Taken back by its author
        Withdrawn = "withdrawn",
        /// An idea that was merged into another, and can still be read
        Merged = "merged",
    }
}

crate::vocabulary! {
    /// What can be done with a contribution.
    ContributionAction {
        /// Change one's own words
        Edit = "edit",
        /// Take one's own words back
        Withdraw = "withdraw",
        Support = "support",
        /// Take one's support back
        Unsupport = "unsupport",
        /// Comment on it, or answer it
        Comment = "comment",
        /// Tell the moderators that it is against the policy
        Report = "report",
        /// Ask another moderator to look at what was hidden; once
        Appeal = "appeal",
        /// Let the public see it; of what was appealed: grant the appeal
        Publish = "publish",
        /// Hide it from the public, with reasons; of what was appealed: for good
        Hide = "hide",
        /// Cover parts of it for everybody, with reasons
        Redact = "redact",
        /// Say what the municipality does with an idea
        Answer = "answer",
        /// Merge an idea into another, which gets its supporters
        Merge = "merge",
    }
}

crate::vocabulary! {
    /// What the municipality does with an idea.
    IdeaStatus {
        /// قيد الدراسة
        UnderStudy = "under_study",
        /// مقبولة
        Accepted = "accepted",
        /// مخطط لها
        Planned = "planned",
        /// نُفذت
        Done = "done",
        /// لم يؤخذ بها
        Declined = "declined",
    }
}

/// A contribution, as far as the reader may see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContributionView {
    pub id: ContributionId,
    pub kind: ContributionKind,
    pub state: ContributionState,
    pub subject: SubjectRef,
    /// Of a comment: the idea that it is on, if it is on one.
    pub idea_id: Option<ContributionId>,
    /// Of a comment: the comment that it answers.
    pub reply_to: Option<ContributionId>,
    /// Of a comment on a draft: the section that it is on, if it is on one.
    pub section_id: Option<SectionId>,
    /// Of a comment on a draft: the number of the version that it was made on.
    #[cfg_attr(feature = "openapi", schema(example = 1))]
    pub draft_version: Option<u32>,
    /// Of an idea. Absent where the public may not read it.
    pub title: Option<String>,
    /// Plain text; blank lines part paragraphs. Absent where the public may not read it.
    pub text: Option<String>,
    /// The name as its author chose it to be shown; absent for who takes part without a name.
    #[cfg_attr(feature = "openapi", schema(example = "س. ك."))]
    pub author: Option<String>,
    /// True for what the municipality says itself.
    pub official: bool,
    /// True for the reader's own.
    pub own: bool,
    pub category: Option<CategoryRef>,
    pub district: Option<DistrictRef>,
    /// Of an idea: where it is. Absent where the public may not read it.
    #[serde(default)]
    pub place: Option<IdeaPlace>,
    /// Of an idea, in its author's order. Their addresses hold as long as the reader may see them; none where the public may not read it.
    #[serde(default)]
    pub photos: Vec<IdeaPhotoView>,
    pub supports: u32,
    /// Whether the reader supports it.
    pub supported: bool,
    /// Published comments on an idea; published answers to a comment.
    pub comments: u32,
    /// Of an idea: what the municipality does with it, and why.
    pub answer: Option<IdeaAnswer>,
    /// What came of it: the published decisions that drew on it.
    pub outcomes: Vec<PartOutcome>,
    /// Of a comment on a draft, once the answers are published: the point that it makes, with the municipality's answer. Absent where
    /// the public may not read the comment.
    #[serde(default)]
    pub point: Option<PointAnswer>,
    /// Of an idea that was merged: where it went. What came of that is among `outcomes`.
    pub merged: Option<MergedView>,
    /// Why it is hidden.
    pub hidden: Option<HiddenView>,
    /// Why parts of it are covered; a marker in words stands in their place.
    #[serde(default)]
    pub redacted: Option<RedactedView>,
    pub created_at: DateTime<Utc>,
    pub published_at: Option<DateTime<Utc>>,
    /// When its author last changed it after it had been published.
    pub edited_at: Option<DateTime<Utc>>,
    /// Whether earlier words of it can be read: they were changed when they had stood for a while.
    pub has_versions: bool,
    /// For its author, of what is published: until when changes leave nothing of its earlier words to be read.
    pub traceless_until: Option<DateTime<Utc>>,
    pub permitted: Vec<ContributionAction>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"2\""))]
    pub etag: String,
}

/// What stood there before its author changed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContributionVersion {
    /// Of an idea.
    pub title: Option<String>,
    pub text: String,
    /// When it was changed.
    pub until: DateTime<Utc>,
}

/// What the municipality does with an idea.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IdeaAnswer {
    pub status: IdeaStatus,
    /// In words.
    pub explanation: Bilingual,
    pub at: DateTime<Utc>,
}

/// Why something is hidden. Everybody sees the reasons, the author also the note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HiddenView {
    pub reasons: Vec<HidingReason>,
    /// What the moderator told its author.
    pub note: Option<String>,
    /// The version of the participation policy that was in force.
    pub policy_version: Option<u32>,
    /// The same version, to be read whole.
    #[serde(default)]
    pub policy_id: Option<PolicyId>,
    pub at: DateTime<Utc>,
    /// True once another moderator has decided an appeal.
    pub is_final: bool,
}
