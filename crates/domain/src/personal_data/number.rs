//! Telephone, civil and card numbers: runs of digits, and what each of them can be.

use majlis_contract::validation::latin_digit;

use super::naming::{self, Name};
use super::{Finding, PersonalData};

/// Zeros at the end of what is a count and no number of anything: "more than 20000000 bags".
const ROUND: &str = "00000";
/// No number has more digits, so no number has more groups.
const LONGEST: usize = 19;
/// How many bytes on both sides of a number are looked at.
const AROUND: usize = 200;

/// What was found in the digits of a text.
pub fn find(text: &str) -> Vec<Finding> {
    runs(text).iter().flat_map(|run| in_run(text, run)).collect()
}

/// Digits without a gap.
struct Group {
    start: usize,
    end: usize,
    digits: String,
    /// What stands between the group before and this one.
    gap: String,
}

/// What stands between groups, which is neither before the first nor behind the last.
fn gaps(groups: &[Group]) -> impl Iterator<Item = &str> {
    groups.iter().skip(1).map(|group| group.gap.as_str())
}

/// Groups that belong together, so far as one can see.
fn runs(text: &str) -> Vec<Vec<Group>> {
    let mut runs: Vec<Vec<Group>> = Vec::new();
    let (mut gap, mut in_group) = (String::new(), false);
    for (i, c) in text.char_indices() {
        let Some(digit) = latin_digit(c) else {
            gap.push(c);
            in_group = false;
            continue;
        };
        let end = i + c.len_utf8();
        match runs.last_mut() {
            Some(run) if in_group => {
                if let Some(group) = run.last_mut() {
                    group.end = end;
                    group.digits.push(digit);
                }
            }
            Some(run) if joins(&gap) => run.push(Group { start: i, end, digits: digit.into(), gap: std::mem::take(&mut gap) }),
            _ => runs.push(vec![Group { start: i, end, digits: digit.into(), gap: String::new() }]),
        }
        gap.clear();
        in_group = true;
    }
    runs
}

/// Whether digits on both sides may be one number.
fn joins(gap: &str) -> bool {
    let seen: Vec<char> = gap.chars().filter(|c| !is_direction(*c)).collect();
    match seen.as_slice() {
        [c] => is_space(*c) || "-()._+\u{2011}–—".contains(*c),
        [a, b] => [a, b].iter().all(|c| is_space(**c) || "-()+\u{2011}–".contains(**c)),
        [' ', '-' | '–', ' '] => true,
        _ => false,
    }
}

fn is_space(c: char) -> bool {
    c != '\n' && c.is_whitespace()
}

/// Marks of direction, which nobody sees.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The longest parts of a run that are something, from its beginning on. Of digits that stand apart all are the number, or none.
fn in_run(text: &str, run: &[Group]) -> Vec<Finding> {
    if run.iter().all(|group| group.digits.len() == 1) {
        return Number::of(text, run).and_then(|number| number.finding()).into_iter().collect();
    }
    let (mut found, mut from) = (Vec::new(), 0);
    while from < run.len() {
        let longest =
            (from + 1..=run.len().min(from + LONGEST)).rev().find_map(|to| Some((to, Number::of(text, &run[from..to])?.finding()?)));
        match longest {
            Some((to, finding)) => {
                found.push(finding);
                from = to;
            }
            None => from += 1,
        }
    }
    found
}

/// Digits that may be one number, in the text around them.
struct Number<'a> {
    groups: &'a [Group],
    before: &'a str,
    after: &'a str,
    digits: String,
    start: usize,
    end: usize,
    /// A plus before it, or where right-to-left typing puts it.
    plus: bool,
}

impl<'a> Number<'a> {
    fn of(text: &'a str, groups: &'a [Group]) -> Option<Self> {
        let (first, last) = (groups.first()?, groups.last()?);
        let digits: String = groups.iter().map(|group| group.digits.as_str()).collect();
        let leading = text[..first.start].ends_with('+');
        let trailing = text[last.end..].starts_with('+');
        let inside = gaps(groups).any(|gap| gap.contains('+'));
        let start = first.start - usize::from(leading);
        let end = last.end + usize::from(trailing);
        let from = (start.saturating_sub(AROUND)..start).find(|i| text.is_char_boundary(*i)).unwrap_or(start);
        let to = (end..=text.len().min(end + AROUND)).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(end);
        let (before, after) = (&text[from..start], &text[end..to]);
        Some(Self { groups, before, after, digits, start, end, plus: leading || trailing || inside })
    }

    fn finding(&self) -> Option<Finding> {
        let kind = self.kind()?;
        Some(Finding { kind, start: self.start - self.passport_letters(), end: self.end })
    }

    fn kind(&self) -> Option<PersonalData> {
        let length = self.digits.len();
        if self.is_emirates_id() {
            return Some(PersonalData::CivilNumber);
        }
        if (13..=19).contains(&length) && self.groups.iter().all(|group| group.digits.len() >= 3) && luhn(&self.digits) {
            return Some(PersonalData::CardNumber);
        }
        if self.is_in_a_link() || !(7..=15).contains(&length) && self.passport_letters() == 0 {
            return None;
        }
        match naming::before(self.before) {
            _ if self.passport_letters() > 0 => Some(PersonalData::CivilNumber),
            _ if self.is_a_code() => None,
            Some(Name::Thing) if !self.plus => None,
            // When an identity card ends; written together it may be its number.
            Some(Name::Civil) if self.groups.len() > 1 && self.is_date_or_years() => None,
            Some(Name::Civil) => Some(PersonalData::CivilNumber),
            None if naming::civil_after(self.after) || length <= 9 && naming::passport_before(self.before) => {
                Some(PersonalData::CivilNumber)
            }
            named => self.by_its_look(named == Some(Name::Phone)),
        }
    }

    /// What it is where no word says it. The beginnings are those of the Gulf's numbering plans (ITU-T E.164).
    fn by_its_look(&self, called_phone: bool) -> Option<PersonalData> {
        let digits = self.digits.as_str();
        let length = digits.len();
        // With its country's code. A sum, as in 99123456+95123456, says nothing.
        if length >= 9 && (self.plus || digits.starts_with("00")) {
            return Some(PersonalData::Phone);
        }
        if digits.ends_with(ROUND) || self.is_date_or_years() || self.is_decimal() || self.is_counting() {
            return None;
        }
        let begins = |with: &[&str]| with.iter().any(|with| digits.starts_with(with));
        match length {
            8 => begins(&["7", "9", "2", "3", "5", "6"]),
            9 => begins(&["02", "03", "04", "06", "07", "09"]) || called_phone && begins(&["5"]),
            10 => begins(&["05", "011", "012", "013", "014", "016", "017"]),
            11 => begins(&["968", "973", "974", "965"]),
            12 => begins(&["966", "971"]),
            _ => false,
        }
        .then_some(PersonalData::Phone)
        .or_else(|| (length == 10 && begins(&["1", "2"])).then_some(PersonalData::CivilNumber))
    }

    /// `784-YYYY-NNNNNNN-N`.
    fn is_emirates_id(&self) -> bool {
        self.digits.len() == 15 && self.digits.starts_with("784")
    }

    /// Bytes of the one or two letters with which a passport's number begins, where something is called one.
    fn passport_letters(&self) -> usize {
        let letters = latin_end(self.before).len();
        let is_passport = matches!(letters, 1 | 2) && (6..=9).contains(&self.digits.len()) && naming::passport_before(self.before);
        if is_passport { letters } else { 0 }
    }

    /// Written together with Latin letters: `T-95036612`, `IMG95036612`; but not `tel:95036612`.
    fn is_a_code(&self) -> bool {
        let before = self.before.trim_end_matches(['-', '/', '_']);
        let word = latin_end(before);
        !word.is_empty() && !naming::is_phone(word) && !before.ends_with("wa.me")
    }

    /// A part of a web address, other than those that call somebody.
    fn is_in_a_link(&self) -> bool {
        let word = self.before.rsplit(char::is_whitespace).next().unwrap_or_default();
        (word.contains("://") || word.contains("www.")) && !word.contains("wa.me") && !word.contains("whatsapp")
    }

    fn is_date_or_years(&self) -> bool {
        let numbers: Vec<(usize, u32)> =
            self.groups.iter().map(|group| (group.digits.len(), group.digits.parse().unwrap_or_default())).collect();
        let year = |(length, number): (usize, u32)| length == 4 && (1300..2100).contains(&number);
        let small = |(length, number): (usize, u32)| length <= 2 && (1..=31).contains(&number);
        match numbers.as_slice() {
            [(8, together)] => year((4, together / 10_000)) && small((2, together / 100 % 100)) && small((2, together % 100)),
            [a, b] => year(*a) && (year(*b) || gaps(self.groups).eq(["-"])),
            [a, b, c] => small(*b) && (year(*a) && small(*c) || small(*a) && year(*c)),
            _ => false,
        }
    }

    /// Digits after a point, as in coordinates and prices; telephones are pointed in groups of the like.
    fn is_decimal(&self) -> bool {
        let pointed = gaps(self.groups).any(|gap| gap == ".");
        let lengths: Vec<usize> = self.groups.iter().map(|group| group.digits.len()).collect();
        pointed && lengths != [4, 4] && (lengths.len() < 3 || lengths.contains(&1))
    }

    /// 2 3 4 5 6 7 8 9
    fn is_counting(&self) -> bool {
        let mut pairs = self.groups.windows(2);
        self.groups.len() > 6 && pairs.all(|pair| pair[0].digits.parse::<u32>().ok().map(|n| n + 1) == pair[1].digits.parse().ok())
    }
}

/// The Latin letters at the end of a text.
fn latin_end(text: &str) -> &str {
    &text[text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len()..]
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
