use majlis_contract::draft::{SectionChange, SectionView, VersionState};
use uuid::Uuid;

use super::*;

fn version(numbers: &[&str]) -> VersionView {
    let section = |(number, id): (&&str, u128)| SectionView {
        id: Uuid::from_u128(id).into(),
        number: (*number).to_owned(),
        heading: DraftText { ar: format!("مادة {number}"), en: None },
        text: DraftText { ar: "أول.\n\nثان.".to_owned(), en: Some("First.".to_owned()) },
        html: DraftText::default(),
        change: SectionChange::Unchanged,
        comments: 0,
    };
    VersionView {
        subject_id: Uuid::from_u128(0).into(),
        number: 1,
        state: VersionState::Draft,
        note: None,
        published_at: None,
        adopted_at: None,
        sections: numbers.iter().zip(1..).map(section).collect(),
        removed: Vec::new(),
        permitted: Vec::new(),
        etag: "\"1\"".to_owned(),
    }
}

fn begun(numbers: &[&str]) -> Rc<Rows> {
    Rc::new(Rows::of(&version(numbers)))
}

fn numbers(rows: &Rows) -> Vec<&str> {
    rows.all.iter().map(|row| row.number.as_str()).collect()
}

fn found(number: &str) -> ProposedSection {
    ProposedSection { number: number.to_owned(), heading: "جديدة".to_owned(), text: "نص.".to_owned() }
}

#[test]
fn sections_move_and_stay_themselves() {
    let rows = begun(&["1", "2", "3"]);
    let moved = rows.clone().reduce(Act::Up(2)).reduce(Act::Down(0)).reduce(Act::Up(2));
    assert_eq!(numbers(&moved), ["3", "1", "2"]);
    assert_eq!(moved.all[0].id, rows.all[2].id);
    assert!(moved.is_dirty() && !rows.is_dirty());
    assert_eq!(numbers(&moved.reduce(Act::Down(1))), ["3", "1", "2"], "the last stays the last");
}

#[test]
fn what_was_removed_can_be_put_back() {
    let rows = begun(&["1", "2"]).reduce(Act::Remove(0));
    assert_eq!(numbers(&rows), ["2"]);
    let back = rows.clone().reduce(Act::Undo);
    assert!(numbers(&back) == ["1", "2"] && !back.is_dirty() && back.before.is_none());
    assert!(rows.reduce(Act::Number(1, "4".to_owned())).before.is_none(), "what is written after it stays");
}

#[test]
fn a_section_is_split_where_the_cursor_stands() {
    let rows = begun(&["1"]).reduce(Act::Split(0, 4, 6));
    let texts: Vec<(&str, &str)> = rows.all.iter().map(|row| (row.text.ar.as_str(), row.text.en.as_str())).collect();
    assert_eq!(texts, [("أول.", "First."), ("ثان.", "")]);
    assert!(rows.all[0].id.is_some() && rows.all[1].id.is_none());
    assert_eq!(cut("𐩠ب", 2), ("𐩠".to_owned(), "ب".to_owned()), "letters beyond the first plane are two units");
}

#[test]
fn what_was_found_takes_the_place_of_what_has_the_same_number() {
    let rows = begun(&["1", "2", "2"]);
    let taken = rows.clone().reduce(Act::Take(vec![found("2"), found("1"), found("")], true));
    let ids: Vec<_> = taken.all.iter().map(|row| row.id).collect();
    assert_eq!(ids, [None, rows.all[0].id, None], "two with one number are neither");
    assert_eq!((taken.all[1].text.ar.as_str(), taken.all[1].text.en.as_str()), ("نص.", "First."));
    assert_eq!(numbers(&rows.reduce(Act::Take(vec![found("1")], false))), ["1", "2", "2", "1"]);
}

#[test]
fn what_was_typed_stays_over_a_newer_version() {
    let newer = Rc::new(version(&["9"]));
    let rows = begun(&["1"]);
    assert_eq!(numbers(&rows.clone().reduce(Act::Newer(newer.clone()))), ["9"]);
    let typed = rows.reduce(Act::Note(Language::Arabic, "قصّرنا البعد.".to_owned()));
    assert_eq!(numbers(&typed.clone().reduce(Act::Newer(newer.clone()))), ["1"]);
    assert_eq!(numbers(&typed.reduce(Act::Read(newer))), ["9"]);
}
