//! What is wrong in a calendar, all of it at once.

use chrono::NaiveDate;
use majlis_contract::calendar::{Holiday, Weekday, WorkingCalendar, WorkingHours};

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Such as `ramadan[0].hours[1]`.
    pub path: String,
    pub what: &'static str,
}

/// Everything that is wrong; nothing when the calendar can be counted in.
pub fn faults(calendar: &WorkingCalendar) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut add = |path: String, what: &'static str| faults.push(Fault { path, what });
    for day in Weekday::ALL.iter().copied() {
        let hours: Vec<WorkingHours> =
            calendar.hours.iter().filter(|hours| hours.day == day).map(|hours| WorkingHours { from: hours.from, to: hours.to }).collect();
        let free = calendar.weekend.contains(&day);
        match (free, hours.is_empty()) {
            (true, false) => add(format!("hours.{day}"), "is of the weekend and has hours"),
            (false, true) => add(format!("hours.{day}"), "has no hours and is not of the weekend"),
            _ => {}
        }
        if let Some(what) = disorder(&hours) {
            add(format!("hours.{day}"), what);
        }
    }
    if calendar.weekend.len() >= Weekday::ALL.len() {
        add("weekend".to_owned(), "leaves no day to work");
    }
    for (i, holiday) in calendar.holidays.iter().enumerate() {
        if holiday.to < holiday.from {
            add(format!("holidays[{i}].to"), "is before from");
        } else if (holiday.to - holiday.from).num_days() > MAX_HOLIDAY_DAYS {
            add(format!("holidays[{i}].to"), "is more than 60 days after from");
        }
    }
    for (i, month) in calendar.ramadan.iter().enumerate() {
        if month.to < month.from {
            add(format!("ramadan[{i}].to"), "is before from");
        }
        if month.hours.is_empty() {
            add(format!("ramadan[{i}].hours"), "there are none");
        }
        if let Some(what) = disorder(&month.hours) {
            add(format!("ramadan[{i}].hours"), what);
        }
        let before = &calendar.ramadan[..i];
        if before.iter().any(|other| month.from <= other.to && other.from <= month.to) {
            add(format!("ramadan[{i}].from"), "lies in another Ramadan");
        }
    }
    faults
}

/// Whether every holiday before today is one still, by whichever name and in whichever parts.
pub fn keeps_past_holidays(known: &[Holiday], new: &[Holiday], today: NaiveDate) -> bool {
    missing_past_holidays(known, new, today).is_empty()
}

/// The holidays of `known` before today that `new` lacks, in the parts that it lacks: what was counted with them stays so.
pub fn missing_past_holidays(known: &[Holiday], new: &[Holiday], today: NaiveDate) -> Vec<Holiday> {
    let is_free = |day: NaiveDate| new.iter().any(|holiday| (holiday.from..=holiday.to).contains(&day));
    let mut missing: Vec<Holiday> = Vec::new();
    for holiday in known {
        let past = holiday.from.iter_days().take_while(|day| *day <= holiday.to && *day < today);
        let mut part: Option<Holiday> = None;
        for day in past {
            match (&mut part, is_free(day)) {
                (Some(part), false) => part.to = day,
                (None, false) => part = Some(Holiday { name: holiday.name.clone(), from: day, to: day }),
                (_, true) => missing.extend(part.take()),
            }
        }
        missing.extend(part);
    }
    missing
}

/// Longer ones are mistakes in the year.
const MAX_HOLIDAY_DAYS: i64 = 60;

/// Hours follow each other within the day.
fn disorder(hours: &[WorkingHours]) -> Option<&'static str> {
    if hours.iter().any(|hours| hours.to <= hours.from) {
        return Some("ends before it begins");
    }
    hours.windows(2).any(|pair| pair[1].from < pair[0].to).then_some("overlaps or is not in order")
}

#[cfg(test)]
mod tests {
    use majlis_contract::Bilingual;
    use majlis_contract::calendar::{DayHours, RamadanHours};

    use super::*;

    fn hours(text: &str) -> WorkingHours {
        text.parse().unwrap()
    }

    fn week(text: &str) -> Vec<DayHours> {
        let hours = hours(text);
        Weekday::ALL[..5].iter().map(|day| DayHours { day: *day, from: hours.from, to: hours.to }).collect()
    }

    fn good() -> WorkingCalendar {
        WorkingCalendar {
            weekend: vec![Weekday::Friday, Weekday::Saturday],
            hours: week("07:30-14:30"),
            holidays: vec![Holiday {
                name: Bilingual::new("اليوم الوطني", "National Day"),
                from: "2026-11-25".parse().unwrap(),
                to: "2026-11-26".parse().unwrap(),
            }],
            ramadan: vec![RamadanHours {
                from: "2027-02-08".parse().unwrap(),
                to: "2027-03-09".parse().unwrap(),
                hours: vec![hours("09:00-14:00")],
            }],
        }
    }

    fn paths(change: impl FnOnce(&mut WorkingCalendar)) -> Vec<String> {
        let mut calendar = good();
        change(&mut calendar);
        faults(&calendar).into_iter().map(|fault| fault.path).collect()
    }

    #[test]
    fn every_fault_has_its_place() {
        assert_eq!(paths(|_| {}), Vec::<String>::new());
        assert_eq!(paths(|c| c.weekend = vec![Weekday::Friday]), ["hours.saturday"]);
        assert_eq!(paths(|c| c.weekend.push(Weekday::Sunday)), ["hours.sunday"]);
        assert_eq!(paths(|c| c.hours[0].to = c.hours[0].from), ["hours.sunday"]);
        assert_eq!(paths(|c| c.hours.push(c.hours[1])), ["hours.monday"]);
        assert_eq!(paths(|c| c.holidays[0].to = "2026-11-24".parse().unwrap()), ["holidays[0].to"]);
        assert_eq!(paths(|c| c.holidays[0].to = "2027-11-24".parse().unwrap()), ["holidays[0].to"]);
        assert_eq!(paths(|c| c.ramadan[0].hours.clear()), ["ramadan[0].hours"]);
        assert_eq!(paths(|c| c.ramadan.push(c.ramadan[0].clone())), ["ramadan[1].from"]);
        let all_free = |c: &mut WorkingCalendar| {
            c.weekend = Weekday::ALL.to_vec();
            c.hours.clear();
        };
        assert_eq!(paths(all_free), ["weekend"]);
    }

    #[test]
    fn only_holidays_that_lie_ahead_can_be_taken_back() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let holiday = |from: &str, to: &str| Holiday { name: Bilingual::new("عيد", "Feast"), from: date(from), to: date(to) };
        let known = [holiday("2026-11-25", "2026-11-28")];
        let keeps = |new: &[Holiday], today| keeps_past_holidays(&known, new, date(today));
        assert!(keeps(&[], "2026-11-25") && !keeps(&[], "2026-11-26"));
        assert!(keeps(&[holiday("2026-11-25", "2026-11-26")], "2026-11-27"), "the rest may be shortened");
        assert!(!keeps(&[holiday("2026-11-25", "2026-11-26")], "2026-11-28"));
        assert!(keeps(&[holiday("2026-11-20", "2026-11-26"), holiday("2026-11-27", "2026-11-30")], "2027-01-01"));
    }

    #[test]
    fn past_days_that_are_lacking_are_told_part_by_part() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let holiday = |from: &str, to: &str| Holiday { name: Bilingual::new("عيد", "Feast"), from: date(from), to: date(to) };
        let known = [holiday("2026-11-20", "2026-11-26"), holiday("2026-12-30", "2026-12-31")];
        let missing = missing_past_holidays(&known, &[holiday("2026-11-22", "2026-11-23")], date("2026-11-26"));
        assert_eq!(missing, [holiday("2026-11-20", "2026-11-21"), holiday("2026-11-24", "2026-11-25")], "today is not past");
        assert_eq!(missing_past_holidays(&known, &known, date("2027-01-01")), []);
    }
}
