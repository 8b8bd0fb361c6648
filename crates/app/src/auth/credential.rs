//! Staff change their own password and recovery codes.

use majlis_contract::auth::{ChangePassword, RecoveryCodes, StepUp};
use majlis_contract::problem::{ErrorCode, FieldCode};
use majlis_contract::{AccountId, SessionId};
use majlis_domain::password as rules;
use majlis_persistence::account::{self as accounts, Account};
use majlis_persistence::contact::{self as contacts, Contact};
use majlis_persistence::session as sessions;

use super::staff::Factor;
use super::{Network, attempt, password, recovery};
use crate::session::EndReason;
use crate::{App, AppError, AppResult};

/// Changes the password; every other session ends.
pub async fn change_password(app: &App, account: AccountId, session: SessionId, network: &Network, input: ChangePassword) -> AppResult<()> {
    let found = staff(app, account).await?;
    attempt::begin_openly(app, found.id, network).await?;
    if !password::is_right(app, &input.current, found.password_hash.as_deref()).await? {
        return Err(AppError::field("/current", FieldCode::Invalid));
    }
    attempt::forgive(app, found.id, network).await?;
    let known = contacts::of_account(app.db.read(), found.id).await?;
    check(&input.new, found.name.as_deref(), &known)?;
    let hash = password::hash(app, &input.new).await?;
    app.db
        .write(async |tx| {
            accounts::set_password(tx, found.id, &hash).await?;
            sessions::end_others(tx, found.id, session.0, EndReason::PasswordChanged.as_str(), app.now()).await?;
            Ok(())
        })
        .await
}

/// Gives new recovery codes to who shows the authenticator.
pub async fn renew_recovery_codes(app: &App, account: AccountId, network: &Network, input: StepUp) -> AppResult<RecoveryCodes> {
    let found = staff(app, account).await?;
    attempt::begin_openly(app, found.id, network).await?;
    let factor = Factor::Code(input.code);
    let recovery_codes = app
        .db
        .write(async |tx| {
            if !factor.is_right(app, tx, &found).await? {
                return Err(AppError::field("/code", FieldCode::InvalidCode));
            }
            recovery::renew(app, tx, found.id).await
        })
        .await?;
    attempt::forgive(app, found.id, network).await?;
    Ok(RecoveryCodes { recovery_codes })
}

async fn staff(app: &App, account: AccountId) -> AppResult<Account> {
    let found = accounts::find(app.db.read(), account.0).await?;
    found.filter(|account| account.password_hash.is_some()).ok_or(AppError::Refused(ErrorCode::Forbidden))
}

/// Whether the password is good enough and names neither the person nor an address of theirs.
fn check(password: &str, name: Option<&str>, contacts: &[Contact]) -> AppResult<()> {
    let values = contacts.iter().map(|contact| contact.value.as_str());
    acceptable(password, name, values, "/new")
}

/// As the rule has it, with the words of the name and the addresses as context.
pub(crate) fn acceptable<'a>(
    password: &str,
    name: Option<&'a str>,
    addresses: impl Iterator<Item = &'a str>,
    pointer: &str,
) -> AppResult<()> {
    let words = name.into_iter().flat_map(str::split_whitespace).chain(addresses.flat_map(|value| value.split(['@', '.'])));
    let context: Vec<&str> = words.collect();
    if rules::is_acceptable(password, &context) { Ok(()) } else { Err(AppError::field(pointer, FieldCode::WeakPassword)) }
}
