//! E-mail addresses, also those that are written so that machines don't see them: `name (at) example dot com`.

use super::{Finding, PersonalData};

// In small letters.
const AT: [&str; 6] = ["@", "(at)", "[at]", "{at}", "(آت)", "(ات)"];
/// Between the labels of a domain. All but the point only where the at was a word as well.
const DOTS: &[&str] = &[".", "(dot)", "[dot]", "{dot}", "dot", "دوت"];

/// In the order of the text.
pub fn find(text: &str) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    // Everything keeps its place: only Latin letters become small.
    let text = text.to_ascii_lowercase();
    for at in AT {
        super::add(&mut found, text.match_indices(at).filter_map(|(start, at)| address(&text, start, start + at.len())).collect());
    }
    found
}

fn address(text: &str, at: usize, after: usize) -> Option<Finding> {
    let in_words = after - at > 1;
    let before = text[..at].trim_end_matches(' ');
    // With a gap before the sign and none after it, it is somebody's handle: `ask @majlis`.
    if before.len() < at && !in_words && !text[after..].starts_with(' ') {
        return None;
    }
    let local = last_of(before, |c| matches!(c, '.' | '_' | '%' | '+' | '-' | '\'')).trim_start_matches(['\'', '-']);
    let (domain, end) = domain(text, after, in_words)?;
    majlis_contract::validation::email(&format!("{local}@{domain}")).ok()?;
    Some(Finding { kind: PersonalData::Email, start: before.len() - local.len(), end })
}

/// The labels from there on with dots between them, and where they end.
fn domain(text: &str, from: usize, in_words: bool) -> Option<(String, usize)> {
    let (mut labels, mut end, mut rest) = (Vec::new(), from, &text[from..]);
    let mut pointed = false;
    loop {
        let label = first_of(rest.trim_start_matches(' '), |c| matches!(c, '-' | '_')).trim_end_matches(['-', '_']);
        // After a point and a gap only what ends domains: else the next sentence would be taken for one.
        if label.is_empty() || pointed && rest.starts_with(' ') && !is_top(label) {
            break;
        }
        end = label.as_ptr() as usize - text.as_ptr() as usize + label.len();
        labels.push(label);
        match after_dot(&text[end..], in_words) {
            Some((by, after)) => (pointed, rest) = (by == ".", after),
            None => break,
        }
    }
    // Three rials @ 1.200 are no address.
    let named = labels.last().is_some_and(|top| top.starts_with(char::is_alphabetic));
    named.then(|| (labels.join("."), end))
}

/// The dot, and what follows it.
fn after_dot(rest: &str, in_words: bool) -> Option<(&str, &str)> {
    let rest = rest.trim_start_matches(' ');
    let dots = if in_words { DOTS } else { &DOTS[..1] };
    dots.iter().find_map(|dot| Some((*dot, rest.strip_prefix(dot)?)))
}

fn is_top(label: &str) -> bool {
    ["com", "net", "org", "om", "sa", "ae", "qa", "kw", "bh", "gov", "edu"].contains(&label)
}

/// The end of a text: letters and digits of one script, since addresses are glued to words of the other, and some signs.
fn last_of(text: &str, sign: fn(char) -> bool) -> &str {
    let ascii = text.chars().next_back().is_some_and(|c| c.is_ascii());
    let length: usize = text.chars().rev().take_while(|c| part(*c, ascii) || sign(*c)).map(char::len_utf8).sum();
    &text[text.len() - length..]
}

/// The same at its beginning.
fn first_of(text: &str, sign: fn(char) -> bool) -> &str {
    let ascii = text.starts_with(|c: char| c.is_ascii());
    let length: usize = text.chars().take_while(|c| part(*c, ascii) || sign(*c)).map(char::len_utf8).sum();
    &text[..length]
}

fn part(c: char, ascii: bool) -> bool {
    c.is_alphanumeric() && c.is_ascii() == ascii
}
