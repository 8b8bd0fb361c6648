//! A decision as its readers see it.

use majlis_contract::DecisionId;
use majlis_contract::decision::DecisionView;
use majlis_domain::Actor;
use majlis_domain::decision::{permitted, sees, standing};
use majlis_persistence::ConnectionTrait;
use majlis_persistence::decision::{self as store, DecisionRow};
use majlis_persistence::subject as subjects;

use crate::case::word;
use crate::change::of_json;
use crate::subject::reference;
use crate::{App, AppError, AppResult};

/// One decision; drafts are there for staff alone.
pub async fn show(app: &App, actor: &Actor, id: DecisionId) -> AppResult<DecisionView> {
    let row = seen(app, actor, id).await?;
    view(app.db.read(), actor, row).await
}

/// A decision that the asker may know of.
pub(super) async fn seen(app: &App, actor: &Actor, id: DecisionId) -> AppResult<DecisionRow> {
    let row = store::find(app.db.read(), id.0).await?.ok_or(AppError::NOT_FOUND)?;
    if sees(word(&row.state)?, standing(actor)) { Ok(row) } else { Err(AppError::NOT_FOUND) }
}

pub(super) async fn view(db: &impl ConnectionTrait, actor: &Actor, row: DecisionRow) -> AppResult<DecisionView> {
    let state = word(&row.state)?;
    let subject = match row.subject_id {
        Some(id) => subjects::find(db, id).await?.as_ref().map(reference).transpose()?,
        None => None,
    };
    let (contributions, cases) = store::count(db, row.id).await?;
    Ok(DecisionView {
        id: row.id.into(),
        state,
        subject,
        title: of_json(&row.title)?,
        decided: of_json(&row.decided)?,
        reasons: of_json(&row.reasons)?,
        changes: of_json(&row.changes)?,
        contributions: u32::try_from(contributions).unwrap_or(u32::MAX),
        cases: u32::try_from(cases).unwrap_or(u32::MAX),
        published_at: row.published_at,
        updated_at: row.updated_at,
        permitted: permitted(state, standing(actor)),
        etag: format!("\"{}\"", row.version),
    })
}
