use chrono::Timelike;
use majlis_contract::Bilingual;
use majlis_contract::calendar::{DayHours, Holiday, RamadanHours, Weekday};
use proptest::prelude::*;

use super::*;

const ZONES: [&str; 6] = ["Asia/Muscat", "Europe/Berlin", "America/New_York", "Africa/Cairo", "Australia/Lord_Howe", "America/Santiago"];

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Sunday to Thursday with the hours given.
fn calendar(hours: &[&str]) -> WorkingCalendar {
    let parsed: Vec<WorkingHours> = hours.iter().map(|text| text.parse().unwrap()).collect();
    let of_day = |day: &Weekday| parsed.iter().map(|hours| DayHours { day: *day, from: hours.from, to: hours.to }).collect::<Vec<_>>();
    WorkingCalendar {
        weekend: vec![Weekday::Friday, Weekday::Saturday],
        hours: Weekday::ALL[..5].iter().flat_map(of_day).collect(),
        holidays: vec![Holiday {
            name: Bilingual::new("اليوم الوطني", "National Day"), from: date("2026-11-25"), to: date("2026-11-26")
        }],
        ramadan: vec![RamadanHours { from: date("2027-02-08"), to: date("2027-03-09"), hours: vec!["09:00-14:00".parse().unwrap()] }],
    }
}

/// Every hour of every day.
fn always() -> WorkingCalendar {
    let whole: WorkingHours = "00:00-24:00".parse().unwrap();
    let hours = Weekday::ALL.iter().map(|day| DayHours { day: *day, from: whole.from, to: whole.to }).collect();
    WorkingCalendar { weekend: Vec::new(), hours, holidays: Vec::new(), ramadan: Vec::new() }
}

fn muscat() -> WorkingTime {
    WorkingTime::new(&calendar(&["07:30-14:30"]), "Asia/Muscat").unwrap()
}

/// On 6 September 2026 clocks in Santiago go from midnight to one o'clock: the day begins with the change. On 24 April 2026
/// those of Cairo do.
#[test]
fn days_without_a_midnight_begin_with_the_change() {
    let begins = |zone: &str, day: &str| start_of_day(zone.parse().unwrap(), date(day));
    assert_eq!(begins("America/Santiago", "2026-09-06"), at("2026-09-06T04:00:00Z"));
    assert_eq!(begins("Africa/Cairo", "2026-04-24"), at("2026-04-23T22:00:00Z"));
    assert_eq!(begins("Asia/Muscat", "2026-11-24"), at("2026-11-23T20:00:00Z"));
}

/// Ten working hours from moments of all kinds, in a town that keeps UTC+4 all year.
#[test]
fn ten_working_hours_from_here() {
    let time = muscat();
    let table: String = [
        ("in the morning", "2026-11-22T04:00:00Z"),
        ("before work", "2026-11-22T01:00:00Z"),
        ("after work", "2026-11-22T12:00:00Z"),
        ("on Thursday noon", "2026-11-19T08:00:00Z"),
        ("on Friday", "2026-11-20T06:00:00Z"),
        ("before the holidays", "2026-11-24T06:00:00Z"),
        ("on a holiday", "2026-11-25T06:00:00Z"),
        ("before Ramadan", "2027-02-07T06:00:00Z"),
        ("in Ramadan", "2027-02-10T06:00:00Z"),
        ("on its last day", "2027-03-09T06:00:00Z"),
    ]
    .iter()
    .map(|(when, from)| format!("{when:<20}{from} -> {}\n", time.after(at(from), TimeDelta::hours(10)).format("%Y-%m-%dT%H:%M:%SZ")))
    .collect();
    insta::assert_snapshot!(table);
}

#[test]
fn breaks_are_not_counted() {
    let time = WorkingTime::new(&calendar(&["08:00-13:00", "16:00-19:00"]), "Asia/Muscat").unwrap();
    // Sunday 12:00 local: one hour until the break, then two of the evening.
    assert_eq!(time.after(at("2026-11-22T08:00:00Z"), TimeDelta::hours(3)), at("2026-11-22T14:00:00Z"));
    assert_eq!(time.between(at("2026-11-22T00:00:00Z"), at("2026-11-23T00:00:00Z")), TimeDelta::hours(8));
}

/// A clock that never rests counts what elapses, in every zone and over every change of its offset, 29 February included.
#[test]
fn a_year_without_rest_drifts_by_nothing() {
    for zone in ZONES {
        let time = WorkingTime::new(&always(), zone).unwrap();
        for year in [2027, 2028] {
            let begin = NaiveDate::from_ymd_opt(year, 1, 1).unwrap().and_time(NaiveTime::MIN).and_utc();
            let mut now = begin;
            let mut counted = TimeDelta::zero();
            let mut days = TimeDelta::zero();
            // An odd step, so that the clock looks at every time of day.
            while now < begin + TimeDelta::days(366) {
                let next = now + TimeDelta::seconds(6 * 3600 + 1741);
                counted += time.between(now, next);
                assert_eq!(time.after(now, next - now), next, "{zone} {now}");
                now = next;
            }
            assert_eq!(counted, now - begin, "{zone} {year}");
            for date in time.dates_from(begin).take(366) {
                days += time.spans(date).map(|(opens, closes)| closes - opens).sum::<TimeDelta>();
            }
            let end = start_of_day(time.zone, time.dates_from(begin).nth(366).unwrap());
            assert_eq!(days, end - start_of_day(time.zone, time.dates_from(begin).next().unwrap()), "{zone} {year}: the days are the year");
        }
    }
}

/// An hour-long look at every hour of a year gives what the days' own hours sum up to.
#[test]
fn working_hours_of_a_year_are_the_sum_of_its_days() {
    for zone in ZONES {
        let time = WorkingTime::new(&calendar(&["07:30-14:30"]), zone).unwrap();
        let begin = start_of_day(time.zone, date("2027-06-01"));
        let end = start_of_day(time.zone, date("2028-06-01"));
        let mut now = begin;
        let mut counted = TimeDelta::zero();
        while now < end {
            let next = (now + TimeDelta::hours(1)).min(end);
            counted += time.between(now, next);
            now = next;
        }
        let days = time.dates_from(begin).take_while(|day| *day < date("2028-06-01"));
        let sum: TimeDelta = days.map(|day| time.spans(day).map(|(opens, closes)| closes - opens).sum::<TimeDelta>()).sum();
        assert_eq!(counted, sum, "{zone}");
        // 261 or 262 working days of seven hours; no change of the clocks falls into them.
        assert!((261 * 7..=262 * 7).contains(&counted.num_hours()), "{zone}: {}", counted.num_hours());
    }
}

#[test]
fn the_day_of_a_change_is_as_long_as_it_is() {
    let long = |zone: &str, day: &str| {
        let time = WorkingTime::new(&always(), zone).unwrap();
        time.spans(date(day)).map(|(opens, closes)| (closes - opens).num_minutes()).sum::<i64>()
    };
    for (zone, day, minutes) in [
        ("Europe/Berlin", "2027-03-28", 23 * 60),
        ("Europe/Berlin", "2027-10-31", 25 * 60),
        ("America/New_York", "2027-03-14", 23 * 60),
        ("America/New_York", "2027-11-07", 25 * 60),
        // There midnight itself is skipped.
        ("Africa/Cairo", "2027-04-30", 23 * 60),
        ("Africa/Cairo", "2027-10-28", 25 * 60),
        ("Australia/Lord_Howe", "2027-04-04", 24 * 60 + 30),
        ("Asia/Muscat", "2028-02-29", 24 * 60),
        // A day that a country left out has no hours at all.
        ("Pacific/Apia", "2011-12-30", 0),
    ] {
        assert_eq!(long(zone, day), minutes, "{zone} {day}");
    }
}

#[test]
fn work_through_the_change_is_what_elapses() {
    let time = WorkingTime::new(&calendar(&["00:00-06:00"]), "Europe/Berlin").unwrap();
    // Sunday 28 March 2027: two o'clock is skipped, so six hours on the wall are five.
    assert_eq!(time.between(at("2027-03-27T23:00:00Z"), at("2027-03-28T22:00:00Z")), TimeDelta::hours(5));
    assert_eq!(time.after(at("2027-03-27T23:00:00Z"), TimeDelta::hours(5)), at("2027-03-28T04:00:00Z"));
    // Work that begins in the skipped hour begins with the change.
    let time = WorkingTime::new(&calendar(&["02:30-06:00"]), "Europe/Berlin").unwrap();
    assert_eq!(time.spans(date("2027-03-28")).next().map(|(opens, _)| opens), Some(at("2027-03-28T01:00:00Z")));
}

#[test]
fn a_calendar_of_holidays_only_ends_the_search() {
    let mut calendar = calendar(&["07:30-14:30"]);
    calendar.holidays[0] = Holiday { name: Bilingual::new("دائم", "For ever"), from: date("2000-01-01"), to: date("2099-01-01") };
    let time = WorkingTime::new(&calendar, "Asia/Muscat").unwrap();
    assert_eq!(time.after(at("2026-11-22T06:00:00Z"), TimeDelta::hours(1)), at("2026-11-22T07:00:00Z"));
}

proptest! {
    /// What is counted from a moment to another that is so much later is that much; and stretches add up.
    #[test]
    fn counting_is_exact(zone in 0..ZONES.len(), start in 1_735_689_600_i64..1_900_000_000, seconds in 1_i64..2_000_000, part in 0.0..1.0) {
        let time = WorkingTime::new(&calendar(&["08:00-13:00", "16:00-23:30"]), ZONES[zone]).unwrap();
        let from = DateTime::from_timestamp(start, 123_456_000).unwrap();
        let due = time.after(from, TimeDelta::seconds(seconds));
        prop_assert!(due > from);
        prop_assert_eq!(time.between(from, due), TimeDelta::seconds(seconds));
        let middle = from + TimeDelta::seconds(((due - from).num_seconds() as f64 * part) as i64);
        prop_assert_eq!(time.between(from, middle) + time.between(middle, due), TimeDelta::seconds(seconds));
        // Nothing is due while nobody works.
        let local = due.with_timezone(&time.zone);
        prop_assert!(local.hour() >= 8 && !matches!(local.weekday(), chrono::Weekday::Fri | chrono::Weekday::Sat), "{}", local);
    }
}
