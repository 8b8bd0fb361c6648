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

/// Uploads a photo, made smaller on the device first where the browser can; `progress` hears percents.
pub async fn upload_attachment(file: &File, progress: impl Fn(u8) + 'static) -> Result<AttachmentUploaded, ApiError> {
    let smaller = JsFuture::from(shrink(file)).await.ok().and_then(|blob| blob.dyn_into::<Blob>().ok());
    let text = match smaller {
        Some(blob) => upload("/attachments", &blob, progress).await?,
        None => upload("/attachments", file, progress).await?,
    };
    serde_json::from_str(&text).map_err(|_| ApiError::unreadable())
}

/// A picture small enough to keep in a draft, as a `data:` address, where the browser can read the file.
pub async fn miniature(file: &File) -> Option<String> {
    JsFuture::from(draw_miniature(file)).await.ok().and_then(|text| text.as_string())
}
