//! Finding texts by their words, Arabic first: the terms under which a text is kept, those of a question, and which words of a
//! text a question met.
//!
//! A term is what is left of a word when its spelling is folded as in [`crate::text::search_form`] and its particles, pronouns and
//! endings are cut, so that «بالحدائق» and «حديقة» are one term, and `lamps` and `lamp`. Words that say nothing by themselves have
//! none. Terms are for comparing and are read by nobody.

mod arabic;
mod excerpt;
mod likeness;
mod rank;
mod stop;
mod word;

use std::collections::HashSet;

pub use excerpt::{excerpt, marked};
pub use likeness::likeness;
pub use rank::{Rank, Weights};

/// Changes whenever the same text gives other terms than before, or documents hold other texts: what is kept is then made anew.
pub const VERSION: i32 = 3;

/// Terms of a question at most; what follows is left out.
pub const MOST_TERMS: usize = 12;

/// The terms of a text in its order, with those that come again, parted by single spaces.
pub fn terms(text: &str) -> String {
    let terms: Vec<String> = word::words(text).flat_map(|word| word.terms()).collect();
    terms.join(" ")
}

/// The terms of a question, each once, [`MOST_TERMS`] at most; none where it has no word to look for.
pub fn question(asked: &str) -> Vec<String> {
    let mut seen = HashSet::new();
    word::words(asked).flat_map(|word| word.terms()).filter(|term| seen.insert(term.clone())).take(MOST_TERMS).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn forms_of_a_word_are_one_term() {
        for forms in [
            "حديقة الحديقة بالحديقة والحديقة للحديقة حديقه حديـــقة حَدِيقَة حديقتنا حدائق الحدائق وبالحدائق",
            "إنارة انارة الإنارة للإنارة إنارتها",
            "بلدية البلدية بلديات البلديات لبلدية بلديتنا",
            "شارع الشارع شوارع الشوارع بشوارعنا شارعنا",
            "مدرسة المدرسة مدارس للمدارس بمدرسة مدرستنا",
            "موقف مواقف المواقف",
            "مسؤول مسئول مسوول المسؤولين مسؤولون",
            "كهرباء الكهرباء كهربائي الكهربائية بالكهرباء",
            "مياه المياه ماء بالمياه",
            "قرار القرارات قرارها",
            "طريق الطريق طرق بالطرقات طرقات",
            "مستشفى المستشفى مستشفي للمستشفى",
            "حفرة حفر الحفر حفرتين",
            "وزارة الوزارة والوزارة وزارات",
            "لجنة اللجنة للجنة لجان",
            "lamps lamp Lamp LAMPS",
            "parking parked park",
        ] {
            let met: HashSet<String> = forms.split(' ').map(terms).collect();
            assert_eq!(met.len(), 1, "{forms}: {met:?}");
        }
    }

    #[test]
    fn other_words_stay_apart() {
        let words = "حديقة حفرة شارع مدرسة موقف ممشى إنارة نفايات حاوية مطب رصيف شاطئ سوق حي مسجد جسر دوار ملعب lamp lane park road";
        let met: HashSet<String> = words.split(' ').map(terms).collect();
        assert_eq!(met.len(), words.split(' ').count(), "{met:?}");
    }

    #[test]
    fn words_that_say_nothing_have_no_term() {
        for nothing in ["", "  ؟! ", "متى إلى على في من هذا التي", "where is the", "ما هي"] {
            assert_eq!(terms(nothing), "", "{nothing}");
        }
        assert_ne!(terms("ماء"), "");
    }

    #[test]
    fn a_question_has_each_term_once_and_not_too_many() {
        assert_eq!(question("حديقة الحدائق").len(), 1);
        assert_eq!(question(&(0..40).map(|n| format!("w{n} ")).collect::<String>()).len(), MOST_TERMS);
    }

    proptest! {
        #[test]
        fn terms_are_plain_words(text in "\\PC{0,80}") {
            let made = terms(&text);
            prop_assert!(made.split(' ').all(|term| term.chars().all(char::is_alphanumeric)), "{}", made);
            prop_assert!(made.is_empty() || !made.split(' ').any(str::is_empty));
        }
    }
}
