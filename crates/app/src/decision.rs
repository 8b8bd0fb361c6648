//! Decisions: written by staff, published once, and told to everybody who took part.

mod edit;
mod list;
mod publish;
mod source;
mod view;

use majlis_contract::decision::{DecisionAction, DecisionRef};
use majlis_domain::Actor;
use majlis_domain::decision::{decide, standing};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::decision::{self as store, DecisionRow};
use serde_json::Value;
use uuid::Uuid;

use crate::case::word;
use crate::change::{current, of_json};
use crate::subject::{Happened, record};
use crate::{App, AppError, AppResult};

pub use edit::{create, discard, edit};
pub use list::{list, published};
pub use publish::publish;
pub use source::{name, sources, unname};
pub use view::show;

pub(crate) use source::parts;

/// The subject of a decision's events.
pub(crate) const DECISION: &str = "decision";

/// A decision by name.
pub(crate) fn reference(row: &DecisionRow) -> AppResult<DecisionRef> {
    Ok(DecisionRef { id: row.id.into(), title: of_json(&row.title)? })
}

/// A decision to be changed by the asker, held, with the state that the action leads to.
async fn held(
    tx: &DatabaseTransaction,
    actor: &Actor,
    (id, version): (Uuid, i64),
    action: DecisionAction,
) -> AppResult<(DecisionRow, majlis_contract::decision::DecisionState)> {
    let row = store::find_for_change(tx, id).await?.ok_or(AppError::NOT_FOUND)?;
    let state = decide(word(&row.state)?, action, standing(actor))?;
    current(version, row.version)?;
    Ok((row, state))
}

/// Writes a changed decision with its event.
async fn save(app: &App, tx: &DatabaseTransaction, actor: &Actor, row: DecisionRow, (kind, data): (&str, Value)) -> AppResult<DecisionRow> {
    let old_version = row.version;
    let row = DecisionRow { version: old_version + 1, updated_at: app.now(), ..row };
    crate::change::written(store::save(tx, row.clone(), old_version).await?)?;
    record(app, tx, actor, Happened { to: (DECISION, row.id), kind, text: None, data }).await?;
    Ok(row)
}
