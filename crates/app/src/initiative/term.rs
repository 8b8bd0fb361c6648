//! What happens to an initiative by itself: its deadline comes, and people are told before that it does.

use majlis_contract::InitiativeId;
use majlis_contract::initiative::InitiativeState;
use majlis_domain::Actor;
use majlis_domain::initiative::EXPIRING;
use majlis_persistence::initiative::{self as store, InitiativeRow};
use serde_json::json;
use uuid::Uuid;

use super::{happened, held, save};
use crate::change::written;
use crate::error::is_outage;
use crate::{App, AppError, AppResult};

/// Initiatives that people are told of at once.
const AT_ONCE: u64 = 100;

/// Ends the gathering of an initiative whose deadline has come; false when somebody was quicker. What has its support is with the
/// committee already.
pub(crate) async fn expire(app: &App, id: Uuid) -> AppResult<bool> {
    app.db
        .write(async |tx| {
            let row = held(tx, InitiativeId(id)).await?;
            let now = app.now();
            let is_due = row.gathers_until.is_some_and(|until| until <= now);
            if row.state != InitiativeState::Gathering.as_str() || !is_due {
                return Ok(false);
            }
            let data = json!({ "total": row.total });
            let row = InitiativeRow { state: InitiativeState::Expired.to_string(), expired_at: Some(now), turns_at: now, ..row };
            save(app, tx, &Actor::System, row, ("initiative_expired", None, data)).await.map(|_| true)
        })
        .await
}

/// Has people told of deadlines that come, once each; says how many it were.
pub async fn warn_expiring(app: &App) -> AppResult<u64> {
    let due = store::expiring(app.db.read(), app.now() + EXPIRING, AT_ONCE).await?;
    let mut warned = 0;
    // Each by itself: one that fails holds nobody up, and another process may have done it meanwhile.
    for id in due {
        match warn(app, id).await {
            Ok(done) => warned += u64::from(done),
            Err(AppError::Database(error)) if is_outage(&error) => return Err(error.into()),
            Err(error) => tracing::error!(%id, %error, "nobody could be told of the deadline of an initiative"),
        }
    }
    Ok(warned)
}

async fn warn(app: &App, id: Uuid) -> AppResult<bool> {
    app.db
        .write(async |tx| {
            let row = held(tx, InitiativeId(id)).await?;
            let runs = row.state == InitiativeState::Gathering.as_str() && row.gathers_until.is_some_and(|until| app.now() < until);
            if !runs || row.expiring_at.is_some() {
                return Ok(false);
            }
            let data = json!({ "total": row.total, "until": row.gathers_until });
            let row = InitiativeRow { expiring_at: Some(app.now()), ..row };
            written(store::save(tx, row.clone(), row.version).await?)?;
            happened(app, tx, &Actor::System, &row, ("initiative_expiring", None, data)).await.map(|()| true)
        })
        .await
}
