//! The sections of a version while they are written.

use std::rc::Rc;

use majlis_contract::draft::{DraftText, ProposedSection, SaveVersion, SectionInput, VersionView};
use majlis_contract::{Language, SectionId};
use yew::prelude::*;

#[cfg(test)]
mod tests;

/// A text in both languages; the English may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Both {
    pub ar: String,
    pub en: String,
}

impl Both {
    fn of(text: &DraftText) -> Self {
        Self { ar: text.ar.clone(), en: text.en.clone().unwrap_or_default() }
    }

    fn set(&mut self, language: Language, words: String) {
        match language {
            Language::Arabic => self.ar = words,
            Language::English => self.en = words,
        }
    }

    fn sent(&self) -> DraftText {
        DraftText { ar: self.ar.clone(), en: (!self.en.is_empty()).then(|| self.en.clone()) }
    }
}

/// A section as it is written so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Its own while the page lives, wherever it is moved.
    pub key: u32,
    /// None for a new section.
    pub id: Option<SectionId>,
    pub number: String,
    pub heading: Both,
    pub text: Both,
}

/// What can be done with them. Sections are named by their keys.
#[derive(Debug, Clone)]
pub enum Act {
    /// As the server has them.
    Read(Rc<VersionView>),
    /// The same, unless something was written since.
    Newer(Rc<VersionView>),
    Note(Language, String),
    Number(u32, String),
    Heading(u32, Language, String),
    Text(u32, Language, String),
    Add,
    Remove(u32),
    Up(u32),
    Down(u32),
    /// Cuts the Arabic and the English text, each so many UTF-16 units from its beginning.
    Split(u32, u32, u32),
    /// Takes over what was found in a file, in place of all or after them.
    Take(Vec<ProposedSection>, bool),
    /// Takes the last removal or taking over back.
    Undo,
}

/// All sections of a version, and its note.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    pub all: Vec<Rc<Row>>,
    pub note: Both,
    /// Those that were there before the last removal or taking over; none once something else is done.
    pub before: Option<Vec<Rc<Row>>>,
    began: SaveVersion,
    next: u32,
}

impl Rows {
    pub fn of(view: &VersionView) -> Self {
        let note = view.note.as_ref().map(Both::of).unwrap_or_default();
        let row = |(section, key): (&majlis_contract::draft::SectionView, u32)| {
            let (heading, text) = (Both::of(&section.heading), Both::of(&section.text));
            Rc::new(Row { key, id: Some(section.id), number: section.number.clone(), heading, text })
        };
        let all: Vec<Rc<Row>> = view.sections.iter().zip(0..).map(row).collect();
        let next = all.last().map_or(0, |last| last.key + 1);
        let began = SaveVersion { note: None, sections: Vec::new() };
        let read = Self { all, note, before: None, began, next };
        Self { began: read.body(), ..read }
    }

    /// What is sent.
    pub fn body(&self) -> SaveVersion {
        let section =
            |row: &Rc<Row>| SectionInput { id: row.id, number: row.number.clone(), heading: row.heading.sent(), text: row.text.sent() };
        let has_note = !self.note.ar.is_empty() || !self.note.en.is_empty();
        SaveVersion { note: has_note.then(|| self.note.sent()), sections: self.all.iter().map(section).collect() }
    }

    /// Something was written that is not saved.
    pub fn is_dirty(&self) -> bool {
        self.body() != self.began
    }

    fn change(&mut self, key: u32, change: impl FnOnce(&mut Row)) {
        if let Some(row) = self.all.iter_mut().find(|row| row.key == key) {
            change(Rc::make_mut(row));
        }
    }

    fn insert(&mut self, at: usize, row: Row) {
        let key = self.next;
        self.next += 1;
        self.all.insert(at.min(self.all.len()), Rc::new(Row { key, ..row }));
    }

    fn swap(&mut self, at: Option<usize>) {
        if let Some(at) = at.filter(|at| at + 1 < self.all.len()) {
            self.all.swap(at, at + 1);
        }
    }

    fn split(&mut self, key: u32, arabic: u32, english: u32) {
        let Some(at) = self.place(key) else { return };
        let text = self.all[at].text.clone();
        let ((ar, ar_after), (en, en_after)) = (cut(&text.ar, arabic), cut(&text.en, english));
        self.change(key, |row| row.text = Both { ar, en });
        self.insert(at + 1, Row { text: Both { ar: ar_after, en: en_after }, ..Row::default() });
    }

    /// A section with a number that one alone has stays that section, with its comments and its English.
    fn take(&mut self, found: Vec<ProposedSection>, in_place: bool) {
        let old = if in_place { std::mem::take(&mut self.all) } else { Vec::new() };
        let alone = |number: &str, all: &[String]| !number.is_empty() && all.iter().filter(|other| *other == number).count() == 1;
        let known: Vec<String> = old.iter().map(|row| row.number.trim().to_owned()).collect();
        let given: Vec<String> = found.iter().map(|one| one.number.trim().to_owned()).collect();
        for one in found {
            let number = one.number.trim();
            let is_same = alone(number, &known) && alone(number, &given);
            let same = old.iter().find(|row| is_same && row.number.trim() == number);
            let mut row = same.map(|row| (**row).clone()).unwrap_or_default();
            row.number = one.number;
            row.heading.ar = one.heading;
            row.text.ar = one.text;
            self.insert(usize::MAX, row);
        }
    }

    fn place(&self, key: u32) -> Option<usize> {
        self.all.iter().position(|row| row.key == key)
    }
}

impl Reducible for Rows {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        let before = next.before.take();
        match act {
            Act::Read(view) => next = Self::of(&view),
            Act::Newer(view) if !self.is_dirty() => next = Self::of(&view),
            Act::Newer(_) => next.before = before,
            Act::Note(language, words) => next.note.set(language, words),
            Act::Number(key, words) => next.change(key, |row| row.number = words),
            Act::Heading(key, language, words) => next.change(key, |row| row.heading.set(language, words)),
            Act::Text(key, language, words) => next.change(key, |row| row.text.set(language, words)),
            Act::Add => next.insert(usize::MAX, Row::default()),
            Act::Remove(key) => {
                next.before = Some(self.all.clone());
                next.all.retain(|row| row.key != key);
            }
            Act::Up(key) => next.swap(self.place(key).and_then(|at| at.checked_sub(1))),
            Act::Down(key) => next.swap(self.place(key)),
            Act::Split(key, arabic, english) => next.split(key, arabic, english),
            Act::Take(found, in_place) => {
                next.before = Some(self.all.clone());
                next.take(found, in_place);
            }
            Act::Undo => next.all = before.unwrap_or(next.all),
        }
        Rc::new(next)
    }
}

/// A text in two, cut so many UTF-16 units from its beginning, as browsers count.
fn cut(text: &str, at: u32) -> (String, String) {
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        let here = units >= at;
        units += u32::try_from(letter.len_utf16()).unwrap_or(1);
        here
    });
    let (head, tail) = text.split_at(end.map_or(text.len(), |(end, _)| end));
    if tail.is_empty() { (head.to_owned(), String::new()) } else { (head.trim_end().to_owned(), tail.trim_start().to_owned()) }
}
