//! Staff among the accounts: who they are, what they may do, and shutting them out.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use majlis_contract::contact::ContactKind;
use majlis_contract::role::Role;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::{Account, Column, Entity, Grant, grant};
use crate::cursor;
use crate::entity::{account_role, contact};

/// Members of staff with what is shown of them.
pub struct Page {
    pub accounts: Vec<Account>,
    pub grants: HashMap<Uuid, Vec<Grant>>,
    /// Confirmed addresses that they sign in with.
    pub emails: HashMap<Uuid, String>,
    pub next_cursor: Option<String>,
}

/// A page of those who hold a role of staff, in the order in which they came, in three statements.
pub async fn page(db: &impl ConnectionTrait, after: Option<Uuid>, limit: u64) -> Result<Page, DbErr> {
    let staff = account_role::Entity::find()
        .select_only()
        .column(account_role::Column::AccountId)
        .filter(account_role::Column::Role.ne(Role::Resident.as_str()))
        .into_query();
    let mut query = Entity::find().filter(Column::Id.in_subquery(staff));
    if let Some(after) = after {
        query = query.filter(Column::Id.gt(after));
    }
    let rows = query.order_by_asc(Column::Id).limit(limit + 1).all(db).await?;
    let (accounts, next_cursor) = cursor::cut(rows, limit, |row| row.id)?;
    let ids: Vec<Uuid> = accounts.iter().map(|account| account.id).collect();
    let mut grants: HashMap<Uuid, Vec<Grant>> = HashMap::new();
    let found = account_role::Entity::find().filter(account_role::Column::AccountId.is_in(ids.clone()));
    for row in found.order_by_asc(account_role::Column::Id).all(db).await? {
        grants.entry(row.account_id).or_default().push(row);
    }
    Ok(Page { grants, emails: emails(db, ids).await?, accounts, next_cursor })
}

/// The confirmed e-mail address of each account.
pub async fn emails(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<HashMap<Uuid, String>, DbErr> {
    let found = contact::Entity::find()
        .select_only()
        .columns([contact::Column::AccountId, contact::Column::Value])
        .filter(contact::Column::AccountId.is_in(ids))
        .filter(contact::Column::Kind.eq(ContactKind::Email.as_str()))
        .filter(contact::Column::ConfirmedAt.is_not_null())
        .order_by_desc(contact::Column::CreatedAt);
    let rows: Vec<(Uuid, String)> = found.into_tuple().all(db).await?;
    Ok(rows.into_iter().collect())
}

/// Gives an account these roles and no others.
pub async fn replace_grants(db: &impl ConnectionTrait, account: Uuid, grants: Vec<Grant>) -> Result<(), DbErr> {
    account_role::Entity::delete_many().filter(account_role::Column::AccountId.eq(account)).exec(db).await?;
    grant(db, grants).await
}

/// Shuts an account out, or lets it in again.
pub async fn set_blocked(db: &impl ConnectionTrait, id: Uuid, blocked_at: Option<DateTime<Utc>>) -> Result<(), DbErr> {
    Entity::update_many().col_expr(Column::BlockedAt, Expr::value(blocked_at)).filter(Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// How many administrators are not blocked.
pub async fn administrators(db: &impl ConnectionTrait) -> Result<u64, DbErr> {
    let holders = account_role::Entity::find()
        .select_only()
        .column(account_role::Column::AccountId)
        .filter(account_role::Column::Role.eq(Role::Administrator.as_str()))
        .into_query();
    Entity::find().filter(Column::Id.in_subquery(holders)).filter(Column::BlockedAt.is_null()).count(db).await
}

/// Begins anew with a name and a password, and without an authenticator.
pub async fn begin(db: &impl ConnectionTrait, id: Uuid, name: &str, password_hash: &str) -> Result<(), DbErr> {
    let begun = Entity::update_many()
        .col_expr(Column::Name, Expr::value(name))
        .col_expr(Column::PasswordHash, Expr::value(password_hash))
        .col_expr(Column::TotpSecret, Expr::value(Option::<String>::None))
        .col_expr(Column::TotpConfirmedAt, Expr::value(Option::<DateTime<Utc>>::None))
        .filter(Column::Id.eq(id));
    begun.exec(db).await?;
    Ok(())
}
