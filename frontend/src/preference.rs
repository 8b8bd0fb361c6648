//! What is kept on the device: the choice of language and theme, drafts, and a hint of being signed in.

use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::Storage;

fn storage() -> Option<Storage> {
    // Refused by some private windows: then nothing is kept, and nothing breaks.
    web_sys::window().and_then(|window| window.local_storage().ok().flatten())
}

pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(&format!("majlis.{key}")).ok().flatten()
}

pub fn write(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&format!("majlis.{key}"), value);
    }
}

pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&format!("majlis.{key}"));
    }
}

/// A draft that was kept; one of an older form is dropped.
pub fn read_json<T: DeserializeOwned>(key: &str) -> Option<T> {
    serde_json::from_str(&read(key)?).ok()
}

pub fn write_json(key: &str, value: &impl Serialize) {
    if let Ok(text) = serde_json::to_string(value) {
        write(key, &text);
    }
}

/// Light or dark, as `boot.js` has set it.
pub fn is_dark() -> bool {
    root().is_some_and(|root| root.get_attribute("data-theme").as_deref() == Some("dark"))
}

/// Sets and keeps the theme.
pub fn set_dark(dark: bool) {
    let theme = if dark { "dark" } else { "light" };
    if let Some(root) = root() {
        let _ = root.set_attribute("data-theme", theme);
    }
    write("theme", theme);
}

pub(crate) fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}
