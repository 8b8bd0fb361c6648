//! Lists of decisions: the published ones for everybody, all for staff.

use std::collections::HashMap;

use majlis_contract::Page;
use majlis_contract::decision::{DecisionQuery, DecisionSummary, StaffDecisionQuery};
use majlis_contract::page::DEFAULT_LIMIT;
use majlis_contract::subject::SubjectRef;
use majlis_persistence::decision::{self as store, DecisionRow};
use majlis_persistence::subject as subjects;
use uuid::Uuid;

use crate::case::word;
use crate::change::of_json;
use crate::subject::reference;
use crate::{App, AppResult};

/// A page of what is published, the latest first.
pub async fn published(app: &App, query: &DecisionQuery) -> AppResult<Page<DecisionSummary>> {
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    let subject = query.subject_id.map(|id| id.0);
    listed(app, store::published(app.db.read(), subject, limit, query.cursor.as_deref()).await?).await
}

/// A page of all, the newest first.
pub async fn list(app: &App, query: &StaffDecisionQuery) -> AppResult<Page<DecisionSummary>> {
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    let wanted = (query.state.map(|state| state.as_str()), query.subject_id.map(|id| id.0));
    listed(app, store::page(app.db.read(), wanted, limit, query.cursor.as_deref()).await?).await
}

async fn listed(app: &App, (rows, next_cursor): (Vec<DecisionRow>, Option<String>)) -> AppResult<Page<DecisionSummary>> {
    let on: Vec<Uuid> = rows.iter().filter_map(|row| row.subject_id).collect();
    let subjects = subjects::find_all(app.db.read(), on).await?;
    let named = subjects.iter().map(|row| Ok((row.id, reference(row)?))).collect::<AppResult<HashMap<Uuid, SubjectRef>>>()?;
    let summary = |row: DecisionRow| {
        Ok(DecisionSummary {
            id: row.id.into(),
            state: word(&row.state)?,
            subject: row.subject_id.and_then(|id| named.get(&id).cloned()),
            title: of_json(&row.title)?,
            decided: of_json(&row.decided)?,
            published_at: row.published_at,
        })
    };
    Ok(Page { items: rows.into_iter().map(summary).collect::<AppResult<_>>()?, next_cursor })
}
