//! Photos.

use majlis_contract::attachment::AttachmentUploaded;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

use super::ApiError;
use super::upload::upload;

#[wasm_bindgen(module = "/js/photo.js")]
extern "C" {
    fn shrink(file: &File) -> js_sys::Promise;
    #[wasm_bindgen(js_name = miniature)]
    fn draw_miniature(file: &File) -> js_sys::Promise;
}

/// What is sent of a photo: it is made smaller on the device first, where the browser can.
pub async fn smaller(file: &File) -> Blob {
    let blob = JsFuture::from(shrink(file)).await.ok().and_then(|blob| blob.dyn_into::<Blob>().ok());
    blob.unwrap_or_else(|| file.clone().into())
}

/// Uploads a photo; `progress` hears percents.
pub async fn upload_attachment(photo: &Blob, progress: impl Fn(u8) + 'static) -> Result<AttachmentUploaded, ApiError> {
    let text = upload("/attachments", photo, progress).await?;
    serde_json::from_str(&text).map_err(|_| ApiError::unreadable())
}

/// A picture small enough to keep in a draft, as a `data:` address, where the browser can read the file.
pub async fn miniature(file: &File) -> Option<String> {
    JsFuture::from(draw_miniature(file)).await.ok().and_then(|text| text.as_string())
}
