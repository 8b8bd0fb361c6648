//! Ideas that may say the same, shown while one is written.

use std::collections::HashMap;

use majlis_contract::SubjectId;
use majlis_contract::contribution::{MOST_SIMILAR_IDEAS, SimilarIdeas, SimilarIdeasDraft};
use majlis_contract::search::SearchKind;
use majlis_domain::Actor;
use majlis_domain::search::{self as terms, likeness};
use majlis_persistence::contribution::{self as store, ContributionRow};
use majlis_persistence::search::{self as documents, Question};
use uuid::Uuid;

use super::list::visible;
use super::view::views;
use crate::{App, AppResult};

/// Candidates that are looked at more closely.
const CANDIDATES: usize = 100;
/// Terms by which candidates are found.
const TERMS: usize = 6;
/// The share of terms that two ideas have in common to be shown, 0 to 1.
const ENOUGH: f64 = 0.5;

/// The published ideas that are most like what is being written, those of its subject first.
pub async fn similar(app: &App, actor: &Actor, id: SubjectId, query: &SimilarIdeasDraft) -> AppResult<SimilarIdeas> {
    visible(app, actor, id).await?;
    let db = app.db.read();
    let written = Written::of(query);
    let asked = telling(&format!("{} {}", query.title, query.text));
    let question = Question { terms: &asked, kind: Some(SearchKind::Idea) };
    let found = documents::find(db, question, CANDIDATES, None).await?;
    let found = documents::named(db, &found.numbers).await?;
    let mut alike: Vec<ContributionRow> = store::published_among(db, found.iter().map(|document| document.id).collect()).await?;
    let shares: HashMap<Uuid, f64> = alike.iter().map(|row| (row.id, written.share(row))).collect();
    alike.retain(|row| shares.get(&row.id).is_some_and(|share| *share >= ENOUGH));
    alike.sort_by(|one, other| {
        let rank = |row: &ContributionRow| (row.subject_id == id.0, shares.get(&row.id).copied(), row.supports);
        rank(other).partial_cmp(&rank(one)).unwrap_or(std::cmp::Ordering::Equal)
    });
    alike.truncate(MOST_SIMILAR_IDEAS);
    let directory = app.directory.get(app).await?;
    Ok(SimilarIdeas { items: views(app, db, &directory, actor, alike).await? })
}

/// What is long tells more.
fn telling(written: &str) -> Vec<String> {
    let mut asked = terms::question(written);
    asked.sort_by_key(|term| std::cmp::Reverse(term.chars().count()));
    asked.truncate(TERMS);
    asked
}

/// What is being written, by its terms.
struct Written {
    title: String,
    whole: String,
}

impl Written {
    fn of(query: &SimilarIdeasDraft) -> Self {
        let title = terms::terms(&query.title);
        Self { whole: format!("{title} {}", terms::terms(&query.text)), title }
    }

    /// How much is in common with an idea as its author wrote it: of a title with a whole idea, or of all with all.
    fn share(&self, row: &ContributionRow) -> f64 {
        let title = terms::terms(row.title.as_deref().unwrap_or_default());
        let whole = format!("{title} {}", terms::terms(&row.text));
        let pairs = [(&self.title, &whole), (&title, &self.whole), (&self.whole, &whole)];
        pairs.into_iter().map(|(one, other)| likeness(one, other)).fold(0.0, f64::max)
    }
}
