//! Telling those who follow a subject that it closes soon, once for each end that it has.

use chrono::{DateTime, Utc};
use majlis_contract::subject::SubjectState;
use majlis_domain::Actor;
use majlis_domain::subject::{CLOSING, warns_of_closing};
use majlis_persistence::subject::{self as store, SubjectRow};
use serde_json::json;
use uuid::Uuid;

use super::{Happened, SUBJECT, record};
use crate::error::is_outage;
use crate::{App, AppError, AppResult};

/// Subjects that are gone through at once.
const AT_ONCE: u64 = 100;

/// An end that comes so soon that nothing is told of it once more: those who follow have just heard of it.
pub(super) fn just_told(row: &SubjectRow, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    row.closes_at.filter(|at| *at <= now + CLOSING).or(row.closing_told_for)
}

/// Has people told of what closes soon; says how many subjects it were.
pub async fn warn_closing(app: &App) -> AppResult<u64> {
    let due = store::closing(app.db.read(), app.now(), app.now() + CLOSING, AT_ONCE).await?;
    let mut warned = 0;
    // Each by itself: one that fails holds nobody up, and another process may have done it meanwhile.
    for id in due {
        match warn(app, id).await {
            Ok(done) => warned += u64::from(done),
            Err(AppError::Database(error)) if is_outage(&error) => return Err(error.into()),
            Err(error) => tracing::error!(%id, %error, "nobody could be told that a subject closes soon"),
        }
    }
    Ok(warned)
}

async fn warn(app: &App, id: Uuid) -> AppResult<bool> {
    app.db
        .write(async |tx| {
            let Some(row) = store::find_for_change(tx, id).await? else { return Ok(false) };
            let end = row.closes_at.filter(|end| row.state == SubjectState::Open.as_str() && app.now() < *end);
            let Some(end) = end.filter(|end| row.closing_told_for != Some(*end) && *end <= app.now() + CLOSING) else { return Ok(false) };
            store::told_of_closing(tx, id, end).await?;
            if !warns_of_closing(row.opens_at, end) {
                return Ok(false);
            }
            let data = json!({ "closes_at": end });
            record(app, tx, &Actor::System, Happened { to: (SUBJECT, id), kind: "closing", text: None, data }).await?;
            Ok(true)
        })
        .await
}
