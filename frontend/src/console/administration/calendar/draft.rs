//! The calendar as it is typed: hours as `07:30-14:30`, several parted by commas.

use majlis_contract::Bilingual;
use majlis_contract::calendar::{DayHours, Holiday, RamadanHours, Weekday, WorkingCalendar, WorkingHours};
use majlis_contract::problem::{FieldCode, FieldError};
use majlis_contract::validation::with_latin_digits;

use crate::form::FieldErrors;

#[derive(Debug, Clone, Default, PartialEq)]
pub struct HolidayDraft {
    pub ar: String,
    pub en: String,
    pub from: String,
    pub to: String,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct RamadanDraft {
    pub from: String,
    pub to: String,
    pub hours: String,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct CalendarDraft {
    pub weekend: Vec<Weekday>,
    hours: Vec<(Weekday, String)>,
    pub holidays: Vec<HolidayDraft>,
    pub ramadan: Vec<RamadanDraft>,
}

fn written<'h>(
    spans: impl Iterator<Item = (&'h majlis_contract::calendar::TimeOfDay, &'h majlis_contract::calendar::TimeOfDay)>,
) -> String {
    spans.map(|(from, to)| format!("{from}-{to}")).collect::<Vec<_>>().join(", ")
}

impl CalendarDraft {
    /// As it is now; a week without hours where there is no calendar yet.
    pub fn of(known: Option<&WorkingCalendar>) -> Self {
        let Some(known) = known else { return Self::default() };
        let of_day = |day: &Weekday| written(known.hours.iter().filter(|hours| hours.day == *day).map(|hours| (&hours.from, &hours.to)));
        Self {
            weekend: known.weekend.clone(),
            hours: Weekday::ALL.iter().map(|day| (*day, of_day(day))).collect(),
            holidays: known
                .holidays
                .iter()
                .map(|one| HolidayDraft {
                    ar: one.name.ar.clone(),
                    en: one.name.en.clone(),
                    from: one.from.to_string(),
                    to: one.to.to_string(),
                })
                .collect(),
            ramadan: known
                .ramadan
                .iter()
                .map(|one| RamadanDraft {
                    from: one.from.to_string(),
                    to: one.to.to_string(),
                    hours: written(one.hours.iter().map(|hours| (&hours.from, &hours.to))),
                })
                .collect(),
        }
    }

    pub fn hours_of(&self, day: Weekday) -> String {
        self.hours.iter().find(|(known, _)| *known == day).map(|(_, text)| text.clone()).unwrap_or_default()
    }

    pub fn set_hours(&mut self, day: Weekday, text: String) {
        self.hours.retain(|(known, _)| *known != day);
        self.hours.push((day, text));
    }

    /// Works on the day, or doesn't.
    pub fn toggle(&mut self, day: Weekday) {
        if self.weekend.contains(&day) {
            self.weekend.retain(|known| *known != day);
        } else {
            self.weekend.push(day);
            self.weekend.sort();
        }
    }

    /// What is sent, or what can't be read.
    pub fn read(&self) -> Result<WorkingCalendar, FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut hours = Vec::new();
        for day in Weekday::ALL.iter().copied().filter(|day| !self.weekend.contains(day)) {
            let spans = spans(&self.hours_of(day), &format!("/calendar/hours/{day}"), &mut errors);
            hours.extend(spans.into_iter().map(|span| DayHours { day, from: span.from, to: span.to }));
        }
        let mut holidays = Vec::new();
        for (i, one) in self.holidays.iter().enumerate() {
            let at = |field: &str| format!("/calendar/holidays/{i}/{field}");
            let from = date(&one.from, &at("from"), &mut errors);
            let to = if one.to.trim().is_empty() { from } else { date(&one.to, &at("to"), &mut errors) };
            holidays.extend(from.zip(to).map(|(from, to)| Holiday { name: Bilingual::new(one.ar.trim(), one.en.trim()), from, to }));
        }
        let mut ramadan = Vec::new();
        for (i, one) in self.ramadan.iter().enumerate() {
            let at = |field: &str| format!("/calendar/ramadan/{i}/{field}");
            let dates = date(&one.from, &at("from"), &mut errors).zip(date(&one.to, &at("to"), &mut errors));
            let hours = spans(&one.hours, &at("hours"), &mut errors);
            ramadan.extend(dates.map(|(from, to)| RamadanHours { from, to, hours }));
        }
        if errors.is_empty() { Ok(WorkingCalendar { weekend: self.weekend.clone(), hours, holidays, ramadan }) } else { Err(errors) }
    }
}

fn date(text: &str, pointer: &str, errors: &mut FieldErrors) -> Option<chrono::NaiveDate> {
    let read = text.trim().parse().ok();
    if read.is_none() {
        errors.push(FieldError::new(pointer, if text.trim().is_empty() { FieldCode::Required } else { FieldCode::Invalid }));
    }
    read
}

fn spans(text: &str, pointer: &str, errors: &mut FieldErrors) -> Vec<WorkingHours> {
    let plain = with_latin_digits(text).replace('،', ",");
    let spans = plain.split(',').map(str::trim).filter(|span| !span.is_empty());
    let read: Result<Vec<WorkingHours>, _> = spans.map(str::parse).collect();
    match read {
        Ok(read) if !read.is_empty() => read,
        other => {
            errors.push(FieldError::new(pointer, if other.is_ok() { FieldCode::Required } else { FieldCode::Invalid }));
            Vec::new()
        }
    }
}
