//! Staff as administrators see to them: who there is, their roles, blocking.

use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::problem::FieldCode;
use majlis_contract::role::RoleGrant;
use majlis_contract::staff::{EditStaff, StaffView};
use majlis_contract::{AccountId, Page};
use majlis_domain::{Actor, staff as rules};
use majlis_persistence::account::{self as accounts, Account, Grant, staff as store};
use majlis_persistence::municipality::Rows;
use majlis_persistence::{DatabaseTransaction, cursor, session as sessions};
use uuid::Uuid;

use crate::change::{self, Checks};
use crate::session::EndReason;
use crate::{App, AppError, AppResult};

/// A page of those who work here, in the order in which they came.
pub async fn list(app: &App, page: &PageQuery) -> AppResult<Page<StaffView>> {
    let after = page.cursor.as_deref().map(cursor::decode::<Uuid>).transpose()?;
    let found = store::page(app.db.read(), after, u64::from(page.limit.unwrap_or(DEFAULT_LIMIT))).await?;
    let view = |account: &Account| {
        let grants = found.grants.get(&account.id).map(Vec::as_slice).unwrap_or_default();
        view(account, grants, found.emails.get(&account.id).cloned())
    };
    Ok(Page { items: found.accounts.iter().map(view).collect(), next_cursor: found.next_cursor })
}

fn view(account: &Account, grants: &[Grant], email: Option<String>) -> StaffView {
    StaffView {
        id: AccountId(account.id),
        name: account.name.clone(),
        email,
        roles: grants.iter().filter_map(granted).collect(),
        enrolled: account.totp_confirmed_at.is_some(),
        blocked_at: account.blocked_at,
        created_at: account.created_at,
        etag: format!("\"{}\"", account.version),
    }
}

fn granted(row: &Grant) -> Option<RoleGrant> {
    Some(RoleGrant { role: row.role.parse().ok()?, department_id: row.department_id.map(Into::into) })
}

/// The rows of roles.
pub(super) fn grant_rows(app: &App, account: Uuid, grants: &[RoleGrant]) -> Vec<Grant> {
    let row = |grant: &RoleGrant| Grant {
        id: app.new_id(),
        account_id: account,
        role: grant.role.to_string(),
        department_id: grant.department_id.map(|department| department.0),
    };
    grants.iter().map(row).collect()
}

/// The roles, each once: of staff, and with a department in use exactly where one is needed.
pub(super) fn checked(town: &Rows, mut grants: Vec<RoleGrant>) -> AppResult<Vec<RoleGrant>> {
    let mut checks = Checks::default();
    for (i, grant) in grants.iter().enumerate() {
        checks.unless(grant.role.is_staff(), format!("/roles/{i}/role"), FieldCode::NotAllowed);
        let at = format!("/roles/{i}/department_id");
        let in_use = |id: Uuid| town.departments.iter().any(|row| row.id == id && row.retired_at.is_none());
        match grant.department_id {
            Some(_) if !grant.role.needs_department() => checks.refuse(at, FieldCode::NotAllowed),
            Some(department) => checks.unless(in_use(department.0), at, FieldCode::Unknown),
            None => checks.unless(!grant.role.needs_department(), at, FieldCode::Required),
        }
    }
    checks.done()?;
    let mut seen = std::collections::HashSet::new();
    grants.retain(|grant| rules::is_whole(grant) && seen.insert(*grant));
    Ok(grants)
}

/// Changes what a member of staff may do, unless the account has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, id: AccountId, version: i64, input: EditStaff) -> AppResult<StaffView> {
    change::change(app, actor, async |tx, town| {
        let account = accounts::lock(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
        let old = accounts::grants(tx, id.0).await?;
        if !old.iter().filter_map(granted).any(|grant| grant.role.is_staff()) {
            return Err(AppError::NOT_FOUND);
        }
        change::current(version, account.version)?;
        let before = view(&account, &old, None);
        let roles = checked(&town, input.roles.unwrap_or_else(|| before.roles.clone()))?;
        let blocked_at = match input.blocked {
            None => account.blocked_at,
            Some(blocked) => blocked.then(|| account.blocked_at.unwrap_or_else(|| app.now())),
        };
        let after = StaffView { roles, blocked_at, ..before.clone() };
        if after != before {
            save(app, tx, actor, &before, &after).await?;
            accounts::touch(tx, id.0).await?;
        }
        let account = accounts::find(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
        let email = store::emails(tx, vec![id.0]).await?.remove(&id.0);
        Ok(view(&account, &accounts::grants(tx, id.0).await?, email))
    })
    .await
}

async fn save(app: &App, tx: &DatabaseTransaction, actor: &Actor, before: &StaffView, after: &StaffView) -> AppResult<()> {
    let id = before.id.0;
    if before.roles != after.roles {
        store::replace_grants(tx, id, grant_rows(app, id, &after.roles)).await?;
    }
    store::set_blocked(tx, id, after.blocked_at).await?;
    // Asked after the writing: what is refused is undone with the transaction.
    rules::may_change(actor.account(), before.id, store::administrators(tx).await?).map_err(denied)?;
    if after.roles.is_empty() || (after.blocked_at.is_some() && before.blocked_at.is_none()) {
        sessions::end_all(tx, id, EndReason::EndedByAdministrator.as_str(), app.now()).await?;
    }
    let kind = match (before.blocked_at.is_some(), after.blocked_at.is_some()) {
        (false, true) => ChangeKind::Blocked,
        (true, false) => ChangeKind::Unblocked,
        _ => ChangeKind::Changed,
    };
    let data = serde_json::json!({ "roles": change::difference(Some(before), after)?["roles"] });
    let data = if before.roles == after.roles { serde_json::json!({}) } else { data };
    change::record(app, tx, actor, (SubjectKind::Staff, id), kind, data).await
}

fn denied(denial: rules::Denial) -> AppError {
    AppError::StateConflict { state: denial.to_string(), action: "edit".to_owned(), possible: Vec::new() }
}
