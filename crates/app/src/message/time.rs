//! Times as people of the municipality read them.

use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Tz;
use majlis_contract::Language;

use super::text::text;

/// Weekday, day, month, year and time in an IANA zone; UTC when there is no such zone.
pub fn moment(language: Language, at: DateTime<Utc>, zone: &str) -> String {
    let at = local(at, zone);
    let word = |id: String| text(language, &id, &[]);
    let weekday = word(format!("weekday-{}", at.weekday().number_from_monday()));
    let month = word(format!("month-{}", at.month()));
    let (day, year, time) = (at.day().to_string(), at.year().to_string(), at.format("%H:%M").to_string());
    text(language, "moment", &[("weekday", &weekday), ("day", &day), ("month", &month), ("year", &year), ("time", &time)])
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
}
