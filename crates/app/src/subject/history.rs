//! What has happened to a subject, from its events, as everybody may read it: what was announced and why it changed, and nothing of who
//! did it or of how it was prepared.

use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::subject::{SubjectHistoryEntry, SubjectHistoryKind, SubjectState};
use majlis_contract::{Page, SubjectId};
use majlis_domain::Actor;
use majlis_persistence::event::{self as events, EventRow};
use majlis_persistence::{cursor, subject as store};

use super::is_seen;
use crate::event::given;
use crate::initiative::INITIATIVE;
use crate::{App, AppError, AppResult};

/// The events that the history tells of.
const TOLD: [&str; 21] = [
    "published",
    "unpublished",
    "opened",
    "put_off",
    "closed",
    "reopened",
    "version_published",
    "version_adopted",
    "points_published",
    "analysed",
    "decided",
    "archived",
    "initiative_began",
    "initiative_third",
    "initiative_two_thirds",
    "initiative_reached",
    "initiative_expired",
    "initiative_adopted",
    "initiative_declined",
    "initiative_milestone",
    "initiative_done",
];

/// A page of what has happened to a subject that the asker may see, newest first.
pub async fn history(app: &App, actor: &Actor, id: SubjectId, page: &PageQuery) -> AppResult<Page<SubjectHistoryEntry>> {
    let db = app.db.read();
    let row = store::find(db, id.0).await?.ok_or(AppError::NOT_FOUND)?;
    if !is_seen(&row, actor)? {
        return Err(AppError::NOT_FOUND);
    }
    let after = page.cursor.as_deref().map(cursor::decode).transpose()?;
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (rows, next_cursor) = events::page_of_subject(db, id.0, &TOLD, after, limit).await?;
    // A version that was published while the subject was prepared is how it was prepared.
    let is_told = |event: &&EventRow| !event.kind.starts_with("version_") || row.published_at.is_some_and(|at| event.at >= at);
    Ok(Page { items: rows.iter().filter(is_told).filter_map(entry).collect(), next_cursor })
}

fn entry(event: &EventRow) -> Option<SubjectHistoryEntry> {
    let kind = kind_of(event)?;
    let put_off = kind == SubjectHistoryKind::PutOff;
    Some(SubjectHistoryEntry {
        id: event.id.into(),
        kind,
        at: event.at,
        // What the committee says stands in the event as what it explains.
        reason: given(event, "reason").or_else(|| given(event, "explanation")),
        opens_at: given(event, "opens_at").filter(|_| put_off),
        closes_at: given(event, "closes_at").filter(|_| put_off),
        version: given(event, "number"),
        decision: given(event, "decision"),
        signatures: given(event, "total"),
        milestone: given(event, "title").filter(|_| kind == SubjectHistoryKind::Milestone),
        milestone_state: given(event, "state").filter(|_| kind == SubjectHistoryKind::Milestone),
    })
}

/// What an event was for everybody.
fn kind_of(event: &EventRow) -> Option<SubjectHistoryKind> {
    use SubjectHistoryKind::*;
    if event.subject_kind == INITIATIVE {
        return event.kind.strip_prefix("initiative_")?.parse().ok();
    }
    let opens = event.data.get("to").and_then(|state| state.as_str()) == Some(SubjectState::Open.as_str());
    match event.kind.as_str() {
        "published" => Some(if opens { Opened } else { Announced }),
        "unpublished" => Some(TakenBack),
        "points_published" => Some(PointsAnswered),
        kind => kind.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use serde_json::json;
    use uuid::Uuid;

    use super::*;

    fn event(kind: &str, to: &str) -> EventRow {
        EventRow {
            id: Uuid::nil(),
            subject_kind: if kind.starts_with("initiative_") { INITIATIVE } else { crate::subject::SUBJECT }.to_owned(),
            subject_id: Uuid::nil(),
            kind: kind.to_owned(),
            actor_kind: "staff".to_owned(),
            actor_id: Some(Uuid::nil()),
            internal: true,
            text: None,
            data: json!({ "to": to }),
            at: DateTime::UNIX_EPOCH,
        }
    }

    /// Every event that is looked for is told of, and every word of the history comes from one.
    #[test]
    fn every_event_has_its_word() {
        let mut words: Vec<_> = TOLD.iter().map(|kind| kind_of(&event(kind, "open")).map(|word| word.to_string())).collect();
        words.push(kind_of(&event("published", "scheduled")).map(|word| word.to_string()));
        for word in SubjectHistoryKind::ALL {
            assert!(words.contains(&Some(word.to_string())), "{word}");
        }
        assert!(words.iter().all(Option::is_some), "{words:?}");
    }
}
