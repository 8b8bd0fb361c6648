//! Who is told of what by message.

mod time;

pub(crate) use time::shown;
pub use time::{digest_at, is_urgent, quiet_until, summary_at};

use majlis_contract::case::CaseEventKind;
use majlis_contract::delivery::Audience;
use majlis_contract::notification::{DialogueEventKind, NoticeKind};
use majlis_contract::subject::SubjectState;

/// Who is told of an event. Somebody who is part of several audiences is told once, as part of the first.
pub const fn audiences(kind: CaseEventKind) -> &'static [Audience] {
    use Audience::*;
    match kind {
        CaseEventKind::Submitted | CaseEventKind::Asked | CaseEventKind::Reminded | CaseEventKind::Merged | CaseEventKind::Parted => {
            &[Reporter]
        }
        CaseEventKind::Replied | CaseEventKind::MarkedDuplicate | CaseEventKind::Unmerged => &[Reporter, Followers],
        // Who followed instead of reporting the same learns that nothing more comes of it.
        CaseEventKind::Withdrawn => &[Followers],
        CaseEventKind::Followed => &[Newcomer],
        CaseEventKind::Assigned | CaseEventKind::Reopened => &[Reporter, Officer, Followers],
        CaseEventKind::Resolved | CaseEventKind::Rejected | CaseEventKind::Closed | CaseEventKind::Decided => &[Reporter, Followers],
        CaseEventKind::Informed | CaseEventKind::ClockWarned => &[Officer],
        CaseEventKind::Escalated => &[DepartmentManagers],
        CaseEventKind::EscalatedFurther => &[ParticipationManagers],
        CaseEventKind::DutyAlerted => &[DutyDesk],
        _ => &[],
    }
}

/// Those of [`audiences`] who may hear of it: what is internal is told to staff only, and that somebody follows to them.
pub fn told(kind: CaseEventKind, internal: bool) -> impl Iterator<Item = Audience> {
    audiences(kind).iter().copied().filter(move |audience| !internal || audience.voice() == Voice::Staff || *audience == Audience::Newcomer)
}

/// Who is told of what happens in the dialogue. Somebody who is part of several audiences is told once, as part of the first.
pub const fn dialogue_audiences(kind: DialogueEventKind) -> &'static [Audience] {
    use Audience::{Author, Contributors, Followers, Supporters};
    match kind {
        DialogueEventKind::ContributionPublished
        | DialogueEventKind::ContributionHidden
        | DialogueEventKind::ContributionRedacted
        | DialogueEventKind::AppealGranted
        | DialogueEventKind::AppealRejected
        | DialogueEventKind::ContributionReplied
        | DialogueEventKind::PointAnswered
        | DialogueEventKind::IdeaJoined
        | DialogueEventKind::Warned
        | DialogueEventKind::Banned
        | DialogueEventKind::SanctionLifted
        | DialogueEventKind::SanctionUpheld => &[Author],
        // Who follows the subject hears of it as well.
        DialogueEventKind::DecisionPublished | DialogueEventKind::SubjectAnswered => &[Contributors, Followers],
        DialogueEventKind::InitiativeChanged => &[Supporters],
        DialogueEventKind::InitiativeReturned
        | DialogueEventKind::InitiativeHidden
        | DialogueEventKind::InitiativeRestored
        | DialogueEventKind::InitiativeAppealGranted
        | DialogueEventKind::InitiativeAppealRejected
        | DialogueEventKind::InitiativeBegan
        | DialogueEventKind::InitiativeNameHidden
        | DialogueEventKind::InitiativeNameRestored => &[Author],
        DialogueEventKind::IdeaAnswered | DialogueEventKind::IdeaMerged => &[Author, Supporters],
        DialogueEventKind::InitiativeThird
        | DialogueEventKind::InitiativeTwoThirds
        | DialogueEventKind::InitiativeReached
        | DialogueEventKind::InitiativeExpiring => &[Author, Supporters, Followers],
        // What came of it, for who commented on it as well.
        DialogueEventKind::InitiativeExpired
        | DialogueEventKind::InitiativeAdopted
        | DialogueEventKind::InitiativeDeclined
        | DialogueEventKind::InitiativeMilestone
        | DialogueEventKind::InitiativeDone => &[Author, Supporters, Contributors, Followers],
        DialogueEventKind::SubjectOpened
        | DialogueEventKind::SubjectPutOff
        | DialogueEventKind::SubjectClosing
        | DialogueEventKind::SubjectClosed
        | DialogueEventKind::SubjectReopened
        | DialogueEventKind::SubjectVersion
        | DialogueEventKind::SubjectAnalysed => &[Followers],
    }
}

/// What people are told of an event of a contribution, by the word of the event; none of what authors do themselves.
pub fn of_contribution(event: &str) -> Option<DialogueEventKind> {
    Some(match event {
        "published" => DialogueEventKind::ContributionPublished,
        "hidden" => DialogueEventKind::ContributionHidden,
        "redacted" => DialogueEventKind::ContributionRedacted,
        "appeal_granted" => DialogueEventKind::AppealGranted,
        "appeal_rejected" => DialogueEventKind::AppealRejected,
        "answered" => DialogueEventKind::IdeaAnswered,
        "replied" => DialogueEventKind::ContributionReplied,
        "merged" => DialogueEventKind::IdeaMerged,
        "joined" => DialogueEventKind::IdeaJoined,
        "point_answered" => DialogueEventKind::PointAnswered,
        _ => return None,
    })
}

/// As [`of_contribution`], of an event of a decision.
pub fn of_decision(event: &str) -> Option<DialogueEventKind> {
    (event == "published").then_some(DialogueEventKind::DecisionPublished)
}

/// As [`of_contribution`], of an event of a warning or a ban.
pub fn of_sanction(event: &str) -> Option<DialogueEventKind> {
    Some(match event {
        "warned" => DialogueEventKind::Warned,
        "banned" => DialogueEventKind::Banned,
        "sanction_lifted" => DialogueEventKind::SanctionLifted,
        "sanction_upheld" => DialogueEventKind::SanctionUpheld,
        _ => return None,
    })
}

/// As [`of_contribution`], of an event of an initiative, whose words are the same.
pub fn of_initiative(event: &str) -> Option<DialogueEventKind> {
    event.parse().ok().filter(|kind: &DialogueEventKind| kind.is_initiative())
}

/// As [`of_contribution`], of an event of a subject that is in `state` after it. What is announced was followed by nobody before.
pub fn of_subject(event: &str, state: Option<&str>) -> Option<DialogueEventKind> {
    Some(match event {
        "published" if state == Some(SubjectState::Open.as_str()) => DialogueEventKind::SubjectOpened,
        "opened" => DialogueEventKind::SubjectOpened,
        "put_off" => DialogueEventKind::SubjectPutOff,
        "closing" => DialogueEventKind::SubjectClosing,
        "closed" => DialogueEventKind::SubjectClosed,
        "reopened" => DialogueEventKind::SubjectReopened,
        "version_published" => DialogueEventKind::SubjectVersion,
        "points_published" => DialogueEventKind::SubjectAnswered,
        "analysed" => DialogueEventKind::SubjectAnalysed,
        _ => return None,
    })
}

/// Who hears of a message's event.
pub fn told_of(kind: NoticeKind, internal: bool) -> Vec<Audience> {
    match kind {
        NoticeKind::Case(kind) => told(kind, internal).collect(),
        NoticeKind::Dialogue(kind) => dialogue_audiences(kind).to_vec(),
    }
}

/// How somebody is spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Voice {
    /// "Your report", "your idea".
    Reporter,
    /// "The report that you follow", "the idea that you support": without what was said to the reporter, unless all may read it.
    Follower,
    /// "The case", with a link into the console.
    Staff,
}

/// How an audience is spoken to.
pub trait Spoken {
    fn voice(self) -> Voice;
}

impl Spoken for Audience {
    fn voice(self) -> Voice {
        match self {
            Self::Reporter | Self::Author => Voice::Reporter,
            Self::Followers | Self::Newcomer | Self::Supporters | Self::Contributors => Voice::Follower,
            Self::Officer | Self::DepartmentManagers | Self::ParticipationManagers | Self::DutyDesk => Voice::Staff,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The whole table: event, and who is told of it.
    #[test]
    fn event_audience_table() {
        let row = |kind: &CaseEventKind| {
            let told: Vec<&str> = audiences(*kind).iter().map(|audience| audience.as_str()).collect();
            format!("{kind:<20}{}\n", told.join(" "))
        };
        insta::assert_snapshot!(CaseEventKind::ALL.iter().map(row).collect::<String>());
    }

    #[test]
    fn residents_hear_nothing_internal() {
        for kind in CaseEventKind::ALL.iter().copied() {
            let own = |audience| audience == Audience::Newcomer && kind == CaseEventKind::Followed;
            assert!(told(kind, true).all(|audience| audience.voice() == Voice::Staff || own(audience)), "{kind}");
            assert_eq!(told(kind, false).count(), audiences(kind).len());
        }
    }
}
