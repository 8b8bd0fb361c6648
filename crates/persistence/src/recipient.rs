//! People that messages are for: who they are, how they are reached, and how they wish to be. A page at a time.

use std::collections::HashMap;

use majlis_contract::role::Role;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use crate::entity::{account, account_role, contact};
use crate::push_subscription;

/// An account and its confirmed addresses, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reachable {
    pub account: account::Model,
    pub contacts: Vec<contact::Model>,
    /// The subscriptions of devices that may show messages.
    pub devices: Vec<Uuid>,
}

/// Accounts by id, in the order of their ids.
pub async fn of_accounts(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<Vec<Reachable>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let accounts = account::Entity::find().filter(account::Column::Id.is_in(ids.iter().copied()));
    let accounts = accounts.order_by_asc(account::Column::Id).all(db).await?;
    let confirmed = contact::Entity::find()
        .filter(contact::Column::AccountId.is_in(ids))
        .filter(contact::Column::ConfirmedAt.is_not_null())
        .order_by_asc(contact::Column::CreatedAt)
        .order_by_asc(contact::Column::Id);
    let mut contacts: HashMap<Uuid, Vec<contact::Model>> = HashMap::new();
    for contact in confirmed.all(db).await? {
        contacts.entry(contact.account_id).or_default().push(contact);
    }
    let mut devices = push_subscription::of_accounts(db, accounts.iter().map(|account| account.id).collect()).await?;
    let with_addresses = |account: account::Model| Reachable {
        contacts: contacts.remove(&account.id).unwrap_or_default(),
        devices: devices.remove(&account.id).unwrap_or_default(),
        account,
    };
    Ok(accounts.into_iter().map(with_addresses).collect())
}

/// The accounts that hold one of some roles and are not blocked, in one department where it is given, after `after` by id.
pub async fn holders(
    db: &impl ConnectionTrait,
    roles: &[Role],
    department: Option<Uuid>,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<Uuid>, DbErr> {
    use account_role::Column::{AccountId, DepartmentId, Role as RoleColumn};
    let mut query = account_role::Entity::find().select_only().column(AccountId).distinct();
    query = query.filter(RoleColumn.is_in(roles.iter().map(|role| role.as_str())));
    // Asked for each holder, of whom there are few, by the key.
    let the_same = Expr::col((account::Entity, account::Column::Id)).equals((account_role::Entity, AccountId));
    let active = account::Entity::find().select_only().column(account::Column::Id).filter(the_same);
    query = query.filter(Expr::exists(active.filter(account::Column::BlockedAt.is_null()).into_query()));
    if let Some(department) = department {
        query = query.filter(DepartmentId.eq(department));
    }
    if let Some(after) = after {
        query = query.filter(AccountId.gt(after));
    }
    query.order_by_asc(AccountId).limit(limit).into_tuple().all(db).await
}
