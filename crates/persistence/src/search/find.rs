//! Answering a question: candidates by the index, ranked by what they have of it.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use majlis_contract::search::SearchKind;
use majlis_domain::search::{Rank, Weights};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};

use super::DocumentRow;
use super::candidate::{Ask, Candidate, List, Terms};
use crate::case::queue::QueueError;
use crate::cursor;
use crate::entity::search_document::{Column, Entity};

/// Candidates that are ranked at most.
const RANKED: usize = 500;
/// Results that are given at most, over all pages.
const GIVEN: usize = 100;
/// Common terms of which several in one document are looked for, the rarest first.
const TOGETHER: usize = 3;

/// What is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Question<'q> {
    /// As [`majlis_domain::search::question`] gives them.
    pub terms: &'q [String],
    pub kind: Option<SearchKind>,
}

/// A page of what was found.
#[derive(Debug, Default)]
pub struct Results {
    /// Numbers of documents, the best first.
    pub numbers: Vec<i64>,
    pub next_cursor: Option<String>,
    /// How many were found, and whether those are all that there are.
    pub found: usize,
    pub is_complete: bool,
}

/// A page of the best answers.
pub async fn find(db: &impl ConnectionTrait, question: Question<'_>, limit: usize, cursor: Option<&str>) -> Result<Results, QueueError> {
    let after: Option<Key> = cursor.map(cursor::decode).transpose()?;
    if question.terms.is_empty() {
        return Ok(Results { is_complete: true, ..Results::default() });
    }
    let terms = Terms::of(db, question.terms, question.kind).await?;
    let lists = lists(db, &terms).await?;
    let weights = weights(&terms, &lists);
    let (numbers, is_complete) = candidates(&weights, &lists);
    let ranked = ranked(&weights, candidates_by_number(db, numbers).await?);
    let found = ranked.len();
    let keys = ranked.into_iter().map(|(rank, number)| Key { is_whole: rank.is_whole, score: rank.score, number }).take(GIVEN);
    let rest: Vec<Key> = keys.filter(|key| after.is_none_or(|after| *key < after)).take(limit + 1).collect();
    let (page, next_cursor) = cursor::cut(rest, limit as u64, |key| *key)?;
    Ok(Results { numbers: page.into_iter().map(|key| key.number).collect(), next_cursor, found, is_complete })
}

/// Documents by their numbers, in that order.
pub async fn named(db: &impl ConnectionTrait, numbers: &[i64]) -> Result<Vec<DocumentRow>, DbErr> {
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let found = Entity::find().filter(Column::Number.is_in(numbers.iter().copied())).all(db).await?;
    let mut found: HashMap<i64, DocumentRow> = found.into_iter().map(|row| (row.number, row)).collect();
    Ok(numbers.iter().filter_map(|number| found.remove(number)).collect())
}

/// Where a result stands: the greater first, of equal ones the newest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
struct Key {
    is_whole: bool,
    score: i64,
    number: i64,
}

/// The list of each term, in its place; then those of titles, then those of several common terms together. All of the common terms are
/// asked for only where the rarest of them are in too many documents to know all of those.
async fn lists(db: &impl ConnectionTrait, terms: &Terms<'_>) -> Result<Vec<List>, DbErr> {
    let each = |in_title: bool| (0..terms.terms.len()).map(move |place| Ask { places: vec![place], in_title, is_thorough: false });
    let mut lists = terms.lists(db, each(false).chain(each(true)).collect()).await?;
    let (whole, titles) = lists.split_at(terms.terms.len());
    let common = |lists: &[List]| {
        let mut common: Vec<(u64, usize)> =
            lists.iter().enumerate().filter(|(_, list)| !list.is_all).map(|(place, list)| (terms.count(list), place)).collect();
        common.sort_unstable();
        common.into_iter().map(|(_, place)| place).collect::<Vec<_>>()
    };
    let both = [(common(whole), false), (common(titles), true)];
    let of_all = both.iter().filter(|(common, _)| common.len() > TOGETHER);
    let of_all = of_all.map(|(common, in_title)| Ask { places: common.clone(), in_title: *in_title, is_thorough: true });
    // Where only the newest with the rarest will be asked for, it is known already that those are not all.
    let (now, later): (Vec<Ask>, Vec<Ask>) = of_all.partition(|ask| terms.is_limited(&rarest_of(ask)));
    let asks = both.iter().flat_map(|(common, in_title)| together(common, *in_title));
    lists.extend(terms.lists(db, asks.chain(now).collect()).await?);
    let later = later.into_iter().filter(|ask| !knows_rarest(&lists, ask)).collect();
    lists.extend(terms.lists(db, later).await?);
    Ok(lists)
}

/// What is asked for the rarest of several common terms.
fn rarest_of(ask: &Ask) -> Ask {
    Ask { places: ask.places[..TOGETHER].to_vec(), ..ask.clone() }
}

/// The rarest of the common terms, and each two of those. A document that has all of these is found however old it is.
fn together(common: &[usize], in_title: bool) -> Vec<Ask> {
    let few = &common[..common.len().min(TOGETHER)];
    let pairs = few.iter().enumerate().flat_map(|(at, one)| few[at + 1..].iter().map(|other| vec![*one, *other]));
    let pairs = pairs.filter(|_| few.len() > 2).map(|places| (places, false));
    let whole = Some(few).filter(|places| places.len() > 1).map(|places| (places.to_vec(), true));
    pairs.chain(whole).map(|(places, is_thorough)| Ask { places, in_title, is_thorough }).collect()
}

/// Whether all documents are known that have the rarest of the common terms, and so all that have every one of them.
fn knows_rarest(lists: &[List], ask: &Ask) -> bool {
    lists.iter().any(|list| list.is_all && list.ask == rarest_of(ask))
}

fn weights<'q>(terms: &Terms<'q>, lists: &[List]) -> Weights<'q> {
    let counted = terms.terms.iter().zip(lists).map(|(term, list)| (term.as_str(), terms.count(list)));
    Weights::of(counted, u64::try_from(terms.newest).unwrap_or_default())
}

/// The numbers to rank, those that are known to have most of the question first; and whether there are no others.
fn candidates(weights: &Weights<'_>, lists: &[List]) -> (Vec<i64>, bool) {
    let mut known: HashMap<i64, (HashSet<usize>, HashSet<usize>)> = HashMap::new();
    for list in lists {
        for number in &list.numbers {
            let (texts, titles) = known.entry(*number).or_default();
            texts.extend(&list.ask.places);
            if list.ask.in_title {
                titles.extend(&list.ask.places);
            }
        }
    }
    let weight = |(texts, titles): (HashSet<usize>, HashSet<usize>)| ((weights.sum(texts) + weights.sum(titles)) * 1000.0) as i64;
    let mut all: Vec<(i64, i64)> = known.into_iter().map(|(number, places)| (weight(places), number)).collect();
    let is_complete = all.len() <= RANKED && lists.iter().filter(|list| list.ask.places.len() == 1).all(|list| list.is_all);
    all.sort_unstable_by_key(|known| Reverse(*known));
    all.truncate(RANKED);
    (all.into_iter().map(|(_, number)| number).collect(), is_complete)
}

async fn candidates_by_number(db: &impl ConnectionTrait, numbers: Vec<i64>) -> Result<Vec<Candidate>, DbErr> {
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let columns = [Column::Number, Column::Id, Column::TitleTerms, Column::TextTerms];
    Entity::find().select_only().columns(columns).filter(Column::Number.is_in(numbers)).into_model::<Candidate>().all(db).await
}

/// The best first; of a thing in two languages the better, and nothing that has hardly anything of the question beside the best.
fn ranked(weights: &Weights<'_>, candidates: Vec<Candidate>) -> Vec<(Rank, i64)> {
    let rated = candidates.into_iter().filter_map(|one| Some((weights.rank(&one.title_terms, &one.text_terms)?, one.number, one.id)));
    let mut rated: Vec<_> = rated.collect();
    let best = rated.iter().map(|(rank, ..)| rank.met).fold(0.0, f64::max);
    rated.retain(|(rank, ..)| rank.is_near(best));
    rated.sort_by_key(|(rank, number, _)| Reverse((rank.is_whole, rank.score, *number)));
    let mut seen = HashSet::new();
    rated.into_iter().filter(|(.., id)| seen.insert(*id)).map(|(rank, number, _)| (rank, number)).collect()
}

#[cfg(test)]
mod tests {
    use super::together;

    #[test]
    fn common_terms_are_looked_for_together() {
        let sets = |common: &[usize]| -> Vec<(Vec<usize>, bool)> {
            together(common, false).into_iter().map(|ask| (ask.places, ask.is_thorough)).collect()
        };
        assert_eq!(sets(&[]), []);
        assert_eq!(sets(&[3]), []);
        assert_eq!(sets(&[3, 1]), [(vec![3, 1], true)]);
        assert_eq!(sets(&[3, 2, 1]), [(vec![3, 2], false), (vec![3, 1], false), (vec![2, 1], false), (vec![3, 2, 1], true)]);
        assert_eq!(sets(&[4, 3, 2, 1])[3..], [(vec![4, 3, 2], true)]);
    }
}
