//! The same texts for unit tests, which have no browser.

use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use majlis_contract::Language;
use majlis_contract::municipality::Numerals;

use super::Value;

thread_local! {
    static BUNDLE: RefCell<Option<FluentBundle<FluentResource>>> = const { RefCell::new(None) };
}

/// Loads the texts that [`find`] looks into.
pub fn load(language: Language, files: &[&str]) {
    let mut bundle = FluentBundle::new(language.as_str().parse().into_iter().collect());
    for file in files {
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{errors:?}"));
    }
    BUNDLE.with(|cell| *cell.borrow_mut() = Some(bundle));
}

/// Fluent's Rust library writes 0–9 whatever the language.
pub fn set_numerals(_: Numerals) {}

/// They are all there.
pub fn fetch(_: &str) -> std::future::Ready<bool> {
    std::future::ready(true)
}

pub fn find(id: &str, values: &[(&str, Value)]) -> Option<String> {
    let mut args = FluentArgs::new();
    for (name, value) in values {
        let value = match value {
            Value::Text(text) => FluentValue::from(text.as_str()),
            Value::Number(number) => FluentValue::from(*number),
        };
        args.set(*name, value);
    }
    BUNDLE.with(|cell| {
        let bundle = cell.borrow();
        let bundle = bundle.as_ref()?;
        let pattern = bundle.get_message(id)?.value()?;
        Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    })
}
