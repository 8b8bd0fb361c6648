//! What only the demo has: the messages that it catches instead of sending.

use bytes::Bytes;
use majlis_contract::demo::{CaughtMessage, DemoSignIn};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::role::RoleGrant;
use majlis_contract::{DeliveryId, Page};
use majlis_persistence::entity::caught_message::Model;
use majlis_persistence::{account, caught_message as store, cursor};
use serde::{Deserialize, Serialize};

use crate::{App, AppError, AppResult, auth};

/// Where the demo keeps its staff's sign-ins. A file and not a table: production has no place for them.
const SIGN_INS: &str = "demo/sign-ins.json";

/// A member of the demo's staff, as the profile gives them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DemoStaff {
    pub name: String,
    pub email: String,
    pub password: String,
    pub totp_secret: String,
    pub roles: Vec<RoleGrant>,
}

/// Keeps the sign-ins of the demo's staff, so that the console can offer them.
pub async fn keep_sign_ins(app: &App, staff: &[DemoStaff]) -> AppResult<()> {
    let json = serde_json::to_vec(staff).map_err(AppError::internal)?;
    app.blobs.put(SIGN_INS, Bytes::from(json)).await.map_err(AppError::from)
}

/// The sign-ins of the demo's staff, each with a code that works now.
pub async fn sign_ins(app: &App) -> AppResult<Page<DemoSignIn>> {
    if app.settings.production {
        return Err(AppError::NOT_FOUND);
    }
    let kept = app.blobs.get(SIGN_INS).await?.unwrap_or_else(|| Bytes::from_static(b"[]"));
    let staff: Vec<DemoStaff> = serde_json::from_slice(&kept).map_err(AppError::internal)?;
    let emails = staff.iter().map(|person| person.email.as_str()).collect();
    let last_steps = account::last_steps(app.db.read(), emails).await?;
    let items = staff.into_iter().map(|person| {
        let last_step = last_steps.get(&person.email).copied().unwrap_or_default();
        let code = auth::unused_code(&person.totp_secret, last_step, app.now())?;
        Ok(DemoSignIn { name: person.name, email: person.email, password: person.password, code, roles: person.roles })
    });
    Ok(Page { items: items.collect::<AppResult<_>>()?, next_cursor: None })
}

/// A page of caught messages, newest first. They hold codes and secrets: never in production.
pub async fn caught_messages(app: &App, page: &PageQuery) -> AppResult<Page<CaughtMessage>> {
    if app.settings.production {
        return Err(AppError::NOT_FOUND);
    }
    let after = page.cursor.as_deref().map(cursor::decode).transpose()?;
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (rows, next_cursor) = store::page(app.db.read(), after, limit).await?;
    Ok(Page { items: rows.into_iter().map(view).collect::<AppResult<_>>()?, next_cursor })
}

fn view(row: Model) -> AppResult<CaughtMessage> {
    Ok(CaughtMessage {
        id: DeliveryId(row.id),
        channel: row.channel.parse().map_err(AppError::internal)?,
        to: row.recipient,
        subject: row.subject,
        text: row.text,
        sent_at: row.sent_at,
    })
}
