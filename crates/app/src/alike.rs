//! What says nearly the same as something that is written: candidates by the search, then compared by their terms.

use majlis_contract::search::SearchKind;
use majlis_domain::search::{self as terms, likeness};
use majlis_persistence::search::{self as documents, Question};
use uuid::Uuid;

use crate::{App, AppResult};

/// Candidates that are looked at more closely.
const CANDIDATES: usize = 100;
/// Terms by which candidates are found.
const TERMS: usize = 6;
/// The share of terms that two texts have in common to be alike, 0 to 1.
const ENOUGH: f64 = 0.5;

/// The ids of what everybody reads of a kind and shares the most telling words with a text.
pub(crate) async fn candidates(app: &App, kind: SearchKind, written: &str) -> AppResult<Vec<Uuid>> {
    let db = app.db.read();
    let asked = telling(written);
    let found = documents::find(db, Question { terms: &asked, kind: Some(kind) }, CANDIDATES, None).await?;
    Ok(documents::named(db, &found.numbers).await?.into_iter().map(|document| document.id).collect())
}

/// What is long tells more.
fn telling(written: &str) -> Vec<String> {
    let mut asked = terms::question(written);
    asked.sort_by_key(|term| std::cmp::Reverse(term.chars().count()));
    asked.truncate(TERMS);
    asked
}

/// A title and a text by their terms.
pub(crate) struct Written {
    title: String,
    whole: String,
}

impl Written {
    pub fn of(title: &str, text: &str) -> Self {
        let title = terms::terms(title);
        Self { whole: format!("{title} {}", terms::terms(text)), title }
    }

    /// How much is in common with another, where that is enough: of a title with all of the other, or of all with all.
    pub fn likeness(&self, other: &Self) -> Option<f64> {
        let pairs = [(&self.title, &other.whole), (&other.title, &self.whole), (&self.whole, &other.whole)];
        Some(pairs.into_iter().map(|(one, other)| likeness(one, other)).fold(0.0, f64::max)).filter(|share| *share >= ENOUGH)
    }
}
