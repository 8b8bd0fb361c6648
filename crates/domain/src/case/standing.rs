//! How somebody stands to one case.

use majlis_contract::api_client::Scope;
use majlis_contract::case::CaseVisibility;
use majlis_contract::role::Role;
use majlis_contract::{AccountId, ApiClientId, DepartmentId};

use crate::Actor;

/// How somebody stands to a case. Whoever reported it is its reporter and nothing else, even as staff:
/// nobody answers their own case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// May not know that it exists.
    Stranger,
    /// Sees the published part.
    Public,
    /// Follows it: sees what the public would see, published or not.
    Follower,
    /// The machine that sent it.
    Partner,
    /// Who reported it, signed in or with its secret.
    Reporter,
    /// Reads everything, changes nothing.
    Auditor,
    /// Decides what the public sees.
    Moderator,
    /// Officer or manager of the department that has it.
    Handler,
    /// Routes and follows up all cases.
    Agent,
    /// The clockwork.
    System,
}

/// Finds the standing of the caller. `holds_secret` says that the case's secret was shown and is right.
pub fn standing(
    actor: &Actor,
    holds_secret: bool,
    reporter: Option<AccountId>,
    client: Option<ApiClientId>,
    department: Option<DepartmentId>,
    visibility: CaseVisibility,
) -> Standing {
    let staff = || {
        if actor.has(Role::ServiceAgent) || actor.has(Role::ParticipationManager) || actor.has(Role::Administrator) {
            return Some(Standing::Agent);
        }
        if department.is_some_and(|department| actor.departments().contains(&department)) {
            return Some(Standing::Handler);
        }
        if actor.has(Role::Moderator) {
            return Some(Standing::Moderator);
        }
        actor.has(Role::Auditor).then_some(Standing::Auditor)
    };
    let own_client =
        matches!(actor, Actor::Client { client: asking, scopes } if client == Some(*asking) && scopes.contains(&Scope::CasesRead));
    if *actor == Actor::System {
        Standing::System
    } else if holds_secret || (actor.account().is_some() && actor.account() == reporter) {
        Standing::Reporter
    } else if own_client {
        Standing::Partner
    } else if let Some(staff) = staff() {
        staff
    } else if visibility == CaseVisibility::Published {
        Standing::Public
    } else {
        Standing::Stranger
    }
}

/// The standing of somebody who follows the case, which counts where there is no better one.
pub const fn as_follower(standing: Standing) -> Standing {
    match standing {
        Standing::Stranger | Standing::Public => Standing::Follower,
        better => better,
    }
}

/// True when notes, edits and looks at personal data may be read.
pub const fn may_read_internal(standing: Standing) -> bool {
    matches!(standing, Standing::Auditor | Standing::Moderator | Standing::Handler | Standing::Agent | Standing::System)
}
