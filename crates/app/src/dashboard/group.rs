//! From the times of cases to the figures of the whole, of its groups and of its parts in time.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use chrono_tz::Tz;
use majlis_contract::case::Channel;
use majlis_contract::dashboard::{
    CategoryFigures, ChannelFigures, DashboardView, DepartmentFigures, DistrictFigures, Figures, FiguresInTime, SmallGroups,
};
use majlis_domain::figures::{self, CaseTimes, Ratings};
use majlis_persistence::dashboard::Kind;

use crate::AppResult;
use crate::directory::Directory;

/// Parts in time are days up to so many days, then weeks, then months.
const BY_DAY: i64 = 31;
const BY_WEEK: i64 = 190;

/// The finest parts in time that are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Day,
    Week,
}

/// What is known of a period.
pub struct Facts {
    pub cases: Vec<(Kind, Vec<CaseTimes>)>,
    pub ratings: Vec<(Kind, Ratings)>,
}

/// The view of a period.
pub fn view(
    directory: &Directory,
    facts: &Facts,
    (from, to): (NaiveDate, NaiveDate),
    finest: Part,
    now: DateTime<Utc>,
) -> AppResult<DashboardView> {
    let seconds = now.timestamp();
    let departments = by(facts, seconds, |kind| kind.department_id);
    let categories = by(facts, seconds, |kind| Some(kind.category_id));
    let channels = by(facts, seconds, |kind| kind.channel.parse::<Channel>().ok());
    let districts = by(facts, seconds, |kind| kind.district_id);
    let all = facts.cases.iter().flat_map(|(_, cases)| cases);
    let rated = facts.ratings.iter().map(|(_, ratings)| *ratings).sum();
    let not_shown =
        SmallGroups { departments: departments.small, categories: categories.small, channels: channels.small, districts: districts.small };
    Ok(DashboardView {
        from,
        to,
        made_at: now,
        total: figures::of(all.clone(), rated, seconds),
        by_department: in_order(directory, departments),
        by_category: categories
            .shown
            .into_iter()
            .filter_map(|(id, figures)| Some(CategoryFigures { category: directory.category_ref(id.into())?, figures }))
            .collect(),
        by_channel: channels.shown.into_iter().map(|(channel, figures)| ChannelFigures { channel, figures }).collect(),
        by_district: districts
            .shown
            .into_iter()
            .filter_map(|(id, figures)| Some(DistrictFigures { district: directory.district_ref(id.into())?, figures }))
            .collect(),
        not_shown,
        over_time: over_time(all, (from, to), finest, directory.settings.time_zone.parse().unwrap_or(Tz::UTC), seconds),
    })
}

struct Grouped<K> {
    /// The most cases first.
    shown: Vec<(K, Figures)>,
    /// How many are too small.
    small: u64,
}

fn by<K: Hash + Ord + Copy>(facts: &Facts, now: i64, key: impl Fn(&Kind) -> Option<K>) -> Grouped<K> {
    let cases = together(&facts.cases, &key, Vec::as_slice);
    let mut ratings = together(&facts.ratings, &key, |ratings| *ratings);
    let (mut shown, mut small) = (Vec::new(), 0);
    for (key, parts) in cases {
        let rated = ratings.remove(&key).unwrap_or_default().into_iter().sum();
        match figures::is_shown(parts.iter().map(|part| part.len() as u64).sum()) {
            true => shown.push((key, figures::of(parts.into_iter().flatten(), rated, now))),
            false => small += 1,
        }
    }
    shown.sort_by_key(|(key, figures)| (std::cmp::Reverse(figures.received), *key));
    Grouped { shown, small }
}

/// What has a key in common.
fn together<'f, K: Hash + Eq, T, P>(
    facts: &'f [(Kind, T)],
    key: impl Fn(&Kind) -> Option<K>,
    part: impl Fn(&'f T) -> P,
) -> HashMap<K, Vec<P>> {
    let mut together: HashMap<K, Vec<P>> = HashMap::new();
    for (kind, fact) in facts {
        if let Some(key) = key(kind) {
            together.entry(key).or_default().push(part(fact));
        }
    }
    together
}

/// Departments stand in the municipality's own order; those that are no longer in use come last.
fn in_order(directory: &Directory, grouped: Grouped<uuid::Uuid>) -> Vec<DepartmentFigures> {
    let place = |id: uuid::Uuid| directory.departments.iter().position(|department| department.id.0 == id).unwrap_or(usize::MAX);
    let mut shown = grouped.shown;
    shown.sort_by_key(|(id, _)| (place(*id), *id));
    shown
        .into_iter()
        .filter_map(|(id, figures)| Some(DepartmentFigures { department: directory.department_ref(id.into())?, figures }))
        .collect()
}

fn over_time<'f>(
    cases: impl Iterator<Item = &'f CaseTimes>,
    (from, to): (NaiveDate, NaiveDate),
    finest: Part,
    zone: Tz,
    now: i64,
) -> Vec<FiguresInTime> {
    let days = (to - from).num_days() + 1;
    let part_of = |day: NaiveDate| match days {
        days if days <= BY_DAY && finest == Part::Day => day,
        // Weeks are counted from the first day, so that none is cut but the last.
        days if days <= BY_WEEK => from + Days::new(((day - from).num_days() / 7 * 7).unsigned_abs()),
        _ => day.with_day(1).unwrap_or(day).max(from),
    };
    let mut parts: BTreeMap<NaiveDate, Vec<CaseTimes>> =
        from.iter_days().take_while(|day| *day <= to).map(|day| (part_of(day), Vec::new())).collect();
    for case in cases {
        let day = DateTime::from_timestamp(case.received_at, 0).unwrap_or_default().with_timezone(&zone).date_naive();
        if let Some(part) = parts.get_mut(&part_of(day.clamp(from, to))) {
            part.push(*case);
        }
    }
    parts
        .into_iter()
        .map(|(from, cases)| {
            let figures = figures::of(&cases, Ratings::default(), now);
            let said = figures.answered.unwrap_or_default() + figures.open_overdue.unwrap_or_default();
            FiguresInTime { from, received: figures.received, on_time: figures.on_time.filter(|_| figures::is_shown(said)) }
        })
        .collect()
}
