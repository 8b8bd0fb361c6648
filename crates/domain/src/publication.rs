//! What the public sees of a case: the name as its owner chose it, texts with what is personal covered.

use majlis_contract::role::PublicName;

use crate::personal_data;
use crate::text::{initials, search_form};

/// What Arabic writes in one with a name: and, so, with, for, like.
const PREFIXES: [char; 5] = ['و', 'ف', 'ب', 'ل', 'ك'];
/// What stands for what was covered.
const COVER: &str = "•••";
/// Words shorter than this are in too many other words' place to be taken for a name.
const SHORTEST_NAME: usize = 3;

/// The name as its owner chose it to be shown.
pub fn shown_name(choice: PublicName, name: Option<&str>) -> Option<String> {
    let name = name.map(str::trim).filter(|name| !name.is_empty())?;
    match choice {
        PublicName::Name => Some(name.to_owned()),
        PublicName::Initials => Some(initials(name)).filter(|initials| !initials.is_empty()),
        PublicName::Anonymous => None,
    }
}

/// A text of the municipality's for the public: numbers and addresses covered, and the reporter's name where that is not
/// shown. Staff write to the reporter, and not every letter was meant for all.
pub fn covered(text: &str, name: Option<&str>) -> String {
    let mut covered = String::with_capacity(text.len());
    let mut from = 0;
    for finding in personal_data::find(text) {
        covered.push_str(text.get(from..finding.start).unwrap_or_default());
        covered.push_str(COVER);
        from = finding.end;
    }
    covered.push_str(text.get(from..).unwrap_or_default());
    let words = name.into_iter().flat_map(str::split_whitespace).filter(|word| word.chars().count() >= SHORTEST_NAME);
    let words: Vec<String> = words.map(search_form).collect();
    if words.is_empty() { covered } else { without_words(&covered, &words) }
}

/// Covers whole words only: the name Ali must not hide half of "alignment".
fn without_words(text: &str, names: &[String]) -> String {
    let mut rest = String::with_capacity(text.len());
    let mut word = String::new();
    for c in text.chars().chain(['\0']) {
        if c.is_alphanumeric() || ('\u{064B}'..='\u{0652}').contains(&c) {
            word.push(c);
            continue;
        }
        if is_among(&word, names) {
            rest.push_str(COVER);
        } else {
            rest.push_str(&word);
        }
        word.clear();
        if c != '\0' {
            rest.push(c);
        }
    }
    rest
}

/// However it is spelled: Ahmad with and without its hamza, and with a short word before it.
fn is_among(word: &str, names: &[String]) -> bool {
    let form = search_form(word);
    let bare = form.strip_prefix(PREFIXES);
    names.iter().any(|name| *name == form || bare == Some(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_as_their_owners_chose() {
        assert_eq!(shown_name(PublicName::Name, Some(" سلمى الكثيرية ")).as_deref(), Some("سلمى الكثيرية"));
        assert_eq!(shown_name(PublicName::Initials, Some("سلمى الكثيرية")).as_deref(), Some("س. ك."));
        assert_eq!(shown_name(PublicName::Anonymous, Some("سلمى الكثيرية")), None);
        assert_eq!(shown_name(PublicName::Name, Some(" ")), None);
        assert_eq!(shown_name(PublicName::Name, None), None);
    }

    #[test]
    fn letters_to_one_are_covered_for_all() {
        let said = "أهلًا سلمى، اتصلنا بك على 99123456 وكتبنا إلى salma@example.om. استبدلنا الكابل.";
        assert_eq!(covered(said, Some("سلمى الكثيرية")), "أهلًا •••، اتصلنا بك على ••• وكتبنا إلى •••. استبدلنا الكابل.");
        assert_eq!(covered("Dear Ali, the alignment is right.", Some("Ali")), "Dear •••, the alignment is right.");
        assert_eq!(covered("استبدلنا الكابل.", None), "استبدلنا الكابل.");
        assert_eq!(covered("شكرًا لاحمد وأحمد. أحمدي غيره.", Some("أحمد")), "شكرًا ••• •••. أحمدي غيره.");
    }
}
