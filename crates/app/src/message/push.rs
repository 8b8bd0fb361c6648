//! Messages on the screens of devices (Web Push): which devices of an account may be reached, and what they show.

use chrono::Duration;
use majlis_contract::problem::{FieldCode, FieldError};
use majlis_contract::push::{PushKey, PushSubscription};
use majlis_contract::{AccountId, SessionId};
use majlis_persistence::entity::delivery;
use majlis_persistence::push_subscription::{self as store, Subscription};
use serde_json::json;
use uuid::Uuid;

use super::compose::Message;
use crate::job::JobError;
use crate::port::{Push, SendError, Target};
use crate::{App, AppError, AppResult};

/// How long the push service keeps a message for a device that is off.
const KEPT: Duration = Duration::days(2);
/// Characters that a screen shows of the second line.
const SHORT: usize = 200;

/// The public key that subscriptions are made for.
pub fn key(app: &App) -> PushKey {
    PushKey { key: app.pushing.public_key() }
}

/// Lets the device of a session show messages; once more replaces what was there.
pub async fn subscribe(app: &App, account: AccountId, session: SessionId, input: PushSubscription) -> AppResult<()> {
    let target = Target { endpoint: input.endpoint, p256dh: input.keys.p256dh, auth: input.keys.auth };
    if let Err(pointer) = app.pushing.check(&target) {
        let code = if pointer == "/endpoint" { FieldCode::NotAllowed } else { FieldCode::Invalid };
        return Err(AppError::Validation(vec![FieldError::new(pointer, code)]));
    }
    let row = Subscription {
        id: app.new_id(),
        account_id: account.0,
        session_id: session.0,
        endpoint: target.endpoint,
        p256dh: target.p256dh,
        auth: target.auth,
        created_at: app.now(),
    };
    app.db
        .write(async |tx| {
            store::remove_of_session(tx, session.0).await?;
            store::remove_endpoint(tx, &row.endpoint).await?;
            store::insert(tx, row).await
        })
        .await?;
    Ok(())
}

/// The device of the session shows no more messages; again changes nothing.
pub async fn unsubscribe(app: &App, session: SessionId) -> AppResult<()> {
    Ok(app.db.write(async |tx| store::remove_of_session(tx, session.0).await).await?)
}

/// Sends a message to the device that a delivery names.
pub(super) async fn send(app: &App, delivery: &delivery::Model, id: Uuid, message: Message) -> Result<Result<(), SendError>, JobError> {
    let subscription = delivery.address.parse().unwrap_or_default();
    let Some(row) = store::find(app.db.read(), subscription).await? else {
        return Ok(Err(SendError::Gone("the device takes no messages any more".to_owned())));
    };
    let text: String = message.short.chars().take(SHORT).collect();
    let payload = json!({ "id": id, "title": message.subject, "text": text, "open": message.open, "language": delivery.language });
    let target = Target { endpoint: row.endpoint, p256dh: row.p256dh, auth: row.auth };
    let sent = app.pushing.push(&Push { target, payload: payload.to_string(), keep: KEPT, now: app.now() }).await;
    if let Err(SendError::Gone(_)) = &sent {
        app.db.write(async |tx| store::remove(tx, row.id).await).await?;
    }
    Ok(sent)
}
