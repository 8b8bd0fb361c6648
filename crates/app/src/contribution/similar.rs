//! Ideas that may say the same, shown while one is written.

use std::collections::HashMap;

use majlis_contract::SubjectId;
use majlis_contract::contribution::{MOST_SIMILAR_IDEAS, SimilarIdeas, SimilarIdeasDraft};
use majlis_contract::search::SearchKind;
use majlis_domain::Actor;
use majlis_persistence::contribution::{self as store, ContributionRow};
use uuid::Uuid;

use super::list::visible;
use super::view::views;
use crate::alike::{Written, candidates};
use crate::{App, AppResult};

/// The published ideas that are most like what is being written, those of its subject first.
pub async fn similar(app: &App, actor: &Actor, id: SubjectId, query: &SimilarIdeasDraft) -> AppResult<SimilarIdeas> {
    visible(app, actor, id).await?;
    let db = app.db.read();
    let written = Written::of(&query.title, &query.text);
    let found = candidates(app, SearchKind::Idea, &format!("{} {}", query.title, query.text)).await?;
    let mut alike: Vec<ContributionRow> = store::published_among(db, found).await?;
    // As their authors wrote them.
    let of = |row: &ContributionRow| Written::of(row.title.as_deref().unwrap_or_default(), &row.text);
    let shares: HashMap<Uuid, f64> = alike.iter().filter_map(|row| Some((row.id, written.likeness(&of(row))?))).collect();
    alike.retain(|row| shares.contains_key(&row.id));
    alike.sort_by(|one, other| {
        let rank = |row: &ContributionRow| (row.subject_id == id.0, shares.get(&row.id).copied(), row.supports);
        rank(other).partial_cmp(&rank(one)).unwrap_or(std::cmp::Ordering::Equal)
    });
    alike.truncate(MOST_SIMILAR_IDEAS);
    let directory = app.directory.get(app).await?;
    Ok(SimilarIdeas { items: views(app, db, &directory, actor, alike).await? })
}
