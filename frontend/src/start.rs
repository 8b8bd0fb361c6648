//! Starting a program: language from the address, texts, panic panel, root element.

use std::str::FromStr;

use majlis_contract::Language;
use web_sys::Element;

use crate::ui::first_screen;
use crate::{crash, i18n};

/// Prepares everything that components take for granted and gives the element to draw into.
///
/// `base` is what stands before the language in the address: nothing, or `/console`.
pub fn start(base: &str) -> Option<Element> {
    let document = web_sys::window()?.document()?;
    let path = document.location()?.pathname().unwrap_or_default();
    // `boot.js` has put a language into the address already.
    let word = path.strip_prefix(base).unwrap_or_default().trim_start_matches('/').split('/').next().unwrap_or_default();
    let language = Language::from_str(word).unwrap_or_default();
    i18n::start(language);
    crash::install();
    let root = document.get_element_by_id("app")?;
    first_screen::keep(&root);
    Some(root)
}

/// The part of the address that every page of the program starts with: `/ar`, `/console/en`.
pub fn basename(base: &str) -> String {
    format!("{base}/{}", i18n::language())
}
