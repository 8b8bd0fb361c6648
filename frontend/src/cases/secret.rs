//! The secrets by which guests open their cases: kept on the device, never left in the address bar.

use std::collections::BTreeMap;

use majlis_contract::CaseId;
use wasm_bindgen::JsValue;
use web_sys::Storage;

const KEY: &str = "majlis.case-secrets";
/// Older ones make room: each is in the message that was sent to the guest as well.
const MOST: usize = 50;

/// Keeps the secret of a case, in this tab and on this device. False when the device keeps nothing.
pub fn remember(id: CaseId, secret: &str) -> bool {
    let [_, on_device] = [session(), device()].map(|storage| storage.is_some_and(|storage| put(&storage, id, secret)));
    on_device
}

fn put(storage: &Storage, id: CaseId, secret: &str) -> bool {
    let mut all = read(storage);
    if all.len() >= MOST && !all.contains_key(&id.to_string()) {
        // Ids grow with time, so the first is the oldest.
        all.pop_first();
    }
    all.insert(id.to_string(), secret.to_owned());
    serde_json::to_string(&all).is_ok_and(|text| storage.set_item(KEY, &text).is_ok())
}

/// The secret of a case, if it is known here.
pub fn of(id: CaseId) -> Option<String> {
    [session(), device()].into_iter().flatten().find_map(|storage| read(&storage).remove(&id.to_string()))
}

/// Takes the secret out of a link (`#secret=…`), keeps it, and clears it from the address bar, so that
/// it is neither bookmarked nor shown to whoever looks on.
pub fn take_from_hash(id: CaseId) -> Option<String> {
    let secret = take_hash("secret")?;
    remember(id, &secret);
    Some(secret)
}

/// What stands in the address after `#name=`; it is cleared from the address bar.
pub fn take_hash(name: &str) -> Option<String> {
    let window = web_sys::window()?;
    let location = window.location();
    let hash = location.hash().ok()?;
    let secret = hash.strip_prefix('#')?.strip_prefix(name)?.strip_prefix('=')?;
    let secret = js_sys::decode_uri_component(secret).map(String::from).ok().filter(|secret| !secret.is_empty())?;
    let bare = format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
    if let Ok(history) = window.history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&bare));
    }
    Some(secret)
}

/// The link that opens the case without an account.
pub fn link(id: CaseId, secret: &str) -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    format!("{origin}/{}/cases/{id}#secret={}", crate::i18n::language(), String::from(js_sys::encode_uri_component(secret)))
}

fn session() -> Option<Storage> {
    web_sys::window().and_then(|window| window.session_storage().ok().flatten())
}

fn device() -> Option<Storage> {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten())
}

fn read(storage: &Storage) -> BTreeMap<String, String> {
    storage.get_item(KEY).ok().flatten().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Every case that this device can open, newest first.
pub fn all() -> Vec<(CaseId, String)> {
    let mut all = device().map(|storage| read(&storage)).unwrap_or_default();
    all.extend(session().map(|storage| read(&storage)).unwrap_or_default());
    // Ids grow with time.
    all.into_iter().rev().filter_map(|(id, secret)| Some((id.parse().ok()?, secret))).collect()
}

/// For a device that others use as well.
pub fn forget_all() {
    for storage in [session(), device()].into_iter().flatten() {
        let _ = storage.remove_item(KEY);
    }
}
