//! How many published cases there are, by category, district and state.

use std::collections::HashMap;
use std::hash::Hash;

use majlis_contract::case::CaseState;
use majlis_contract::public_case::{CategoryCount, DistrictCount, PublicCaseFilter, PublicFigures, StateCount};
use majlis_persistence::public_case::{self as store, Counted};

use super::filter;
use crate::case::word;
use crate::{App, AppResult};

/// The figures: exact from the kept counts; with dates or words, of the newest cases that were looked at.
pub async fn figures(app: &App, asked: &PublicCaseFilter) -> AppResult<PublicFigures> {
    let directory = app.directory.get(app).await?;
    let db = app.db.read();
    let (counted, complete) = match filter(&directory, asked)? {
        None => (Vec::new(), true),
        Some(filter) if filter.is_counted() => (store::count(db, &filter).await?, true),
        Some(filter) => store::count_scanned(db, &filter).await?,
    };
    let by_category = most_first(&counted, |counted| counted.key.category_id);
    let by_district = most_first(&counted, |counted| counted.key.district_id);
    let states: HashMap<CaseState, u64> = {
        let mut states = HashMap::new();
        for counted in &counted {
            *states.entry(word(&counted.key.state)?).or_default() += counted.count;
        }
        states
    };
    let total = counted.iter().map(|counted| counted.count).sum();
    Ok(PublicFigures {
        total,
        complete,
        without_point: total - counted.iter().map(|counted| counted.placed).sum::<u64>(),
        by_category: by_category.into_iter().map(|(id, count)| CategoryCount { category_id: id.into(), count }).collect(),
        by_district: by_district.into_iter().map(|(id, count)| DistrictCount { district_id: id.map(Into::into), count }).collect(),
        by_state: CaseState::ALL.iter().filter_map(|state| Some(StateCount { state: *state, count: *states.get(state)? })).collect(),
    })
}

fn most_first<K: Hash + Ord + Copy>(counted: &[Counted], key: impl Fn(&Counted) -> K) -> Vec<(K, u64)> {
    let mut sums: HashMap<K, u64> = HashMap::new();
    for counted in counted {
        *sums.entry(key(counted)).or_default() += counted.count;
    }
    let mut sums: Vec<(K, u64)> = sums.into_iter().collect();
    sums.sort_by_key(|(key, count)| (std::cmp::Reverse(*count), *key));
    sums
}
