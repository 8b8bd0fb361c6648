//! Staff sign in with a password and an authenticator, always both.

use chrono::{DateTime, Duration, Utc};
use majlis_contract::auth::{ClientKind, ConfirmEnrolment, Enrolment, StaffSignIn};
use majlis_contract::contact::ContactKind;
use majlis_contract::problem::ErrorCode;
use majlis_persistence::account::{self as accounts, Account};
use majlis_persistence::{DatabaseTransaction, account_network as networks, contact as contacts};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Caller, Issued, Network, attempt, code, key, password, recovery, totp};
use crate::session::{self, Opening};
use crate::vault::digest;
use crate::{App, AppError, AppResult};

const FAILED: AppError = AppError::Refused(ErrorCode::SignInFailed);
const EXPIRED: AppError = AppError::Refused(ErrorCode::CodeExpired);
/// How long setting up an authenticator may take.
const ENROLMENT_LIFE: Duration = Duration::minutes(10);

/// What comes next.
pub enum StaffStep {
    SignedIn(Box<Issued>),
    CodeRequired,
    EnrolmentRequired(Enrolment),
}

/// Signs in, or says what is missing. Whatever is wrong, the answer is the same and takes as long.
pub async fn sign_in(app: &App, input: StaffSignIn, caller: Caller) -> AppResult<StaffStep> {
    let email = input.email.trim().to_lowercase();
    let account = find(app, &email).await?;
    let may_try = match &account {
        Some(account) => attempt::begin(app, account.id, &caller.network).await?.is_ok(),
        None => false,
    };
    let hash = account.as_ref().and_then(|account| account.password_hash.as_deref());
    let is_right = password::is_right(app, &input.password, hash).await?;
    let account = account.filter(|account| may_try && is_right && account.blocked_at.is_none()).ok_or(FAILED)?;
    if account.totp_confirmed_at.is_none() {
        attempt::forgive(app, account.id, &caller.network).await?;
        return Ok(StaffStep::EnrolmentRequired(enrolment(app, &account, &email).await?));
    }
    let Some(factor) = input.code.map(Factor::Code).or(input.recovery_code.map(Factor::Recovery)) else {
        attempt::forgive(app, account.id, &caller.network).await?;
        return Ok(StaffStep::CodeRequired);
    };
    let signer = key::signer(app).await?;
    app.db
        .write(async |tx| {
            if !factor.is_right(app, tx, &account).await? {
                return Err(FAILED);
            }
            let issued = open(app, tx, &signer, account.id, input.client, caller).await?;
            Ok(StaffStep::SignedIn(Box::new(issued)))
        })
        .await
}

/// Whether the owner of the address has signed in from the network before; takes the same whether or not there is one.
pub async fn knows_network(app: &App, email: &str, network: &Network) -> AppResult<bool> {
    let address = (ContactKind::Email.as_str(), email.trim().to_lowercase());
    Ok(networks::knows(app.db.read(), (address.0, &address.1), network.as_str()).await?)
}

/// The member of staff with the confirmed e-mail address.
async fn find(app: &App, email: &str) -> AppResult<Option<Account>> {
    let db = app.db.read();
    let Some(contact) = contacts::confirmed(db, ContactKind::Email.as_str(), email).await? else { return Ok(None) };
    Ok(accounts::find(db, contact.account_id).await?.filter(|account| account.password_hash.is_some()))
}

async fn open(
    app: &App,
    tx: &DatabaseTransaction,
    signer: &key::Key,
    account: Uuid,
    client: ClientKind,
    caller: Caller,
) -> AppResult<Issued> {
    attempt::succeed(app, tx, account, &caller.network).await?;
    session::open(app, tx, signer, account, Opening { client, staff: true, device: caller.device }).await
}

/// The second thing that a member of staff shows.
pub(super) enum Factor {
    Code(String),
    Recovery(String),
}

impl Factor {
    /// Whether it is right, for this one time.
    pub(super) async fn is_right(&self, app: &App, tx: &DatabaseTransaction, account: &Account) -> AppResult<bool> {
        match self {
            Self::Recovery(code) => recovery::use_up(app, tx, account.id, code).await,
            Self::Code(typed) => {
                let Some(sealed) = &account.totp_secret else { return Ok(false) };
                let secret = String::from_utf8(app.vault.open(sealed)?).map_err(AppError::internal)?;
                match totp::step_of(&secret, &code::digits(typed), account.totp_last_step, app.now())? {
                    Some(step) => Ok(accounts::use_step(tx, account.id, step).await?),
                    None => Ok(false),
                }
            }
        }
    }
}

/// What an enrolment rests on; travels sealed.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ticket {
    enrolment_of: Uuid,
    secret: String,
    /// Ends the ticket when the password changes.
    password: String,
    expires_at: DateTime<Utc>,
}

/// What an authenticator needs, for an account that has none.
pub(crate) async fn enrolment(app: &App, account: &Account, email: &str) -> AppResult<Enrolment> {
    let directory = app.directory.get(app).await?;
    let issuer = directory.settings.name.get(account.language.parse().unwrap_or_default());
    let secret = totp::new_secret(&*app.random);
    let expires_at = app.now() + ENROLMENT_LIFE;
    let ticket = Ticket { enrolment_of: account.id, secret: secret.clone(), password: fingerprint(account), expires_at };
    let json = serde_json::to_vec(&ticket).map_err(AppError::internal)?;
    let otpauth_uri = totp::address(&secret, issuer, email)?;
    Ok(Enrolment { enrolment_token: app.vault.seal(&*app.random, &json)?, secret, otpauth_uri })
}

fn fingerprint(account: &Account) -> String {
    digest(account.password_hash.as_deref().unwrap_or_default().as_bytes())
}

/// Enrols the authenticator and signs in. Gives the recovery codes beside the tokens.
pub async fn enrol(app: &App, input: ConfirmEnrolment, caller: Caller) -> AppResult<(Issued, Vec<String>)> {
    let plain = app.vault.open(&input.enrolment_token).map_err(|_| EXPIRED)?;
    let ticket: Ticket = serde_json::from_slice(&plain).map_err(|_| EXPIRED)?;
    let account = accounts::find(app.db.read(), ticket.enrolment_of).await?.ok_or(EXPIRED)?;
    let is_open = account.blocked_at.is_none() && account.totp_confirmed_at.is_none() && account.password_hash.is_some();
    if !is_open || ticket.expires_at <= app.now() || ticket.password != fingerprint(&account) {
        return Err(EXPIRED);
    }
    let failures = attempt::begin_openly(app, account.id, &caller.network).await?;
    let Some(step) = totp::step_of(&ticket.secret, &code::digits(&input.code), 0, app.now())? else {
        let tries_left = u8::try_from((attempt::FREE - failures).max(0)).unwrap_or_default();
        return Err(AppError::CodeWrong { tries_left });
    };
    let signer = key::signer(app).await?;
    let sealed = app.vault.seal(&*app.random, ticket.secret.as_bytes())?;
    app.db
        .write(async |tx| {
            if !accounts::enrol(tx, account.id, &sealed, step, app.now()).await? {
                return Err(EXPIRED);
            }
            let codes = recovery::renew(app, tx, account.id).await?;
            let issued = open(app, tx, &signer, account.id, input.client, caller).await?;
            Ok((issued, codes))
        })
        .await
}
