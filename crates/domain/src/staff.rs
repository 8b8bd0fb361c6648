//! Who may change what staff may do.

use majlis_contract::AccountId;
use majlis_contract::role::RoleGrant;

/// Why a change is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denial {
    /// Nobody raises or locks out themselves.
    #[error("own_account")]
    OwnAccount,
    /// Without an administrator nobody could let anybody in again.
    #[error("last_administrator")]
    LastAdministrator,
}

/// Whether `editor` may change what `edited` may do, when `administrators` would be left who are not blocked.
pub fn may_change(editor: Option<AccountId>, edited: AccountId, administrators: u64) -> Result<(), Denial> {
    if editor == Some(edited) {
        return Err(Denial::OwnAccount);
    }
    if administrators == 0 { Err(Denial::LastAdministrator) } else { Ok(()) }
}

/// Whether a role is one of staff and has a department exactly where it needs one.
pub fn is_whole(grant: &RoleGrant) -> bool {
    grant.role.is_staff() && grant.role.needs_department() == grant.department_id.is_some()
}

#[cfg(test)]
mod tests {
    use majlis_contract::DepartmentId;
    use majlis_contract::role::Role;

    use super::*;

    #[test]
    fn nobody_changes_themselves_and_one_administrator_stays() {
        let id = |number: u8| AccountId::from(uuid_of(number));
        assert_eq!(may_change(Some(id(1)), id(1), 5), Err(Denial::OwnAccount));
        assert_eq!(may_change(Some(id(1)), id(2), 0), Err(Denial::LastAdministrator));
        assert_eq!(may_change(Some(id(1)), id(2), 1), Ok(()));
        assert_eq!(may_change(None, id(2), 0), Err(Denial::LastAdministrator));
    }

    #[test]
    fn roles_and_departments_go_together() {
        for role in Role::ALL.iter().copied() {
            let with = |department_id| RoleGrant { role, department_id };
            assert_eq!(is_whole(&with(None)), role.is_staff() && !role.needs_department(), "{role}");
            assert_eq!(is_whole(&with(Some(DepartmentId::from(uuid_of(7))))), role.needs_department(), "{role}");
        }
    }

    fn uuid_of(number: u8) -> uuid::Uuid {
        uuid::Uuid::from_bytes([number; 16])
    }
}
