//! What happened on a case.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{CaseLink, CaseState, ClockKind, EnteredChannel, Priority, RedactedField, RejectionReason};
use crate::EventId;
use crate::attachment::AttachmentView;
use crate::closing_reason::ClosingReasonRef;
use crate::decision::PartOutcome;
use crate::department::DepartmentRef;

crate::vocabulary! {
    /// Something that happened on a case.
    CaseEventKind {
        Submitted = "submitted",
        Assigned = "assigned",
        Started = "started",
        Asked = "asked",
        Replied = "replied",
        Noted = "noted",
        Informed = "informed",
        Resolved = "resolved",
        Confirmed = "confirmed",
        Closed = "closed",
        Reopened = "reopened",
        Rejected = "rejected",
        MarkedDuplicate = "marked_duplicate",
        Withdrawn = "withdrawn",
        Edited = "edited",
        Published = "published",
        Redacted = "redacted",
        Unpublished = "unpublished",
        ContactViewed = "contact_viewed",
        /// A promise will soon be due
        ClockWarned = "clock_warned",
        /// A promise is late: the department's manager was told
        Escalated = "escalated",
        /// It has been late for long: the participation manager was told
        EscalatedFurther = "escalated_further",
        /// The duty desk was told of a case of high priority
        DutyAlerted = "duty_alerted",
        /// The working calendar changed, and with it what is due
        ClockMoved = "clock_moved",
        /// Another case was merged into it
        Merged = "merged",
        /// It was taken out of the case that it was merged into
        Unmerged = "unmerged",
        /// A case that had been merged into it was taken out again
        Parted = "parted",
        Followed = "followed",
        Unfollowed = "unfollowed",
        Rated = "rated",
        Reminded = "reminded",
        /// A published decision drew on it
        Decided = "decided",
    }
}

crate::vocabulary! {
    /// Who did it, as far as the reader may know.
    ActorKind {
        /// The resident who reported
        Reporter = "reporter",
        /// A member of staff
        Staff = "staff",
        /// The system itself
        System = "system",
        /// An organisation's system
        ApiClient = "api_client",
        /// Somebody who follows the case
        Follower = "follower",
    }
}

crate::vocabulary! {
    /// What staff can correct of a case; the words are the fields' own names.
    EditedField {
        Subject = "subject",
        Category = "category_id",
        Priority = "priority",
        /// Descriptions that decide nothing, such as the landmark
        Details = "details",
        District = "district_id",
    }
}

/// One entry of a case's timeline, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TimelineEntry {
    pub id: EventId,
    pub kind: CaseEventKind,
    pub at: DateTime<Utc>,
    pub actor: ActorKind,
    /// The member of staff, for staff; the department speaks to residents.
    pub actor_name: Option<String>,
    /// True for what residents never see.
    pub internal: bool,
    /// The reply, question, information, note or reason.
    pub text: Option<String>,
    pub photos: Vec<AttachmentView>,
    /// The department that it was routed to, or that speaks.
    pub department: Option<DepartmentRef>,
    /// The state that it led to, where it changed.
    pub state: Option<CaseState>,
    /// The channel by which the resident said it, where staff wrote it down.
    pub channel: Option<EnteredChannel>,
    /// The priority that it was set to, where it changed.
    pub priority: Option<Priority>,
    /// What was corrected; for staff.
    pub edited: Vec<EditedField>,
    /// What the public does not see as it was sent; for staff. What was taken out is not told.
    pub redacted: Vec<RedactedField>,
    pub rejection_reason: Option<RejectionReason>,
    /// How it ended, where it was resolved.
    pub closing_reason: Option<ClosingReasonRef>,
    /// Which promise it is about; for staff.
    pub clock: Option<ClockKind>,
    /// The case that it was merged into or out of, or that was merged into it, for who may know of it.
    pub other: Option<CaseLink>,
    /// How many came along as followers, or left with it.
    pub followers: Option<u32>,
    /// How the resident rated the answer; for staff and the resident.
    pub score: Option<u8>,
    /// True for what was said on a case that was merged into this one; `other` says which.
    pub from_merged: bool,
    /// The decision that drew on the case, and what came of it.
    pub part: Option<PartOutcome>,
}
