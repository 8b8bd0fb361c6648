//! Merging ideas: the one that stays gets the supporters of the other, which can still be read and leads there.

use majlis_contract::ContributionId;
use majlis_contract::contribution::{ContributionAction, ContributionKind, ContributionState, ContributionView, MergeIdea};
use majlis_contract::problem::FieldCode;
use majlis_contract::subject::Means;
use majlis_domain::Actor;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::contribution::{self as store, ContributionRow};
use majlis_persistence::subject as subjects;
use serde_json::json;
use uuid::Uuid;

use super::{CONTRIBUTION, decided, held, save, view};
use crate::change::current;
use crate::subject::{Happened, open_means, record};
use crate::{App, AppError, AppResult};

/// Merges an idea into another, for good. Who supports it supports the other one, each once.
pub async fn merge(app: &App, actor: &Actor, id: ContributionId, version: i64, input: MergeIdea) -> AppResult<ContributionView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            // What is merged already is refused before the other one is held: whoever merges that into a third holds both, that first.
            if store::find(tx, id.0).await?.is_some_and(|row| row.merged_into.is_none()) {
                hold_in_order(tx, id.0, input.into_id.0).await?;
            }
            let (old, subject) = held(tx, id.0).await?;
            let state = decided(app, tx, actor, (&old, &subject), ContributionAction::Merge).await?;
            current(version, old.version)?;
            let into = receiving(app, tx, actor, &old, input.into_id).await?;
            let carried = store::carry_supports(tx, old.id, (into.id, into.author_id)).await?;
            store::lead_on(tx, old.id, into.id).await?;
            // A moderator has looked.
            store::settle_findings(tx, old.id).await?;
            let row = ContributionRow { state: state.to_string(), merged_into: Some(into.id), merged_at: Some(app.now()), ..old.clone() };
            let row = save(app, tx, actor, &old, row, ("merged", None, json!({ "into": into.id, "carried": carried }))).await?;
            let data = json!({ "from": row.id, "carried": carried });
            record(app, tx, actor, Happened { to: (CONTRIBUTION, into.id), kind: "joined", text: None, data }).await?;
            view::view(app, tx, &directory, actor, row, &subject).await
        })
        .await
}

/// Holds both ideas, in the same order whichever is merged into the other, so that two who do so don't wait for each other.
async fn hold_in_order(tx: &DatabaseTransaction, one: Uuid, other: Uuid) -> AppResult<()> {
    for id in [one.min(other), one.max(other)] {
        store::find_for_change(tx, id).await?;
    }
    Ok(())
}

/// The idea that stays, which is held: another one, published, and not by who merges. What nobody can support any more gets no more
/// supporters from elsewhere.
async fn receiving(
    app: &App,
    tx: &DatabaseTransaction,
    actor: &Actor,
    from: &ContributionRow,
    id: ContributionId,
) -> AppResult<ContributionRow> {
    let refused = |code| AppError::field("/into_id", code);
    let into = store::find(tx, id.0).await?.filter(|row| row.kind == ContributionKind::Idea.as_str());
    let into = into.ok_or_else(|| refused(FieldCode::Unknown))?;
    let is_own = actor.account().is_some_and(|account| account.0 == into.author_id);
    let is_near = into.subject_id == from.subject_id || takes_support(app, tx, into.subject_id).await?;
    let receives = into.id != from.id && into.state == ContributionState::Published.as_str() && !is_own && is_near;
    if receives { Ok(into) } else { Err(refused(FieldCode::NotAllowed)) }
}

async fn takes_support(app: &App, tx: &DatabaseTransaction, subject: Uuid) -> AppResult<bool> {
    let subject = subjects::find(tx, subject).await?.ok_or(AppError::NOT_FOUND)?;
    Ok(open_means(&subject, app.now())?.contains(&Means::Support))
}

/// Of what a merged idea refuses, where it is possible.
pub(super) fn leading_on(row: &ContributionRow, refusal: AppError) -> AppError {
    match (refusal, row.merged_into) {
        (AppError::StateConflict { state, action, possible }, Some(into)) if state == ContributionState::Merged.as_str() => {
            AppError::Merged { action, possible, into: into.into() }
        }
        (refusal, _) => refusal,
    }
}
