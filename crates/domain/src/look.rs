//! Looks at personal data: in which role somebody looks.

use majlis_contract::DepartmentId;
use majlis_contract::role::{Role, RoleGrant};

use crate::Actor;

/// The role by which the caller sees the people of a case that a department has: the department's own where they belong to
/// it, else the first that sees all cases.
pub fn looks_as(actor: &Actor, department: Option<DepartmentId>) -> Option<RoleGrant> {
    let staff = || actor.grants().iter().copied().filter(|grant| grant.role.is_staff());
    let own = staff().find(|grant| grant.role.needs_department() && grant.department_id.is_some() && grant.department_id == department);
    let all = [Role::ServiceAgent, Role::ParticipationManager, Role::Administrator, Role::Moderator, Role::Auditor];
    own.or_else(|| all.into_iter().find_map(|role| staff().find(|grant| grant.role == role)))
}

#[cfg(test)]
mod tests {
    use majlis_contract::{AccountId, SessionId};

    use super::*;

    #[test]
    fn the_departments_own_comes_first() {
        let id = |n: u8| format!("00000000-0000-7000-8000-0000000000{n:02}");
        let department = |n: u8| id(n).parse::<DepartmentId>().unwrap();
        let grant = |role, department_id| RoleGrant { role, department_id };
        let actor = |grants: Vec<RoleGrant>| {
            let (account, session): (AccountId, SessionId) = (id(1).parse().unwrap(), id(2).parse().unwrap());
            Actor::Person { account, session, grants }
        };
        let agent = grant(Role::ServiceAgent, None);
        let officer = grant(Role::DepartmentOfficer, Some(department(7)));
        assert_eq!(looks_as(&actor(vec![agent, officer]), Some(department(7))), Some(officer));
        assert_eq!(looks_as(&actor(vec![officer, agent]), Some(department(8))), Some(agent));
        assert_eq!(looks_as(&actor(vec![grant(Role::Resident, None), agent]), None), Some(agent));
        assert_eq!(looks_as(&actor(vec![officer]), None), None);
        assert_eq!(looks_as(&Actor::System, None), None);
    }
}
