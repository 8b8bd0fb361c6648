//! Finds personal data in a text, so that its author can be told before it is sent (T3).

use majlis_contract::validation::latin_digit;
use serde::Serialize;

/// A kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonalData {
    Phone,
    Email,
    CivilNumber,
    CardNumber,
}

/// Where in the text it stands, as byte offsets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub kind: PersonalData,
    pub start: usize,
    pub end: usize,
}

/// All findings, in the order of the text, not overlapping.
pub fn find(text: &str) -> Vec<Finding> {
    let mut found = emails(text);
    for run in digit_runs(text) {
        let overlaps = found.iter().any(|f| run.start < f.end && f.start < run.end);
        if let Some(kind) = run.classify(text).filter(|_| !overlaps) {
            found.push(Finding { kind, start: run.start, end: run.end });
        }
    }
    found.sort_by_key(|f| f.start);
    found
}

fn emails(text: &str) -> Vec<Finding> {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    text.match_indices('@')
        .filter_map(|(at, _)| {
            let start = text[..at].char_indices().rev().take_while(|(_, c)| part(*c)).last().map(|(i, _)| i)?;
            let domain = &text[at + 1..];
            let length = domain.char_indices().take_while(|(_, c)| part(*c)).last().map(|(i, c)| i + c.len_utf8())?;
            let domain = domain[..length].trim_end_matches(['.', '-', '_']);
            majlis_contract::validation::email(&text[start..at + 1 + domain.len()]).ok()?;
            Some(Finding { kind: PersonalData::Email, start, end: at + 1 + domain.len() })
        })
        .collect()
}

struct DigitRun {
    start: usize,
    end: usize,
    digits: String,
    plus: bool,
}

/// Runs of digits of either script, joined over single spaces, dashes, dots and brackets.
fn digit_runs(text: &str) -> Vec<DigitRun> {
    let mut runs: Vec<DigitRun> = Vec::new();
    let mut current: Option<DigitRun> = None;
    let mut gap = 0;
    for (i, c) in text.char_indices() {
        match (latin_digit(c), &mut current) {
            (Some(digit), Some(run)) => {
                run.digits.push(digit);
                run.end = i + c.len_utf8();
                gap = 0;
            }
            (Some(digit), None) => {
                let before = text[..i].chars().next_back();
                let plus = before == Some('+');
                let start = if plus { i - 1 } else { i };
                current = Some(DigitRun { start, end: i + c.len_utf8(), digits: digit.to_string(), plus });
                gap = 0;
            }
            (None, Some(_)) if matches!(c, ' ' | '-' | '(' | ')' | '\u{00A0}' | '\u{2011}') && gap < 2 => gap += 1,
            (None, _) => runs.extend(current.take()),
        }
    }
    runs.extend(current);
    runs
}

impl DigitRun {
    fn classify(&self, text: &str) -> Option<PersonalData> {
        let digits = self.digits.as_str();
        let length = digits.len();
        if (13..=19).contains(&length) && !digits.starts_with("784") && luhn(digits) {
            return Some(PersonalData::CardNumber);
        }
        if length == 15 && digits.starts_with("784") {
            return Some(PersonalData::CivilNumber);
        }
        if (7..=10).contains(&length)
            && self.follows_any(text, &["مدني", "المدني", "هوية", "الهوية", "الإقامة", "civil", "id number", "national id"])
        {
            return Some(PersonalData::CivilNumber);
        }
        if self.plus || digits.starts_with("00") {
            return (9..=15).contains(&length).then_some(PersonalData::Phone);
        }
        match length {
            8 if digits.starts_with(['7', '9', '2', '3', '5', '6']) && !is_date(digits) => Some(PersonalData::Phone),
            10 if digits.starts_with("05") => Some(PersonalData::Phone),
            10 if digits.starts_with(['1', '2']) => Some(PersonalData::CivilNumber),
            11 if digits.starts_with("968") || digits.starts_with("973") || digits.starts_with("974") || digits.starts_with("965") => {
                Some(PersonalData::Phone)
            }
            12 if digits.starts_with("966") || digits.starts_with("971") => Some(PersonalData::Phone),
            _ => None,
        }
    }

    fn follows_any(&self, text: &str, words: &[&str]) -> bool {
        let before: String =
            text[..self.start].chars().rev().take(24).collect::<Vec<_>>().into_iter().rev().collect::<String>().to_lowercase();
        words.iter().any(|word| before.contains(word))
    }
}

/// A date written together, such as 20261122.
fn is_date(digits: &str) -> bool {
    let part = |range: std::ops::Range<usize>| digits[range].parse::<u32>().unwrap_or(0);
    (1900..2100).contains(&part(0..4)) && (1..=12).contains(&part(4..6)) && (1..=31).contains(&part(6..8))
}

/// The check of payment card numbers (ISO/IEC 7812-1, annex B).
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(i, digit)| match i % 2 {
            0 => digit,
            _ if digit > 4 => digit * 2 - 9,
            _ => digit * 2,
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn kinds(text: &str) -> Vec<PersonalData> {
        find(text).into_iter().map(|f| f.kind).collect()
    }

    #[test]
    fn finds_what_is_personal() {
        use PersonalData::*;
        assert_eq!(kinds("للتواصل 99123456."), [Phone]);
        assert_eq!(kinds("رقمي ٩٩١٢ ٣٤٥٦ أو salma@example.om"), [Phone, Email]);
        assert_eq!(kinds("call +968 9912 3456 now"), [Phone]);
        assert_eq!(kinds("بطاقتي 4111 1111 1111 1111"), [CardNumber]);
        assert_eq!(kinds("هويتي 784-1985-1234567-1"), [CivilNumber]);
        assert_eq!(kinds("الرقم المدني 12345678"), [CivilNumber]);
    }

    #[test]
    fn leaves_the_rest() {
        for harmless in ["العمود رقم 214", "DH-0931", "منذ 3 أيام", "في 20261122", "MJ-48317-6", "شارع 23 يوليو @", "100 200 300"]
        {
            assert_eq!(kinds(harmless), [], "{harmless}");
        }
    }

    #[test]
    fn says_where() {
        let text = "اتصل 99123456 الآن";
        let found = find(text);
        assert_eq!(found.first().map(|f| &text[f.start..f.end]), Some("99123456"));
    }

    proptest! {
        #[test]
        fn never_panics_and_stays_inside(text in "\\PC{0,80}") {
            for f in find(&text) {
                prop_assert!(text.get(f.start..f.end).is_some());
            }
        }
    }
}
