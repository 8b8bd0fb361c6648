//! Times as people of the municipality read them.

use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Tz;
use icu_calendar::Date;
use icu_calendar::cal::Hijri;
use icu_calendar::cal::hijri::UmmAlQura;
use majlis_contract::Language;

use super::text::{Values, text};

/// Weekday, day, month, year and time in an IANA zone; UTC when there is no such zone.
pub fn moment(language: Language, at: DateTime<Utc>, zone: &str) -> String {
    let at = local(at, zone);
    let word = |id: String| text(language, &id, &[]);
    let weekday = word(format!("weekday-{}", at.weekday().number_from_monday()));
    let month = word(format!("month-{}", at.month()));
    let (day, year, time) = (at.day().to_string(), at.year().to_string(), at.format("%H:%M").to_string());
    text(language, "moment", &[("weekday", &weekday), ("day", &day), ("month", &month), ("year", &year), ("time", &time)])
}

/// The same with the day in the Umm al-Qura calendar: for what somebody has to keep to.
pub fn moment_both(language: Language, at: DateTime<Utc>, zone: &str) -> String {
    let Some(hijri) = hijri(language, at, zone) else { return moment(language, at, zone) };
    let at = local(at, zone);
    let word = |id: String| text(language, &id, &[]);
    let (weekday, month) = (word(format!("weekday-{}", at.weekday().number_from_monday())), word(format!("month-{}", at.month())));
    let (day, year, time) = (at.day().to_string(), at.year().to_string(), at.format("%H:%M").to_string());
    let values: &Values<'_> =
        &[("weekday", &weekday), ("day", &day), ("month", &month), ("year", &year), ("hijri", &hijri), ("time", &time)];
    text(language, "moment-both", values)
}

/// Day, month and year in the Umm al-Qura calendar, by the day that begins at midnight as offices count it.
fn hijri(language: Language, at: DateTime<Utc>, zone: &str) -> Option<String> {
    let at = local(at, zone);
    let gregorian = Date::try_new_iso(at.year(), u8::try_from(at.month()).ok()?, u8::try_from(at.day()).ok()?).ok()?;
    let date = gregorian.to_calendar(Hijri(UmmAlQura::default()));
    let (day, year) = (date.day_of_month().0.to_string(), date.era_year().year.to_string());
    let month = text(language, &format!("hijri-month-{}", date.month().ordinal), &[]);
    Some(text(language, "hijri", &[("day", &day), ("month", &month), ("year", &year)]))
}

/// The time of day.
pub fn time_of_day(at: DateTime<Utc>, zone: &str) -> String {
    local(at, zone).format("%H:%M").to_string()
}

fn local(at: DateTime<Utc>, zone: &str) -> DateTime<Tz> {
    at.with_timezone(&zone.parse::<Tz>().unwrap_or(Tz::UTC))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stands_in_the_zone() {
        let at = DateTime::from_timestamp(1_795_375_800, 0).unwrap_or_default();
        assert_eq!(moment(Language::English, at, "Asia/Muscat"), "Sunday 22 November 2026, 23:30");
        assert_eq!(moment(Language::Arabic, at, "Asia/Muscat"), "الأحد 22 نوفمبر 2026، الساعة 23:30");
        assert_eq!(moment(Language::English, at, "Asia/Dubai"), moment(Language::English, at, "Asia/Muscat"));
        assert_eq!(time_of_day(at, "nowhere"), "19:30");
    }

    #[test]
    fn says_the_day_in_both_calendars() {
        let at = DateTime::from_timestamp(1_795_375_800, 0).unwrap_or_default();
        assert_eq!(moment_both(Language::English, at, "Asia/Muscat"), "Sunday 22 November 2026 (12 Jumada II 1448 AH), 23:30");
        assert_eq!(moment_both(Language::Arabic, at, "Asia/Muscat"), "الأحد 22 نوفمبر 2026 (12 جمادى الآخرة 1448 هـ)، الساعة 23:30");
        // An hour later it is the next day in both.
        let later = at + chrono::TimeDelta::hours(1);
        assert!(moment_both(Language::English, later, "Asia/Muscat").starts_with("Monday 23 November 2026 (13 Jumada II"));
    }

    #[test]
    fn knows_the_first_days_of_the_hijri_years() {
        // As published: 1 Muharram 1447 was 26 June 2025, 1 Muharram 1448 was 16 June 2026.
        for (day, year) in [("2025-06-26", "1447"), ("2026-06-16", "1448")] {
            let at: DateTime<Utc> = format!("{day}T12:00:00Z").parse().unwrap_or_default();
            assert_eq!(hijri(Language::English, at, "UTC").as_deref(), Some(format!("1 Muharram {year} AH").as_str()));
        }
    }
}
