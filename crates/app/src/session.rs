//! Sessions: a sign-in on one device, kept alive by its refresh tokens.

use chrono::{DateTime, Duration, Utc};
use majlis_contract::auth::{ClientKind, Tokens};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::role::RoleGrant;
use majlis_contract::session::SessionView;
use majlis_contract::{AccountId, Page, SessionId};
use majlis_domain::{Actor, text};
use majlis_persistence::session::{self as store, RefreshToken, Session};
use majlis_persistence::{DatabaseTransaction, cursor};
use uuid::Uuid;

use crate::auth::{Issued, Key, Subject, grants_in, sign};
use crate::vault::{digest, token};
use crate::{App, AppError, AppResult, account, auth};

/// How long dead sessions are remembered.
pub(crate) const REMEMBERED: Duration = Duration::days(30);

majlis_contract::words! {
    /// Why a session ended.
    EndReason {
        SignedOut = "signed_out",
        EndedByOwner = "ended_by_owner",
        TokenReused = "token_reused",
        PasswordChanged = "password_changed",
        EndedByAdministrator = "ended_by_administrator",
    }
}

/// How long a session lives.
struct Lives {
    idle: Duration,
    absolute: Duration,
}

const fn lives(staff: bool) -> Lives {
    if staff {
        Lives { idle: Duration::minutes(30), absolute: Duration::hours(12) }
    } else {
        Lives { idle: Duration::days(30), absolute: Duration::days(90) }
    }
}

fn expiry(staff: bool, created_at: DateTime<Utc>, now: DateTime<Utc>) -> DateTime<Utc> {
    let Lives { idle, absolute } = lives(staff);
    (now + idle).min(created_at + absolute)
}

/// How a session begins.
pub(crate) struct Opening {
    pub client: ClientKind,
    pub staff: bool,
    /// What the device calls itself.
    pub device: Option<String>,
}

/// Begins a session.
pub(crate) async fn open(app: &App, tx: &DatabaseTransaction, signer: &Key, account: Uuid, opening: Opening) -> AppResult<Issued> {
    let now = app.now();
    let device = opening.device.map(|device| text::clean(&device).trim().chars().take(200).collect::<String>());
    let session = Session {
        id: app.new_id(),
        account_id: account,
        client: opening.client.to_string(),
        staff: opening.staff,
        device: device.filter(|device| !device.is_empty()),
        created_at: now,
        last_used_at: now,
        expires_at: expiry(opening.staff, now, now),
        ended_at: None,
        end_reason: None,
    };
    let grants = grants_in(tx, &session).await?;
    if grants.is_empty() {
        return Err(AppError::Refused(majlis_contract::problem::ErrorCode::SignInFailed));
    }
    store::insert(tx, session.clone()).await?;
    Ok(issue(app, tx, signer, &session, grants).await?.0)
}

/// Prolongs a session and gives its next tokens, and the id of the new refresh token.
pub(crate) async fn renew(
    app: &App,
    tx: &DatabaseTransaction,
    signer: &Key,
    session: &Session,
    grants: Vec<RoleGrant>,
) -> AppResult<(Issued, Uuid)> {
    let now = app.now();
    let expires_at = expiry(session.staff, session.created_at, now);
    store::prolong(tx, session.id, now, expires_at).await?;
    issue(app, tx, signer, &Session { expires_at, last_used_at: now, ..session.clone() }, grants).await
}

/// The tokens of a session that is used at this moment.
async fn issue(app: &App, tx: &DatabaseTransaction, signer: &Key, session: &Session, grants: Vec<RoleGrant>) -> AppResult<(Issued, Uuid)> {
    let now = session.last_used_at;
    let (account, id) = (AccountId(session.account_id), SessionId(session.id));
    let refresh_token = token(&*app.random);
    let successor = RefreshToken {
        id: app.new_id(),
        hash: digest(refresh_token.as_bytes()),
        session_id: session.id,
        successor_id: None,
        created_at: now,
        expires_at: session.expires_at,
        used_at: None,
    };
    let successor_id = successor.id;
    store::insert_token(tx, successor).await?;
    let ends_at = (now + auth::LIFE).min(session.created_at + lives(session.staff).absolute);
    let access_token = sign(signer, &app.settings.base_url, &Subject::Account(account, id), app.new_id(), now, ends_at)?;
    let actor = Actor::Person { account, session: id, grants };
    let tokens = Tokens {
        access_token,
        expires_in: u32::try_from((ends_at - now).num_seconds()).unwrap_or_default(),
        refresh_token: None,
        account: account::view(tx, &actor).await?,
    };
    let client = session.client.parse().unwrap_or_default();
    let issued = Issued { tokens, refresh_token, client, staff: session.staff, keep_for: session.expires_at - now };
    Ok((issued, successor_id))
}

/// The living sessions of the person who asks, the newest first. A resident's session, which takes only a code, sees and
/// ends none of staff; `staff` says that the one that asks is theirs.
pub async fn list(app: &App, (account, staff): (AccountId, bool), current: SessionId, page: &PageQuery) -> AppResult<Page<SessionView>> {
    let limit = u64::from(page.limit.unwrap_or(DEFAULT_LIMIT));
    let before = page.cursor.as_deref().map(cursor::decode::<Uuid>).transpose()?;
    let rows = store::list(app.db.read(), (account.0, staff), app.now(), before, limit + 1).await?;
    let (rows, next_cursor) = cursor::cut(rows, limit, |row| row.id)?;
    let view = |row: Session| SessionView {
        id: SessionId(row.id),
        current: row.id == current.0,
        device: row.device,
        created_at: row.created_at,
        last_used_at: row.last_used_at,
        expires_at: row.expires_at,
    };
    Ok(Page { items: rows.into_iter().map(view).collect(), next_cursor })
}

/// Ends a session of the person who asks.
pub async fn end(app: &App, (account, staff): (AccountId, bool), session: SessionId) -> AppResult<()> {
    let ended = app
        .db
        .write(async |tx| {
            if !staff && store::is_staff(tx, account.0, session.0).await? == Some(true) {
                return Ok(false);
            }
            let reason = EndReason::EndedByOwner.as_str();
            Ok::<_, AppError>(store::end(tx, account.0, session.0, reason, app.now()).await?)
        })
        .await?;
    if ended { Ok(()) } else { Err(AppError::NOT_FOUND) }
}
