use std::collections::BTreeSet;

use fluent_bundle::FluentResource;
use majlis_contract::Language;

use super::native::load;
use super::word::{every_console_word, every_word};
use super::*;

/// What the pages of one program are given: what both share, then its own.
struct Texts {
    arabic: &'static [&'static str],
    english: &'static [&'static str],
}

const COMMON_AR: &str = include_str!("../../texts/ar/common.ftl");
const COMMON_EN: &str = include_str!("../../texts/en/common.ftl");
const WORDS_AR: &str = include_str!("../../texts/ar/dialogue-words.ftl");
const WORDS_EN: &str = include_str!("../../texts/en/dialogue-words.ftl");
/// Those after the first two are fetched with the part of the program whose texts they are.
const PORTAL: Texts = Texts {
    arabic: &[
        COMMON_AR,
        include_str!("../../texts/ar/portal.ftl"),
        WORDS_AR,
        include_str!("../../texts/ar/account.ftl"),
        include_str!("../../texts/ar/case.ftl"),
        include_str!("../../texts/ar/map.ftl"),
        include_str!("../../texts/ar/participate.ftl"),
        include_str!("../../texts/ar/drafts.ftl"),
        include_str!("../../texts/ar/report.ftl"),
        include_str!("../../texts/ar/initiatives.ftl"),
        include_str!("../../texts/ar/search.ftl"),
        include_str!("../../texts/ar/newsletter.ftl"),
        include_str!("../../texts/ar/following.ftl"),
        include_str!("../../texts/ar/glossary.ftl"),
    ],
    english: &[
        COMMON_EN,
        include_str!("../../texts/en/portal.ftl"),
        WORDS_EN,
        include_str!("../../texts/en/account.ftl"),
        include_str!("../../texts/en/case.ftl"),
        include_str!("../../texts/en/map.ftl"),
        include_str!("../../texts/en/participate.ftl"),
        include_str!("../../texts/en/drafts.ftl"),
        include_str!("../../texts/en/report.ftl"),
        include_str!("../../texts/en/initiatives.ftl"),
        include_str!("../../texts/en/search.ftl"),
        include_str!("../../texts/en/newsletter.ftl"),
        include_str!("../../texts/en/following.ftl"),
        include_str!("../../texts/en/glossary.ftl"),
    ],
};
/// The sources of each part of the portal, and which of its files of texts it has.
const PARTS: &[(&[&str], &[usize])] = &[
    (&["portal/account", "portal/leave", "portal/looks", "portal/notifications", "portal/own_cases", "portal/sign_in"], &[2, 3, 12]),
    (&["portal/case/", "portal/case.rs", "portal/follow"], &[4]),
    (&["portal/map", "portal/public_case"], &[5]),
    (&["portal/participate", "draft_part"], &[2, 6, 7, 12]),
    (&["portal/lately"], &[2, 6]),
    (&["portal/initiative"], &[2, 6, 9, 12]),
    (&["portal/newsletter"], &[2, 11]),
    (&["portal/report", "portal/waiting"], &[8]),
    (&["portal/search"], &[10]),
    (&["portal/glossary"], &[13]),
];
const CONSOLE: Texts = Texts {
    arabic: &[
        COMMON_AR,
        include_str!("../../texts/ar/console.ftl"),
        WORDS_AR,
        include_str!("../../texts/ar/console-dialogue.ftl"),
        include_str!("../../texts/ar/console-drafts.ftl"),
        include_str!("../../texts/ar/drafts.ftl"),
        include_str!("../../texts/ar/console-newsletter.ftl"),
    ],
    english: &[
        COMMON_EN,
        include_str!("../../texts/en/console.ftl"),
        WORDS_EN,
        include_str!("../../texts/en/console-dialogue.ftl"),
        include_str!("../../texts/en/console-drafts.ftl"),
        include_str!("../../texts/en/drafts.ftl"),
        include_str!("../../texts/en/console-newsletter.ftl"),
    ],
};

/// The ids of several files, of which none stands in two.
fn ids_of(files: &[&str]) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for id in files.iter().flat_map(|file| ids(file)) {
        assert!(all.insert(id.clone()), "{id} stands in two files");
    }
    all
}

fn ids(source: &str) -> BTreeSet<String> {
    let faults = FluentResource::try_new(source.to_owned()).err().map(|(_, errors)| errors);
    assert!(faults.is_none(), "{faults:?}");
    let list: Vec<String> = source
        .lines()
        .filter_map(|line| line.split_once(" =").map(|(id, _)| id))
        .filter(|id| id.starts_with(|c: char| c.is_ascii_alphabetic()))
        .map(str::to_owned)
        .collect();
    let set: BTreeSet<String> = list.iter().cloned().collect();
    assert_eq!(set.len(), list.len(), "an id stands twice");
    set
}

#[test]
fn both_languages_have_the_same_texts() {
    for texts in [PORTAL, CONSOLE] {
        assert_eq!(texts.arabic.len(), texts.english.len());
        for (arabic, english) in texts.arabic.iter().zip(texts.english) {
            assert_eq!(ids(arabic), ids(english));
        }
    }
}

#[test]
fn no_text_of_a_program_hides_a_common_one() {
    for texts in [PORTAL, CONSOLE] {
        ids_of(texts.arabic);
    }
}

#[test]
fn every_word_of_the_vocabularies_has_a_text() {
    for (texts, words) in [(PORTAL, every_word()), (CONSOLE, every_console_word())] {
        for (language, files) in [(Language::Arabic, texts.arabic), (Language::English, texts.english)] {
            load(language, files);
            let missing: Vec<&String> = words.iter().filter(|id| find(id, &[]).is_none()).collect();
            assert!(missing.is_empty(), "{language}: {missing:?}");
        }
    }
}

#[test]
fn arabic_uses_all_six_plural_forms() {
    load(Language::Arabic, PORTAL.arabic);
    let forms: BTreeSet<String> =
        [0, 1, 2, 3, 11, 100].iter().map(|count| t!("days", days = *count).replace(|c: char| c.is_ascii_digit(), "")).collect();
    assert_eq!(forms.len(), 6, "{forms:?}");
}

/// Fluent isolates every value in a text, so a direction mark that is written as one has no effect.
#[test]
fn marks_are_written_as_they_are() {
    for source in [PORTAL, CONSOLE].iter().flat_map(|texts| texts.arabic.iter().chain(texts.english)) {
        let values = source.lines().filter_map(|line| line.split_once(" = ").map(|(_, value)| value));
        let quoted: Vec<&str> =
            values.filter(|value| value.contains("{ \"") || value.contains("{\"") && !value.starts_with("{\"")).collect();
        assert!(quoted.is_empty(), "{quoted:?}");
    }
}

/// A page that names a text which its program lacks would show the id.
#[test]
fn every_text_that_is_named_exists() {
    let sources = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let common = ids(COMMON_AR);
    let (portal, console) = (ids(PORTAL.arabic[1]), ids_of(&CONSOLE.arabic[1..]));
    let of_part = |name: &str, id: &str| {
        let own = PARTS.iter().filter(|(sources, _)| sources.iter().any(|source| name.starts_with(source)));
        own.flat_map(|(_, files)| *files).any(|file| ids(PORTAL.arabic[*file]).contains(id))
    };
    let mut missing = Vec::new();
    visit(&sources, &mut |path, text| {
        let name = path.strip_prefix(&sources).unwrap_or(path).to_string_lossy().into_owned();
        // Not the end of `format!(`.
        let named = text.match_indices("t!(\"").filter(|(at, _)| !text[..*at].ends_with(char::is_alphabetic));
        for id in named.filter_map(|(at, call)| text[at + call.len()..].split('"').next()) {
            let own = name.starts_with("portal") && portal.contains(id) || name.starts_with("console") && console.contains(id);
            if !own && !common.contains(id) && !of_part(&name, id) {
                missing.push(format!("{name}: {id}"));
            }
        }
    });
    assert!(missing.is_empty(), "{missing:#?}");
}

fn visit(folder: &std::path::Path, see: &mut impl FnMut(&std::path::Path, &str)) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            visit(&path, see);
        } else if !path.ends_with("tests.rs") && !path.ends_with("i18n.rs") {
            see(&path, &std::fs::read_to_string(&path).unwrap_or_default());
        }
    }
}
