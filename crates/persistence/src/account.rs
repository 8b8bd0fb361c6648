//! People: accounts, their roles, and what they agreed to.

pub mod staff;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

pub use crate::entity::account::Model as Account;
use crate::entity::account::{Column, Entity};
pub use crate::entity::account_role::Model as Grant;
use crate::entity::{account_role, policy_acceptance};
use crate::search;

/// One account.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<Account>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// One account, held against other writers until the transaction ends.
pub async fn lock(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<Account>, DbErr> {
    Entity::find_by_id(id).lock_exclusive().one(db).await
}

/// Several accounts, held in the order of their ids until the transaction ends.
pub async fn lock_all(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<(), DbErr> {
    let held = Entity::find().select_only().column(Column::Id).filter(Column::Id.is_in(ids.iter().copied()));
    held.order_by_asc(Column::Id).lock_exclusive().into_tuple::<Uuid>().all(db).await.map(drop)
}

/// Makes an account.
pub async fn insert(db: &impl ConnectionTrait, account: Account) -> Result<(), DbErr> {
    Entity::insert(account.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// The roles of an account.
pub async fn grants(db: &impl ConnectionTrait, account: Uuid) -> Result<Vec<Grant>, DbErr> {
    let of_account = account_role::Entity::find().filter(account_role::Column::AccountId.eq(account));
    of_account.order_by_asc(account_role::Column::Id).all(db).await
}

/// Gives roles.
pub async fn grant(db: &impl ConnectionTrait, grants: Vec<Grant>) -> Result<(), DbErr> {
    if !grants.is_empty() {
        let rows = grants.into_iter().map(IntoActiveModel::into_active_model);
        account_role::Entity::insert_many(rows).exec_without_returning(db).await?;
    }
    Ok(())
}

/// What an owner may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    pub name: Option<String>,
    pub public_name: String,
    pub stakeholder_group: Option<String>,
    pub district_id: Option<Uuid>,
    pub language: String,
    pub notify_email: bool,
    pub notify_sms: bool,
    pub notify_push: bool,
    pub digest_hour: Option<i32>,
    pub quiet_from: Option<i32>,
    pub quiet_until: Option<i32>,
}

/// Changes the account, unless it has changed since `version`. Gives whether it did.
pub async fn edit(db: &impl ConnectionTrait, id: Uuid, version: i64, profile: Profile) -> Result<bool, DbErr> {
    let changed = Entity::update_many()
        .col_expr(Column::Name, Expr::value(profile.name))
        .col_expr(Column::PublicName, Expr::value(profile.public_name))
        .col_expr(Column::StakeholderGroup, Expr::value(profile.stakeholder_group))
        .col_expr(Column::DistrictId, Expr::value(profile.district_id))
        .col_expr(Column::Language, Expr::value(profile.language))
        .col_expr(Column::NotifyEmail, Expr::value(profile.notify_email))
        .col_expr(Column::NotifySms, Expr::value(profile.notify_sms))
        .col_expr(Column::NotifyPush, Expr::value(profile.notify_push))
        .col_expr(Column::DigestHour, Expr::value(profile.digest_hour))
        .col_expr(Column::QuietFrom, Expr::value(profile.quiet_from))
        .col_expr(Column::QuietUntil, Expr::value(profile.quiet_until))
        .col_expr(Column::Version, Expr::value(version + 1))
        .filter(Column::Id.eq(id))
        .filter(Column::Version.eq(version));
    let is_changed = changed.exec(db).await?.rows_affected == 1;
    if is_changed {
        search::follow::named(db, id).await?;
    }
    Ok(is_changed)
}

/// No more e-mail to the account, as its owner asked without signing in.
pub async fn stop_email(db: &impl ConnectionTrait, id: Uuid) -> Result<(), DbErr> {
    let stopped = Entity::update_many()
        .col_expr(Column::NotifyEmail, Expr::value(false))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(id))
        .filter(Column::NotifyEmail.eq(true));
    stopped.exec(db).await?;
    Ok(())
}

/// Counts the version up: something that the account's view shows has changed elsewhere.
pub async fn touch(db: &impl ConnectionTrait, id: Uuid) -> Result<(), DbErr> {
    let counted = Entity::update_many().col_expr(Column::Version, Expr::col(Column::Version).add(1)).filter(Column::Id.eq(id));
    counted.exec(db).await?;
    Ok(())
}

/// Keeps how often guessing failed in networks that the account does not know, and until when such guesses are refused.
pub async fn set_failures(db: &impl ConnectionTrait, id: Uuid, failures: i32, locked_until: Option<DateTime<Utc>>) -> Result<(), DbErr> {
    let kept = Entity::update_many()
        .col_expr(Column::FailedAttempts, Expr::value(failures))
        .col_expr(Column::LockedUntil, Expr::value(locked_until))
        .filter(Column::Id.eq(id));
    kept.exec(db).await?;
    Ok(())
}

/// Changes the password.
pub async fn set_password(db: &impl ConnectionTrait, id: Uuid, hash: &str) -> Result<(), DbErr> {
    Entity::update_many().col_expr(Column::PasswordHash, Expr::value(hash)).filter(Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// Enrols an authenticator where there is none. Gives whether it did.
pub async fn enrol(db: &impl ConnectionTrait, id: Uuid, sealed_secret: &str, step: i64, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let enrolled = Entity::update_many()
        .col_expr(Column::TotpSecret, Expr::value(sealed_secret))
        .col_expr(Column::TotpConfirmedAt, Expr::value(now))
        .col_expr(Column::TotpLastStep, Expr::value(step))
        .filter(Column::Id.eq(id))
        .filter(Column::TotpConfirmedAt.is_null());
    Ok(enrolled.exec(db).await?.rows_affected == 1)
}

/// Uses up a step of the authenticator and all before it. Gives whether it was still unused.
pub async fn use_step(db: &impl ConnectionTrait, id: Uuid, step: i64) -> Result<bool, DbErr> {
    let used = Entity::update_many()
        .col_expr(Column::TotpLastStep, Expr::value(step))
        .filter(Column::Id.eq(id))
        .filter(Column::TotpLastStep.lt(step));
    Ok(used.exec(db).await?.rows_affected == 1)
}

/// The policy texts that the account agreed to, in the order of agreeing.
pub async fn acceptances(db: &impl ConnectionTrait, account: Uuid) -> Result<Vec<Uuid>, DbErr> {
    use policy_acceptance::Column::{AcceptedAt, AccountId, Id, PolicyId};
    let agreed = policy_acceptance::Entity::find().select_only().column(PolicyId).filter(AccountId.eq(account));
    agreed.order_by_asc(AcceptedAt).order_by_asc(Id).into_tuple().all(db).await
}

/// Agrees to a policy text; agreeing again changes nothing.
pub async fn accept(db: &impl ConnectionTrait, account: Uuid, id: Uuid, policy: Uuid, now: DateTime<Utc>) -> Result<(), DbErr> {
    use policy_acceptance::Column::{AccountId, PolicyId};
    let row = policy_acceptance::ActiveModel { id: Set(id), account_id: Set(account), policy_id: Set(policy), accepted_at: Set(now) };
    let again = OnConflict::columns([AccountId, PolicyId]).do_nothing().to_owned();
    policy_acceptance::Entity::insert(row).on_conflict(again).try_insert().exec_without_returning(db).await?;
    Ok(())
}

/// The last authenticator step that each account used, by its confirmed e-mail address.
pub async fn last_steps(db: &impl ConnectionTrait, emails: Vec<&str>) -> Result<HashMap<String, i64>, DbErr> {
    use crate::entity::contact;
    let owners: Vec<(String, Uuid)> = contact::Entity::find()
        .select_only()
        .columns([contact::Column::Value, contact::Column::AccountId])
        .filter(contact::Column::Value.is_in(emails))
        .filter(contact::Column::ConfirmedAt.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    let accounts = Entity::find().filter(Column::Id.is_in(owners.iter().map(|(_, id)| *id))).all(db).await?;
    let steps: HashMap<Uuid, i64> = accounts.into_iter().map(|account| (account.id, account.totp_last_step)).collect();
    Ok(owners.into_iter().filter_map(|(email, id)| Some((email, *steps.get(&id)?))).collect())
}
