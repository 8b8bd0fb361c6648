//! The words, from `texts/{ar,en}`.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use majlis_contract::Language;

type Bundle = FluentBundle<FluentResource>;

/// Those about cases and in common, about what is said on subjects, about initiatives, of the newsletter, and to who follows a subject; in Arabic, and in English.
const TEXTS: [[&str; 5]; 2] = [
    [
        include_str!("../../texts/ar/messages.ftl"),
        include_str!("../../texts/ar/dialogue.ftl"),
        include_str!("../../texts/ar/initiative.ftl"),
        include_str!("../../texts/ar/newsletter.ftl"),
        include_str!("../../texts/ar/following.ftl"),
    ],
    [
        include_str!("../../texts/en/messages.ftl"),
        include_str!("../../texts/en/dialogue.ftl"),
        include_str!("../../texts/en/initiative.ftl"),
        include_str!("../../texts/en/newsletter.ftl"),
        include_str!("../../texts/en/following.ftl"),
    ],
];

static ARABIC: LazyLock<Bundle> = LazyLock::new(|| bundle("ar", &TEXTS[0]));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle("en", &TEXTS[1]));

fn bundle(tag: &str, sources: &[&str]) -> Bundle {
    let mut bundle = Bundle::new_concurrent(tag.parse().into_iter().collect());
    // Isolating marks show as boxes on old phones, and our Latin runs (references, times) need none.
    bundle.set_use_isolating(false);
    for source in sources {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, errors)| {
            tracing::error!(tag, ?errors, "texts can't be read whole");
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(tag, ?errors, "texts repeat themselves");
        }
    }
    bundle
}

/// Values that texts take, by name.
pub type Values<'a> = [(&'a str, &'a str)];

/// A text in a language, filled in. The id itself where there is none, which a test rules out.
pub fn text(language: Language, id: &str, values: &Values<'_>) -> String {
    let bundle = match language {
        Language::Arabic => &*ARABIC,
        Language::English => &*ENGLISH,
    };
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        tracing::error!(id, %language, "a text is missing");
        return id.to_owned();
    };
    let arguments: FluentArgs<'_> = values.iter().copied().collect();
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
    if !errors.is_empty() {
        tracing::error!(id, %language, ?errors, "a text lacks values");
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    /// The ids of a file with the variables that each takes.
    fn ids(source: &str) -> BTreeMap<&str, Vec<&str>> {
        let messages = source.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
        messages
            .map(|(id, text)| {
                let mut names: Vec<&str> = text.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()).collect();
                names.sort_unstable();
                names.dedup();
                (id, names)
            })
            .collect()
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let [arabic, english] = super::TEXTS;
        for (arabic, english) in arabic.into_iter().zip(english) {
            assert!(ids(arabic).len() >= 24);
            assert_eq!(ids(arabic), ids(english));
        }
    }
}
