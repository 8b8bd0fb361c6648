//! Searching everything that everybody may read.

use std::collections::HashMap;

use majlis_contract::page::DEFAULT_LIMIT;
use majlis_contract::search::{SearchAnswer, SearchQuery, SearchResult};
use majlis_contract::subject::SubjectRef;
use majlis_contract::{ContributionId, Language};
use majlis_domain::search as terms;
use majlis_persistence::search::{self as store, DocumentRow, Question};
use majlis_persistence::subject as subjects;
use uuid::Uuid;

use crate::case::word;
use crate::subject::reference;
use crate::{App, AppResult};

/// Results that are counted at most.
const COUNTED: usize = 1000;

/// A page of what answers a question, the best first.
pub async fn search(app: &App, query: &SearchQuery) -> AppResult<SearchAnswer> {
    let terms = terms::question(&query.q);
    let question = Question { terms: &terms, kind: query.kind };
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    let results = store::find(app.db.read(), question, limit, query.cursor.as_deref()).await?;
    let rows = store::named(app.db.read(), &results.numbers).await?;
    let rows = store::readable(app.db.read(), rows).await?;
    let subjects = subjects_of(app, &rows).await?;
    let items = rows.into_iter().map(|row| result(row, &subjects, &terms)).collect::<AppResult<_>>()?;
    Ok(SearchAnswer {
        items,
        next_cursor: results.next_cursor,
        found: u16::try_from(results.found.min(COUNTED)).unwrap_or(u16::MAX),
        complete: results.is_complete,
    })
}

/// The subjects that results belong to, by name.
async fn subjects_of(app: &App, rows: &[DocumentRow]) -> AppResult<HashMap<Uuid, SubjectRef>> {
    let ids: Vec<Uuid> = rows.iter().filter_map(|row| row.subject_id.filter(|id| *id != row.id)).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let found = subjects::find_all(app.db.read(), ids).await?;
    found.iter().map(|row| Ok((row.id, reference(row)?))).collect()
}

fn result(row: DocumentRow, subjects: &HashMap<Uuid, SubjectRef>, asked: &[String]) -> AppResult<SearchResult> {
    Ok(SearchResult {
        kind: word(&row.kind)?,
        id: row.id,
        subject: row.subject_id.filter(|id| *id != row.id).and_then(|id| subjects.get(&id).cloned()),
        idea_id: row.idea_id.map(ContributionId),
        language: row.language.as_deref().map(word::<Language>).transpose()?,
        title: terms::marked(&row.title, asked),
        excerpt: terms::excerpt(&row.text, asked),
        label: row.label,
        published_at: row.published_at,
    })
}
