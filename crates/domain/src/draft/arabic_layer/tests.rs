//! How well text layers are mended: `cargo test -p majlis-domain arabic_layer -- --nocapture`.
//!
//! Sentences of by-laws are broken in each way that files break them in. What can be put back must come back letter by letter; what
//! can't must be said to be beyond repair, and what is whole must be left alone.

// It prints what it measures.
#![allow(clippy::print_stdout)]

use super::*;

const SENTENCES: &str = include_str!("../../../data/by_law_sentences.txt");
/// Sentences that stand together in one text.
const TOGETHER: usize = 3;

/// The first shape of each letter that has shapes, how many it has, and whether it joins the next.
const SHAPES: [(char, u32, u32); 36] = [
    ('ء', 0xFE80, 1),
    ('آ', 0xFE81, 2),
    ('أ', 0xFE83, 2),
    ('ؤ', 0xFE85, 2),
    ('إ', 0xFE87, 2),
    ('ئ', 0xFE89, 4),
    ('ا', 0xFE8D, 2),
    ('ب', 0xFE8F, 4),
    ('ة', 0xFE93, 2),
    ('ت', 0xFE95, 4),
    ('ث', 0xFE99, 4),
    ('ج', 0xFE9D, 4),
    ('ح', 0xFEA1, 4),
    ('خ', 0xFEA5, 4),
    ('د', 0xFEA9, 2),
    ('ذ', 0xFEAB, 2),
    ('ر', 0xFEAD, 2),
    ('ز', 0xFEAF, 2),
    ('س', 0xFEB1, 4),
    ('ش', 0xFEB5, 4),
    ('ص', 0xFEB9, 4),
    ('ض', 0xFEBD, 4),
    ('ط', 0xFEC1, 4),
    ('ظ', 0xFEC5, 4),
    ('ع', 0xFEC9, 4),
    ('غ', 0xFECD, 4),
    ('ف', 0xFED1, 4),
    ('ق', 0xFED5, 4),
    ('ك', 0xFED9, 4),
    ('ل', 0xFEDD, 4),
    ('م', 0xFEE1, 4),
    ('ن', 0xFEE5, 4),
    ('ه', 0xFEE9, 4),
    ('و', 0xFEED, 2),
    ('ى', 0xFEEF, 2),
    ('ي', 0xFEF1, 4),
];

/// What must come of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hope {
    Untouched,
    Mended,
    Refused,
}

type Break = fn(&str) -> String;

const WAYS: [(&str, Break, Hope); 10] = [
    ("whole", str::to_owned, Hope::Untouched),
    ("shapes", shaped, Hope::Mended),
    ("lines turned", turned, Hope::Mended),
    ("lines turned, as shapes", |text| turned(&shaped(text)), Hope::Mended),
    ("letters of words turned", words_turned, Hope::Mended),
    ("full stops astray", stops_astray, Hope::Mended),
    ("letters apart, wide between words", |text| apart(text, "  "), Hope::Mended),
    ("letters apart", |text| apart(text, " "), Hope::Refused),
    ("words run together", |text| text.replace(' ', ""), Hope::Refused),
    ("letters without names", |text| text.replace(['ت', 'ر'], "\u{FFFD}"), Hope::Refused),
];

fn shape(c: char) -> Option<(u32, u32)> {
    SHAPES.iter().find(|(letter, ..)| *letter == c).map(|(_, first, count)| (*first, *count))
}

fn shaped(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let joins = |at: Option<usize>, forward: bool| {
        at.and_then(|at| letters.get(at)).and_then(|c| shape(*c)).is_some_and(|(_, count)| if forward { count == 4 } else { count > 1 })
    };
    let (mut made, mut at) = (String::new(), 0);
    while at < letters.len() {
        let c = letters[at];
        let before = joins(at.checked_sub(1), true);
        if c == 'ل' && letters.get(at + 1) == Some(&'ا') {
            made.extend(char::from_u32(0xFEFB + u32::from(before)));
            at += 2;
            continue;
        }
        let form = |count: u32| match (before, count == 4 && joins(Some(at + 1), false)) {
            (false, false) => 0,
            (true, false) => 1,
            (false, true) => 2,
            (true, true) => 3,
        };
        made.push(shape(c).and_then(|(first, count)| char::from_u32(first + form(count).min(count - 1))).unwrap_or(c));
        at += 1;
    }
    made
}

/// As seen from left to right: numbers stay as they are read.
fn turned(text: &str) -> String {
    let line = |line: &str| {
        let mut parts: Vec<String> = Vec::new();
        for c in line.chars() {
            match parts.last_mut() {
                Some(last) if c.is_ascii_digit() && last.chars().all(|c| c.is_ascii_digit()) => last.push(c),
                _ => parts.push(match c {
                    '(' => ")".to_owned(),
                    ')' => "(".to_owned(),
                    '«' => "»".to_owned(),
                    '»' => "«".to_owned(),
                    c => c.to_string(),
                }),
            }
        }
        parts.reverse();
        parts.concat()
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn words_turned(text: &str) -> String {
    let line = |line: &str| line.split(' ').map(letters_turned).collect::<Vec<_>>().join(" ");
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The letters of a word from the last to the first, and the signs around it where they are.
fn letters_turned(word: &str) -> String {
    let inner = word.trim_matches(|c: char| !c.is_alphabetic());
    if inner.is_empty() { word.to_owned() } else { word.replacen(inner, &inner.chars().rev().collect::<String>(), 1) }
}

fn stops_astray(text: &str) -> String {
    text.lines()
        .map(|line| line.strip_suffix('.').map_or_else(|| line.to_owned(), |rest| format!(".{rest}")))
        .collect::<Vec<_>>()
        .join("\n")
}

fn apart(text: &str, between: &str) -> String {
    let word = |word: &str| word.chars().map(String::from).collect::<Vec<_>>().join(" ");
    let line = |line: &str| line.split(' ').map(word).collect::<Vec<_>>().join(between);
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn comes_true(text: &str, broken: &str, hope: Hope) -> bool {
    let layer = repair(broken);
    match hope {
        Hope::Untouched => layer == Layer { text: text.to_owned(), verdict: Verdict::Clean },
        Hope::Mended => layer.text == text && matches!(layer.verdict, Verdict::Repaired(_)),
        Hope::Refused => layer.verdict == Verdict::NotRepairable,
    }
}

#[test]
fn what_is_broken_on_purpose_is_mended_or_refused() {
    let sentences: Vec<&str> = SENTENCES.lines().collect();
    let texts: Vec<String> = sentences.chunks(TOGETHER).map(|some| some.join("\n")).collect();
    let (mut right, mut all) = (0, 0);
    for (way, breaking, hope) in WAYS {
        let failed: Vec<&String> = texts.iter().filter(|text| !comes_true(text, &breaking(text), hope)).collect();
        right += texts.len() - failed.len();
        all += texts.len();
        println!("{way}: {} of {}", texts.len() - failed.len(), texts.len());
        for text in failed {
            println!("  {:?}\n  {text:?}\n  {:?}", repair(&breaking(text)), breaking(text));
        }
    }
    println!("text layers: {right} of {all} as hoped");
    assert!(right * 100 >= all * 97, "{right} of {all}");
}

#[test]
fn parts_of_lines_in_the_wrong_order_are_beyond_repair() {
    // As a policy of a municipality came out of its file: each line begins with what it ended with, in the middle of a word.
    let shuffled = |fifths: usize| -> String {
        let rotated = |line: &str| {
            let letters: Vec<char> = line.chars().collect();
            let at = letters.len() * fifths / 5;
            letters[at..].iter().chain([' '].iter()).chain(&letters[..at]).collect::<String>()
        };
        SENTENCES.lines().map(rotated).collect::<Vec<_>>().join("\n")
    };
    for fifths in 1..5 {
        assert_eq!(repair(&shuffled(fifths)).verdict, Verdict::NotRepairable, "{fifths}");
    }
}

#[test]
fn other_languages_are_left_alone() {
    for text in ["Article 1\nA stall is a cart. 12/05/2026\n", "", "1. 2. 3.\n"] {
        assert_eq!(repair(text), Layer { text: text.to_owned(), verdict: Verdict::Clean });
    }
}

#[test]
fn brackets_and_numbers_come_out_right() {
    let mended = repair("2026/12/15 خيرات ىتح (12) ةداملا يف ةروكذملا موسرلا");
    assert_eq!(mended.text, "الرسوم المذكورة في المادة (12) حتى تاريخ 2026/12/15");
}
