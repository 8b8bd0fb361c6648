//! Finding a category in the words that people use.

use majlis_contract::case::CaseKind;
use majlis_contract::category::CategoryView;

/// Those that can be chosen for a kind, the most used first. Groups can't be chosen.
pub fn for_kind(all: &[CategoryView], kind: CaseKind) -> Vec<&CategoryView> {
    let mut found: Vec<&CategoryView> =
        all.iter().filter(|category| category.parent_id.is_some() && category.kinds.contains(&kind)).collect();
    found.sort_by_key(|category| std::cmp::Reverse(category.weight));
    found
}

/// Those that hold every word asked for, in a name, a hint, a keyword or their group's name; the best first.
pub fn search<'c>(all: &'c [CategoryView], kind: CaseKind, asked: &str) -> Vec<&'c CategoryView> {
    let asked = search_form(asked);
    let words: Vec<&str> = asked.split(' ').filter(|word| !word.is_empty()).collect();
    let mut found: Vec<(u8, &CategoryView)> =
        for_kind(all, kind).into_iter().filter_map(|category| rank(all, category, &words).map(|rank| (rank, category))).collect();
    // Stable: within a rank the most used stays first.
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, category)| category).collect()
}

/// The worst place in which one of the words stands, from 0 for the name; nothing when one is missing.
fn rank(all: &[CategoryView], category: &CategoryView, words: &[&str]) -> Option<u8> {
    let name = both(&category.name.ar, &category.name.en);
    let keywords = search_form(&category.keywords.join(" "));
    let hint = category.hint.as_ref().map(|hint| both(&hint.ar, &hint.en)).unwrap_or_default();
    let group = all.iter().find(|group| Some(group.id) == category.parent_id);
    let group = group.map(|group| both(&group.name.ar, &group.name.en)).unwrap_or_default();
    let place = |word: &&str| [&name, &keywords, &hint, &group].iter().position(|text| text.contains(*word));
    let places: Option<Vec<usize>> = words.iter().map(place).collect();
    places.and_then(|places| u8::try_from(places.into_iter().max().unwrap_or_default()).ok())
}

fn both(arabic: &str, english: &str) -> String {
    format!("{} {}", search_form(arabic), search_form(english))
}

#[cfg(not(test))]
fn search_form(text: &str) -> String {
    let decomposed = String::from(js_sys::JsString::from(text).normalize("NFKD"));
    majlis_domain::text::search_form_of(decomposed.chars())
}

#[cfg(test)]
use majlis_domain::text::search_form;

#[cfg(test)]
mod tests {
    use majlis_contract::case::Priority;
    use majlis_contract::{Bilingual, CategoryId};
    use uuid::Uuid;

    use super::*;

    fn category(number: u128, parent: Option<u128>, name: (&str, &str), keywords: &[&str], weight: u32) -> CategoryView {
        CategoryView {
            id: CategoryId(Uuid::from_u128(number)),
            code: number.to_string(),
            parent_id: parent.map(|number| CategoryId(Uuid::from_u128(number))),
            name: Bilingual::new(name.0, name.1),
            hint: None,
            keywords: keywords.iter().map(|word| (*word).to_owned()).collect(),
            icon: String::new(),
            kinds: vec![CaseKind::Complaint],
            priority: Priority::Low,
            weight,
        }
    }

    #[test]
    fn finds_by_the_words_that_people_use() {
        let all = [
            category(1, None, ("الطرق والأرصفة", "Roads"), &[], 0),
            category(2, Some(1), ("حفرة في الطريق", "Pothole"), &["إسفلت"], 10),
            category(3, Some(1), ("مواقف", "Parking"), &["حفرة الموقف"], 90),
        ];
        let codes = |asked: &str| search(&all, CaseKind::Complaint, asked).iter().map(|found| found.code.clone()).collect::<Vec<_>>();
        // A name counts more than a keyword, however often the other is used.
        assert_eq!(codes("حفره"), ["2", "3"]);
        assert_eq!(codes("POTHOLE"), ["2"]);
        assert_eq!(codes("اسفلت الطريق"), ["2"]);
        assert_eq!(codes("الطرق"), ["3", "2"]);
        assert_eq!(codes("ثلج"), Vec::<String>::new());
        assert!(search(&all, CaseKind::Inquiry, "حفرة").is_empty());
    }
}
