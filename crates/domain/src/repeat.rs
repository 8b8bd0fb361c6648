//! Finds what was said before: copied, in another spelling, in another order, with a greeting or a word more.
//!
//! Two steps: marks, few numbers by which a store finds what may be the same without reading all there is (MinHash over words), and a
//! comparison word by word that decides. Another place, another number and a "not" make another opinion.

mod words;

use std::collections::BTreeSet;

use majlis_contract::contribution::RepeatKind;

use words::{Words, alike};

/// Marks of a text. With as many, texts that share half of their words meet in 99 of 100 cases.
pub const MARKS: usize = 16;
/// Of fewer words that carry meaning nothing can be concluded: many people say "I agree".
const FEWEST_WORDS: usize = 4;
/// One word in so many may be another: a synonym in a long text, a place in a short one.
const WORDS_PER_SYNONYM: usize = 13;
/// What may be added to a text, in tenths of its words.
const ADDED_TENTHS: usize = 4;
/// Words that one text has and the other has not, at most, before they are compared one by one.
const MOST_DIFFERING: usize = 60;

/// The numbers by which a text finds those that may say the same; none of a text that is too short.
pub fn marks(text: &str) -> Vec<i64> {
    let words = Words::of(text);
    if words.meaning.len() < FEWEST_WORDS {
        return Vec::new();
    }
    let least = |seed: u64| words.meaning.iter().map(|word| hash(seed, word)).min().unwrap_or_default();
    // Two least words together: one alone is shared by too many.
    let pairs = (0..MARKS as u64).map(|at| mixed(least(2 * at) ^ least(2 * at + 1).rotate_left(32) ^ at));
    pairs.map(u64::cast_signed).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The number by which an author's own words find each other, however short they are.
pub fn own_mark(author: u128, text: &str) -> i64 {
    let seed = (author as u64) ^ ((author >> 64) as u64);
    hash(seed, &Words::of(text).line).cast_signed()
}

/// Whether two texts say the same, and how.
pub fn compare(one: &str, other: &str) -> Option<RepeatKind> {
    let (one, other) = (Words::of(one), Words::of(other));
    if one.line == other.line && !one.line.is_empty() {
        return Some(RepeatKind::Copied);
    }
    let fewest = one.meaning.len().min(other.meaning.len());
    if fewest < FEWEST_WORDS || one.denials != other.denials {
        return None;
    }
    let mine: Vec<&String> = one.meaning.difference(&other.meaning).collect();
    let theirs: Vec<&String> = other.meaning.difference(&one.meaning).collect();
    let (less, added) = (mine.len().min(theirs.len()), mine.len().abs_diff(theirs.len()));
    // Asked before each word is held against each.
    if added * 10 > (fewest * ADDED_TENTHS).max(10) || less > MOST_DIFFERING {
        return None;
    }
    (replaced(mine, theirs) <= fewest / WORDS_PER_SYNONYM).then_some(RepeatKind::Alike)
}

/// How many words stand in the place of others, beside those that are alike.
fn replaced(mine: Vec<&String>, mut theirs: Vec<&String>) -> usize {
    let left = mine.into_iter().filter(|word| match theirs.iter().position(|their| alike(word, their)) {
        Some(at) => {
            theirs.swap_remove(at);
            false
        }
        None => true,
    });
    let mine = left.count();
    mine.min(theirs.len())
}

/// FNV-1a, mixed: the same in every process and version, since it is stored.
fn hash(seed: u64, word: &str) -> u64 {
    let folded = word.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
    mixed(folded ^ mixed(seed.wrapping_add(0x9E37_79B9_7F4A_7C15)))
}

/// The finish of SplitMix64.
const fn mixed(mut sum: u64) -> u64 {
    sum = (sum ^ (sum >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    sum = (sum ^ (sum >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    sum ^ (sum >> 31)
}

#[cfg(test)]
mod measured;
#[cfg(test)]
mod tests;
