//! Texts with placeholders between braces, from a closed list.

use majlis_contract::template::Placeholder;

/// A brace that belongs to no placeholder of the list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no placeholder")]
pub struct UnknownPlaceholder(pub String);

enum Part<'t> {
    Words(&'t str),
    Filled(Placeholder),
}

/// Whether every brace belongs to a placeholder that is known.
pub fn check(text: &str) -> Result<(), UnknownPlaceholder> {
    parts(text).map(|_| ())
}

/// The text with its placeholders filled in; as it is where a brace is no placeholder.
pub fn fill(text: &str, value: impl Fn(Placeholder) -> String) -> String {
    let Ok(parts) = parts(text) else { return text.to_owned() };
    parts
        .into_iter()
        .map(|part| match part {
            Part::Words(words) => words.to_owned(),
            Part::Filled(placeholder) => value(placeholder),
        })
        .collect()
}

fn parts(text: &str) -> Result<Vec<Part<'_>>, UnknownPlaceholder> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (words, tail) = rest.split_at(at);
        let unknown = || UnknownPlaceholder(tail.chars().take(30).collect());
        let (word, after) = tail.strip_prefix('{').and_then(|inner| inner.split_once('}')).ok_or_else(unknown)?;
        parts.extend([Part::Words(words), Part::Filled(word.trim().parse().map_err(|_| UnknownPlaceholder(word.to_owned()))?)]);
        rest = after;
    }
    parts.push(Part::Words(rest));
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn placeholders_are_filled_and_unknown_ones_found() {
        let filled = fill("أهلًا {name}، وصلنا بلاغك { reference }.", |placeholder| format!("<{placeholder}>"));
        assert_eq!(filled, "أهلًا <name>، وصلنا بلاغك <reference>.");
        for bad in ["{nam}", "{", "}", "a } b", "{name", "name}", "{}", "{{name}}", "{name}{"] {
            assert!(check(bad).is_err(), "{bad}");
        }
        for good in ["", "no braces", "{due}{name}", "{hotline}"] {
            assert!(check(good).is_ok(), "{good}");
        }
        assert_eq!(check("x {nmae} y"), Err(UnknownPlaceholder("nmae".to_owned())));
    }

    proptest! {
        #[test]
        fn without_braces_nothing_changes(text in "[^{}]{0,80}") {
            prop_assert_eq!(fill(&text, |_| String::new()), text);
        }

        #[test]
        fn what_is_good_can_be_filled(words in proptest::collection::vec("[^{}]{0,8}", 1..5)) {
            let text = words.join("{name}");
            prop_assert_eq!(fill(&text, |_| "س".to_owned()), words.join("س"));
        }
    }
}
