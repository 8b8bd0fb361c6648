//! Everybody who calls.

use acceptance::Staff;

/// A caller. All columns of the role matrix, and one with a token that nobody gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Who {
    Visitor,
    /// Sent a token that is none.
    Forged,
    /// Reported the cases.
    Resident,
    OtherResident,
    /// Has no account, but the secret of the case.
    Guest,
    Agent,
    /// Of the department that has the case.
    Officer,
    Manager,
    OtherOfficer,
    Moderator,
    ParticipationManager,
    InitiativesReviewer,
    CommunicationsOfficer,
    DataSteward,
    Auditor,
    Administrator,
    ApiClient,
}

/// How somebody stands to the case: reported by the resident, with the lighting department.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Stranger,
    Public,
    /// Follows the case: in the world of these tests the other resident.
    Follower,
    Reporter,
    Auditor,
    Moderator,
    Handler,
    Agent,
}

impl Who {
    /// The columns of the matrix.
    pub const ALL: [Self; 16] = [
        Self::Visitor,
        Self::Resident,
        Self::OtherResident,
        Self::Guest,
        Self::Agent,
        Self::Officer,
        Self::Manager,
        Self::OtherOfficer,
        Self::Moderator,
        Self::ParticipationManager,
        Self::InitiativesReviewer,
        Self::CommunicationsOfficer,
        Self::DataSteward,
        Self::Auditor,
        Self::Administrator,
        Self::ApiClient,
    ];

    /// The member of staff of the demo's profile.
    pub fn staff(self) -> Option<Staff> {
        Some(match self {
            Self::Agent => Staff::Agent,
            Self::Officer => Staff::LightingOfficer,
            Self::Manager => Staff::LightingManager,
            Self::OtherOfficer => Staff::RoadsOfficer,
            Self::Moderator => Staff::Moderator,
            Self::ParticipationManager => Staff::ParticipationManager,
            Self::InitiativesReviewer => Staff::InitiativesReviewer,
            Self::CommunicationsOfficer => Staff::CommunicationsOfficer,
            Self::DataSteward => Staff::DataSteward,
            Self::Auditor => Staff::Auditor,
            Self::Administrator => Staff::Administrator,
            Self::Visitor | Self::Forged | Self::Resident | Self::OtherResident | Self::Guest | Self::ApiClient => return None,
        })
    }

    /// The words of `x-roles` that mean this caller.
    pub fn words(self) -> &'static [&'static str] {
        match self {
            Self::Visitor | Self::Guest => &["visitor"],
            Self::Forged => &[],
            Self::Resident | Self::OtherResident => &["resident"],
            Self::Agent => &["service_agent"],
            Self::Officer | Self::OtherOfficer => &["department_officer"],
            Self::Manager => &["department_manager"],
            Self::Moderator => &["moderator"],
            Self::ParticipationManager => &["participation_manager"],
            Self::InitiativesReviewer => &["initiatives_reviewer"],
            Self::CommunicationsOfficer => &["communications_officer"],
            Self::DataSteward => &["data_steward"],
            Self::Auditor => &["auditor"],
            Self::Administrator => &["administrator"],
            Self::ApiClient => &["client", "client:cases:submit", "client:cases:read"],
        }
    }

    /// What somebody outside the roles gets.
    pub fn refusal(self) -> u16 {
        if matches!(self, Self::Visitor | Self::Guest | Self::Forged) { 401 } else { 403 }
    }

    /// How the caller stands to a case of the resident's that the lighting department has.
    pub fn standing(self, published: bool) -> Standing {
        match self {
            Self::Resident | Self::Guest => Standing::Reporter,
            Self::Agent | Self::ParticipationManager | Self::Administrator => Standing::Agent,
            Self::Officer | Self::Manager => Standing::Handler,
            Self::Moderator => Standing::Moderator,
            Self::Auditor => Standing::Auditor,
            _ if published => Standing::Public,
            _ => Standing::Stranger,
        }
    }
}
