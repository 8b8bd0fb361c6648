//! Messages inside the app.

mod kind;

pub use kind::{DialogueEventKind, NoticeKind};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::contribution::ContributionKind;
use crate::decision::DecisionRef;
use crate::delivery::Audience;
use crate::initiative::InitiativeRef;
use crate::subject::{ParticipationKind, SubjectRef};
use crate::{CaseId, ContributionId, NotificationId, SubjectId};

/// Something happened that concerns the person who asks. The words are the client's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NotificationView {
    pub id: NotificationId,
    pub kind: NoticeKind,
    /// As what the person is told.
    pub audience: Audience,
    /// The case that it is about; none where it is about something else. So the next two.
    pub case_id: Option<CaseId>,
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48317-6"))]
    pub case_reference: Option<String>,
    pub case_subject: Option<String>,
    /// What was said on a subject, where it is about that.
    pub contribution: Option<ContributionRef>,
    /// The decision that it is about.
    pub decision: Option<DecisionRef>,
    /// The initiative, where it is about one.
    #[serde(default)]
    pub initiative: Option<InitiativeRef>,
    /// The subject, where it is about one that is not an initiative.
    #[serde(default)]
    pub subject: Option<SubjectRef>,
    pub created_at: DateTime<Utc>,
    pub read_at: Option<DateTime<Utc>>,
}

/// Something that was said on a subject, by name, inside other things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContributionRef {
    pub id: ContributionId,
    pub kind: ContributionKind,
    pub subject_id: SubjectId,
    pub subject_kind: ParticipationKind,
    /// The idea that a comment is on; none for ideas, and for comments on the subject itself.
    pub idea_id: Option<ContributionId>,
    /// The idea's title; of a comment how it begins.
    pub title: String,
}

/// One page of messages and how many are unread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NotificationPage {
    /// Newest first.
    pub items: Vec<NotificationView>,
    pub next_cursor: Option<String>,
    /// At most 100 are counted.
    pub unread: u32,
}
