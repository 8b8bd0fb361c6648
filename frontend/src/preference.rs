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

/// False when it was not kept: refused, or there is no room left.
pub fn write(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&format!("majlis.{key}"), value).is_ok())
}

/// False when it could not be removed.
pub fn remove(key: &str) -> bool {
    storage().is_some_and(|storage| storage.remove_item(&format!("majlis.{key}")).is_ok())
}

/// A draft that was kept; one of an older form is dropped.
pub fn read_json<T: DeserializeOwned>(key: &str) -> Option<T> {
    serde_json::from_str(&read(key)?).ok()
}

pub fn write_json(key: &str, value: &impl Serialize) -> bool {
    serde_json::to_string(value).is_ok_and(|text| write(key, &text))
}

/// What is kept under keys that begin so.
pub fn keys(prefix: &str) -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let all = (0..storage.length().unwrap_or_default()).filter_map(|at| storage.key(at).ok().flatten());
    all.filter_map(|key| key.strip_prefix("majlis.").filter(|key| key.starts_with(prefix)).map(str::to_owned)).collect()
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
