//! Residents sign in with a one-time code; the first sign-in makes the account.

use majlis_contract::auth::{CodeRequested, RequestCode, SignIn};
use majlis_contract::problem::ErrorCode;
use majlis_contract::role::PublicName;
use majlis_contract::{Language, account::NotificationPreferences};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::account::{self as accounts, Account};
use majlis_persistence::code_request::{self as requests, CodeRequest};
use majlis_persistence::contact::{self as contacts, Contact};
use uuid::Uuid;

use super::code::{self, Reason};
use super::{Caller, Issued, Network, attempt, key};
use crate::session::{self, Opening};
use crate::{App, AppError, AppResult};

/// Sends a code, whether or not anybody has an account with the address.
pub async fn request_code(app: &App, input: RequestCode, network: &Network) -> AppResult<CodeRequested> {
    let value = code::address(app, input.kind, &input.address, "/address").await?;
    let reason = Reason::SignIn(input.language);
    app.db.write(async |tx| code::send(app, tx, (input.kind, &value), network, reason, input.language).await).await
}

/// Signs in with a code.
pub async fn sign_in(app: &App, input: SignIn, caller: Caller) -> AppResult<Issued> {
    let signer = key::signer(app).await?;
    app.db
        .write(async |tx| {
            let found = requests::find(tx, input.code_request_id.0).await?;
            let for_this = found.filter(|request| Reason::sign_in_language(&request.purpose).is_some());
            let request = match code::try_code(app, tx, for_this, &input.code).await? {
                Ok(request) => request,
                Err(refusal) => return Ok(Err(refusal)),
            };
            let account = account_of(app, tx, &request).await?;
            if account.blocked_at.is_some() {
                return Ok(Err(AppError::Refused(ErrorCode::SignInFailed)));
            }
            attempt::remember(app, tx, account.id, &caller.network).await?;
            let opening = Opening { client: input.client, staff: false, device: caller.device };
            session::open(app, tx, &signer, account.id, opening).await.map(Ok)
        })
        .await?
}

/// The account that has the address, or a new one.
async fn account_of(app: &App, tx: &DatabaseTransaction, request: &CodeRequest) -> AppResult<Account> {
    if let Some(account) = holder(tx, request).await? {
        return Ok(account);
    }
    let now = app.now();
    let account = new_account(app, Reason::sign_in_language(&request.purpose).unwrap_or_default());
    let contact = Contact {
        id: app.new_id(),
        account_id: account.id,
        kind: request.kind.clone(),
        value: request.value.clone(),
        confirmed_at: Some(now),
        created_at: now,
    };
    if contacts::insert(tx, contact).await? {
        accounts::insert(tx, account.clone()).await?;
        return Ok(account);
    }
    // Somebody with another code for the same address was first.
    holder(tx, request).await?.ok_or_else(|| AppError::internal("a contact without an account"))
}

async fn holder(tx: &DatabaseTransaction, request: &CodeRequest) -> AppResult<Option<Account>> {
    match contacts::confirmed(tx, &request.kind, &request.value).await? {
        Some(contact) => Ok(accounts::find(tx, contact.account_id).await?),
        None => Ok(None),
    }
}

/// An account with nothing in it.
pub(crate) fn new_account(app: &App, language: Language) -> Account {
    let NotificationPreferences { email, sms, push, .. } = NotificationPreferences::default();
    Account {
        id: app.new_id(),
        name: None,
        public_name: PublicName::default().to_string(),
        stakeholder_group: None,
        district_id: None::<Uuid>,
        language: language.to_string(),
        notify_email: email,
        notify_sms: sms,
        notify_push: push,
        digest_hour: None,
        quiet_from: None,
        quiet_until: None,
        password_hash: None,
        totp_secret: None,
        totp_confirmed_at: None,
        totp_last_step: 0,
        failed_attempts: 0,
        locked_until: None,
        blocked_at: None,
        created_at: app.now(),
        version: 1,
    }
}
