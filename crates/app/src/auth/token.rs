//! Access tokens: JWTs signed with Ed25519 (RFC 9068, RFC 8037), ten minutes long.

mod proven;

use chrono::{DateTime, Duration, Utc};
use jsonwebtoken::{Algorithm, Header, Validation};
use majlis_contract::api_client::Scope;
use majlis_contract::{AccountId, ApiClientId, SessionId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::key::{Key, Ring};
use crate::{AppError, AppResult};
pub(super) use proven::Proven;

/// How long a token is good.
pub(crate) const LIFE: Duration = Duration::minutes(10);
/// How long after its end a token is still taken, for what was on its way.
const LEEWAY: i64 = 10;
/// How far the clock of the server that signed it may be ahead. It makes no token good for longer.
const AHEAD: i64 = 5 * 60;
const AUDIENCE: &str = "majlis";
/// Longer ones are not ours.
const MAX_LENGTH: usize = 4096;

/// Whom a token speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Subject {
    Account(AccountId, SessionId),
    Client(ApiClientId, Vec<Scope>),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sid: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scope: Option<String>,
    iat: i64,
    nbf: i64,
    exp: i64,
    jti: Uuid,
}

/// The only header that we write, and the only one that we take.
fn header(kid: &str) -> Header {
    let mut header = Header::new(Algorithm::EdDSA);
    header.typ = Some("at+jwt".to_owned());
    header.kid = Some(kid.to_owned());
    header
}

/// Signs a token that is good until `expires_at`.
pub(crate) fn sign(
    key: &Key,
    issuer: &str,
    subject: &Subject,
    jti: Uuid,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> AppResult<String> {
    let (sub, sid, scope) = match subject {
        Subject::Account(account, session) => (format!("account:{account}"), Some(session.0), None),
        Subject::Client(client, scopes) => (format!("client:{client}"), None, Some(scope_text(scopes))),
    };
    let (iat, exp) = (now.timestamp(), expires_at.timestamp());
    let claims = Claims { iss: issuer.to_owned(), aud: AUDIENCE.to_owned(), sub, sid, scope, iat, nbf: iat, exp, jti };
    jsonwebtoken::encode(&header(&key.id), &claims, &key.signing).map_err(AppError::internal)
}

/// Scopes in one text (RFC 6749, section 3.3).
pub(crate) fn scope_text(scopes: &[Scope]) -> String {
    scopes.iter().map(|scope| scope.as_str()).collect::<Vec<_>>().join(" ")
}

/// The `kid` that a token names, before anything about it is believed.
pub(super) fn kid(token: &str) -> Option<String> {
    if token.len() > MAX_LENGTH {
        return None;
    }
    jsonwebtoken::decode_header(token).ok()?.kid
}

/// Whom the token speaks for, if it is one of ours and good now.
pub(super) fn verify(proven: &Proven, ring: &Ring, issuer: &str, token: &str, now: DateTime<Utc>) -> Option<Subject> {
    let kid = kid(token)?;
    let key = ring.verifier(&kid, now)?;
    let claims = proven.claims(token, key, || prove(key, &kid, issuer, token))?;
    let now = now.timestamp();
    let timely = claims.exp > now - LEEWAY && claims.nbf <= now + AHEAD && claims.iat <= now + AHEAD;
    let short = claims.exp > claims.iat && claims.exp.checked_sub(claims.iat)? <= LIFE.num_seconds();
    if timely && short { subject(&claims) } else { None }
}

/// What the token claims, if the key signed it and its form is ours.
fn prove(key: &Key, kid: &str, issuer: &str, token: &str) -> Option<Claims> {
    let decoded = jsonwebtoken::decode::<Claims>(token, &key.verifying, &validation(issuer)).ok()?;
    // One header and nothing beside it: no other type, no key inside, nothing "critical".
    (decoded.header == header(kid)).then_some(decoded.claims)
}

fn validation(issuer: &str) -> Validation {
    let mut validation = Validation::new(Algorithm::EdDSA);
    validation.set_required_spec_claims(&["exp", "nbf", "aud", "iss", "sub"]);
    validation.set_audience(&[AUDIENCE]);
    validation.set_issuer(&[issuer]);
    // The time is the application's own, so it is checked by us.
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation
}

fn subject(claims: &Claims) -> Option<Subject> {
    let (kind, id) = claims.sub.split_once(':')?;
    match (kind, claims.sid, &claims.scope) {
        ("account", Some(session), None) => Some(Subject::Account(id.parse().ok()?, SessionId(session))),
        ("client", None, Some(scope)) => {
            let scopes = scope.split(' ').filter_map(|word| word.parse().ok()).collect();
            Some(Subject::Client(id.parse().ok()?, scopes))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
