//! The steps of a subject: by hand, and by themselves at their time.

use chrono::{DateTime, Utc};
use majlis_contract::decision::DecisionRef;
use majlis_contract::problem::FieldCode;
use majlis_contract::subject::{MoveSubject, SubjectAction, SubjectState, SubjectStep, SubjectView};
use majlis_contract::{Bilingual, SubjectId};
use majlis_domain::Actor;
use majlis_domain::subject::{action_of, decide, needs_reason, standing};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::contribution::unanswered;
use majlis_persistence::subject::{self as store, SubjectRow};
use serde_json::json;
use uuid::Uuid;

use super::closing::just_told;
use super::edit::BODY_LENGTH;
use super::{Happened, SUBJECT, event_of, facts, has_own_life, prepared, record, turns_at, view};
use crate::change::{Checks, current, json as to_json, written};
use crate::error::is_outage;
use crate::{App, AppError, AppResult, initiative, newsletter};

/// Characters of a reason at most.
pub(super) const REASON_LENGTH: usize = 300;
/// Subjects that the clockwork turns at once.
const AT_ONCE: u64 = 100;

/// Takes a subject a step further or back, unless it has changed since `version`.
pub async fn step(app: &App, actor: &Actor, id: SubjectId, version: i64, input: MoveSubject) -> AppResult<SubjectView> {
    let directory = app.directory.get(app).await?;
    let words = checked_words(&input)?;
    app.db
        .write(async |tx| {
            let row = store::find_for_change(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
            let action = action_of(input.step);
            let state = decide(&facts(&row)?, action, standing(actor), app.now())?;
            prepared(&row, action)?;
            current(version, row.version)?;
            let row = timed(row, &input, app.now())?;
            let row = worded(tx, row, input.step, &words).await?;
            let row = moved(app, tx, actor, row, (action, state), Because { reason: words.reason, decision: None }).await?;
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}

/// What is said with a step, for everybody to read.
struct Words {
    reason: Option<Bilingual>,
    analysis: Option<Bilingual>,
}

fn checked_words(input: &MoveSubject) -> AppResult<Words> {
    let mut checks = Checks::default();
    let mut word = |pointer: &str, given: &Option<Bilingual>, needed: bool, most: usize| match given {
        Some(given) => Some(checks.text(pointer, given, most)),
        None => {
            checks.unless(!needed, pointer, FieldCode::Required);
            None
        }
    };
    let reason = word("/reason", &input.reason, needs_reason(input.step), REASON_LENGTH);
    let analysis = word("/analysis", &input.analysis, input.step == SubjectStep::Analyse, BODY_LENGTH);
    checks.unless(analysis.is_none() || input.step == SubjectStep::Analyse, "/analysis", FieldCode::NotAllowed);
    checks.done()?;
    Ok(Words { reason, analysis })
}

/// The words that stay with the subject: why it opened or closed by hand, what was said on it, and why some of that has no answer.
async fn worded(tx: &DatabaseTransaction, row: SubjectRow, step: SubjectStep, words: &Words) -> AppResult<SubjectRow> {
    let reason = words.reason.as_ref().map(to_json).transpose()?;
    match step {
        SubjectStep::Analyse => Ok(SubjectRow { analysis: words.analysis.as_ref().map(to_json).transpose()?, ..row }),
        // Nobody is left without a word.
        SubjectStep::Archive if reason.is_none() && unanswered::count(tx, row.id, 1).await? > 0 => {
            Err(AppError::field("/reason", FieldCode::Required))
        }
        SubjectStep::Archive => Ok(SubjectRow { unanswered_reason: reason, ..row }),
        _ => Ok(SubjectRow { reason, ..row }),
    }
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
        SubjectStep::Unpublish | SubjectStep::Analyse | SubjectStep::Archive => Ok(row),
    }
}

/// What everybody reads beside a step: why it was taken, and the decision that it is.
#[derive(Default)]
pub(crate) struct Because {
    pub reason: Option<Bilingual>,
    pub decision: Option<DecisionRef>,
}

/// Writes a step with its event.
pub(crate) async fn moved(
    app: &App,
    tx: &DatabaseTransaction,
    actor: &Actor,
    row: SubjectRow,
    (action, state): (SubjectAction, SubjectState),
    because: Because,
) -> AppResult<SubjectRow> {
    let (now, version) = (app.now(), row.version);
    let first = row.published_at.is_none() && state != SubjectState::Draft;
    let data = json!({ "from": row.state, "to": state, "reason": because.reason, "decision": because.decision });
    let row = SubjectRow {
        turns_at: turns_at(&row, state, now),
        closing_told_for: if state == SubjectState::Open { just_told(&row, now) } else { row.closing_told_for },
        state: state.to_string(),
        published_at: if first { Some(now) } else { row.published_at },
        updated_at: now,
        version: version + 1,
        ..row
    };
    written(store::save(tx, row.clone(), version).await?)?;
    record(app, tx, actor, Happened { to: (SUBJECT, row.id), kind: event_of(action), text: None, data }).await?;
    if state == SubjectState::Open && matches!(action, SubjectAction::Publish | SubjectAction::Open) {
        newsletter::opened(app, tx, &row).await?;
    }
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
                // The rest has no time of its own.
                _ => return Ok(false),
            };
            match decide(&facts, action, standing(&Actor::System), app.now()) {
                Ok(state) => moved(app, tx, &Actor::System, row, (action, state), Because::default()).await.map(|_| true),
                // Somebody was quicker.
                Err(_) => Ok(false),
            }
        })
        .await
}
