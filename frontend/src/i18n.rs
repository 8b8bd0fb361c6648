//! Texts in the page's language. The language is fixed while a page lives: it is the first segment of
//! the address, and the other language is another address.

use std::cell::{Cell, RefCell};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use majlis_contract::{Bilingual, Language};

pub mod format;
pub mod word;

pub use format::*;
pub use word::Label;

/// `t!("id")`, `t!("id", count = 3, name = name)`: a text of the language files.
#[macro_export]
macro_rules! t {
    ($id:expr) => { $crate::i18n::text($id, None) };
    ($id:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = ::fluent_bundle::FluentArgs::new();
        $(args.set(stringify!($name), $crate::i18n::argument($value));)+
        $crate::i18n::text($id, Some(&args))
    }};
}

/// The texts of one program: what both share and its own.
#[derive(Debug, Clone, Copy)]
pub struct Texts {
    pub arabic: [&'static str; 2],
    pub english: [&'static str; 2],
}

const COMMON_AR: &str = include_str!("../texts/ar/common.ftl");
const COMMON_EN: &str = include_str!("../texts/en/common.ftl");

pub const PORTAL: Texts =
    Texts { arabic: [COMMON_AR, include_str!("../texts/ar/portal.ftl")], english: [COMMON_EN, include_str!("../texts/en/portal.ftl")] };
pub const CONSOLE: Texts =
    Texts { arabic: [COMMON_AR, include_str!("../texts/ar/console.ftl")], english: [COMMON_EN, include_str!("../texts/en/console.ftl")] };

thread_local! {
    static LANGUAGE: Cell<Language> = const { Cell::new(Language::Arabic) };
    static BUNDLE: RefCell<Option<FluentBundle<FluentResource>>> = const { RefCell::new(None) };
}

/// Loads the texts once, before anything is drawn.
pub fn start(language: Language, texts: &Texts) {
    let files = match language {
        Language::Arabic => texts.arabic,
        Language::English => texts.english,
    };
    let mut bundle = FluentBundle::new(language.as_str().parse().into_iter().collect());
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(number_text(number.value)),
        _ => None,
    }));
    for file in files {
        // A fault in a file loses that message only; the tests refuse faulty files.
        let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(rest, _)| rest);
        let _ = bundle.add_resource(resource);
    }
    LANGUAGE.with(|cell| cell.set(language));
    BUNDLE.with(|cell| *cell.borrow_mut() = Some(bundle));
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
pub fn text(id: &str, args: Option<&FluentArgs>) -> String {
    find(id, args).unwrap_or_else(|| id.to_owned())
}

/// One text, if the language files have it.
pub fn find(id: &str, args: Option<&FluentArgs>) -> Option<String> {
    BUNDLE.with(|cell| {
        let bundle = cell.borrow();
        let bundle = bundle.as_ref()?;
        let pattern = bundle.get_message(id)?.value()?;
        Some(bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned())
    })
}

/// What [`t!`](crate::t) takes as a value: numbers keep their plural forms, all else is text.
pub fn argument<'a>(value: impl Into<FluentValue<'a>>) -> FluentValue<'a> {
    value.into()
}

#[cfg(target_arch = "wasm32")]
fn number_text(value: f64) -> String {
    number(value)
}

#[cfg(not(target_arch = "wasm32"))]
fn number_text(value: f64) -> String {
    value.to_string()
}

#[cfg(test)]
mod tests;
