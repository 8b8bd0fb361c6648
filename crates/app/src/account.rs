//! One's own account.

use majlis_contract::account::{AcceptPolicies, AccountView, EditAccount, NotificationPreferences, QuietHours};
use majlis_contract::contact::ContactView;
use majlis_contract::problem::{FieldCode, FieldError};
use majlis_contract::{AccountId, Patch, PolicyId};
use majlis_domain::{Actor, permission, text};
use majlis_persistence::account::{self as store, Account, Profile};
use majlis_persistence::{ConnectionTrait, contact as contacts};

use crate::directory::Directory;
use crate::{App, AppError, AppResult, contact, message};

/// The account of the person who asks, with what the current session allows.
pub async fn get(app: &App, actor: &Actor) -> AppResult<AccountView> {
    view(app.db.read(), actor).await
}

/// As [`get`], on any connection.
pub(crate) async fn view(db: &impl ConnectionTrait, actor: &Actor) -> AppResult<AccountView> {
    let id = actor.account().ok_or(AppError::FORBIDDEN)?;
    let account = store::find(db, id.0).await?.ok_or(AppError::NOT_FOUND)?;
    let contacts: Vec<ContactView> = contacts::of_account(db, id.0).await?.into_iter().map(contact::view).collect::<AppResult<_>>()?;
    let accepted = store::acceptances(db, id.0).await?;
    let notifications = preferences(&account);
    Ok(AccountView {
        id,
        name: account.name,
        public_name: account.public_name.parse().map_err(AppError::internal)?,
        stakeholder_group: account.stakeholder_group.map(|word| word.parse()).transpose().map_err(AppError::internal)?,
        district_id: account.district_id.map(Into::into),
        language: account.language.parse().map_err(AppError::internal)?,
        contacts,
        notifications,
        roles: actor.grants().to_vec(),
        permissions: permission::of(actor).iter().map(ToString::to_string).collect(),
        accepted_policies: accepted.into_iter().map(PolicyId).collect(),
        etag: format!("\"{}\"", account.version),
        created_at: account.created_at,
    })
}

/// How the person wishes to be told.
pub(crate) fn preferences(account: &Account) -> NotificationPreferences {
    let hour = |kept: Option<i32>| kept.and_then(|hour| u8::try_from(hour).ok());
    let quiet_hours = hour(account.quiet_from).zip(hour(account.quiet_until));
    NotificationPreferences {
        email: account.notify_email,
        sms: account.notify_sms,
        push: account.notify_push,
        digest_hour: hour(account.digest_hour),
        quiet_hours: quiet_hours.map(|(from_hour, until_hour)| QuietHours { from_hour, until_hour }),
    }
}

/// Changes the account, unless it has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, version: i64, input: EditAccount) -> AppResult<AccountView> {
    let directory = app.directory.get(app).await?;
    let id = actor.account().ok_or(AppError::FORBIDDEN)?;
    app.db
        .write(async |tx| {
            let account = store::find(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
            let gathered = account.digest_hour.is_some();
            let profile = patched(account, input, &directory)?;
            let gathers_no_more = gathered && profile.digest_hour.is_none();
            if !store::edit(tx, id.0, version, profile).await? {
                return Err(AppError::STALE);
            }
            if gathers_no_more {
                message::digest::send_now(app, tx, id.0).await?;
            }
            view(tx, actor).await
        })
        .await
}

fn patched(old: Account, input: EditAccount, directory: &Directory) -> AppResult<Profile> {
    if input.district_id.value().is_some_and(|id| directory.district(*id).is_none()) {
        return Err(AppError::field("/district_id", FieldCode::Unknown));
    }
    let notifications = input.notifications.unwrap_or_else(|| preferences(&old));
    Ok(Profile {
        name: clean_name(input.name)?.apply(old.name),
        public_name: input.public_name.map_or(old.public_name, |word| word.to_string()),
        stakeholder_group: match input.stakeholder_group {
            Patch::Keep => old.stakeholder_group,
            Patch::Clear => None,
            Patch::Set(group) => Some(group.to_string()),
        },
        district_id: match input.district_id {
            Patch::Keep => old.district_id,
            Patch::Clear => None,
            Patch::Set(id) => Some(id.0),
        },
        language: input.language.map_or(old.language, |language| language.to_string()),
        notify_email: notifications.email,
        notify_sms: notifications.sms,
        notify_push: notifications.push,
        digest_hour: notifications.digest_hour.map(i32::from),
        quiet_from: notifications.quiet_hours.map(|quiet| i32::from(quiet.from_hour)),
        quiet_until: notifications.quiet_hours.map(|quiet| i32::from(quiet.until_hour)),
    })
}

/// The name without controls and overrides of the writing direction, which may be all that it was.
fn clean_name(name: Patch<String>) -> AppResult<Patch<String>> {
    let Patch::Set(name) = name else { return Ok(name) };
    let clean = text::clean(&name).trim().to_owned();
    if clean.is_empty() { Err(AppError::field("/name", FieldCode::Required)) } else { Ok(Patch::Set(clean)) }
}

/// Agrees to policy texts, which must be those in force.
pub async fn accept_policies(app: &App, actor: &Actor, input: AcceptPolicies) -> AppResult<AccountView> {
    let AccountId(id) = actor.account().ok_or(AppError::FORBIDDEN)?;
    let now = app.now();
    let directory = app.directory.get(app).await?;
    let in_force: Vec<PolicyId> = directory.policies_in_force(now).iter().map(|policy| policy.id).collect();
    let refused = input.policy_ids.iter().enumerate().filter(|(_, policy)| !in_force.contains(policy)).map(|(index, policy)| {
        let code = if directory.policy(*policy).is_some() { FieldCode::PolicyOutdated } else { FieldCode::Unknown };
        FieldError::new(format!("/policy_ids/{index}"), code)
    });
    let refused: Vec<FieldError> = refused.collect();
    if !refused.is_empty() {
        return Err(AppError::Validation(refused));
    }
    app.db
        .write(async |tx| {
            // At most ten, by the contract.
            for policy in &input.policy_ids {
                store::accept(tx, id, app.new_id(), policy.0, now).await?;
            }
            store::touch(tx, id).await?;
            view(tx, actor).await
        })
        .await
}
