//! What has happened to a subject, for everybody to read.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::decision::DecisionRef;
use crate::initiative::MilestoneState;
use crate::{Bilingual, EventId};

crate::vocabulary! {
    /// Something that happened to a subject.
    SubjectHistoryKind {
        /// It was announced, to open later
        Announced = "announced",
        /// It opened, at its time or by hand
        Opened = "opened",
        /// It was taken back before it had opened
        TakenBack = "taken_back",
        /// It opens or closes later than was announced
        PutOff = "put_off",
        /// It closed, at its time or by hand
        Closed = "closed",
        /// It was opened once more
        Reopened = "reopened",
        /// A version of its draft was published
        VersionPublished = "version_published",
        /// A version of its draft is the text that was adopted
        VersionAdopted = "version_adopted",
        /// The municipality answered the points that were made on its draft
        PointsAnswered = "points_answered",
        /// What was said was summed up
        Analysed = "analysed",
        /// A decision on it was published
        Decided = "decided",
        /// It was put into the archive
        Archived = "archived",
        /// An initiative can be signed
        Began = "began",
        /// An initiative has a third of its support
        Third = "third",
        /// An initiative has two thirds of its support
        TwoThirds = "two_thirds",
        /// An initiative has all its support: the committee studies it
        Reached = "reached",
        /// The deadline of an initiative came before its support
        Expired = "expired",
        /// The committee adopted an initiative
        Adopted = "adopted",
        /// The committee declined an initiative
        Declined = "declined",
        /// A milestone of an initiative has begun or is done
        Milestone = "milestone",
        /// What an initiative asked for is there
        Done = "done",
    }
}

/// One thing that happened to a subject. Who did it is not told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SubjectHistoryEntry {
    pub id: EventId,
    pub kind: SubjectHistoryKind,
    pub at: DateTime<Utc>,
    /// Why, in the municipality's words, where they were given.
    pub reason: Option<Bilingual>,
    /// With `put_off`: when it opens or opened since.
    pub opens_at: Option<DateTime<Utc>>,
    /// With `put_off`: when it closes since; none where it stays open.
    pub closes_at: Option<DateTime<Utc>>,
    /// The number of the version of the draft.
    #[cfg_attr(feature = "openapi", schema(example = 2))]
    pub version: Option<u32>,
    /// The decision that was published; none where it was not kept.
    pub decision: Option<DecisionRef>,
    /// How many had signed then.
    #[cfg_attr(feature = "openapi", schema(example = 334))]
    pub signatures: Option<u32>,
    /// What the milestone is called, and how far it came.
    pub milestone: Option<Bilingual>,
    pub milestone_state: Option<MilestoneState>,
}
