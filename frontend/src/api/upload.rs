//! Sending a file with its progress, which `fetch` can't tell.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ProgressEvent, XmlHttpRequest};

use super::ApiError;
use super::renew::{renew, token};
use super::request::{BASE, problem};
use crate::i18n::language;
use majlis_contract::problem::ErrorCode;

/// Posts the bytes and gives the answer's text. `progress` hears whole percents.
pub(super) async fn upload(path: &str, blob: &Blob, progress: impl Fn(u8) + 'static) -> Result<String, ApiError> {
    let progress: Rc<dyn Fn(u8)> = Rc::new(progress);
    let used = token();
    match attempt(path, blob, used.as_deref(), Rc::clone(&progress)).await {
        Err(error) if used.is_some() && error.is(ErrorCode::Unauthenticated) => {
            renew().await?;
            attempt(path, blob, token().as_deref(), progress).await
        }
        other => other,
    }
}

async fn attempt(path: &str, blob: &Blob, token: Option<&str>, progress: Rc<dyn Fn(u8)>) -> Result<String, ApiError> {
    let refused = |_| ApiError::unreadable();
    let request = XmlHttpRequest::new().map_err(refused)?;
    request.open("POST", &format!("{BASE}{path}")).map_err(refused)?;
    let kind = if blob.type_().is_empty() { "application/octet-stream".to_owned() } else { blob.type_() };
    let mut headers = vec![("Accept", "application/json".to_owned()), ("Content-Type", kind), ("Accept-Language", language().to_string())];
    if let Some(token) = token {
        headers.push(("Authorization", format!("Bearer {token}")));
    }
    for (name, value) in headers {
        request.set_request_header(name, &value).map_err(refused)?;
    }
    let told = Closure::<dyn FnMut(ProgressEvent)>::new(move |event: ProgressEvent| {
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
    request.send_with_opt_blob(Some(blob)).map_err(refused)?;
    let _ = JsFuture::from(promise).await;
    let status = request.status().unwrap_or(0);
    let text = request.response_text().ok().flatten().unwrap_or_default();
    match status {
        0 => Err(ApiError::unreachable()),
        200..=299 => Ok(text),
        _ => {
            let retry_after = request.get_response_header("Retry-After").ok().flatten().and_then(|value| value.parse().ok());
            Err(problem(&text, retry_after))
        }
    }
}
