//! Finds the words of a list in a text, however they are spelled to get past it: stretched, parted, with marks, with look-alikes.
//!
//! Whole words only, in Arabic with what is written together with them (و، ف، ب، ل، ال), so that a word inside another is none.

mod glyph;
mod pattern;

use glyph::{Glyph, Kind, glyphs};
use pattern::Pattern;

/// Letters that a word must have at least: of one letter everything would be found.
pub const FEWEST_LETTERS: usize = 2;

/// Words to look for.
#[derive(Debug, Clone, Default)]
pub struct WatchList(Vec<Pattern>);

/// A word of the list, and where in the text it stands, as byte offsets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watched {
    /// Its place in the list.
    pub word: usize,
    pub start: usize,
    pub end: usize,
}

impl WatchList {
    /// A list of words and phrases as people write them.
    pub fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        Self(words.into_iter().map(Pattern::new).collect())
    }

    /// All that is found, in the order of the text, not overlapping: where two begin together, the longer.
    pub fn find(&self, text: &str) -> Vec<Watched> {
        let glyphs = glyphs(text);
        let mut found: Vec<Watched> = Vec::new();
        for first in (0..glyphs.len()).filter(|at| begins(&glyphs, *at)) {
            let start = glyphs[first].start;
            if found.last().is_some_and(|last| last.end > start) {
                continue;
            }
            let ends = self.0.iter().enumerate().filter_map(|(word, pattern)| Some((pattern.at(&glyphs, first)?, word)));
            if let Some((end, word)) = ends.max_by_key(|(end, word)| (*end, std::cmp::Reverse(*word))) {
                found.push(Watched { word, start, end: glyphs[end - 1].end });
            }
        }
        found
    }
}

/// Whether a word can begin here.
fn begins(glyphs: &[Glyph], at: usize) -> bool {
    let inside = |glyph: &Glyph| matches!(glyph.kind, Kind::Letter | Kind::Digit);
    glyphs[at].kind != Kind::Space && !at.checked_sub(1).is_some_and(|before| inside(&glyphs[before]))
}

/// The form in which two spellings of an entry are the same: what the list holds once.
pub fn form(word: &str) -> String {
    Pattern::new(word).form()
}

/// How many letters and digits an entry has once marks are dropped.
pub fn letters(word: &str) -> usize {
    glyphs(word).iter().filter(|glyph| matches!(glyph.kind, Kind::Letter | Kind::Digit)).count()
}

#[cfg(test)]
mod tests;
