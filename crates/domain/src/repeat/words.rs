//! The words of a text, as far as they carry its meaning.

use std::collections::BTreeSet;

use crate::text::search_form;

/// Words that say nothing of what a text is about, in search form with stretched letters drawn together.
const EMPTY: &str = "\
    في من على الي عن مع هذا هذه ذلك تلك التي الذي ان قد ثم او و ما جدا ايضا ذا لها له لهم فيها فيه بها به كما لان لانه لانها لذلك \
    السلام سلام عليكم ورحمه رحمه الله وبركاته بركاته مرحبا تحيه تحياتي طيبه وبعد بعد صباح مساء خير شكرا جزيلا لكم جزاكم خيرا فضلكم لو سمحتم تكرمتم \
    ارجو نرجو رجاء يا جماعه عزيزه بلديتنا فورا عاجلا ابدا دائما تماما كثيرا بقوه وبقوه \
    a an the of to in on at for and or is are be been was we i it its this that them they so because by with up us let s much all far \
    please thanks thank you hello dear hi good morning greetings kind best regards very really always sadly think can would should \
    municipality strongly";

/// Words that turn a sentence round.
const DENIALS: &str = "لا ليس ليست لم لن غير بدون بلا عدم بعدم الا ضد مو مش مب بدل بل كفي not no never none without against instead t don dont cannot nor shouldnt";

/// What a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// All words in their order.
    pub line: String,
    /// Those that carry meaning.
    pub meaning: BTreeSet<String>,
    /// How often something is denied.
    pub denials: usize,
}

impl Words {
    pub fn of(text: &str) -> Self {
        let form = search_form(text);
        let all: Vec<String> = form.split(' ').filter(|word| !word.is_empty()).map(drawn_together).collect();
        let is_in = |list: &str, word: &str| list.split_whitespace().any(|one| one == word);
        Self {
            denials: all.iter().filter(|word| is_in(DENIALS, word)).count(),
            meaning: all.iter().filter(|word| !is_in(EMPTY, word) && !is_in(DENIALS, word)).cloned().collect(),
            line: all.join(" "),
        }
    }
}

/// The word without letters that repeat the one before; numbers stay as they are.
fn drawn_together(word: &str) -> String {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.to_owned();
    }
    let mut drawn = String::new();
    for c in word.chars() {
        if !drawn.ends_with(c) {
            drawn.push(c);
        }
    }
    drawn
}

/// Whether one word may be the other mistyped, or with something written together with it. Numbers are never alike.
pub fn alike(one: &str, other: &str) -> bool {
    if one.chars().chain(other.chars()).all(|c| c.is_ascii_digit()) {
        return false;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let shorter = one.len().min(other.len());
    let most = match shorter {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    one.len().abs_diff(other.len()) <= most && (distance(&one, &other) <= most || same_stem(&one, &other))
}

/// Letters to change, add or drop.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let changed = before + usize::from(a != b);
            before = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(before + 1);
        }
    }
    row[other.len()]
}

/// Two words that begin alike and end otherwise: a pronoun or a plural.
fn same_stem(one: &[char], other: &[char]) -> bool {
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    same >= 5 && one.len().max(other.len()) - same <= 2
}
