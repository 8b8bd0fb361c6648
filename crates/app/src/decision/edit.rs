//! Writing decisions.

use majlis_contract::DecisionId;
use majlis_contract::decision::{CreateDecision, DECISION_TEXT_LENGTH, DecisionAction, DecisionState, DecisionView, EditDecision};
use majlis_contract::problem::FieldCode;
use majlis_contract::subject::SubjectAction;
use majlis_domain::Actor;
use majlis_domain::subject as subject_rules;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::decision::{self as store, DecisionRow};
use majlis_persistence::subject as subjects;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{DECISION, held, save, view};
use crate::change::{Checks, difference, json as to_json, of_json};
use crate::idempotency::{Ticket, once};
use crate::subject::{Happened, facts, record};
use crate::{App, AppError, AppResult};

/// Begins a decision, as a draft; a repeat of the same request gets the same answer.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, input: CreateDecision) -> AppResult<DecisionView> {
    once(app, ticket, async |tx| {
        if let Some(subject) = input.subject_id {
            decidable(app, tx, actor, subject.0).await?;
        }
        let now = app.now();
        let row = checked(DecisionRow {
            id: app.new_id(),
            state: DecisionState::Draft.to_string(),
            subject_id: input.subject_id.map(|id| id.0),
            title: to_json(&input.title)?,
            decided: to_json(&input.decided)?,
            reasons: to_json(&input.reasons)?,
            changes: to_json(&input.changes)?,
            published_at: None,
            created_at: now,
            updated_at: now,
            version: 1,
        })?;
        store::insert(tx, row.clone()).await?;
        record(app, tx, actor, Happened { to: (DECISION, row.id), kind: "created", text: None, data: kept(&row) }).await?;
        view::view(tx, actor, row).await
    })
    .await
}

/// What can be decided on: a subject of which it is published what was said.
async fn decidable(app: &App, tx: &DatabaseTransaction, actor: &Actor, subject: Uuid) -> AppResult<()> {
    let unknown = || AppError::field("/subject_id", FieldCode::Unknown);
    let row = subjects::find(tx, subject).await?.ok_or_else(unknown)?;
    subject_rules::decide(&facts(&row)?, SubjectAction::Decide, subject_rules::standing(actor), app.now())?;
    Ok(())
}

/// Changes a decision that is not published yet, unless it has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, id: DecisionId, version: i64, input: EditDecision) -> AppResult<DecisionView> {
    app.db
        .write(async |tx| {
            let (old, _) = held(tx, actor, (id.0, version), DecisionAction::Edit).await?;
            let text = |new: Option<_>, old: &Value| new.map_or_else(|| Ok(old.clone()), to_json);
            let row = checked(DecisionRow {
                title: text(input.title, &old.title)?,
                decided: text(input.decided, &old.decided)?,
                reasons: text(input.reasons, &old.reasons)?,
                changes: text(input.changes, &old.changes)?,
                ..old.clone()
            })?;
            let data = difference(Some(&kept(&old)), &kept(&row))?;
            let row = save(app, tx, actor, row, ("edited", data)).await?;
            view::view(tx, actor, row).await
        })
        .await
}

/// Gives a draft up.
pub async fn discard(app: &App, actor: &Actor, id: DecisionId, version: i64) -> AppResult<DecisionView> {
    app.db
        .write(async |tx| {
            let (row, state) = held(tx, actor, (id.0, version), DecisionAction::Discard).await?;
            let row = DecisionRow { state: state.to_string(), ..row };
            let row = save(app, tx, actor, row, ("discarded", json!({}))).await?;
            view::view(tx, actor, row).await
        })
        .await
}

/// Texts without what can't be seen, in both languages.
fn checked(row: DecisionRow) -> AppResult<DecisionRow> {
    let mut checks = Checks::default();
    let title = checks.name("/title", &of_json(&row.title)?);
    let decided = checks.text("/decided", &of_json(&row.decided)?, DECISION_TEXT_LENGTH);
    let reasons = checks.text("/reasons", &of_json(&row.reasons)?, DECISION_TEXT_LENGTH);
    let changes = checks.text("/changes", &of_json(&row.changes)?, DECISION_TEXT_LENGTH);
    checks.done()?;
    Ok(DecisionRow { title: to_json(title)?, decided: to_json(decided)?, reasons: to_json(reasons)?, changes: to_json(changes)?, ..row })
}

/// What the history keeps of a decision.
fn kept(row: &DecisionRow) -> Value {
    json!({
        "subject_id": row.subject_id, "title": row.title, "decided": row.decided, "reasons": row.reasons, "changes": row.changes,
    })
}
