//! The order of letters, words and signs.

use std::collections::{HashMap, HashSet};

use super::words::{BEGINNINGS, COMMON};
use super::{arabic_words, is_arabic, without_shapes};
use crate::text::search_form;

/// Puts lines that stand as they are seen, from left to right, into the order in which they are read.
pub fn in_reading_order(text: &str) -> String {
    let votes: Vec<i32> = text.lines().map(vote).collect();
    let all: i32 = votes.iter().sum();
    let is_mostly_seen = all < 0;
    let only_letters = is_mostly_seen && words_follow(text);
    let lines = text.lines().zip(votes).map(|(line, vote)| {
        // A line that says nothing of itself goes with the others.
        let is_seen = vote < 0 || (vote == 0 && is_mostly_seen);
        if is_seen && line.chars().any(is_arabic) { turned(line, only_letters) } else { line.to_owned() }
    });
    let mut made: String = lines.map(|line| with_end_at_end(&line)).collect::<Vec<_>>().join("\n");
    if text.ends_with('\n') {
        made.push('\n');
    }
    made
}

/// Whether all lines together look turned round.
pub fn looks_turned(text: &str) -> bool {
    text.lines().map(vote).sum::<i32>() < 0
}

/// Whether only the letters of words are turned round, and the words themselves follow each other as they are read: then a line ends
/// with its full stop.
fn words_follow(text: &str) -> bool {
    let ends = |line: &&str| line.trim_end().ends_with(['.', '،', ':', '؛', '؟']);
    let begins = |line: &&str| line.trim_start().starts_with(['.', '،', ':', '؛', '؟']);
    let (at_end, at_start) = (text.lines().filter(ends).count(), text.lines().filter(begins).count());
    at_end > at_start
}

/// How much a line looks as it is read; less than nothing where it looks turned round.
fn vote(line: &str) -> i32 {
    let plain = without_shapes(line);
    arabic_words(&plain)
        .map(|word| {
            let back = backwards(word);
            looks(word) - looks(&back)
        })
        .sum()
}

/// How much a word looks like one.
fn looks(word: &str) -> i32 {
    let length = word.chars().count();
    let mut sum = 0;
    if COMMON.contains(&word) {
        sum += 3;
    }
    if length >= 4 && BEGINNINGS.iter().any(|beginning| word.starts_with(beginning)) {
        sum += 2;
    }
    // These two only end words.
    if length >= 3 && word.ends_with(['ة', 'ى']) {
        sum += 2;
    }
    if word.chars().rev().skip(1).any(|c| matches!(c, 'ة' | 'ى')) {
        sum -= 3;
    }
    sum
}

/// A line from its last sign to its first, but for numbers and Latin words, which are read from left to right in any case.
fn turned(line: &str, word_by_word: bool) -> String {
    if word_by_word {
        return line.split(' ').map(turned_word).collect::<Vec<_>>().join(" ");
    }
    turned_whole(line)
}

/// The letters of a word; the signs around it stand where they are read.
fn turned_word(word: &str) -> String {
    let inner = word.trim_matches(|c: char| !is_arabic(c));
    if inner.is_empty() { word.to_owned() } else { word.replacen(inner, &turned_whole(inner), 1) }
}

fn turned_whole(line: &str) -> String {
    let mut letters: Vec<char> = line.chars().rev().map(mirrored).collect();
    let mut at = 0;
    while at < letters.len() {
        let end = end_of_ltr(&letters, at);
        letters[at..end].reverse();
        // Brackets inside were turned with it, and stand right again.
        at = end.max(at + 1);
    }
    letters.into_iter().collect()
}

/// Where a number or Latin word that begins here ends; signs belong to it only between two of its letters.
fn end_of_ltr(letters: &[char], start: usize) -> usize {
    let is_ltr = |at: usize| letters.get(at).is_some_and(|c| c.is_ascii_alphanumeric() || is_digit(*c));
    let is_latin = |at: usize| letters.get(at).is_some_and(char::is_ascii_alphabetic);
    let joins = |at: usize| match letters.get(at) {
        Some('.' | ',' | '/' | ':' | '-' | '@' | '٫' | '٬') => is_ltr(at + 1),
        Some(' ') => is_latin(at - 1) && is_latin(at + 1),
        _ => false,
    };
    let mut end = start;
    while is_ltr(end) || (end > start && joins(end)) {
        end += 1;
    }
    end
}

/// Digits of the Arabic and Persian scripts.
const fn is_digit(c: char) -> bool {
    matches!(c, '\u{0660}'..='\u{0669}' | '\u{06F0}'..='\u{06F9}')
}

/// Brackets open where they are seen to close.
const fn mirrored(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '«' => '»',
        '»' => '«',
        '<' => '>',
        '>' => '<',
        other => other,
    }
}

/// A full stop or comma that stands before the first word of a line belongs behind its last: no Arabic line begins with one.
fn with_end_at_end(line: &str) -> String {
    let bare = line.trim_start();
    let signs = bare.len() - bare.trim_start_matches(['.', '،', '؛', '؟']).len();
    let (end, rest) = bare.split_at(signs);
    let is_astray = signs > 0 && rest.starts_with(is_arabic) && !rest.trim_end().ends_with(['.', '،', '؛', '؟', ':']);
    if is_astray { format!("{}{end}", rest.trim_end()) } else { line.to_owned() }
}

/// Whether parts of lines stand in the wrong order: the last word of a line and the first are two halves of one, which the text or
/// the language has. Where one part ends and the next begins nobody can tell any more.
pub fn is_shuffled(text: &str) -> bool {
    let mut known: HashMap<&str, u32> = HashMap::new();
    for word in arabic_words(text) {
        *known.entry(word).or_default() += 1;
    }
    // With or without the article and the particles that are written together with a word.
    let stems: HashSet<String> = known.keys().map(|word| search_form(word)).collect();
    let is_word = |word: &str| COMMON.contains(&word) || stems.contains(&search_form(word));
    let halves = |line: &str| {
        let words: Vec<&str> = arabic_words(line).collect();
        let (first, last) = (words.first()?, words.last()?);
        let whole = format!("{last}{first}");
        let apart = |half: &str| known.get(half).copied().unwrap_or_default() < 2 && !COMMON.contains(&half);
        let is_halved = words.len() > 3 && is_word(&whole) && whole.chars().count() >= 4 && (apart(first) || apart(last));
        Some(is_halved)
    };
    let lines = text.lines().filter(|line| arabic_words(line).nth(3).is_some()).count();
    let halved = text.lines().filter(|line| halves(line) == Some(true)).count();
    halved >= 2 || (halved == 1 && lines <= 4)
}

fn backwards(word: &str) -> String {
    word.chars().rev().collect()
}
