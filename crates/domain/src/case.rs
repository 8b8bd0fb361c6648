//! The life of a case.

mod clock;
mod clocks;
mod similar;
mod standing;
mod transition;

pub use clock::{ClockHours, ESCALATE_HOURS, Ruler, Rulers, Terms, WARN_PERCENT, rate_until, remind_at, reopen_until, state_of};
pub use clocks::{Alarm, Clock, Clocks, Happening, Measured, Moments, Step, reckon};
pub use similar::{Alike, MOST_METRES, Matter, alike, box_around};
pub use standing::{Standing, as_follower, may_read_internal, standing};
pub use transition::{CaseFacts, Denial, Past, can_keep, decide, is_open, permitted};

use majlis_contract::case::{CaseAction, CaseEventKind};

/// The event that an action leaves behind.
pub const fn event_of(action: CaseAction) -> CaseEventKind {
    match action {
        CaseAction::Assign => CaseEventKind::Assigned,
        CaseAction::Start => CaseEventKind::Started,
        CaseAction::Ask => CaseEventKind::Asked,
        CaseAction::Reply => CaseEventKind::Replied,
        CaseAction::Note => CaseEventKind::Noted,
        CaseAction::Inform | CaseAction::Hear => CaseEventKind::Informed,
        CaseAction::Resolve => CaseEventKind::Resolved,
        CaseAction::Confirm => CaseEventKind::Confirmed,
        CaseAction::Close => CaseEventKind::Closed,
        CaseAction::Reopen => CaseEventKind::Reopened,
        CaseAction::Reject => CaseEventKind::Rejected,
        CaseAction::MarkDuplicate => CaseEventKind::MarkedDuplicate,
        CaseAction::Unmerge => CaseEventKind::Unmerged,
        CaseAction::Withdraw => CaseEventKind::Withdrawn,
        CaseAction::Edit => CaseEventKind::Edited,
        CaseAction::Publish => CaseEventKind::Published,
        CaseAction::Redact => CaseEventKind::Redacted,
        CaseAction::Unpublish => CaseEventKind::Unpublished,
        CaseAction::ViewContact => CaseEventKind::ContactViewed,
        CaseAction::Follow => CaseEventKind::Followed,
        CaseAction::Unfollow => CaseEventKind::Unfollowed,
        CaseAction::Rate => CaseEventKind::Rated,
        CaseAction::Remind => CaseEventKind::Reminded,
    }
}

/// Whether what staff say with it is meant for all: no questions to the reporter, none of their answers that staff wrote down, and no
/// notes of routing. What is internal is for nobody outside anyway.
pub const fn speaks_to_all(kind: CaseEventKind) -> bool {
    use CaseEventKind::{Asked, Assigned, Informed, Parted, Started, Unmerged};
    !matches!(kind, Asked | Informed | Assigned | Started | Unmerged | Parted)
}

/// True for what residents never see on the timeline.
pub const fn is_internal(kind: CaseEventKind) -> bool {
    matches!(
        kind,
        CaseEventKind::Noted
            | CaseEventKind::Edited
            | CaseEventKind::Published
            | CaseEventKind::Redacted
            | CaseEventKind::Unpublished
            | CaseEventKind::ContactViewed
            | CaseEventKind::ClockWarned
            | CaseEventKind::Escalated
            | CaseEventKind::EscalatedFurther
            | CaseEventKind::DutyAlerted
            | CaseEventKind::ClockMoved
            | CaseEventKind::Followed
            | CaseEventKind::Unfollowed
            | CaseEventKind::Rated
    )
}

/// True for what counts as the first answer to the resident.
pub const fn is_answer(action: CaseAction) -> bool {
    matches!(action, CaseAction::Ask | CaseAction::Reply | CaseAction::Resolve | CaseAction::Reject)
}
