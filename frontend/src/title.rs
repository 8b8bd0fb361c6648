//! What a change of page tells: the title of the document, focus at the heading, the top of the page.

use std::cell::Cell;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::t;

thread_local! {
    /// The first page is announced by the browser itself.
    static MOVED: Cell<bool> = const { Cell::new(false) };
}

/// Each page calls this with its title; when the title changes, focus goes to the `h1`.
#[hook]
pub fn use_title(title: String) {
    use_effect_with(title, |title| {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        document.set_title(&t!("document-title", page = title.as_str()));
        if MOVED.with(|moved| moved.replace(true)) {
            announce(&document);
        }
    });
}

/// What came by "show more" takes the focus at its first: its id is the prefix and its place.
#[hook]
pub fn use_focus_on_more(prefix: &'static str, shown: usize) {
    let seen = use_mut_ref(|| 0_usize);
    use_effect_with(shown, move |shown| {
        let before = seen.replace(*shown);
        if before > 0 && *shown > before {
            focus(&format!("{prefix}-{before}"));
        }
    });
}

fn announce(document: &web_sys::Document) {
    let target = document.query_selector("main h1").ok().flatten().or_else(|| document.get_element_by_id("main"));
    if let Some(element) = target.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.set_tab_index(-1);
        let _ = element.focus();
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The same a moment later: a dialog that closes gives the focus back to what opened it.
pub fn focus_soon(id: &'static str) {
    Timeout::new(50, move || focus(id)).forget();
}

/// Brings focus to an element, for error summaries and for what has just appeared.
pub fn focus(id: &str) {
    let found = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
