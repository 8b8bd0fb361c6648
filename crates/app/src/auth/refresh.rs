//! Renewing a session: every refresh token works once and gives the next one.
//!
//! A used token that comes again was stolen, from the owner or by a thief who is now ahead of the owner: the whole
//! session ends (RFC 9700, section 4.14.2). One exception, for answers lost on the way to a phone: within half a
//! minute, as long as the next token was never used, it is set aside and another one given instead.

use chrono::{DateTime, Duration, Utc};
use majlis_contract::auth::ClientKind;
use majlis_contract::problem::ErrorCode;
use majlis_persistence::session::{self as store, RefreshToken, Session};
use majlis_persistence::{DatabaseTransaction, account as accounts};

use super::{Issued, grants_in, key};
use crate::session::{self, EndReason};
use crate::vault::digest;
use crate::{App, AppError, AppResult};

const REFUSED: AppError = AppError::Refused(ErrorCode::RefreshRefused);
/// How long a lost answer may be asked for again.
const GRACE: Duration = Duration::seconds(30);

/// What is to be done with a token that was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// Its turn: give the next one.
    Rotate,
    /// The answer was lost: set its unused successor aside and give another.
    Replace,
    /// Set aside a moment ago: a harmless race.
    Refuse,
    /// Theft.
    Reuse,
}

fn fate(token: &RefreshToken, successor_unused: bool, now: DateTime<Utc>) -> Fate {
    let Some(used_at) = token.used_at else { return Fate::Rotate };
    match (now - used_at <= GRACE, token.successor_id.is_some()) {
        (true, true) if successor_unused => Fate::Replace,
        (true, false) => Fate::Refuse,
        _ => Fate::Reuse,
    }
}

/// Gives the next tokens for a refresh token. Browsers say which of their two sessions they mean; apps have one.
pub async fn refresh(app: &App, token: &str, client: ClientKind, staff: bool) -> AppResult<Issued> {
    let hash = digest(token.as_bytes());
    let signer = key::signer(app).await?;
    app.db
        .write(async |tx| {
            let now = app.now();
            let Some((token, session)) = find(tx, &hash).await? else { return Ok(Err(REFUSED)) };
            if !is_alive(&session, now) || token.expires_at <= now || !fits(&session, client, staff) {
                return Ok(Err(REFUSED));
            }
            let successor_unused = match token.successor_id {
                Some(successor) => store::is_unused(tx, session.id, successor).await?,
                None => false,
            };
            match fate(&token, successor_unused, now) {
                Fate::Rotate => rotate(app, tx, &signer, &session, &token, now).await,
                Fate::Replace => {
                    if let Some(successor) = token.successor_id {
                        store::set_successor(tx, successor, None, now).await?;
                    }
                    rotate(app, tx, &signer, &session, &token, token.used_at.unwrap_or(now)).await
                }
                Fate::Refuse => Ok(Err(REFUSED)),
                Fate::Reuse => {
                    tracing::warn!(session = %session.id, account = %session.account_id, "a used refresh token came again; the session ends");
                    store::end(tx, session.account_id, session.id, EndReason::TokenReused.as_str(), now).await?;
                    Ok(Err(REFUSED))
                }
            }
        })
        .await?
}

/// The token and its session, as they are once no rival is at work on them.
async fn find(tx: &DatabaseTransaction, hash: &str) -> AppResult<Option<(RefreshToken, Session)>> {
    let Some(token) = store::token(tx, hash).await? else { return Ok(None) };
    let Some(session) = store::lock(tx, token.session_id).await? else { return Ok(None) };
    Ok(store::token(tx, hash).await?.map(|token| (token, session)))
}

fn is_alive(session: &Session, now: DateTime<Utc>) -> bool {
    session.ended_at.is_none() && session.expires_at > now
}

fn fits(session: &Session, client: ClientKind, staff: bool) -> bool {
    session.client == client.as_str() && (client == ClientKind::App || session.staff == staff)
}

async fn rotate(
    app: &App,
    tx: &DatabaseTransaction,
    signer: &key::Key,
    session: &Session,
    token: &RefreshToken,
    used_at: DateTime<Utc>,
) -> AppResult<Result<Issued, AppError>> {
    let account = accounts::find(tx, session.account_id).await?;
    let grants = grants_in(tx, session).await?;
    if account.is_none_or(|account| account.blocked_at.is_some()) || grants.is_empty() {
        return Ok(Err(REFUSED));
    }
    let (issued, successor) = session::renew(app, tx, signer, session, grants).await?;
    store::set_successor(tx, token.id, Some(successor), used_at).await?;
    Ok(Ok(issued))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn fates() {
        let now = DateTime::from_timestamp(1_760_000_000, 0).unwrap();
        let token = |successor: Option<u128>, used: Option<i64>| RefreshToken {
            id: Uuid::nil(),
            hash: String::new(),
            session_id: Uuid::nil(),
            successor_id: successor.map(Uuid::from_u128),
            created_at: now,
            expires_at: now,
            used_at: used.map(|seconds| now - Duration::seconds(seconds)),
        };
        assert_eq!(fate(&token(None, None), false, now), Fate::Rotate);
        assert_eq!(fate(&token(Some(1), Some(30)), true, now), Fate::Replace);
        assert_eq!(fate(&token(Some(1), Some(31)), true, now), Fate::Reuse);
        assert_eq!(fate(&token(Some(1), Some(1)), false, now), Fate::Reuse);
        assert_eq!(fate(&token(None, Some(30)), false, now), Fate::Refuse);
        assert_eq!(fate(&token(None, Some(31)), false, now), Fate::Reuse);
    }
}
