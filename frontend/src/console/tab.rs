//! What this tab remembers until it is closed: staff share desks, so callers' data is not kept longer.

use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window().and_then(|window| window.session_storage().ok().flatten())
}

pub fn read_json<T: DeserializeOwned>(key: &str) -> Option<T> {
    let text = storage()?.get_item(&format!("majlis.console.{key}")).ok().flatten()?;
    serde_json::from_str(&text).ok()
}

pub fn write_json(key: &str, value: &impl Serialize) {
    if let (Some(storage), Ok(text)) = (storage(), serde_json::to_string(value)) {
        let _ = storage.set_item(&format!("majlis.console.{key}"), &text);
    }
}

pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&format!("majlis.console.{key}"));
    }
}
