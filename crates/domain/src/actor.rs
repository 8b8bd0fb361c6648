//! Who asks.

use majlis_contract::api_client::Scope;
use majlis_contract::role::{Role, RoleGrant};
use majlis_contract::{AccountId, ApiClientId, DepartmentId, SessionId};

/// Who makes a request, as far as the token says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Nobody signed in.
    Visitor,
    /// A signed-in person.
    Person {
        /// Who it is.
        account: AccountId,
        /// The sign-in that the token belongs to.
        session: SessionId,
        /// The roles held now.
        grants: Vec<RoleGrant>,
    },
    /// A machine of another organisation.
    Client {
        /// Which machine.
        client: ApiClientId,
        /// What it may do.
        scopes: Vec<Scope>,
    },
    /// The municipality's own clockwork.
    System,
}

impl Actor {
    /// The account of a signed-in person.
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Person { account, .. } => Some(*account),
            _ => None,
        }
    }

    /// The roles held; none for visitors and machines.
    pub fn grants(&self) -> &[RoleGrant] {
        match self {
            Self::Person { grants, .. } => grants,
            _ => &[],
        }
    }

    /// True when the person holds the role, in whichever department.
    pub fn has(&self, role: Role) -> bool {
        self.grants().iter().any(|grant| grant.role == role)
    }

    /// True for people who work for the municipality.
    pub fn is_staff(&self) -> bool {
        self.grants().iter().any(|grant| grant.role.is_staff())
    }

    /// The departments in which the person is officer or manager.
    pub fn departments(&self) -> Vec<DepartmentId> {
        let mut found: Vec<_> = self.grants().iter().filter(|g| g.role.needs_department()).filter_map(|g| g.department_id).collect();
        found.sort();
        found.dedup();
        found
    }
}
