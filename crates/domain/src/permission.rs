//! What an endpoint asks for, and which roles have it. The one table of who may what.

use majlis_contract::api_client::Scope;
use majlis_contract::role::Role;

use crate::Actor;

use Role::*;

const STAFF: &[Role] = &[
    ServiceAgent,
    DepartmentOfficer,
    DepartmentManager,
    Moderator,
    ParticipationManager,
    InitiativesReviewer,
    CommunicationsOfficer,
    DataSteward,
    Administrator,
    Auditor,
];

majlis_contract::words! {
    /// A permission. An endpoint names one in its signature; the OpenAPI document shows who has it as `x-roles`.
    Permission {
        /// Read what is published.
        PublicRead = "public.read",
        /// Sign in, renew, upload a photo: open to all, limited by rate.
        PublicWrite = "public.write",
        /// Manage the own account, sessions and messages.
        AccountOwn = "account.own",
        /// Manage the own staff credentials.
        AccountStaff = "account.staff",
        /// Send a case for oneself, or as a partner.
        CaseSubmit = "case.submit",
        /// Read one case, as far as one's standing to it allows.
        CaseRead = "case.read",
        /// Answer, confirm, reopen or take back a case of one's own.
        CaseOwn = "case.own",
        /// Join a case of somebody else, and leave it.
        CaseFollow = "case.follow",
        /// Enter a case for somebody else.
        CaseEnter = "case.enter",
        /// See the staff queue.
        CaseQueue = "case.queue",
        /// Route, work on and answer cases, within one's departments.
        CaseWork = "case.work",
        /// Write internal notes.
        CaseNote = "case.note",
        /// Show cases to the public or keep them private.
        CasePublish = "case.publish",
        /// See subjects that are being prepared.
        SubjectRead = "subject.read",
        /// Prepare subjects, open and close them, say what is done with ideas.
        SubjectManage = "subject.manage",
        /// See initiatives that are not published, and what was gathered elsewhere for them.
        InitiativeRead = "initiative.read",
        /// Enter signatures that were gathered elsewhere, and correct them.
        InitiativeEnter = "initiative.enter",
        /// Adopt or decline what has its support, and write how it goes on.
        InitiativeStudy = "initiative.study",
        /// See the letters of the newsletter that are being written, its partners and its figures.
        NewsletterRead = "newsletter.read",
        /// Write letters and send them, enter partners, set when the digest leaves.
        NewsletterManage = "newsletter.manage",
        /// Propose, support and report, and change what is one's own.
        ContributionWrite = "contribution.write",
        /// Comment, as a resident or for the municipality.
        ContributionComment = "contribution.comment",
        /// See what waits for a moderator, and what is hidden.
        ModerationRead = "moderation.read",
        /// Publish and hide what residents say, and decide appeals.
        ModerationAct = "moderation.act",
        /// Read what stood where parts of somebody's words are covered.
        RedactionRead = "redaction.read",
        /// Keep the list of words that moderators see pointed out.
        WatchWordManage = "watch_word.manage",
        /// See messages that were given up, and have them tried again.
        DeliveryManage = "delivery.manage",
        /// See who looked at whose personal data.
        LookRead = "look.read",
        /// Read the figures of the service, within one's departments.
        ReportRead = "report.read",
        /// Register and shut out machines.
        ApiClientManage = "api_client.manage",
        /// See how the municipality is set up, and what was changed by whom.
        MunicipalityRead = "municipality.read",
        /// Set the municipality up: departments, districts, categories, texts, looks.
        MunicipalityManage = "municipality.manage",
        /// See who works here, and who is invited to.
        StaffRead = "staff.read",
        /// Invite staff, give and take roles, shut people out.
        StaffManage = "staff.manage",
    }
}

impl Permission {
    /// The staff roles and residents that have it.
    pub const fn roles(self) -> &'static [Role] {
        match self {
            Self::PublicRead | Self::PublicWrite | Self::AccountOwn | Self::CaseRead => Role::ALL,
            Self::AccountStaff => STAFF,
            Self::CaseSubmit | Self::CaseOwn | Self::CaseFollow => &[Resident],
            Self::CaseEnter => &[ServiceAgent, ParticipationManager, Administrator],
            Self::CaseQueue => {
                &[ServiceAgent, DepartmentOfficer, DepartmentManager, Moderator, ParticipationManager, Administrator, Auditor]
            }
            Self::CaseWork => &[ServiceAgent, DepartmentOfficer, DepartmentManager, ParticipationManager, Administrator],
            Self::CaseNote | Self::CasePublish => {
                &[ServiceAgent, DepartmentOfficer, DepartmentManager, Moderator, ParticipationManager, Administrator]
            }
            Self::SubjectRead => &[Moderator, ParticipationManager, InitiativesReviewer, CommunicationsOfficer, Administrator, Auditor],
            Self::InitiativeRead => {
                &[ServiceAgent, Moderator, ParticipationManager, InitiativesReviewer, CommunicationsOfficer, Administrator, Auditor]
            }
            Self::InitiativeEnter => &[ServiceAgent, ParticipationManager],
            Self::InitiativeStudy => &[ParticipationManager, InitiativesReviewer],
            Self::NewsletterRead => &[ParticipationManager, CommunicationsOfficer, Administrator, Auditor],
            Self::NewsletterManage => &[ParticipationManager, CommunicationsOfficer],
            Self::SubjectManage => &[ParticipationManager, Administrator],
            Self::ContributionWrite => &[Resident],
            Self::ContributionComment => &[Resident, Moderator, ParticipationManager, Administrator],
            Self::ModerationRead => &[Moderator, ParticipationManager, Administrator, Auditor],
            Self::ModerationAct => &[Moderator, ParticipationManager],
            Self::RedactionRead => &[Moderator, ParticipationManager, Auditor],
            Self::WatchWordManage => &[Moderator, ParticipationManager, Administrator],
            Self::ReportRead => &[ServiceAgent, DepartmentManager, ParticipationManager, Administrator, Auditor],
            Self::ApiClientManage | Self::MunicipalityManage | Self::StaffManage | Self::DeliveryManage => &[Administrator],
            Self::MunicipalityRead | Self::StaffRead | Self::LookRead => &[Administrator, Auditor],
        }
    }

    /// True when visitors without an account have it too (guests prove themselves with a case's secret).
    pub const fn for_visitors(self) -> bool {
        matches!(self, Self::PublicRead | Self::PublicWrite | Self::CaseSubmit | Self::CaseRead | Self::CaseOwn | Self::CaseFollow)
    }

    /// The scope that gives it to a machine.
    pub const fn scope(self) -> Option<Scope> {
        match self {
            Self::CaseSubmit => Some(Scope::CasesSubmit),
            Self::CaseRead => Some(Scope::CasesRead),
            _ => None,
        }
    }

    /// True when a machine has it whatever its scopes.
    const fn for_any_client(self) -> bool {
        matches!(self, Self::PublicRead | Self::PublicWrite)
    }

    /// Whether the caller has it.
    pub fn allows(self, actor: &Actor) -> bool {
        match actor {
            Actor::System => true,
            Actor::Visitor => self.for_visitors(),
            Actor::Client { scopes, .. } => self.for_any_client() || self.scope().is_some_and(|scope| scopes.contains(&scope)),
            Actor::Person { grants, .. } => grants.iter().any(|grant| self.roles().contains(&grant.role)),
        }
    }

    /// What the OpenAPI document says under `x-roles`.
    pub fn role_words(self) -> Vec<String> {
        let visitor = self.for_visitors().then(|| "visitor".to_owned());
        let roles = self.roles().iter().map(|role| role.to_string());
        let client = match self.scope() {
            Some(scope) => Some(format!("client:{scope}")),
            None => self.for_any_client().then(|| "client".to_owned()),
        };
        visitor.into_iter().chain(roles).chain(client).collect()
    }
}

/// All that the roles of a person allow, in the order of the table.
pub fn of(actor: &Actor) -> Vec<Permission> {
    Permission::ALL.iter().copied().filter(|permission| permission.allows(actor)).collect()
}
