//! What marks the beginning of a section.

use majlis_contract::validation::with_latin_digits;

/// Kinds of marks, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// Articles, sections, chapters and parts by name.
    Article,
    /// CommonMark headings.
    Heading,
    /// A number at the beginning of a line.
    Number,
}

impl Rank {
    pub const ALL: [Self; 3] = [Self::Article, Self::Heading, Self::Number];
}

/// The mark at the beginning of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marker {
    pub rank: Rank,
    /// In Latin digits; empty for what has none.
    pub number: String,
    /// What stands behind the mark.
    pub heading: String,
    /// The mark itself, as it is written.
    pub name: String,
}

/// Articles give their number to the section.
const ARTICLES: [&str; 8] = ["المادة", "مادة", "المادّة", "البند", "article", "section", "clause", "art."];
/// What holds articles is a section without a number.
const HOLDERS: [&str; 8] = ["الفصل", "الباب", "القسم", "الجزء", "chapter", "part", "title", "annex"];
/// The numbers in words of articles and chapters.
const ORDINALS: [&str; 20] = [
    "الأولى",
    "الثانية",
    "الثالثة",
    "الرابعة",
    "الخامسة",
    "السادسة",
    "السابعة",
    "الثامنة",
    "التاسعة",
    "العاشرة",
    "الحادية عشرة",
    "الثانية عشرة",
    "الثالثة عشرة",
    "الرابعة عشرة",
    "الخامسة عشرة",
    "السادسة عشرة",
    "السابعة عشرة",
    "الثامنة عشرة",
    "التاسعة عشرة",
    "العشرون",
];
const MASCULINE: [&str; 10] = ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"];
/// Characters of a line at most that begins with the name of an article: longer ones are sentences about it.
const LINE: usize = 160;

/// The mark at the beginning of a line, if it has one.
pub fn marker(line: &str) -> Option<Marker> {
    let line = line.trim();
    let (hashes, bare) = unwrapped(line);
    named(bare).or_else(|| (hashes > 0).then(|| heading(bare)).flatten()).or_else(|| numbered(bare))
}

/// A line without the signs of CommonMark's headings and strong words, and how many of the former it had.
fn unwrapped(line: &str) -> (usize, &str) {
    let rest = line.trim_start_matches('#');
    let hashes = line.len() - rest.len();
    let is_heading = (1..=6).contains(&hashes) && (rest.is_empty() || rest.starts_with([' ', '\t']));
    let rest = if is_heading { rest.trim().trim_end_matches('#').trim_end() } else { line };
    let strong = rest.strip_prefix("**").and_then(|rest| rest.strip_suffix("**")).filter(|inner| !inner.contains("**"));
    (if is_heading { hashes } else { 0 }, strong.unwrap_or(rest))
}

fn named(line: &str) -> Option<Marker> {
    if line.chars().count() > LINE {
        return None;
    }
    let lower = line.to_lowercase();
    let starts = |name: &&str| lower.starts_with(*name) && lower[name.len()..].starts_with([' ', '(', '\u{a0}']);
    let article = ARTICLES.iter().find(|name| starts(name));
    let name = article.or_else(|| HOLDERS.iter().find(|name| starts(name)))?;
    let rest = line.get(name.len()..)?.trim_start();
    let (number, after) = bracketed(rest).or_else(|| in_words(rest))?;
    let behind = after.trim_start();
    // «المادة 3 من هذه اللائحة» speaks of an article and begins none.
    let is_parted = behind.is_empty() || behind.starts_with([':', '-', '–', '—', '.', '،', '/', ')']);
    let goes_on = after.starts_with([' ', '\u{a0}']) && is_title(behind);
    if !is_parted && !goes_on {
        return None;
    }
    let mark = line[..line.len() - after.len()].trim_end().to_owned();
    let number = if article.is_some() { number } else { String::new() };
    let rest = title(behind);
    // A holder keeps its name: «الفصل الأول: أحكام عامة».
    let heading = match (article, rest.is_empty()) {
        (None, false) => format!("{mark}: {rest}"),
        _ => rest.to_owned(),
    };
    Some(Marker { rank: Rank::Article, number, heading, name: mark })
}

/// Words that go on with a sentence about an article.
fn is_title(behind: &str) -> bool {
    let first = behind.split_whitespace().next().unwrap_or_default();
    !["من", "في", "على", "أو", "و", "وما", "of", "in", "or", "and", "to", "shall", "applies"].contains(&first) && !behind.ends_with('.')
}

fn title(behind: &str) -> &str {
    behind.trim_start_matches([':', '-', '–', '—', '.', '،', '/', ')', ' ', '\u{a0}']).trim_end_matches(':').trim_end()
}

/// `(3)`, `3`, `3.2`, `(٣)`, `III`: the number in Latin digits, and what follows it.
fn bracketed(rest: &str) -> Option<(String, &str)> {
    let inner = rest.trim_start_matches(['(', '[', ' ']);
    let end = inner.find(|c: char| !(c.is_numeric() || c == '.')).unwrap_or(inner.len());
    let digits = inner[..end].trim_end_matches('.');
    let after = inner[digits.len()..].trim_start_matches(')').trim_start_matches(']');
    if !digits.is_empty() {
        return Some((with_latin_digits(digits).into_owned(), after));
    }
    let roman = inner.find(|c: char| !"IVXLC".contains(c)).unwrap_or(inner.len());
    (roman > 0 && !inner[roman..].starts_with(char::is_alphanumeric)).then(|| (inner[..roman].to_owned(), &inner[roman..]))
}

fn in_words(rest: &str) -> Option<(String, &str)> {
    let find = |words: &[&'static str]| {
        let found = words.iter().enumerate().filter(|(_, word)| rest.starts_with(**word) && ends_word(&rest[word.len()..]));
        found.max_by_key(|(_, word)| word.len()).map(|(at, word)| ((at + 1).to_string(), &rest[word.len()..]))
    };
    find(&ORDINALS).or_else(|| find(&MASCULINE))
}

fn ends_word(rest: &str) -> bool {
    !rest.starts_with(char::is_alphabetic)
}

fn heading(line: &str) -> Option<Marker> {
    let numbered = numbered(line);
    let (number, heading) = numbered.map_or_else(|| (String::new(), line.to_owned()), |marker| (marker.number, marker.heading));
    Some(Marker { rank: Rank::Heading, number, heading, name: line.to_owned() })
}

/// `3.`, `3-`, `3)`, `٣.` and `2.1` at the beginning of a line; of these only whole numbers mark a section.
fn numbered(line: &str) -> Option<Marker> {
    let end = line.find(|c: char| !(c.is_numeric() || c == '.')).unwrap_or(line.len());
    let mark = &line[..end];
    let number = with_latin_digits(mark.trim_end_matches('.')).into_owned();
    let is_whole = !number.is_empty() && number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    let rest = &line[end..];
    let is_parted = mark.ends_with('.') || rest.starts_with(['-', ')', '–', ':']);
    let heading = title(rest);
    (is_whole && is_parted && !heading.is_empty()).then(|| Marker {
        rank: Rank::Number,
        name: format!("{mark}{heading}"),
        number,
        heading: heading.to_owned(),
    })
}
