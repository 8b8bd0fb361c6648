//! Pictures in what staff write.

use majlis_contract::attachment::MAX_UPLOAD_BYTES;
use majlis_contract::picture::PictureView;
use web_sys::{Blob, File};

use super::ApiError;
use super::attachment::smaller;
use super::request::Call;

/// Uploads a picture as it is, so that drawings stay sharp; one that is too large is made smaller first, where the browser can.
pub async fn upload_picture(file: &File) -> Result<PictureView, ApiError> {
    let picture: Blob = if file.size() > MAX_UPLOAD_BYTES as f64 { smaller(file).await } else { file.clone().into() };
    Call::post("/pictures").file_as(&picture.type_(), &picture).send().await
}
