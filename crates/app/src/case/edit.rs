//! Correcting what a case says of itself.

use chrono::{DateTime, Utc};
use majlis_contract::CaseId;
use majlis_contract::case::{ActorKind, CaseAction, CaseEventKind, CaseView, EditCase};
use majlis_contract::problem::FieldCode;
use majlis_domain::case::{Clocks, Denial, Happening, decide, is_open};
use majlis_domain::text::clean;
use majlis_persistence::case::{self as store, CaseRow};
use serde_json::{Value, json};

use super::{Asker, clock, duty, facts, kept_details, search_words, view, word};
use crate::directory::Directory;
use crate::event::{self, NewEvent};
use crate::{App, AppError, AppResult};

/// Changes the fields that were sent; the timeline keeps what changed.
pub async fn edit(app: &App, asker: &Asker, id: CaseId, version: i64, input: EditCase) -> AppResult<CaseView> {
    let directory = app.directory.get(app).await?;
    let row = app
        .db
        .write(async |tx| {
            let mut row = store::find_for_change(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
            let decided = decide(&facts(&row, &directory)?, CaseAction::Edit, asker.standing(app, &row)?, app.now());
            if !matches!(decided, Err(Denial::Unseen | Denial::NotYours { .. })) && version != row.version {
                return Err(AppError::STALE);
            }
            decided?;
            let mut data = change(&directory, &mut row, input)?;
            if data == json!({}) {
                return Ok(row);
            }
            let now = app.now();
            let clocks = promise_anew(&directory, &mut row, &mut data, now)?;
            row.updated_at = now;
            row.version += 1;
            row.search = search_words(&row);
            if !store::save(tx, row.clone(), version).await? {
                return Err(AppError::STALE);
            }
            if let Some(clocks) = clocks {
                clock::set_timer(tx, row.id, &clocks).await?;
            }
            let by = NewEvent::by(ActorKind::Staff, asker.actor.account().map(|id| id.0));
            let is_raised = data.get("priority").is_some();
            let event = NewEvent { case_id: id, kind: CaseEventKind::Edited, internal: true, data, at: Some(now), ..by };
            event::record(app, tx, event).await?;
            if is_raised && is_open(word(&row.state)?) {
                duty::alert(app, tx, &directory, &row, now).await?;
            }
            Ok(row)
        })
        .await?;
    view::view(app, app.db.read(), &directory, asker, row).await
}

/// Another category or priority can mean another promise: it holds from the start, and the event keeps it.
fn promise_anew(directory: &Directory, row: &mut CaseRow, data: &mut Value, now: DateTime<Utc>) -> AppResult<Option<Clocks>> {
    let decides = data.get("category_id").is_some() || data.get("priority").is_some();
    let terms = clock::terms(directory, row)?;
    if !decides || clock::of(row)?.terms == terms {
        return Ok(None);
    }
    data["terms"] = json!(terms);
    let clocks = clock::follow(directory, row, &Happening { terms: Some(terms), ..Happening::of(CaseEventKind::Edited, now) })?;
    clock::note(data, clocks.measured());
    Ok(Some(clocks))
}

/// Writes the new values, and says which differ from the old.
fn change(directory: &Directory, row: &mut CaseRow, input: EditCase) -> AppResult<Value> {
    let mut data = json!({});
    if let Some(subject) = input.subject.map(|subject| clean(&subject)).filter(|subject| *subject != row.subject) {
        data["subject"] = json!({ "from": row.subject, "to": subject });
        row.subject = subject;
    }
    if let Some(category) = input.category_id.filter(|id| id.0 != row.category_id) {
        let entry = directory.category(category).filter(|entry| entry.view.parent_id.is_some());
        let entry = entry.ok_or_else(|| AppError::field("/category_id", FieldCode::Unknown))?;
        if !entry.view.kinds.iter().any(|kind| kind.as_str() == row.kind) {
            return Err(AppError::field("/category_id", FieldCode::NotAllowed));
        }
        data["category_id"] = json!({ "from": row.category_id, "to": category });
        row.category_id = category.0;
    }
    if let Some(priority) = input.priority.filter(|priority| priority.as_str() != row.priority) {
        data["priority"] = json!(priority);
        row.priority = priority.as_str().to_owned();
    }
    if input.district_id.value().is_some_and(|id| directory.district_ref(*id).is_none()) {
        return Err(AppError::field("/district_id", FieldCode::Unknown));
    }
    let details = input.details.as_ref().map(kept_details).transpose()?;
    if let Some(details) = details.filter(|details| *details != row.details) {
        data["details"] = json!({ "from": row.details, "to": details });
        row.details = details;
    }
    let district = input.district_id.apply(row.district_id.map(Into::into)).map(|id| id.0);
    if district != row.district_id {
        data["district_id"] = json!({ "from": row.district_id, "to": district });
        row.district_id = district;
    }
    Ok(data)
}
