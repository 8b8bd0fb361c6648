//! Reports that wait on the device until the server has them. What sends them is `web/outbox.js`, which the service
//! worker shares; this is the program's side of it.

use std::rc::Rc;

use majlis_contract::case::SubmitCase;
use majlis_contract::{AccountId, Language};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::Blob;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::api;
use crate::cases::KeptPhoto;

mod waiting;

pub use waiting::{PhotoToSend, WaitingReason, WaitingReport, WaitingState};

#[wasm_bindgen(module = "#outbox")]
extern "C" {
    #[wasm_bindgen(js_name = start)]
    fn begin(sign: JsValue);
    #[wasm_bindgen(catch, js_name = put)]
    async fn keep(report: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = list)]
    async fn read_all() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn flush() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = forget)]
    async fn take_out(key: &str, keep_photos: bool) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = secretTaken)]
    async fn take_secret(key: &str) -> Result<JsValue, JsValue>;
    fn watch(run: &Closure<dyn FnMut()>) -> js_sys::Function;
    #[wasm_bindgen(catch, js_name = keepPhoto)]
    async fn put_photo(id: &str, blob: &Blob) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = keptPhoto)]
    async fn get_photo(id: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = dropPhoto)]
    async fn delete_photo(id: &str) -> Result<JsValue, JsValue>;
}

/// A report on its way into the outbox.
#[derive(Debug, Serialize)]
pub struct NewReport {
    /// The `Idempotency-Key`: the same for every try, from whichever tab.
    pub key: String,
    pub language: Language,
    /// Whose report it is; none for a guest's. It is only sent in this account's name.
    pub account: Option<AccountId>,
    pub body: SubmitCase,
    /// What was sent without an answer coming back, as it was sent.
    pub tried: Vec<String>,
    pub photos: Vec<PhotoToSend>,
    /// The form as it was filled in, should the server refuse the report.
    pub draft: String,
}

impl From<KeptPhoto> for PhotoToSend {
    fn from(photo: KeptPhoto) -> Self {
        let claimed_at = photo.uploaded_at.timestamp_millis() as f64;
        Self { id: photo.device_id.unwrap_or_default(), claim: photo.claim, claimed_at }
    }
}

/// Begins to send what waits, once in the life of a page. What is an account's goes out in its name or not at all.
pub fn start() {
    let sign = |account: String, refused: Option<String>| {
        future_to_promise(async move {
            let Ok(account) = account.parse::<AccountId>() else { return Ok(JsValue::UNDEFINED) };
            match api::token_of(account, refused).await {
                Ok(token) => Ok(token.map_or(JsValue::UNDEFINED, JsValue::from)),
                Err(error) if error.is_passing() => Err(JsValue::UNDEFINED),
                Err(_) => Ok(JsValue::UNDEFINED),
            }
        })
    };
    begin(Closure::<dyn FnMut(String, Option<String>) -> js_sys::Promise>::new(sign).into_js_value());
}

/// Keeps a report and sends it as soon as possible. False when this browser keeps nothing.
pub async fn put(report: &NewReport) -> bool {
    let Ok(text) = serde_json::to_string(report) else { return false };
    let kept = keep(&text).await.is_ok();
    if kept {
        send_now();
    }
    kept
}

/// Everything in it, newest first.
pub async fn list() -> Vec<WaitingReport> {
    let text = read_all().await.ok().and_then(|text| text.as_string()).unwrap_or_default();
    waiting::read(&text)
}

/// Tries at once.
pub fn send_now() {
    spawn_local(async {
        // What came of it stands in the outbox.
        let _ = flush().await;
    });
}

/// Takes a report out, and its photos unless a draft goes on with them.
pub async fn forget(key: &str, keep_photos: bool) {
    let _ = take_out(key, keep_photos).await;
}

/// Keeps a photo on the device. False when this browser keeps nothing.
pub async fn keep_photo(id: &str, blob: &Blob) -> bool {
    put_photo(id, blob).await.is_ok()
}

/// A photo that the device keeps.
pub async fn kept_photo(id: &str) -> Option<Blob> {
    get_photo(id).await.ok()?.dyn_into().ok()
}

/// The secret of its case is where the others are: forgotten there, it is forgotten.
pub fn secret_taken(key: String) {
    spawn_local(async move {
        let _ = take_secret(&key).await;
    });
}

pub fn drop_photo(id: String) {
    spawn_local(async move {
        let _ = delete_photo(&id).await;
    });
}

/// What is in the outbox, read anew whenever it changes in any tab; none until it was read.
#[hook]
pub fn use_outbox() -> Option<Rc<Vec<WaitingReport>>> {
    let reports = use_state(|| None);
    {
        let reports = reports.clone();
        use_effect_with((), move |()| {
            let read = move || {
                let reports = reports.clone();
                spawn_local(async move { reports.set(Some(Rc::new(list().await))) });
            };
            read();
            let changed = Closure::<dyn FnMut()>::new(read);
            let stop = watch(&changed);
            move || {
                let _ = stop.call0(&JsValue::UNDEFINED);
                drop(changed);
            }
        });
    }
    (*reports).clone()
}
