//! What a message tells of.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::case::CaseEventKind;
use crate::vocabulary::UnknownWord;

impl DialogueEventKind {
    /// Whether it is about a warning or a ban, and not about the words that it was given for.
    pub const fn is_sanction(self) -> bool {
        matches!(self, Self::Warned | Self::Banned | Self::SanctionLifted | Self::SanctionUpheld)
    }

    /// Whether it is about an initiative, and not about words of residents on a subject.
    pub const fn is_initiative(self) -> bool {
        use DialogueEventKind::*;
        matches!(
            self,
            InitiativeChanged
                | InitiativeReturned
                | InitiativeHidden
                | InitiativeRestored
                | InitiativeAppealGranted
                | InitiativeAppealRejected
                | InitiativeBegan
                | InitiativeThird
                | InitiativeTwoThirds
                | InitiativeReached
                | InitiativeExpiring
                | InitiativeExpired
                | InitiativeAdopted
                | InitiativeDeclined
                | InitiativeMilestone
                | InitiativeDone
                | InitiativeNameHidden
                | InitiativeNameRestored
        )
    }

    /// Whether it is about a subject itself, for those who follow it.
    pub const fn is_subject(self) -> bool {
        use DialogueEventKind::*;
        matches!(
            self,
            SubjectOpened
                | SubjectPutOff
                | SubjectClosing
                | SubjectClosed
                | SubjectReopened
                | SubjectVersion
                | SubjectAnswered
                | SubjectAnalysed
        )
    }
}

crate::vocabulary! {
    /// What happens in the dialogue that people are told of.
    DialogueEventKind {
        /// A moderator let everybody see what they wrote
        ContributionPublished = "contribution_published",
        /// A moderator hid what they wrote, with reasons
        ContributionHidden = "contribution_hidden",
        /// A moderator covered parts of what they wrote, with reasons
        ContributionRedacted = "contribution_redacted",
        /// Their appeal was granted: it is seen again
        AppealGranted = "appeal_granted",
        /// Their appeal was rejected: it stays hidden
        AppealRejected = "appeal_rejected",
        /// Somebody commented on their idea, or answered their comment
        ContributionReplied = "contribution_replied",
        /// The municipality said what it does with an idea
        IdeaAnswered = "idea_answered",
        /// Their idea, or one that they support, was merged into another
        IdeaMerged = "idea_merged",
        /// Another idea was merged into theirs
        IdeaJoined = "idea_joined",
        /// The municipality said what became of the point that they made on a draft
        PointAnswered = "point_answered",
        /// They got a warning for what they wrote
        Warned = "warned",
        /// They can't write in public for a term
        Banned = "banned",
        /// Their warning or ban was taken off, on appeal or not
        SanctionLifted = "sanction_lifted",
        /// Their appeal against it was rejected: it stays
        SanctionUpheld = "sanction_upheld",
        /// A decision is published on what they took part in
        DecisionPublished = "decision_published",
        /// The words of an initiative that they stood for were changed: whoever still does agrees again
        InitiativeChanged = "initiative_changed",
        /// Their initiative needs corrections before it can gather support
        InitiativeReturned = "initiative_returned",
        /// A moderator hid their initiative, with reasons
        InitiativeHidden = "initiative_hidden",
        /// Another moderator showed it again
        InitiativeRestored = "initiative_restored",
        /// Their appeal was granted: it is what it was
        InitiativeAppealGranted = "initiative_appeal_granted",
        /// Their appeal was rejected: it stays hidden
        InitiativeAppealRejected = "initiative_appeal_rejected",
        /// Their initiative can be signed
        InitiativeBegan = "initiative_began",
        /// An initiative has a third of its support
        InitiativeThird = "initiative_third",
        /// An initiative has two thirds of its support
        InitiativeTwoThirds = "initiative_two_thirds",
        /// An initiative has all its support: the committee studies it
        InitiativeReached = "initiative_reached",
        /// An initiative has three days left
        InitiativeExpiring = "initiative_expiring",
        /// The deadline of an initiative came before its support
        InitiativeExpired = "initiative_expired",
        InitiativeAdopted = "initiative_adopted",
        InitiativeDeclined = "initiative_declined",
        /// A milestone of an adopted initiative has begun or is done
        InitiativeMilestone = "initiative_milestone",
        /// What an initiative asked for is there
        InitiativeDone = "initiative_done",
        /// A moderator took their name away from their signature, with reasons
        InitiativeNameHidden = "initiative_name_hidden",
        /// Another moderator gave it back
        InitiativeNameRestored = "initiative_name_restored",
        /// A subject that they follow is open
        SubjectOpened = "subject_opened",
        /// It opens or closes later than was announced
        SubjectPutOff = "subject_put_off",
        /// It closes in three days
        SubjectClosing = "subject_closing",
        SubjectClosed = "subject_closed",
        /// It was opened once more
        SubjectReopened = "subject_reopened",
        /// A version of its draft was published
        SubjectVersion = "subject_version",
        /// The answers to what was said on its draft were published
        SubjectAnswered = "subject_answered",
        /// What was said on it was summed up
        SubjectAnalysed = "subject_analysed",
    }
}

/// What a message tells of: one word, of either vocabulary. No word stands in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
pub enum NoticeKind {
    Case(CaseEventKind),
    Dialogue(DialogueEventKind),
}

impl NoticeKind {
    /// The word on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Case(kind) => kind.as_str(),
            Self::Dialogue(kind) => kind.as_str(),
        }
    }
}

impl From<CaseEventKind> for NoticeKind {
    fn from(kind: CaseEventKind) -> Self {
        Self::Case(kind)
    }
}

impl From<NoticeKind> for &'static str {
    fn from(kind: NoticeKind) -> Self {
        kind.as_str()
    }
}

impl fmt::Display for NoticeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for NoticeKind {
    type Err = UnknownWord;
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        word.parse().map(Self::Case).or_else(|_| word.parse().map(Self::Dialogue))
    }
}

impl TryFrom<String> for NoticeKind {
    type Error = UnknownWord;
    fn try_from(word: String) -> Result<Self, Self::Error> {
        word.parse()
    }
}

#[cfg(feature = "openapi")]
mod schema {
    use std::borrow::Cow;

    use utoipa::openapi::schema::{AnyOfBuilder, Schema};
    use utoipa::openapi::{Ref, RefOr};
    use utoipa::{PartialSchema, ToSchema};

    use super::{CaseEventKind, DialogueEventKind, NoticeKind};

    impl PartialSchema for NoticeKind {
        fn schema() -> RefOr<Schema> {
            let words = [CaseEventKind::name(), DialogueEventKind::name()].map(Ref::from_schema_name);
            let either = words.into_iter().fold(AnyOfBuilder::new(), AnyOfBuilder::item);
            either.description(Some("What a message tells of: what happened on a case, or in the dialogue.")).into()
        }
    }

    impl ToSchema for NoticeKind {
        fn name() -> Cow<'static, str> {
            "NoticeKind".into()
        }

        fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
            schemas.push((CaseEventKind::name().into_owned(), CaseEventKind::schema()));
            schemas.push((DialogueEventKind::name().into_owned(), DialogueEventKind::schema()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_of_one_vocabulary() {
        for kind in DialogueEventKind::ALL {
            assert!(kind.as_str().parse::<CaseEventKind>().is_err(), "{kind}");
            assert_eq!(kind.as_str().parse(), Ok(NoticeKind::Dialogue(*kind)));
        }
        assert_eq!(serde_json::to_string(&NoticeKind::Case(CaseEventKind::Replied)).unwrap_or_default(), "\"replied\"");
        assert_eq!("nonsense".parse::<NoticeKind>(), Err(UnknownWord));
    }
}
