//! Who asks, and how they prove it: signing in, tokens, and what ends them.

mod attempt;
mod code;
mod credential;
mod key;
mod network;
mod pace;
mod password;
mod recovery;
mod refresh;
mod resident;
mod staff;
mod token;
mod totp;

use chrono::Duration;
use majlis_contract::api_client::Scope;
use majlis_contract::auth::{ClientKind, Tokens};
use majlis_contract::problem::ErrorCode;
use majlis_contract::role::{Role, RoleGrant};
use majlis_contract::{AccountId, ApiClientId, SessionId};
use majlis_domain::Actor;
use majlis_persistence::session::{Held, Session};
use majlis_persistence::{ConnectionTrait, account, api_client, code_request, idempotency, session, signing_key};
use uuid::Uuid;

pub(crate) use code::LIFE as CODE_LIFE;
pub(crate) use code::{Reason, address, send as send_code, try_code};
pub(crate) use credential::acceptable;
pub use credential::{change_password, renew_recovery_codes};
pub use key::jwks;
pub(crate) use key::{Key, signer};
pub use network::{Caller, Network};
pub(crate) use password::hash as hash_password;
pub use refresh::refresh;
pub(crate) use resident::new_account;
pub use resident::{request_code, sign_in};
pub(crate) use staff::enrolment;
pub use staff::{StaffStep, enrol, knows_network, sign_in as sign_in_staff};
pub(crate) use token::{LIFE, Subject, scope_text, sign};
pub(crate) use totp::unused_code;

use crate::session::EndReason;
use crate::{App, AppError, AppResult};

/// What this process keeps for signing in.
#[derive(Default)]
pub struct AuthState {
    ring: key::RingCache,
    proven: token::Proven,
    hashing: password::Hashing,
}

/// A session's tokens, before it is decided where the refresh token goes.
#[derive(Debug, Clone, PartialEq)]
pub struct Issued {
    /// Without the refresh token.
    pub tokens: Tokens,
    pub refresh_token: String,
    pub client: ClientKind,
    pub staff: bool,
    /// How long the refresh token is good unless it is used.
    pub keep_for: Duration,
}

/// Whom an access token of ours speaks for, not yet whether it still does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim(Subject);

impl Claim {
    /// Whose it is, for counting.
    pub fn owner(&self) -> String {
        match &self.0 {
            Subject::Account(account, _) => format!("account {account}"),
            Subject::Client(client, _) => format!("client {client}"),
        }
    }
}

const UNKNOWN: AppError = AppError::Refused(ErrorCode::Unauthenticated);

/// What a token says, if it is ours and in time. Takes no statement as long as its key is known.
pub async fn claim_of(app: &App, bearer: &str) -> AppResult<Claim> {
    let kid = token::kid(bearer).ok_or(UNKNOWN)?;
    let ring = key::ring_with(app, &kid).await?;
    token::verify(&app.auth.proven, &ring, &app.settings.base_url, bearer, app.now()).map(Claim).ok_or(UNKNOWN)
}

/// Who a token speaks for now: sessions that ended, blocked accounts, changed roles and machines that were shut out
/// count at once.
pub async fn actor_by(app: &App, claim: Claim) -> AppResult<Actor> {
    match claim.0 {
        Subject::Account(account, session) => person(app, account, session).await?,
        Subject::Client(client, scopes) => machine(app, client, scopes).await?,
    }
    .ok_or(UNKNOWN)
}

async fn person(app: &App, account: AccountId, session: SessionId) -> AppResult<Option<Actor>> {
    let Some(held) = session::held(app.db.read(), account.0, session.0, app.now()).await? else { return Ok(None) };
    let grants = grants_by(held);
    Ok((!grants.is_empty()).then_some(Actor::Person { account, session, grants }))
}

/// The roles that hold in a session as it begins or goes on.
pub(crate) async fn grants_in(db: &impl ConnectionTrait, session: &Session) -> AppResult<Vec<RoleGrant>> {
    let rows = if session.staff { account::grants(db, session.account_id).await? } else { Vec::new() };
    let roles = rows.into_iter().map(|row| (row.role, row.department_id)).collect();
    Ok(grants_by(Held { staff: session.staff, roles }))
}

/// The roles that hold in a session: those of staff need the authenticator, so a session by one-time code is a resident's.
fn grants_by(held: Held) -> Vec<RoleGrant> {
    if !held.staff {
        return vec![RoleGrant { role: Role::Resident, department_id: None }];
    }
    let known = |(role, department): (String, Option<Uuid>)| {
        Some(RoleGrant { role: role.parse().ok()?, department_id: department.map(Into::into) })
    };
    let grants: Vec<RoleGrant> = held.roles.into_iter().filter_map(known).collect();
    // Whoever works here no longer has no staff session either.
    if grants.iter().any(|grant| grant.role.is_staff()) { grants } else { Vec::new() }
}

async fn machine(app: &App, client: ApiClientId, asked: Vec<Scope>) -> AppResult<Option<Actor>> {
    let Some(found) = api_client::active(app.db.read(), client.0).await? else { return Ok(None) };
    let held: Vec<Scope> = serde_json::from_value(found.scopes).map_err(AppError::internal)?;
    let scopes = asked.into_iter().filter(|scope| held.contains(scope)).collect();
    Ok(Some(Actor::Client { client, scopes }))
}

/// Ends the session that asks. Gives whether it was one of staff, whose cookie is another.
pub async fn sign_out(app: &App, account: AccountId, session: SessionId) -> AppResult<bool> {
    app.db
        .write(async |tx| {
            let found = session::alive(tx, account.0, session.0, app.now()).await?;
            session::end(tx, account.0, session.0, EndReason::SignedOut.as_str(), app.now()).await?;
            Ok(found.is_some_and(|session| session.staff))
        })
        .await
}

/// Forgets what has no use any more: old codes, dead sessions, expired tokens, retired keys, networks that nobody
/// came from for long, keys of repeated requests.
pub async fn purge(app: &App) -> AppResult<u64> {
    let now = app.now();
    app.db
        .write(async |tx| {
            let codes = code_request::purge(tx, now - code::KEPT).await?;
            let sessions = session::purge(tx, now - crate::session::REMEMBERED, now).await?;
            let keys = signing_key::purge(tx, now - key::VERIFIES_FOR).await?;
            let networks = attempt::purge(app, tx).await?;
            Ok(codes + sessions + keys + networks + idempotency::purge(tx, now).await?)
        })
        .await
}

/// An id that follows from a MAC (UUIDv8, RFC 9562).
fn id_from(mac: &[u8; 32]) -> Uuid {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&mac[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests;
