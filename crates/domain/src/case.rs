//! The life of a case.

mod clock;
mod clocks;
mod standing;
mod transition;

pub use clock::{ClockHours, ESCALATE_HOURS, Ruler, Rulers, Terms, WARN_PERCENT, reopen_until, state_of};
pub use clocks::{Alarm, Clock, Clocks, Happening, Step, reckon};
pub use standing::{Standing, may_read_internal, standing};
pub use transition::{CaseFacts, Denial, decide, is_open, permitted};

use majlis_contract::case::{CaseAction, CaseEventKind};

/// The event that an action leaves behind.
pub const fn event_of(action: CaseAction) -> CaseEventKind {
    match action {
        CaseAction::Assign => CaseEventKind::Assigned,
        CaseAction::Start => CaseEventKind::Started,
        CaseAction::Ask => CaseEventKind::Asked,
        CaseAction::Reply => CaseEventKind::Replied,
        CaseAction::Note => CaseEventKind::Noted,
        CaseAction::Inform => CaseEventKind::Informed,
        CaseAction::Resolve => CaseEventKind::Resolved,
        CaseAction::Confirm => CaseEventKind::Confirmed,
        CaseAction::Close => CaseEventKind::Closed,
        CaseAction::Reopen => CaseEventKind::Reopened,
        CaseAction::Reject => CaseEventKind::Rejected,
        CaseAction::MarkDuplicate => CaseEventKind::MarkedDuplicate,
        CaseAction::Withdraw => CaseEventKind::Withdrawn,
        CaseAction::Edit => CaseEventKind::Edited,
        CaseAction::Publish => CaseEventKind::Published,
        CaseAction::Unpublish => CaseEventKind::Unpublished,
        CaseAction::ViewContact => CaseEventKind::ContactViewed,
    }
}

/// True for what residents never see on the timeline.
pub const fn is_internal(kind: CaseEventKind) -> bool {
    matches!(
        kind,
        CaseEventKind::Noted
            | CaseEventKind::Edited
            | CaseEventKind::Published
            | CaseEventKind::Unpublished
            | CaseEventKind::ContactViewed
            | CaseEventKind::ClockWarned
            | CaseEventKind::Escalated
            | CaseEventKind::EscalatedFurther
            | CaseEventKind::DutyAlerted
    )
}

/// True for what counts as the first answer to the resident.
pub const fn is_answer(action: CaseAction) -> bool {
    matches!(action, CaseAction::Ask | CaseAction::Reply | CaseAction::Resolve | CaseAction::Reject)
}
