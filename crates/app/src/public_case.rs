//! What everybody may see of published cases: list, map, figures, one case, exports. Read from tables that hold nothing private.

mod crowd;
mod export;
mod figures;
mod list;
mod map;
mod show;

use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;
use majlis_contract::problem::FieldCode;
use majlis_contract::public_case::PublicCaseFilter;
use majlis_domain::calendar::start_of_day;
use majlis_domain::{reference, text};
use majlis_persistence::public_case::{Filter, Words};
use uuid::Uuid;

use crate::directory::Directory;
use crate::{AppError, AppResult};

pub use crowd::Crowds;
pub(crate) use export::lines;
pub use export::{Export, Format};
pub use figures::figures;
pub use list::list;
pub use map::map;
pub use show::show;

/// Words that are looked for at most.
const WORDS: usize = 8;

/// The filter as the store takes it; `None` when nothing can match.
fn filter(directory: &Directory, asked: &PublicCaseFilter) -> AppResult<Option<Filter>> {
    if asked.from.zip(asked.to).is_some_and(|(from, to)| from > to) {
        return Err(AppError::field("/to", FieldCode::OutOfRange));
    }
    let Some(words) = words(asked.q.as_deref().unwrap_or_default()) else { return Ok(None) };
    let zone = directory.settings.time_zone.parse().unwrap_or(Tz::UTC);
    let first_of = |day: NaiveDate| first_id(start_of_day(zone, day));
    Ok(Some(Filter {
        category_id: asked.category_id.map(|id| id.0),
        district_id: asked.district_id.map(|id| id.0),
        state: asked.state.map(|state| state.as_str()),
        from: asked.from.map(first_of),
        before: asked.to.and_then(|day| day.checked_add_days(Days::new(1))).map(first_of),
        words,
    }))
}

/// Signs alone are in no case; without a word to look for, everything would be found.
fn words(asked: &str) -> Option<Words> {
    if let Some(reference) = reference::normalise(asked) {
        return Some(Words::Reference(reference));
    }
    let form = text::search_form(asked);
    let words: Vec<String> = form.split(' ').filter(|word| !word.is_empty()).take(WORDS).map(str::to_owned).collect();
    match (words.is_empty(), asked.trim().is_empty()) {
        (true, true) => Some(Words::Anything),
        (true, false) => None,
        (false, _) => Some(Words::All(words)),
    }
}

/// The lowest id of its moment: the ids of cases begin with the milliseconds at which they came in (UUIDv7).
pub(crate) fn first_id(at: DateTime<Utc>) -> Uuid {
    let milliseconds = u128::try_from(at.timestamp_millis()).unwrap_or_default();
    Uuid::from_u128((milliseconds & 0xFFFF_FFFF_FFFF) << 80)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_begin_where_the_municipality_is() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default();
        assert_eq!(start_of_day(Tz::Asia__Muscat, day).to_rfc3339(), "2026-11-23T20:00:00+00:00");
        let early = first_id(start_of_day(Tz::Asia__Muscat, day));
        let id = Uuid::from_u128(((1_795_464_000_000_u128) << 80) | (7 << 76) | 1);
        assert!(early < id && id < first_id(start_of_day(Tz::Asia__Muscat, day) + chrono::Duration::milliseconds(1)));
    }

    #[test]
    fn signs_alone_find_nothing() {
        assert_eq!(words("  "), Some(Words::Anything));
        assert_eq!(words("%"), None);
        assert_eq!(words("الإنارة"), Some(Words::All(vec!["اناره".to_owned()])));
    }
}
