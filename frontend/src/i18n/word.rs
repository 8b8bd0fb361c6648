//! The words of the contract's vocabularies: `case-state-in_progress`, `error-not_found` …

use majlis_contract::api_client::Scope;
use majlis_contract::calendar::Weekday;
use majlis_contract::case::{
    ActorKind, CaseAction, CaseEventKind, CaseKind, CaseState, CaseVisibility, Channel, ClockBasis, ClockKind, ClockState, EditedField,
    EnteredChannel, Escalation, Likeness, Priority, QueueSort, QueueView, RatingReason, RedactedField, RejectionReason,
};
use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::contact::ContactKind;
use majlis_contract::contribution::{CommentSort, ContributionKind, ContributionState, HidingReason, IdeaSort, IdeaStatus};
use majlis_contract::decision::{DecisionState, Outcome};
use majlis_contract::delivery::{Audience, DeliveryChannel, DeliveryState};
use majlis_contract::draft::{ImportWarning, VersionState};
use majlis_contract::initiative::{GatheringChannel, InitiativeShelf, InitiativeSort, InitiativeState, MilestoneState, SigningObstacle};
use majlis_contract::look::LookKind;
use majlis_contract::newsletter::{LetterState, PartnerState};
use majlis_contract::notification::{DialogueEventKind, NoticeKind};
use majlis_contract::policy::PolicyKind;
use majlis_contract::problem::{ErrorCode, FieldCode};
use majlis_contract::role::{PublicName, Role, StakeholderGroup};
use majlis_contract::staff::InvitationState;
use majlis_contract::subject::{Axis, BoardShelf, Means, ParticipationKind, SubjectHistoryKind, SubjectState};
use majlis_contract::template::TemplatePurpose;

/// What a word of a vocabulary is called in the page's language.
pub trait Label: Copy + 'static {
    /// The first part of its text ids.
    const STEM: &'static str;
    /// The whole vocabulary.
    const WORDS: &'static [Self];
    /// The word on the wire.
    fn word(self) -> &'static str;

    /// The id of its text. Ids can't hold the colon of scopes.
    fn text_id(self) -> String {
        format!("{}-{}", Self::STEM, self.word().replace(':', "-"))
    }

    /// Its text.
    fn label(self) -> String {
        super::text(&self.text_id(), &[])
    }
}

macro_rules! labels {
    ($(#[$meta:meta])* $every:ident { $($name:ident = $stem:literal),+ $(,)? }) => {
        $(impl Label for $name {
            const STEM: &'static str = $stem;
            const WORDS: &'static [Self] = Self::ALL;
            fn word(self) -> &'static str {
                self.as_str()
            }
        })+

        $(#[$meta])*
        #[cfg(test)]
        pub(super) fn $every() -> Vec<String> {
            let mut ids = Vec::new();
            $(ids.extend($name::WORDS.iter().map(|word| word.text_id()));)+
            ids
        }
    };
}

labels! {
    /// The text ids of the vocabularies that portal and console share, or that are the portal's.
    every_word {
        CaseKind = "case-kind",
        CaseState = "case-state",
        CaseAction = "case-action",
        CaseEventKind = "case-event",
        CaseVisibility = "case-visibility",
        EditedField = "edited-field",
        Likeness = "likeness",
        RedactedField = "redacted-field",
        ActorKind = "actor",
        Channel = "channel",
        EnteredChannel = "channel",
        ClockBasis = "clock-basis",
        ClockKind = "clock-kind",
        ClockState = "clock-state",
        Escalation = "escalation",
        Priority = "priority",
        RatingReason = "rating-reason",
        RejectionReason = "rejection",
        Role = "role",
        StakeholderGroup = "group",
        PublicName = "public-name",
        ContactKind = "contact",
        LookKind = "look-kind",
        PolicyKind = "policy",
        ErrorCode = "error",
        FieldCode = "field-error",
        ParticipationKind = "participation-kind",
        Axis = "axis",
        SubjectState = "subject-state",
        Means = "means",
        IdeaStatus = "idea-status",
        HidingReason = "hiding-reason",
        BoardShelf = "board-shelf",
        IdeaSort = "idea-sort",
        CommentSort = "comment-sort",
        ContributionKind = "contribution-kind",
        ContributionState = "contribution-state",
        Outcome = "outcome",
        DialogueEventKind = "notice",
        InitiativeState = "initiative-state",
        InitiativeShelf = "initiative-shelf",
        InitiativeSort = "initiative-sort",
        SigningObstacle = "signing-obstacle",
        MilestoneState = "milestone-state",
        SubjectHistoryKind = "subject-history",
    }
}

labels! {
    /// Those that only the console shows: residents never download them.
    every_console_word {
        SubjectKind = "subject",
        GatheringChannel = "gathering-channel",
        ChangeKind = "change",
        QueueView = "queue-view",
        QueueSort = "queue-sort",
        DeliveryChannel = "delivery-channel",
        DeliveryState = "delivery-state",
        Audience = "audience",
        DecisionState = "decision-state",
        LetterState = "letter-state",
        PartnerState = "partner-state",
        VersionState = "version-state",
        ImportWarning = "import-warning",
        InvitationState = "invitation-state",
        TemplatePurpose = "template-purpose",
        Scope = "scope",
        Weekday = "weekday",
    }
}

/// A word of either vocabulary, whose texts are there already.
pub fn notice_label(kind: NoticeKind) -> String {
    match kind {
        NoticeKind::Case(kind) => kind.label(),
        NoticeKind::Dialogue(kind) => kind.label(),
    }
}
