//! Words of a text, where they stand, and their terms.

use std::ops::Range;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;

use super::{arabic, stop};
use crate::text::{Folded, fold};

/// Characters of a term at most: what is longer is no word, and indexes have no room for it.
const LONGEST: usize = 40;

/// A word as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// In bytes of the text.
    pub(super) range: Range<usize>,
    text: &'t str,
}

/// The words of a text, one after the other.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while rest.next_if(|(_, c)| !belongs(*c)).is_some() {}
        let (start, first) = rest.next()?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = rest.next_if(|(_, c)| belongs(*c)) {
            end = at + c.len_utf8();
        }
        Some(Word { range: start..end, text: &text[start..end] })
    })
}

/// Letters and digits, and the marks and stretches between them that spelling does without.
fn belongs(c: char) -> bool {
    c.is_alphanumeric() || matches!(fold(c), Folded::Drop)
}

impl Word<'_> {
    /// The terms of the word: one, or none where it says nothing by itself; several of the few characters that are whole phrases.
    pub(super) fn terms(&self) -> Vec<String> {
        let mut spelled = String::new();
        for c in self.text.nfkd().flat_map(char::to_lowercase) {
            match fold(c) {
                Folded::Keep(c) => spelled.push(c),
                // By its hamza alone is «ماء» told from «ما».
                Folded::Drop if c == 'ء' => spelled.push(c),
                Folded::Drop => {}
                Folded::Space => spelled.push(' '),
            }
        }
        spelled.split_whitespace().filter_map(term).collect()
    }
}

/// The term of a word in folded spelling, but for its hamza.
fn term(spelled: &str) -> Option<String> {
    if stop::is_empty(spelled) {
        return None;
    }
    let folded: String = spelled.chars().filter(|c| *c != 'ء').collect();
    let stem = if folded.chars().any(is_arabic) {
        arabic::stem(&folded)
    } else if folded.chars().all(|c| c.is_ascii_alphabetic()) {
        Stemmer::create(Algorithm::English).stem(&folded).into_owned()
    } else {
        folded
    };
    let term: String = stem.chars().filter(|c| c.is_alphanumeric()).take(LONGEST).collect();
    (!term.is_empty()).then_some(term)
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0620}'..='\u{064A}' | '\u{0671}'..='\u{06D3}')
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_are_where_they_stand() {
        let text = "«الحَديقة» no. 48317، مـــمشى";
        let found: Vec<&str> = words(text).map(|word| &text[word.range]).collect();
        assert_eq!(found, ["الحَديقة", "no", "48317", "مـــمشى"]);
    }
}
