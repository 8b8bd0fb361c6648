//! Counting working time in a zone whose offset changes.
//!
//! Local times become instants by one rule that never goes back: a time that a change skips is the moment of the
//! change, one that comes twice is the first of both. So the hours of neighbouring days meet and never overlap, and
//! what is counted over any stretch is what really elapsed in it.

use chrono::{DateTime, Datelike, Days, LocalResult, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use majlis_contract::calendar::{WorkingCalendar, WorkingHours};

use crate::case::Ruler;

/// How far ahead is looked for working time. A calendar without any would be searched for ever.
const MAX_DAYS: usize = 3660;
/// The longest stretch of local time that a zone ever skipped is a day.
const MAX_GAP_MINUTES: i64 = 48 * 60;

/// Minutes of a day, from and until before.
type Span = (u16, u16);

/// A calendar in its zone, ready for counting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingTime {
    zone: Tz,
    /// By the number of days from Sunday.
    week: [Vec<Span>; 7],
    holidays: Vec<(NaiveDate, NaiveDate)>,
    ramadan: Vec<(NaiveDate, NaiveDate, Vec<Span>)>,
}

/// Whether there is an IANA zone of this name.
pub fn is_zone(name: &str) -> bool {
    name.parse::<Tz>().is_ok()
}

/// When a day begins in a zone.
pub fn start_of_day(zone: Tz, date: NaiveDate) -> DateTime<Utc> {
    instant(zone, date, 0)
}

/// The moment so many minutes after midnight by the clocks of a zone.
fn instant(zone: Tz, date: NaiveDate, minutes: u16) -> DateTime<Utc> {
    let mut local = date.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes.into());
    for _ in 0..MAX_GAP_MINUTES {
        match zone.from_local_datetime(&local) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => return at.to_utc(),
            LocalResult::None => local += TimeDelta::minutes(1),
        }
    }
    local.and_utc()
}

impl WorkingTime {
    /// `None` when there is no such zone.
    pub fn new(calendar: &WorkingCalendar, zone: &str) -> Option<Self> {
        let span = |hours: &WorkingHours| (hours.from.minutes(), hours.to.minutes());
        let mut week: [Vec<Span>; 7] = Default::default();
        for hours in &calendar.hours {
            week[hours.day as usize].push((hours.from.minutes(), hours.to.minutes()));
        }
        for day in &calendar.weekend {
            week[*day as usize].clear();
        }
        Some(Self {
            zone: zone.parse().ok()?,
            week,
            holidays: calendar.holidays.iter().map(|holiday| (holiday.from, holiday.to)).collect(),
            ramadan: calendar.ramadan.iter().map(|month| (month.from, month.to, month.hours.iter().map(span).collect())).collect(),
        })
    }

    fn hours_of(&self, date: NaiveDate) -> &[Span] {
        let within = |from: NaiveDate, to: NaiveDate| (from..=to).contains(&date);
        let usual = &self.week[date.weekday().num_days_from_sunday() as usize];
        if usual.is_empty() || self.holidays.iter().any(|(from, to)| within(*from, *to)) {
            return &[];
        }
        self.ramadan.iter().find(|(from, to, _)| within(*from, *to)).map_or(usual, |(_, _, hours)| hours)
    }

    /// When work begins and ends on a date.
    fn spans(&self, date: NaiveDate) -> impl Iterator<Item = (DateTime<Utc>, DateTime<Utc>)> + '_ {
        self.hours_of(date).iter().map(move |(from, to)| (instant(self.zone, date, *from), instant(self.zone, date, *to)))
    }

    fn dates_from(&self, at: DateTime<Utc>) -> impl Iterator<Item = NaiveDate> {
        let first = at.with_timezone(&self.zone).date_naive();
        std::iter::successors(Some(first), |date| date.checked_add_days(Days::new(1)))
    }
}

impl Ruler for WorkingTime {
    fn after(&self, from: DateTime<Utc>, span: TimeDelta) -> DateTime<Utc> {
        let mut left = span;
        if left <= TimeDelta::zero() {
            return from;
        }
        for date in self.dates_from(from).take(MAX_DAYS) {
            for (opens, closes) in self.spans(date) {
                let begin = opens.max(from);
                let open = (closes - begin).max(TimeDelta::zero());
                if left <= open {
                    return begin + left;
                }
                left -= open;
            }
        }
        from + span
    }

    fn between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> TimeDelta {
        let last = to.with_timezone(&self.zone).date_naive();
        let mut whole = TimeDelta::zero();
        for date in self.dates_from(from).take_while(|date| *date <= last) {
            for (opens, closes) in self.spans(date) {
                whole += (closes.min(to) - opens.max(from)).max(TimeDelta::zero());
            }
        }
        whole
    }
}

#[cfg(test)]
mod tests;
