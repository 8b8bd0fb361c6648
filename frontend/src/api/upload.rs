//! Sending a file with its progress, which `fetch` can't tell. Everybody may upload, so it is nobody's session that it takes.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ProgressEvent, XmlHttpRequest};

use super::ApiError;
use super::request::{BASE, problem};
use crate::i18n::language;

/// After this many milliseconds in which nothing moved, the line counts as broken.
const PATIENCE: u32 = 60_000;

/// A request that ends with whoever waits for it: a photo that was taken out again is sent no further.
struct Sent(XmlHttpRequest);

impl Drop for Sent {
    fn drop(&mut self) {
        // Nobody is there any more to hear of its end.
        self.0.set_onloadend(None);
        if let Ok(upload) = self.0.upload() {
            upload.set_onprogress(None);
        }
        let _ = self.0.abort();
    }
}

/// Gives the line up when nothing moves.
#[derive(Clone)]
struct Patience(XmlHttpRequest, Rc<RefCell<Option<Timeout>>>);

impl Patience {
    fn renew(&self) {
        let request = self.0.clone();
        let timeout = Timeout::new(PATIENCE, move || {
            let _ = request.abort();
        });
        *self.1.borrow_mut() = Some(timeout);
    }
}

/// Posts the bytes and gives the answer's text. `progress` hears whole percents.
pub(super) async fn upload(path: &str, blob: &Blob, progress: impl Fn(u8) + 'static) -> Result<String, ApiError> {
    let refused = |_| ApiError::unreadable();
    let request = XmlHttpRequest::new().map_err(refused)?;
    request.open("POST", &format!("{BASE}{path}")).map_err(refused)?;
    let kind = if blob.type_().is_empty() { "application/octet-stream".to_owned() } else { blob.type_() };
    for (name, value) in [("Accept", "application/json"), ("Content-Type", kind.as_str()), ("Accept-Language", language().as_str())] {
        request.set_request_header(name, value).map_err(refused)?;
    }
    let patience = Patience(request.clone(), Rc::default());
    patience.renew();
    let moved = patience.clone();
    let told = Closure::<dyn FnMut(ProgressEvent)>::new(move |event: ProgressEvent| {
        moved.renew();
        if event.length_computable() && event.total() > 0.0 {
            progress((event.loaded() / event.total() * 100.0) as u8);
        }
    });
    if let Ok(upload) = request.upload() {
        upload.set_onprogress(Some(told.as_ref().unchecked_ref()));
    }
    // Lives until the answer is here.
    let ended = RefCell::new(None);
    let promise = Promise::new(&mut |resolve, _| {
        let closure = Closure::<dyn FnMut()>::new(move || {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        });
        request.set_onloadend(Some(closure.as_ref().unchecked_ref()));
        *ended.borrow_mut() = Some(closure);
    });
    let sent = Sent(request.clone());
    request.send_with_opt_blob(Some(blob)).map_err(refused)?;
    let _ = JsFuture::from(promise).await;
    patience.1.borrow_mut().take();
    answer(&sent.0)
}

fn answer(request: &XmlHttpRequest) -> Result<String, ApiError> {
    let text = request.response_text().ok().flatten().unwrap_or_default();
    match request.status().unwrap_or(0) {
        0 => Err(ApiError::unreachable()),
        200..=299 => Ok(text),
        _ => {
            let retry_after = request.get_response_header("Retry-After").ok().flatten().and_then(|value| value.parse().ok());
            Err(problem(&text, retry_after))
        }
    }
}
