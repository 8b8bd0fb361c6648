//! Words with the places marked that machines point out.

use majlis_contract::contribution::{Hint, HintKind};
use yew::prelude::*;

use crate::i18n::Label;

impl Label for HintKind {
    const STEM: &'static str = "hint";
    const WORDS: &'static [Self] = Self::ALL;
    fn word(self) -> &'static str {
        self.as_str()
    }
}

/// The kinds that are pointed out, each once.
pub fn kinds(hints: &[Hint]) -> Vec<HintKind> {
    HintKind::ALL.iter().copied().filter(|kind| hints.iter().any(|hint| hint.kind == *kind)).collect()
}

pub fn marked(text: &str, hints: &[Hint]) -> Html {
    let part = |(words, pointed_out): (&str, bool)| {
        if pointed_out {
            html! { <mark class="c-pointed">{ words.to_owned() }</mark> }
        } else {
            html! { { words.to_owned() } }
        }
    };
    parts(text, hints).into_iter().map(part).collect()
}

/// The text in pieces, each with whether a hint is about it.
fn parts<'t>(text: &'t str, hints: &[Hint]) -> Vec<(&'t str, bool)> {
    let named = hints.iter().filter(|hint| !hint.words.is_empty());
    let mut places: Vec<(usize, usize)> =
        named.flat_map(|hint| text.match_indices(hint.words.as_str()).map(|(at, found)| (at, at + found.len()))).collect();
    places.sort_unstable();
    let mut parts = Vec::new();
    let mut end = 0;
    for (from, to) in places {
        let from = from.max(end);
        if from >= to {
            continue;
        }
        if from > end {
            parts.push((&text[end..from], false));
        }
        parts.push((&text[from..to], true));
        end = to;
    }
    if end < text.len() {
        parts.push((&text[end..], false));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hint(words: &str) -> Hint {
        Hint { kind: HintKind::Phone, words: words.to_owned(), listed: None }
    }

    #[test]
    fn every_occurrence_is_marked_and_nothing_is_lost() {
        let text = "اتصل 99123456 أو 99123456.";
        let found = parts(text, &[hint("99123456")]);
        assert_eq!(found.iter().filter(|(_, marked)| *marked).count(), 2);
        assert_eq!(found.iter().map(|(words, _)| *words).collect::<String>(), text);
    }

    #[test]
    fn hints_that_overlap_are_marked_once() {
        let found = parts("write to a@b.om now", &[hint("a@b.om"), hint("b.om now"), hint("")]);
        assert_eq!(found, [("write to ", false), ("a@b.om", true), (" now", true)]);
    }
}
