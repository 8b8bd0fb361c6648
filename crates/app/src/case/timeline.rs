//! What happened on a case, as far as the asker may know.

use std::collections::{HashMap, HashSet};

use majlis_contract::attachment::AttachmentView;
use majlis_contract::case::{ActorKind, CaseEventKind, CaseLink, EditedField, TimelineEntry};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::problem::FieldCode;
use majlis_contract::{CaseId, ClosingReasonId, DepartmentId, EventId, Page};
use majlis_domain::case::{Standing, may_read_internal, speaks_to_all};
use majlis_persistence::case::CaseRow;
use majlis_persistence::entity::attachment::Model as Photo;
use majlis_persistence::event::{self as events, EventRow};
use majlis_persistence::{ConnectionTrait, attachment as attachments, case as store, cursor};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::outside::is_outside;
use super::read::known;
use super::relatives::known_merged;
use super::{Asker, Curtain, word};
use crate::directory::Directory;
use crate::{App, AppError, AppResult, attachment};

/// A page of the timeline, newest first.
pub async fn timeline(app: &App, asker: &Asker, id: CaseId, page: &PageQuery) -> AppResult<Page<TimelineEntry>> {
    let directory = app.directory.get(app).await?;
    let (row, standing) = known(app, asker, id).await?;
    let limit = u64::from(page.limit.unwrap_or(DEFAULT_LIMIT));
    let after = page.cursor.as_deref().map(cursor::decode::<Uuid>).transpose();
    let after = after.map_err(|_| AppError::field("/cursor", FieldCode::Invalid))?;
    let db = app.db.read();
    let merged = known_merged(app, db, asker, &row).await?;
    // What residents and the municipality say to each other on a merged case is for those who took part in it.
    let (whole, spoken): (Vec<_>, Vec<_>) = merged.iter().partition(|(_, standing)| !is_outside(*standing));
    let ids = |some: Vec<&(CaseRow, Standing)>| some.into_iter().map(|(row, _)| row.id).collect();
    let along: &events::Along<'_> = &[(ids(whole), SAID), (ids(spoken), SAID_TO_ALL)];
    let (rows, next_cursor) = events::page_of_case(db, row.id, may_read_internal(standing), along, after, limit).await?;
    let known: Vec<(CaseRow, Standing)> = std::iter::once((row, standing)).chain(merged).collect();
    // Each case has a reporter of its own, whom what was said there may name.
    let outside: Vec<&CaseRow> = known.iter().filter(|(_, standing)| is_outside(*standing)).map(|(row, _)| row).collect();
    let curtains = Curtain::before_all(db, &outside).await?;
    let subjects: Vec<Uuid> = rows.iter().map(|row| row.subject_id).collect();
    let known = known.into_iter().map(|(row, standing)| (row.id, Known { reference: row.reference, standing })).collect();
    let mut items = entries(app, db, &directory, CaseId(id.0), &known, rows).await?;
    for (item, subject) in items.iter_mut().zip(subjects) {
        if let Some(curtain) = curtains.get(&subject) {
            curtain.draw(app, item);
        }
    }
    Ok(Page { items, next_cursor })
}

/// The newest entries as everybody reads them, whoever asks.
pub(crate) async fn public_entries(
    app: &App,
    directory: &Directory,
    curtain: &Curtain,
    case: &CaseRow,
    limit: u64,
) -> AppResult<Vec<TimelineEntry>> {
    let db = app.db.read();
    let (rows, _) = events::page_of_case(db, case.id, false, &[], None, limit).await?;
    let known = HashMap::from([(case.id, Known { reference: case.reference.clone(), standing: Standing::Public })]);
    let mut items = entries(app, db, directory, CaseId(case.id), &known, rows).await?;
    items.iter_mut().for_each(|item| curtain.draw(app, item));
    Ok(items)
}

/// What of a merged case belongs to the timeline of the one that is kept.
const SAID: &[&str] = &[CaseEventKind::Replied.as_str(), CaseEventKind::Asked.as_str(), CaseEventKind::Informed.as_str()];
const SAID_TO_ALL: &[&str] = &[CaseEventKind::Replied.as_str()];

/// A case whose events are shown, and how the reader stands to it.
struct Known {
    reference: String,
    standing: Standing,
}

/// One event as an entry.
pub async fn entry(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    case: &CaseRow,
    standing: Standing,
    row: EventRow,
) -> AppResult<TimelineEntry> {
    let known = HashMap::from([(case.id, Known { reference: case.reference.clone(), standing })]);
    let mut entries = entries(app, db, directory, CaseId(case.id), &known, vec![row]).await?;
    entries.pop().ok_or_else(|| AppError::internal("an event without an entry"))
}

async fn entries(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    case: CaseId,
    known: &HashMap<Uuid, Known>,
    rows: Vec<EventRow>,
) -> AppResult<Vec<TimelineEntry>> {
    let staff = known.values().any(|known| may_read_internal(known.standing));
    let mut photos = photos(app, db, known, &rows).await?;
    let people =
        if staff { rows.iter().filter(|row| row.actor_kind == "staff").filter_map(|row| row.actor_id).collect() } else { Vec::new() };
    let names: HashMap<Uuid, Option<String>> = store::names(db, people).await?.into_iter().collect();
    rows.into_iter()
        .map(|row| {
            let name = row.actor_id.and_then(|id| names.get(&id).cloned().flatten());
            let photos = photos.remove(&row.id).unwrap_or_default();
            let subject = known.get(&row.subject_id).ok_or_else(|| AppError::internal("an event of another case"))?;
            build(directory, case, subject, row, name, photos)
        })
        .collect()
}

/// Those inside get them as they were sent; for those outside the curtain chooses among them and their covered versions.
async fn photos(
    app: &App,
    db: &impl ConnectionTrait,
    known: &HashMap<Uuid, Known>,
    events: &[EventRow],
) -> AppResult<HashMap<Uuid, Vec<AttachmentView>>> {
    if events.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<Uuid> = events.iter().map(|event| event.id).collect();
    let cases: HashSet<Uuid> = events.iter().map(|event| event.subject_id).collect();
    let cases: Vec<Uuid> = cases.into_iter().collect();
    let outside = |row: &Photo| row.case_id.and_then(|case| known.get(&case)).is_some_and(|known| is_outside(known.standing));
    let mut grouped: HashMap<Uuid, Vec<_>> = HashMap::new();
    for row in attachments::of_events(db, &cases, &ids).await?.into_iter().filter(|row| row.covers.is_none() || outside(row)) {
        grouped.entry(row.event_id.unwrap_or_default()).or_default().push(row);
    }
    Ok(grouped.into_iter().map(|(event, rows)| (event, attachment::views(app, &rows))).collect())
}

fn build(
    directory: &Directory,
    case: CaseId,
    subject: &Known,
    row: EventRow,
    name: Option<String>,
    photos: Vec<AttachmentView>,
) -> AppResult<TimelineEntry> {
    let kind: CaseEventKind = word(&row.kind)?;
    let actor: ActorKind = word(&row.actor_kind)?;
    let standing = subject.standing;
    let from_merged = row.subject_id != case.0;
    let staff = may_read_internal(standing);
    // The public reads what the municipality says; what residents say is theirs, whoever wrote it down. Notes of routing are
    // the staff's.
    let open_text = match kind {
        CaseEventKind::Assigned | CaseEventKind::Started | CaseEventKind::Unmerged | CaseEventKind::Parted => staff,
        _ => !is_outside(standing) || (actor == ActorKind::Staff && speaks_to_all(kind)),
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
        channel: value(&row.data, "channel").filter(|_| !is_outside(standing)),
        priority: value(&row.data, "priority").filter(|_| staff),
        redacted: value(&row.data, "redacted").filter(|_| staff).unwrap_or_default(),
        edited: if staff && kind == CaseEventKind::Edited { edited(&row.data) } else { Vec::new() },
        rejection_reason: value(&row.data, "rejection_reason"),
        closing_reason: value::<ClosingReasonId>(&row.data, "closing_reason_id").and_then(|id| directory.closing_reason_ref(id)),
        clock: value(&row.data, "clock").filter(|_| staff),
        other: if from_merged {
            Some(CaseLink { id: CaseId(row.subject_id), reference: subject.reference.clone(), secret: None })
        } else {
            other(kind, standing, &row.data)
        },
        followers: value(&row.data, "followers"),
        score: value(&row.data, "score").filter(|_| staff),
        from_merged,
        part: value(&row.data, "part"),
    })
}

/// The other case of a merging. Strangers to it learn that there is one, not which.
fn other(kind: CaseEventKind, standing: Standing, data: &serde_json::Value) -> Option<CaseLink> {
    let may_know = match kind {
        CaseEventKind::MarkedDuplicate | CaseEventKind::Unmerged => standing != Standing::Public,
        _ => may_read_internal(standing),
    };
    let link = CaseLink { id: value(data, "other")?, reference: value(data, "other_reference")?, secret: None };
    may_know.then_some(link)
}

/// The fields that an edit has left its mark on.
fn edited(data: &serde_json::Value) -> Vec<EditedField> {
    EditedField::ALL.iter().copied().filter(|field| data.get(field.as_str()).is_some()).collect()
}

fn value<T: DeserializeOwned>(data: &serde_json::Value, key: &str) -> Option<T> {
    data.get(key).and_then(|value| serde_json::from_value(value.clone()).ok())
}
