//! Telephone numbers in words, as people write them who were told that digits are taken out.

use super::{Finding, PersonalData};
use crate::text::search_form_of;

/// The digits in the form of `text::search_form`.
const DIGITS: [&[&str]; 10] = [
    &["صفر", "zero", "oh"],
    &["واحد", "one"],
    &["اثنين", "اثنان", "ثنين", "two"],
    &["ثلاثه", "ثلاث", "three"],
    &["اربعه", "اربع", "four"],
    &["خمسه", "خمس", "five"],
    &["سته", "ست", "six"],
    &["سبعه", "سبع", "seven"],
    &["ثمانيه", "ثمان", "eight"],
    &["تسعه", "تسع", "nine"],
];
/// Fewer are a count, more a recital.
const LENGTHS: std::ops::RangeInclusive<usize> = 7..=15;

pub fn find(text: &str) -> Vec<Finding> {
    let (mut found, mut run) = (Vec::new(), Vec::new());
    for (start, word) in words(text).chain([(text.len(), "")]) {
        match digit(word) {
            Some(digit) => run.push((digit, start, start + word.len())),
            None => found.extend(number(&std::mem::take(&mut run))),
        }
    }
    found
}

fn number(run: &[(usize, usize, usize)]) -> Option<Finding> {
    let counting = run.windows(2).all(|pair| pair[0].0 + 1 == pair[1].0);
    let ((_, start, _), (.., end)) = (run.first()?, run.last()?);
    (LENGTHS.contains(&run.len()) && !counting).then_some(Finding { kind: PersonalData::Phone, start: *start, end: *end })
}

/// Words with the offsets of their letters.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| c.is_whitespace() || c == '-').map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        (start, word)
    })
}

fn digit(word: &str) -> Option<usize> {
    let word = search_form_of(word.chars());
    DIGITS.iter().position(|spellings| spellings.contains(&word.as_str()))
}
