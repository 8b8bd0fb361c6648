//! Publishing a decision: its subject is decided with it, and whoever took part is told by the way that they came.

use majlis_contract::case::{ActorKind, CaseEventKind};
use majlis_contract::decision::{DecisionAction, DecisionRef, DecisionView};
use majlis_contract::subject::SubjectAction;
use majlis_contract::{CaseId, DecisionId};
use majlis_domain::Actor;
use majlis_domain::subject as subject_rules;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::decision::{self as store, DecisionRow, SourceRow};
use majlis_persistence::subject as subjects;
use serde_json::json;
use uuid::Uuid;

use super::{held, reference, save, view};
use crate::event::{NewEvent, record_all};
use crate::subject::{Because, facts, moved};
use crate::{App, AppError, AppResult};

/// Publishes a decision, unless it has changed since `version`.
pub async fn publish(app: &App, actor: &Actor, id: DecisionId, version: i64) -> AppResult<DecisionView> {
    app.db
        .write(async |tx| {
            let (row, state) = held(tx, actor, (id.0, version), DecisionAction::Publish).await?;
            let row = DecisionRow { state: state.to_string(), published_at: Some(app.now()), ..row };
            if let Some(subject) = row.subject_id {
                decide_on(app, tx, actor, subject, reference(&row)?).await?;
            }
            let row = save(app, tx, actor, row, ("published", json!({}))).await?;
            let named = store::cases(tx, row.id).await?.into_iter().map(|source| heard(actor, &row, source)).collect();
            record_all(app, tx, named).await?;
            view::view(tx, actor, row).await
        })
        .await
}

/// The subject is decided in the same moment.
async fn decide_on(app: &App, tx: &DatabaseTransaction, actor: &Actor, subject: Uuid, decision: DecisionRef) -> AppResult<()> {
    let row = subjects::find_for_change(tx, subject).await?.ok_or(AppError::NOT_FOUND)?;
    let state = subject_rules::decide(&facts(&row)?, SubjectAction::Decide, subject_rules::standing(actor), app.now())?;
    moved(app, tx, actor, row, (SubjectAction::Decide, state), Because { reason: None, decision: Some(decision) }).await?;
    Ok(())
}

/// What stands on the timeline of a report that a decision names. Who reported is told of it as of all that happens to it, whichever
/// way the report came in.
fn heard(actor: &Actor, decision: &DecisionRow, source: SourceRow) -> NewEvent {
    let part = json!({
        "decision": { "id": decision.id, "title": decision.title }, "outcome": source.outcome, "note": source.note,
    });
    NewEvent {
        case_id: CaseId(source.case_id.unwrap_or_default()),
        kind: CaseEventKind::Decided,
        data: json!({ "part": part }),
        ..NewEvent::by(ActorKind::Staff, actor.account().map(|id| id.0))
    }
}
