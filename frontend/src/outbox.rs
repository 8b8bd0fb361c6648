//! Reports that wait on the device until the server has them. What sends them is `web/outbox.js`, which the service
//! worker shares; this is the program's side of it.

use majlis_contract::case::SubmitCase;
use majlis_contract::problem::Problem;
use majlis_contract::{AccountId, CaseId, CategoryId, Language};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::Blob;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::cases::KeptPhoto;

#[wasm_bindgen(module = "#outbox")]
extern "C" {
    #[wasm_bindgen(js_name = start)]
    fn begin();
    #[wasm_bindgen(catch, js_name = put)]
    async fn keep(report: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = list)]
    async fn read_all() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn flush() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = forget)]
    async fn take_out(key: &str, keep_photos: bool) -> Result<JsValue, JsValue>;
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

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PhotoToSend {
    /// Under which the device keeps it; nobody's where only the server has it.
    pub id: String,
    pub claim: Option<String>,
    /// Milliseconds.
    pub claimed_at: f64,
}

impl From<KeptPhoto> for PhotoToSend {
    fn from(photo: KeptPhoto) -> Self {
        let claimed_at = photo.uploaded_at.timestamp_millis() as f64;
        Self { id: photo.device_id.unwrap_or_default(), claim: photo.claim, claimed_at }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitingState {
    Waiting,
    Sent,
    Refused,
}

/// Why a report still waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitingReason {
    Network,
    Busy,
    SignIn,
}

/// A report in the outbox.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct WaitingReport {
    pub key: String,
    /// When it was put here, in milliseconds.
    pub at: f64,
    pub state: WaitingState,
    pub reason: Option<WaitingReason>,
    pub account: Option<AccountId>,
    pub body: WaitingBody,
    pub photos: Vec<PhotoToSend>,
    pub draft: Option<String>,
    /// Why the server refused it.
    pub problem: Option<Problem>,
    /// Once it has arrived.
    pub receipt: Option<WaitingReceipt>,
}

/// What is kept of the server's receipt.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct WaitingReceipt {
    pub id: CaseId,
    pub reference: String,
    pub secret: String,
}

/// What of a report is shown.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct WaitingBody {
    pub category_id: CategoryId,
    pub description: String,
}

/// Begins to send what waits, once in the life of a page.
pub fn start() {
    begin();
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
    serde_json::from_str(&text).unwrap_or_default()
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

pub fn drop_photo(id: String) {
    spawn_local(async move {
        let _ = delete_photo(&id).await;
    });
}

/// What is in the outbox, read anew whenever it changes in any tab; none until it was read.
#[hook]
pub fn use_outbox() -> Option<std::rc::Rc<Vec<WaitingReport>>> {
    let reports = use_state(|| None);
    {
        let reports = reports.clone();
        use_effect_with((), move |()| {
            let read = move || {
                let reports = reports.clone();
                spawn_local(async move { reports.set(Some(std::rc::Rc::new(list().await))) });
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
