//! What stood there before: the words of a contribution that everybody could read until its author changed them.

use majlis_contract::contribution::{ContributionState, ContributionVersion};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::problem::FieldCode;
use majlis_contract::{ContributionId, Page};
use majlis_domain::Actor;
use majlis_domain::contribution::{leaves_trace, sight};
use majlis_domain::sight::Sight;
use majlis_persistence::event::{self as events, EventRow};
use majlis_persistence::{contribution as store, cursor, redaction as redactions, subject as subjects};
use uuid::Uuid;

use super::{CONTRIBUTION, facts, voice};
use crate::{App, AppError, AppResult};

/// Hidings that are looked at, the latest.
const HIDINGS: u64 = 100;

/// A page of the earlier words of a contribution that the asker reads whole, the latest first.
pub async fn versions(app: &App, actor: &Actor, id: ContributionId, page: &PageQuery) -> AppResult<Page<ContributionVersion>> {
    let db = app.db.read();
    let row = store::find(db, id.0).await?.ok_or(AppError::NOT_FOUND)?;
    let subject = subjects::find(db, row.subject_id).await?.ok_or(AppError::NOT_FOUND)?;
    if sight(&facts(app, actor, &row, &subject, false)?, voice(actor, &row, None)) != Sight::Whole {
        return Err(AppError::NOT_FOUND);
    }
    let after = page.cursor.as_deref().map(cursor::decode::<Uuid>).transpose();
    let after = after.map_err(|_| AppError::field("/cursor", FieldCode::Invalid))?;
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    // What was corrected after it was hidden begins anew.
    let Some((published, reworded)) = row.published_at.zip(row.edited_at.and(row.reworded_at)) else {
        return Ok(Page { items: Vec::new(), next_cursor: None });
    };
    let (rows, next_cursor) = events::page_of_kind(db, (CONTRIBUTION, row.id), "edited", after, limit).await?;
    // What was covered or hidden stands in earlier words as well.
    let covered = redactions::last_of(db, vec![row.id]).await?.remove(&row.id).map(|last| last.redacted_at);
    let (hidden, _) = events::page_of_kind(db, (CONTRIBUTION, row.id), "hidden", None, HIDINGS).await?;
    // What was shown again as it was, was hidden by mistake.
    let hidden = hidden.iter().map(|event| event.at).find(|at| reworded > *at);
    let is_after = |event: &EventRow| covered.max(hidden).is_none_or(|at| event.at > at);
    let read_until_then =
        |event: &EventRow| leaves_trace(published, event.at) && was_public(event) && is_after(event) && is_reworded(event);
    Ok(Page { items: rows.into_iter().filter(read_until_then).map(version).collect(), next_cursor })
}

fn was_public(event: &EventRow) -> bool {
    event.data["from"]["state"] == ContributionState::Published.as_str()
}

/// Who changed the place or the photos alone left the words as they were. Earlier events don't say.
fn is_reworded(event: &EventRow) -> bool {
    event.data["reworded"] != false
}

fn version(event: EventRow) -> ContributionVersion {
    let word = |name: &str| event.data["from"][name].as_str().map(str::to_owned);
    ContributionVersion { title: word("title"), text: word("text").unwrap_or_default(), until: event.at }
}
