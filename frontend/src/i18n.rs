//! Texts in the page's language. The language is fixed while a page lives: it is the first segment of
//! the address, and the other language is another address.

use std::cell::Cell;

use majlis_contract::{Bilingual, Language};

#[cfg(not(test))]
mod browser;
pub mod format;
#[cfg(test)]
mod native;
pub mod numerals;
mod value;
pub mod word;

#[cfg(not(test))]
use browser as engine;
#[cfg(test)]
use native as engine;

pub use format::*;
pub use value::Value;
pub use word::{Label, notice_label};

/// `t!("id")`, `t!("id", count = 3, name = name)`: a text of the language files.
#[macro_export]
macro_rules! t {
    ($id:expr) => { $crate::i18n::text($id, &[]) };
    ($id:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::i18n::text($id, &[$((stringify!($name), $crate::i18n::Value::from($value))),+])
    };
}

thread_local! {
    static LANGUAGE: Cell<Language> = const { Cell::new(Language::Arabic) };
}

/// Says once, before anything is drawn, which language the page is in.
pub fn start(language: Language) {
    LANGUAGE.with(|cell| cell.set(language));
}

/// The page's language.
pub fn language() -> Language {
    LANGUAGE.with(Cell::get)
}

/// The language that the page is not in.
pub fn other_language() -> Language {
    match language() {
        Language::Arabic => Language::English,
        Language::English => Language::Arabic,
    }
}

/// The text in the page's language.
pub fn here(text: &Bilingual) -> String {
    text.get(language()).to_owned()
}

/// One text; a missing one shows its id, which no test lets through. Use [`t!`](crate::t).
pub fn text(id: &str, values: &[(&str, Value)]) -> String {
    find(id, values).unwrap_or_else(|| id.to_owned())
}

/// One text, if the language files have it.
pub fn find(id: &str, values: &[(&str, Value)]) -> Option<String> {
    engine::find(id, values)
}

/// Fetches the texts of a part of the program, once. False when they didn't come.
pub async fn fetch(part: &str) -> bool {
    engine::fetch(part).await
}

#[cfg(test)]
mod tests;
