//! Text layers of Arabic PDF files, which often hold letters in the shapes or in the order in which they are printed.
//!
//! Mends what can be mended without guessing, and says plainly where the order can't be known any more: a text that looks right and is
//! not would be adopted as it stands.

mod order;
mod words;

use majlis_contract::draft::ImportWarning;
use unicode_normalization::UnicodeNormalization;

/// What became of a text layer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layer {
    /// As far as it could be mended.
    pub text: String,
    pub verdict: Verdict,
}

/// In what state a text layer is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was changed.
    Clean,
    /// All of it could be mended.
    Repaired(Vec<Mend>),
    /// Words or lines are broken so that nobody can tell what was meant.
    NotRepairable,
}

/// What was mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mend {
    /// Letters as their shapes in print (U+FB50 to U+FEFF).
    Shapes,
    /// Letters, words or signs in the order in which they are seen.
    Order,
    /// Letters that stood apart.
    Letters,
}

impl Verdict {
    /// The same as an officer is told it.
    pub fn warnings(&self) -> Vec<ImportWarning> {
        match self {
            Self::Clean => Vec::new(),
            Self::NotRepairable => vec![ImportWarning::NotRepairable],
            Self::Repaired(mends) => mends.iter().map(|mend| mend.warning()).collect(),
        }
    }
}

impl Mend {
    const fn warning(self) -> ImportWarning {
        match self {
            Self::Shapes => ImportWarning::ShapesMended,
            Self::Order => ImportWarning::OrderMended,
            Self::Letters => ImportWarning::LettersJoined,
        }
    }
}

/// Mends a text layer. Texts that are not Arabic stay as they are.
pub fn repair(text: &str) -> Layer {
    let mut mends = Vec::new();
    // Order first: ligatures of two letters are one sign until their shapes are undone.
    let mut made = order::in_reading_order(text);
    if made != text {
        mends.push(Mend::Order);
    }
    if made.chars().any(is_shape) {
        made = without_shapes(&made);
        mends.push(Mend::Shapes);
    }
    let joined = words::joined(&made);
    if joined != made {
        made = joined;
        mends.push(Mend::Letters);
    }
    let verdict = match (words::is_broken(&made) || order::is_shuffled(&made), mends.is_empty()) {
        (true, _) => Verdict::NotRepairable,
        (false, true) => Verdict::Clean,
        (false, false) => Verdict::Repaired(mends),
    };
    Layer { text: made, verdict }
}

/// Whether a text looks as it is seen, from left to right, more than as it is read.
pub fn looks_turned(text: &str) -> bool {
    order::looks_turned(text)
}

/// Whether a text has Arabic letters.
pub fn is_arabic_text(text: &str) -> bool {
    text.chars().any(is_arabic)
}

/// Whether a character is an Arabic letter as its shape.
const fn is_shape(c: char) -> bool {
    matches!(c, '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// The letters whose shapes these are; what is no shape stays as it is.
fn without_shapes(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    for c in text.chars() {
        if is_shape(c) {
            made.extend(std::iter::once(c).nfkc().filter(|c| *c != ' '));
        } else {
            made.push(c);
        }
    }
    made
}

/// Whether a character is an Arabic letter, by itself or as its shape.
const fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0620}'..='\u{064A}' | '\u{066E}'..='\u{06D3}') || is_shape(c)
}

/// The Arabic words of a text, without the signs around them.
fn arabic_words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).filter(|word| word.chars().any(is_arabic))
}

#[cfg(test)]
mod tests;
