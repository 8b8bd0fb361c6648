//! Light stems of Arabic words in folded spelling: particles, the article, endings and pronouns cut, common broken plurals as their
//! singulars. No roots: «مكتب» and «كتاب» stay apart.
//!
//! What matters is that all forms of a word end the same, not that the stem is a word. So each cut is made wherever it can be, from
//! words that were born with such a letter too.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use crate::text::{Folded, fold};

/// Plurals by a change within the word, and where they lead. Beside them a few words whose first letters only look like particles.
const SINGULARS: &str = include_str!("../../data/singulars.txt");

static SINGULAR_OF: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let pair = |line: &str| line.split_once(' ').map(|(singular, forms)| (spelled(singular), forms.to_owned()));
    let mut all = HashMap::new();
    for (singular, forms) in SINGULARS.lines().filter(|line| !line.starts_with('#')).filter_map(pair) {
        for form in forms.split(' ') {
            all.insert(spelled(form), singular.clone());
        }
    }
    all
});

/// A word of the list in folded spelling.
fn spelled(word: &str) -> String {
    word.nfkd()
        .filter_map(|c| match fold(c) {
            Folded::Keep(c) => Some(c),
            Folded::Drop | Folded::Space => None,
        })
        .collect()
}

/// The article with what may stand before it, the longest first.
const ARTICLES: [&str; 9] = ["وبال", "ولل", "فلل", "وال", "بال", "كال", "فال", "لل", "ال"];
/// Particles of one letter.
const PARTICLES: [char; 5] = ['و', 'ف', 'ب', 'ك', 'ل'];
/// Pronouns and endings, the longest first.
const ENDINGS: [&str; 16] = ["هما", "كما", "تان", "تين", "يين", "ات", "ون", "ين", "ان", "ها", "هم", "نا", "وا", "ه", "ي", "ا"];
/// Letters that have to be left when something was cut.
const LEAST: usize = 3;
/// After the article two are enough: «الحي».
const LEAST_AFTER_ARTICLE: usize = 2;

/// The stem of a word.
pub(super) fn stem(word: &str) -> String {
    // Some plurals only look as if they began with the article: «ألعاب».
    let bare = singular(word).unwrap_or_else(|| without_article(word));
    let bare = singular(bare).unwrap_or(bare);
    let ended = without_endings(bare);
    without_particles(singular(ended).map_or(ended, without_endings)).to_owned()
}

fn without_article(word: &str) -> &str {
    let long_enough = |rest: &&str| rest.chars().count() >= LEAST_AFTER_ARTICLE;
    ARTICLES.iter().find_map(|article| word.strip_prefix(article).filter(long_enough)).unwrap_or(word)
}

/// The singular of a broken plural, with or without one particle.
fn singular(word: &str) -> Option<&'static str> {
    let known = |word: &str| SINGULAR_OF.get(word).map(String::as_str);
    known(word).or_else(|| known(word.strip_prefix(PARTICLES)?))
}

/// All of them: «كهربائيتها» has three.
fn without_endings(word: &str) -> &str {
    let mut rest = word;
    let cut = |rest: &'_ str| ENDINGS.iter().find_map(|ending| Some((*ending, left(rest.strip_suffix(ending)?)?.len())));
    while let Some((ending, length)) = cut(rest) {
        let shorter = &rest[..length];
        // Before a pronoun ta marbuta is written open.
        let is_pronoun = matches!(ending, "ها" | "هم" | "نا" | "ه" | "ي" | "هما" | "كما");
        rest = shorter.strip_suffix('ت').filter(|_| is_pronoun).and_then(left).unwrap_or(shorter);
    }
    rest
}

/// Two particles at most, as in «وبمدرسة».
fn without_particles(word: &str) -> &str {
    let mut rest = word;
    for _ in 0..2 {
        let Some(shorter) = rest.strip_prefix(PARTICLES).and_then(left) else { break };
        rest = shorter;
    }
    rest
}

/// What is left, if it is enough.
fn left(rest: &str) -> Option<&str> {
    (rest.chars().count() >= LEAST).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn singulars_are_their_own_forms() {
        for (plural, singular) in SINGULAR_OF.iter() {
            assert_eq!(stem(plural), stem(singular), "{plural} {singular}");
        }
    }
}
