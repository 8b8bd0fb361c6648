//! What happened on a case, as far as the asker may know.

use std::collections::HashMap;

use majlis_contract::attachment::AttachmentView;
use majlis_contract::case::{ActorKind, CaseEventKind, EditedField, TimelineEntry};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::problem::FieldCode;
use majlis_contract::{CaseId, DepartmentId, EventId, Page};
use majlis_domain::case::{Standing, may_read_internal};
use majlis_persistence::event::{self as events, EventRow};
use majlis_persistence::{ConnectionTrait, attachment as attachments, case as store, cursor};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::read::known;
use super::{Asker, word};
use crate::directory::Directory;
use crate::{App, AppError, AppResult, attachment};

/// A page of the timeline, newest first.
pub async fn timeline(app: &App, asker: &Asker, id: CaseId, page: &PageQuery) -> AppResult<Page<TimelineEntry>> {
    let directory = app.directory.get(app).await?;
    let (row, standing) = known(app, asker, id).await?;
    let limit = u64::from(page.limit.unwrap_or(DEFAULT_LIMIT));
    let after = page.cursor.as_deref().map(cursor::decode::<Uuid>).transpose();
    let after = after.map_err(|_| AppError::field("/cursor", FieldCode::Invalid))?;
    let (rows, next_cursor) = events::page_of_case(app.db.read(), row.id, may_read_internal(standing), after, limit).await?;
    Ok(Page { items: entries(app, app.db.read(), &directory, standing, rows).await?, next_cursor })
}

/// One event as an entry.
pub async fn entry(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    standing: Standing,
    row: EventRow,
) -> AppResult<TimelineEntry> {
    let mut entries = entries(app, db, directory, standing, vec![row]).await?;
    entries.pop().ok_or_else(|| AppError::internal("an event without an entry"))
}

async fn entries(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    standing: Standing,
    rows: Vec<EventRow>,
) -> AppResult<Vec<TimelineEntry>> {
    let staff = may_read_internal(standing);
    let mut photos = photos(app, db, &rows).await?;
    let people =
        if staff { rows.iter().filter(|row| row.actor_kind == "staff").filter_map(|row| row.actor_id).collect() } else { Vec::new() };
    let names: HashMap<Uuid, Option<String>> = store::names(db, people).await?.into_iter().collect();
    rows.into_iter()
        .map(|row| {
            let name = row.actor_id.and_then(|id| names.get(&id).cloned().flatten());
            let photos = photos.remove(&row.id).unwrap_or_default();
            build(directory, standing, row, name, photos)
        })
        .collect()
}

async fn photos(app: &App, db: &impl ConnectionTrait, events: &[EventRow]) -> AppResult<HashMap<Uuid, Vec<AttachmentView>>> {
    let Some(case) = events.first().map(|event| event.subject_id) else { return Ok(HashMap::new()) };
    let ids: Vec<Uuid> = events.iter().map(|event| event.id).collect();
    let mut grouped: HashMap<Uuid, Vec<_>> = HashMap::new();
    for row in attachments::of_events(db, case, &ids).await? {
        grouped.entry(row.event_id.unwrap_or_default()).or_default().push(row);
    }
    Ok(grouped.into_iter().map(|(event, rows)| (event, attachment::views(app, &rows))).collect())
}

fn build(
    directory: &Directory,
    standing: Standing,
    row: EventRow,
    name: Option<String>,
    photos: Vec<AttachmentView>,
) -> AppResult<TimelineEntry> {
    let kind: CaseEventKind = word(&row.kind)?;
    let actor: ActorKind = word(&row.actor_kind)?;
    let staff = may_read_internal(standing);
    // The public reads what the municipality says; what residents say is theirs. Notes of routing are the staff's.
    let speaks_to_all = actor == ActorKind::Staff && !matches!(kind, CaseEventKind::Asked);
    let open_text = match kind {
        CaseEventKind::Assigned | CaseEventKind::Started => staff,
        _ => standing != Standing::Public || speaks_to_all,
    };
    Ok(TimelineEntry {
        id: EventId(row.id),
        kind,
        at: row.at,
        actor,
        actor_name: name.filter(|_| staff),
        internal: row.internal,
        text: row.text.filter(|_| open_text),
        photos: if open_text { photos } else { Vec::new() },
        department: value::<DepartmentId>(&row.data, "department_id").and_then(|id| directory.department_ref(id)),
        state: value(&row.data, "state"),
        priority: value(&row.data, "priority").filter(|_| staff),
        edited: if staff && kind == CaseEventKind::Edited { edited(&row.data) } else { Vec::new() },
        rejection_reason: value(&row.data, "rejection_reason"),
        clock: value(&row.data, "clock").filter(|_| staff),
    })
}

/// The fields that an edit has left its mark on.
fn edited(data: &serde_json::Value) -> Vec<EditedField> {
    EditedField::ALL.iter().copied().filter(|field| data.get(field.as_str()).is_some()).collect()
}

fn value<T: DeserializeOwned>(data: &serde_json::Value, key: &str) -> Option<T> {
    data.get(key).and_then(|value| serde_json::from_value(value.clone()).ok())
}
