//! From the calendar as it is written to the calendar that is counted in.

use chrono::NaiveDate;
use majlis_contract::Bilingual;
use majlis_contract::calendar::{DayHours, Holiday, RamadanHours, Weekday, WorkingCalendar, WorkingHours};
use majlis_contract::vocabulary::UnknownWord;

use super::Mistakes;
use super::form::CalendarForm;

/// The calendar; a word that can't be read is told by [`check`].
pub fn read(form: &CalendarForm) -> Result<WorkingCalendar, UnknownWord> {
    let hours = |texts: &[String]| texts.iter().map(|text| text.parse()).collect::<Result<Vec<WorkingHours>, _>>();
    let mut days = Vec::new();
    for (day, texts) in &form.hours {
        let day: Weekday = day.parse()?;
        days.extend(hours(texts)?.into_iter().map(|hours| DayHours { day, from: hours.from, to: hours.to }));
    }
    days.sort_by_key(|hours| hours.day);
    let holiday = |form: &super::form::HolidayForm| {
        let from = date(&form.from)?;
        Ok(Holiday { name: Bilingual::from(&form.name), from, to: form.to.as_deref().map_or(Ok(from), date)? })
    };
    let month =
        |form: &super::form::RamadanForm| Ok(RamadanHours { from: date(&form.from)?, to: date(&form.to)?, hours: hours(&form.hours)? });
    Ok(WorkingCalendar {
        weekend: form.weekend.iter().map(|day| day.parse()).collect::<Result<_, _>>()?,
        hours: days,
        holidays: form.holidays.iter().map(holiday).collect::<Result<_, _>>()?,
        ramadan: form.ramadan.iter().map(month).collect::<Result<_, _>>()?,
    })
}

/// Finds every mistake: first the words, and when those can be read what they say together.
pub fn check(form: &CalendarForm, mistakes: &mut Mistakes) {
    let at = |rest: &str| format!("municipality.calendar.{rest}");
    let before = mistakes.0.len();
    for (i, day) in form.weekend.iter().enumerate() {
        mistakes.unless(day.parse::<Weekday>().is_ok(), at(&format!("weekend[{i}]")), format!("{day:?} is not a day of the week"));
    }
    for (day, texts) in &form.hours {
        mistakes.unless(day.parse::<Weekday>().is_ok(), at(&format!("hours.{day}")), "is not a day of the week");
        hours(texts, &at(&format!("hours.{day}")), mistakes);
    }
    for (i, holiday) in form.holidays.iter().enumerate() {
        super::check::text(&holiday.name, &at(&format!("holidays[{i}].name")), mistakes);
        dated(&holiday.from, &at(&format!("holidays[{i}].from")), mistakes);
        if let Some(to) = &holiday.to {
            dated(to, &at(&format!("holidays[{i}].to")), mistakes);
        }
    }
    for (i, month) in form.ramadan.iter().enumerate() {
        dated(&month.from, &at(&format!("ramadan[{i}].from")), mistakes);
        dated(&month.to, &at(&format!("ramadan[{i}].to")), mistakes);
        hours(&month.hours, &at(&format!("ramadan[{i}].hours")), mistakes);
    }
    if mistakes.0.len() == before
        && let Ok(calendar) = read(form)
    {
        for fault in majlis_domain::calendar::faults(&calendar) {
            mistakes.add(at(&fault.path), fault.what);
        }
    }
}

fn hours(texts: &[String], path: &str, mistakes: &mut Mistakes) {
    for (i, text) in texts.iter().enumerate() {
        let good = text.parse::<WorkingHours>().is_ok();
        mistakes.unless(good, format!("{path}[{i}]"), format!("{text:?} is not a span of hours such as 07:30-14:30"));
    }
}

fn dated(text: &str, path: &str, mistakes: &mut Mistakes) {
    mistakes.unless(date(text).is_ok(), path, format!("{text:?} is not a date such as 2026-11-25"));
}

fn date(text: &str) -> Result<NaiveDate, UnknownWord> {
    text.parse().map_err(|_| UnknownWord)
}
