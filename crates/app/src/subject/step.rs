//! The steps of a subject: by hand, and by themselves at their time.

use chrono::{DateTime, Utc};
use majlis_contract::problem::FieldCode;
use majlis_contract::subject::{MoveSubject, SubjectAction, SubjectState, SubjectStep, SubjectView};
use majlis_contract::{Bilingual, SubjectId};
use majlis_domain::Actor;
use majlis_domain::subject::{action_of, decide, needs_reason, standing};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::subject::{self as store, SubjectRow};
use serde_json::json;
use uuid::Uuid;

use super::{Happened, SUBJECT, event_of, facts, has_own_life, prepared, record, turns_at, view};
use crate::change::{Checks, current, json as to_json, written};
use crate::error::is_outage;
use crate::{App, AppError, AppResult, initiative};

/// Characters of a reason at most.
const REASON_LENGTH: usize = 300;
/// Subjects that the clockwork turns at once.
const AT_ONCE: u64 = 100;

/// Takes a subject a step further or back, unless it has changed since `version`.
pub async fn step(app: &App, actor: &Actor, id: SubjectId, version: i64, input: MoveSubject) -> AppResult<SubjectView> {
    let directory = app.directory.get(app).await?;
    let reason = checked_reason(&input)?;
    app.db
        .write(async |tx| {
            let row = store::find_for_change(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
            let action = action_of(input.step);
            let state = decide(&facts(&row)?, action, standing(actor), app.now())?;
            prepared(&row, action)?;
            current(version, row.version)?;
            let row = timed(row, &input, app.now())?;
            let row = moved(app, tx, actor, row, (action, state), reason).await?;
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}

fn checked_reason(input: &MoveSubject) -> AppResult<Option<Bilingual>> {
    let Some(given) = &input.reason else {
        return if needs_reason(input.step) { Err(AppError::field("/reason", FieldCode::Required)) } else { Ok(None) };
    };
    let mut checks = Checks::default();
    let reason = checks.text("/reason", given, REASON_LENGTH);
    checks.done()?;
    Ok(Some(reason))
}

/// The times that go with a step: it can't close before it opens, and opens now when it is opened.
fn timed(row: SubjectRow, input: &MoveSubject, now: DateTime<Utc>) -> AppResult<SubjectRow> {
    let ahead = |at: Option<DateTime<Utc>>| at.is_none_or(|at| at > now);
    match input.step {
        SubjectStep::Publish | SubjectStep::Open if !ahead(row.closes_at) => Err(AppError::field("/closes_at", FieldCode::Past)),
        SubjectStep::Publish => Ok(SubjectRow { opens_at: row.opens_at.filter(|at| *at > now).or(Some(now)), ..row }),
        SubjectStep::Open => Ok(SubjectRow { opens_at: Some(now), ..row }),
        SubjectStep::Close => Ok(SubjectRow { closes_at: Some(now), ..row }),
        SubjectStep::Reopen if !ahead(input.closes_at) => Err(AppError::field("/closes_at", FieldCode::Past)),
        SubjectStep::Reopen => Ok(SubjectRow { closes_at: input.closes_at, ..row }),
        SubjectStep::Unpublish => Ok(row),
    }
}

/// Writes a step with its event.
async fn moved(
    app: &App,
    tx: &DatabaseTransaction,
    actor: &Actor,
    row: SubjectRow,
    (action, state): (SubjectAction, SubjectState),
    reason: Option<Bilingual>,
) -> AppResult<SubjectRow> {
    let (now, version) = (app.now(), row.version);
    let first = row.published_at.is_none() && state != SubjectState::Draft;
    let data = json!({ "from": row.state, "to": state, "reason": reason });
    let row = SubjectRow {
        turns_at: turns_at(&row, state, now),
        // At its own time nothing is to be explained, and what was explained before stays.
        reason: if *actor == Actor::System { row.reason.clone() } else { reason.map(to_json).transpose()? },
        state: state.to_string(),
        published_at: if first { Some(now) } else { row.published_at },
        updated_at: now,
        version: version + 1,
        ..row
    };
    written(store::save(tx, row.clone(), version).await?)?;
    record(app, tx, actor, Happened { to: (SUBJECT, row.id), kind: event_of(action), text: None, data }).await?;
    Ok(row)
}

/// Opens what is announced and closes what is open when its time has come; says how many it were.
pub async fn turn_due(app: &App) -> AppResult<u64> {
    let due = store::due(app.db.read(), app.now(), AT_ONCE).await?;
    let mut turned = 0;
    // Each by itself: one that fails holds nobody up, and another process may have turned it meanwhile.
    for id in due {
        match turn(app, id).await {
            Ok(done) => turned += u64::from(done),
            Err(AppError::Database(error)) if is_outage(&error) => return Err(error.into()),
            Err(error) => tracing::error!(%id, %error, "a subject could not be turned"),
        }
    }
    Ok(turned)
}

async fn turn(app: &App, id: Uuid) -> AppResult<bool> {
    let Some(due) = store::find(app.db.read(), id).await? else { return Ok(false) };
    if has_own_life(&due) {
        return initiative::expire(app, id).await;
    }
    app.db
        .write(async |tx| {
            let Some(row) = store::find_for_change(tx, id).await? else { return Ok(false) };
            let facts = facts(&row)?;
            let action = match facts.state {
                SubjectState::Scheduled => SubjectAction::Open,
                SubjectState::Open => SubjectAction::Close,
                SubjectState::Draft | SubjectState::Closed => return Ok(false),
            };
            match decide(&facts, action, standing(&Actor::System), app.now()) {
                Ok(state) => moved(app, tx, &Actor::System, row, (action, state), None).await.map(|_| true),
                // Somebody was quicker.
                Err(_) => Ok(false),
            }
        })
        .await
}
