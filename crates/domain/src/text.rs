//! Arabic and English text: one form for searching, and headlines.

use majlis_contract::validation::latin_digit;
use unicode_normalization::UnicodeNormalization;

/// The form in which texts are stored for searching and questions are asked.
///
/// Compatibility-decomposed and lower-cased; diacritics, tatweel and bidirectional controls dropped;
/// the forms of alef, hamza seats, ya and ta marbuta folded; digits Latin; everything else a single
/// space; the article and attached particles cut from Arabic words that stay long enough.
pub fn search_form(text: &str) -> String {
    search_form_of(text.nfkd())
}

/// The same for a text that is in Unicode's compatibility decomposition (NFKD) already. The browser
/// decomposes by itself, so that its program needs none of Unicode's tables.
pub fn search_form_of(decomposed: impl Iterator<Item = char>) -> String {
    let mut folded = String::new();
    for c in decomposed.flat_map(char::to_lowercase) {
        match fold(c) {
            Folded::Keep(c) => folded.push(c),
            Folded::Space => folded.push(' '),
            Folded::Drop => {}
        }
    }
    let words: Vec<&str> = folded.split_whitespace().map(without_particles).collect();
    words.join(" ")
}

/// What becomes of a character.
pub(crate) enum Folded {
    Keep(char),
    Space,
    Drop,
}

pub(crate) fn fold(c: char) -> Folded {
    if let Some(digit) = latin_digit(c) {
        return Folded::Keep(digit);
    }
    match c {
        // Combining marks: Latin accents, Arabic harakat, hamza and madda above or below, Quranic marks; tatweel; bidi controls.
        '\u{0300}'..='\u{036F}' | '\u{0610}'..='\u{061A}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06ED}' => {
            Folded::Drop
        }
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => Folded::Drop,
        'أ' | 'إ' | 'آ' | 'ٱ' => Folded::Keep('ا'),
        'ى' | 'ئ' | 'ی' => Folded::Keep('ي'),
        'ؤ' => Folded::Keep('و'),
        'ة' => Folded::Keep('ه'),
        'ک' => Folded::Keep('ك'),
        'ء' => Folded::Drop,
        c if c.is_alphanumeric() => Folded::Keep(c),
        _ => Folded::Space,
    }
}

/// Cuts the article and the particles written together with it (وال، بال، كال، فال، لل، ال).
fn without_particles(word: &str) -> &str {
    for particle in ["وال", "بال", "كال", "فال", "لل", "ال"] {
        if let Some(rest) = word.strip_prefix(particle)
            && rest.chars().count() >= 3
        {
            return rest;
        }
    }
    word
}

/// A headline from a longer text: its first sentence or line, at most `max` characters, cut between words.
pub fn headline(text: &str, max: usize) -> String {
    let clean = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let first_line = text.trim().lines().next().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let line = if first_line.is_empty() { clean } else { first_line };
    let sentence = line
        .char_indices()
        .find(|(i, c)| matches!(c, '.' | '!' | '?' | '؟' | '؛') && *i > 8 && line[i + c.len_utf8()..].starts_with([' ']))
        .map_or(line.as_str(), |(i, c)| &line[..if c == '؟' || c == '?' { i + c.len_utf8() } else { i }]);
    let sentence = sentence.trim_end_matches(['.', '،', ',', ' ']);
    if sentence.chars().count() <= max {
        return sentence.to_owned();
    }
    let mut cut = String::new();
    for word in sentence.split(' ') {
        if cut.chars().count() + word.chars().count() + 2 > max {
            break;
        }
        if !cut.is_empty() {
            cut.push(' ');
        }
        cut.push_str(word);
    }
    if cut.is_empty() {
        cut = sentence.chars().take(max - 1).collect();
    }
    cut.push('…');
    cut
}

/// The text without control characters other than line breaks and tabs, and without bidirectional overrides.
pub fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter(|c| matches!(c, '\n' | '\t') || !(c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')))
        .collect::<String>()
        .trim()
        .to_owned()
}

/// A stable short name from an English one: `Street lighting` gives `street_lighting`; nothing when no Latin letter is left.
pub fn code_of(name: &str) -> Option<String> {
    let plain: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    let code = plain.split_whitespace().collect::<Vec<_>>().join("_");
    let code: String = code.trim_start_matches(|c: char| !c.is_ascii_lowercase()).chars().take(50).collect();
    (!code.is_empty()).then_some(code)
}

/// The initials of a name, with dots and without the article: `س. ك.`
pub fn initials(name: &str) -> String {
    let bare = |word: &'_ str| word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 3).unwrap_or(word).chars().next();
    let initials: Vec<String> = name.split_whitespace().filter_map(bare).take(3).map(|c| format!("{c}.")).collect();
    initials.join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_meet() {
        for (a, b) in [
            ("إنارةُ الشَّوارع", "انارة شوارع"),
            ("مـــدرسة", "مدرسه"),
            ("بالطريق", "طريق"),
            ("٤٨٣١٧", "48317"),
            ("Café", "CAFE"),
            ("مسؤول", "مسوول"),
            ("مستشفى", "مستشفي"),
        ] {
            assert_eq!(search_form(a), search_form(b), "{a} {b}");
        }
    }

    #[test]
    fn headlines() {
        assert_eq!(headline("أربعة أعمدة إنارة مطفأة أمام المدرسة. الأطفال يعبرون في الظلام.", 80), "أربعة أعمدة إنارة مطفأة أمام المدرسة");
        assert_eq!(headline("  A bin\nis full ", 80), "A bin");
        assert!(headline(&"كلمة ".repeat(60), 80).chars().count() <= 80);
        assert_eq!(headline(&"x".repeat(200), 80).chars().count(), 80);
    }

    #[test]
    fn codes_are_made_of_english_names() {
        for (name, expected) in
            [("Street lighting", Some("street_lighting")), ("24/7 Café & Co.", Some("caf_co")), ("الإنارة", None), ("", None)]
        {
            assert_eq!(code_of(name).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn initials_pass_over_the_article() {
        for (name, expected) in [("سلمى الكثيرية", "س. ك."), ("عبد الله", "ع. ا."), ("Salma Al Kathiri", "S. A. K."), ("", "")]
        {
            assert_eq!(initials(name), expected, "{name}");
        }
    }

    proptest! {
        #[test]
        fn search_form_is_stable(text in "\\PC{0,60}") {
            let once = search_form(&text);
            prop_assert_eq!(search_form(&once).split_whitespace().count() <= once.split_whitespace().count(), true);
            prop_assert_eq!(once.find('\u{0640}'), None);
        }

        #[test]
        fn headline_keeps_its_length(text in "\\PC{0,300}") {
            prop_assert!(headline(&text, 80).chars().count() <= 80);
        }
    }
}
