//! The pages of the portal; the language stands before them in the address.

use majlis_contract::policy::PolicyKind;
use majlis_contract::subject::Axis;
use majlis_contract::{CaseId, ContributionId, DecisionId, InitiativeId, LetterId, PolicyId, SubjectId};
use yew_router::prelude::*;

#[derive(Debug, Clone, Copy, PartialEq, Routable)]
pub enum Route {
    #[at("/")]
    Home,
    /// Sends a case, step by step.
    #[at("/report")]
    Report,
    /// Finds a case by its reference.
    #[at("/follow")]
    Follow,
    #[at("/cases/:id")]
    Case { id: CaseId },
    /// What people report: the published cases.
    #[at("/map")]
    Map,
    /// A published case, as everybody sees it.
    #[at("/map/:id")]
    PublicCase { id: CaseId },
    /// How the municipality does.
    #[at("/figures")]
    Figures,
    /// What residents can take part in.
    #[at("/participate")]
    Participate,
    /// What moderation did, in figures.
    #[at("/participate/moderation")]
    ModerationFigures,
    #[at("/participate/:id")]
    Subject { id: SubjectId },
    /// Proposes an idea on a subject.
    #[at("/participate/:id/new")]
    ProposeIdea { id: SubjectId },
    /// What there is on an axis of participation.
    #[at("/axes/:axis")]
    Axis { axis: Axis },
    /// What the words of participation mean.
    #[at("/glossary")]
    Glossary,
    /// What the municipality decided.
    #[at("/decisions")]
    Decisions,
    #[at("/decisions/:id")]
    Decision { id: DecisionId },
    #[at("/ideas/:id")]
    Idea { id: ContributionId },
    /// What residents gather support for.
    #[at("/initiatives")]
    Initiatives,
    #[at("/initiatives/new")]
    NewInitiative,
    #[at("/initiatives/:id")]
    Initiative { id: InitiativeId },
    #[at("/initiatives/:id/edit")]
    EditInitiative { id: InitiativeId },
    /// Stands for one, by its sponsor's link.
    #[at("/initiatives/:id/join")]
    JoinInitiative { id: InitiativeId },
    /// Searches everything that is public.
    #[at("/search")]
    Search,
    /// Subscribes to the newsletter.
    #[at("/newsletter")]
    Newsletter,
    /// By the links in its mails.
    #[at("/newsletter/confirm")]
    ConfirmNewsletter,
    #[at("/newsletter/manage")]
    OwnNewsletter,
    /// The letters that were sent.
    #[at("/newsletter/letters")]
    Letters,
    #[at("/newsletter/letters/:id")]
    Letter { id: LetterId },
    #[at("/account")]
    Account,
    #[at("/account/cases")]
    OwnCases,
    /// One's own ideas and comments.
    #[at("/account/contributions")]
    Contributions,
    /// Reports that wait on the device for a network.
    #[at("/waiting")]
    Waiting,
    /// Who looked at one's own data.
    #[at("/account/looks")]
    Looks,
    /// Leaves messages by the link in one of them.
    #[at("/leave")]
    Leave,
    #[at("/sign-in")]
    SignIn,
    #[at("/notifications")]
    Notifications,
    #[at("/policies/:kind")]
    Policy { kind: PolicyKind },
    /// A version of a policy, whatever is in force now.
    #[at("/policy-versions/:id")]
    PolicyVersion { id: PolicyId },
    /// The phone's last tab.
    #[at("/more")]
    More,
    #[not_found]
    #[at("/not-found")]
    NotFound,
}
