//! The pages of the console; `/console` and the language stand before them in the address.

use majlis_contract::{CaseId, ContributionId, InitiativeId, SubjectId};
use yew_router::prelude::*;

use super::administration::{Section, Which};

#[derive(Debug, Clone, Copy, PartialEq, Routable)]
pub enum Route {
    /// Leads to the first page that the person may see.
    #[at("/")]
    Home,
    #[at("/inbox")]
    Inbox,
    #[at("/sign-in")]
    SignIn,
    #[at("/cases/:id")]
    Case { id: CaseId },
    /// Two cases side by side, to be made one.
    #[at("/cases/:id/merge/:other")]
    Merge { id: CaseId, other: CaseId },
    /// Enters a case for somebody.
    #[at("/enter")]
    Enter,
    /// Begins to work here, by the link of an invitation.
    #[at("/invitation")]
    Invitation,
    /// What residents wrote, to be published or hidden.
    #[at("/moderation")]
    Moderation,
    /// Warnings and bans.
    #[at("/moderation/sanctions")]
    Sanctions,
    /// Words that moderators see pointed out.
    #[at("/moderation/words")]
    WatchWords,
    /// What residents can take part in.
    #[at("/subjects")]
    Subjects,
    #[at("/subjects/:which")]
    Subject { which: Which },
    /// What residents propose on a subject.
    #[at("/subjects/:id/ideas")]
    Ideas { id: SubjectId },
    /// What is said of one of them, and the municipality's answers.
    #[at("/subjects/:id/ideas/:said")]
    IdeaComments { id: SubjectId, said: ContributionId },
    /// What residents say on a subject, and the municipality's answers.
    #[at("/subjects/:id/comments")]
    Comments { id: SubjectId },
    /// The draft of a by-law that is consulted on.
    #[at("/subjects/:id/draft")]
    Draft { id: SubjectId },
    /// What comments on a draft come to, and the answers.
    #[at("/subjects/:id/points")]
    Points { id: SubjectId },
    /// What the municipality decided.
    #[at("/decisions")]
    Decisions,
    #[at("/decisions/:which")]
    Decision { which: Which },
    /// What residents gather support for.
    #[at("/initiatives")]
    Initiatives,
    #[at("/initiatives/:id")]
    Initiative { id: InitiativeId },
    /// Letters to those who have subscribed.
    #[at("/newsletter")]
    Newsletter,
    #[at("/newsletter/partners")]
    Partners,
    #[at("/newsletter/:which")]
    Letter { which: Which },
    /// Figures of the service.
    #[at("/dashboard")]
    Dashboard,
    /// Messages caught in the demo.
    #[at("/messages")]
    Messages,
    /// Messages to the person, inside the console.
    #[at("/notices")]
    Notices,
    /// Messages that were given up.
    #[at("/dead-letters")]
    DeadLetters,
    /// Who looked at whose personal data.
    #[at("/looks")]
    Looks,
    /// Machines that call the API.
    #[at("/clients")]
    Clients,
    /// How the municipality is set up.
    #[at("/administration")]
    Administration,
    #[at("/administration/:section")]
    Section { section: Section },
    #[at("/administration/:section/:which")]
    Thing { section: Section, which: Which },
    #[at("/account")]
    Account,
    #[not_found]
    #[at("/not-found")]
    NotFound,
}
