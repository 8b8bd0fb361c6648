//! Calendars for subscribing (iCalendar, RFC 5545), written.

use chrono::{DateTime, Utc};

/// Octets of a line at most, the break left out (section 3.1).
const LINE: usize = 75;

/// A calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    pub name: String,
    pub events: Vec<Moment>,
}

/// Something that happens at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The same for as long as it is the same thing.
    pub uid: String,
    pub at: DateTime<Utc>,
    pub summary: String,
    /// Plain text.
    pub description: String,
    pub page: String,
    pub updated: DateTime<Utc>,
    /// Larger with each change.
    pub sequence: i64,
}

/// The document, in UTF-8.
pub fn ical(calendar: &Calendar) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Majlis//Participation//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        // No RFC property of 5545, but what calendars show as the name.
        format!("X-WR-CALNAME:{}", escaped(&calendar.name)),
    ];
    lines.extend(calendar.events.iter().flat_map(event));
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// Without a method, `DTSTAMP` is when it was last changed (section 3.8.7.2); without an end it lasts no time (section 3.6.1).
fn event(moment: &Moment) -> [String; 10] {
    [
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(&moment.uid)),
        format!("DTSTAMP:{}", time(moment.updated)),
        format!("LAST-MODIFIED:{}", time(moment.updated)),
        format!("SEQUENCE:{}", moment.sequence),
        format!("DTSTART:{}", time(moment.at)),
        format!("SUMMARY:{}", escaped(&moment.summary)),
        format!("DESCRIPTION:{}", escaped(&moment.description)),
        // A URI is not escaped (section 3.3.13).
        format!("URL:{}", moment.page),
        "END:VEVENT".to_owned(),
    ]
}

fn time(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// Section 3.3.11: text.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | ';' | ',' => safe.extend(['\\', sign]),
            '\n' => safe.push_str("\\n"),
            sign if sign.is_control() => {}
            sign => safe.push(sign),
        }
    }
    safe
}

/// Section 3.1: long lines are folded, never within a character.
fn folded(line: &str) -> String {
    let (mut folded, mut octets) = (String::with_capacity(line.len() + 8), 0);
    for sign in line.chars() {
        if octets + sign.len_utf8() > LINE {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(sign);
        octets += sign.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_by_octets_and_between_characters() {
        let line = format!("SUMMARY:{}", "حديقة ".repeat(40));
        let folded = folded(&line);
        assert!(folded.split("\r\n").all(|part| part.len() <= LINE));
        assert_eq!(folded.replace("\r\n ", "").trim_end_matches("\r\n"), line);
    }

    #[test]
    fn what_the_format_means_something_by_is_escaped() {
        assert_eq!(escaped("a, b; c\\d\r\ne"), "a\\, b\\; c\\\\d\\ne");
    }
}
