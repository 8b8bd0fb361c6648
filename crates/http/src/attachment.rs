//! Photos.

use std::fmt::Display;

use actix_web::http::header;
use actix_web::web::Payload;
use bytes::Bytes;
use majlis_app::attachment::{self, Arriving, Kind};
use majlis_contract::AttachmentId;
use majlis_contract::attachment::{AttachmentUploaded, MAX_UPLOAD_BYTES, PICTURE_TYPES};
use majlis_contract::problem::ErrorCode;
use serde::Deserialize;
use validator::Validate;

use crate::extract::{media_type, receive};
use crate::prelude::*;

/// The bytes of a picture.
#[derive(utoipa::ToSchema)]
#[schema(value_type = String, format = Binary)]
pub(crate) struct PictureFile(());

/// The signed part of a photo's address.
#[derive(Debug, Deserialize, Validate, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct Signed {
    /// Unix time after which the address no longer works.
    #[param(example = 1795381200)]
    expires: i64,
    /// Whether the address was given to everybody; it then holds only as long as the public may see the photo.
    #[serde(default)]
    #[param(required = false, example = false)]
    public: bool,
    /// Proves that the address is ours.
    #[validate(length(max = 64))]
    #[param(example = "Zk3mQ1x0Tq2bVb6o1rXv9A")]
    signature: String,
}

/// Uploads a photo.
///
/// The body is the file itself: JPEG, PNG or WebP, at most 12 MiB and 40 million pixels (WebP: 32). It is turned upright, freed of all
/// metadata (place, device, thumbnails) and kept as JPEG at most 2048 pixels wide or high. Name the `claim` of the answer in the
/// `attachments` of a report or message within 24 hours, or the photo is thrown away. When too many arrive at once the answer is
/// `unavailable` with `Retry-After`.
#[utoipa::path(tag = "photos", operation_id = "upload_attachment", security((), ("bearer" = ["public.write"])),
    request_body(description = "The file", content(
        (PictureFile = "image/jpeg"), (PictureFile = "image/png"), (PictureFile = "image/webp"))),
    responses((status = 201, description = "The photo and its claim", body = AttachmentUploaded)))]
#[post("/attachments")]
async fn upload_attachment(
    app: AppData,
    _: May<PublicWrite>,
    limits: actix_web::web::Data<Limits>,
    ClientAddress(address): ClientAddress,
    request: HttpRequest,
    body: Payload,
) -> ApiResult {
    let arrived = arrived(&app, &limits, &address, &request, body).await?;
    let uploaded = attachment::upload(&app, arrived).await?;
    Ok(respond::created(&uploaded.attachment.url, &uploaded))
}

/// A picture's bytes, as far as they may come: a type that is taken, not too many, and only where there is room.
pub(crate) async fn arrived(
    app: &AppData,
    limits: &Limits,
    address: &impl ToString,
    request: &HttpRequest,
    body: Payload,
) -> Result<Arriving, ApiError> {
    limits.check(Limit::Upload, &address.to_string())?;
    // What the bytes really are is looked at again.
    if !media_type(request).is_some_and(|kind| PICTURE_TYPES.contains(&kind.as_str())) {
        return Err(ApiError::new(ErrorCode::UnsupportedMediaType));
    }
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > MAX_UPLOAD_BYTES) {
        return Err(ApiError::new(ErrorCode::TooLarge));
    }
    let mut arriving = app.room.begin();
    receive(body.into_inner(), MAX_UPLOAD_BYTES, |chunk| Ok(arriving.take(chunk)?)).await?;
    Ok(arriving)
}

/// Gets a photo.
///
/// At the address that a view of the photo gives, which works for an hour or more without a token.
#[utoipa::path(tag = "photos", operation_id = "get_picture", security((), ("bearer" = ["public.read"])),
    params(("id" = AttachmentId, Path, description = "The photo"), Signed),
    responses((status = 200, description = "The picture, at most 2048 pixels wide or high", body = PictureFile, content_type = "image/jpeg")))]
#[get("/attachments/{id}/picture")]
async fn get_picture(app: AppData, _: May<PublicRead>, Id(id): Id<AttachmentId>, Params(signed): Params<Signed>) -> ApiResult {
    show(&app, id, Kind::Picture, &signed).await
}

/// Gets a photo in small.
///
/// At the address that a view of the photo gives, which works for an hour or more without a token.
#[utoipa::path(tag = "photos", operation_id = "get_thumbnail", security((), ("bearer" = ["public.read"])),
    params(("id" = AttachmentId, Path, description = "The photo"), Signed),
    responses((status = 200, description = "The picture, at most 400 pixels wide or high", body = PictureFile, content_type = "image/jpeg")))]
#[get("/attachments/{id}/thumbnail")]
async fn get_thumbnail(app: AppData, _: May<PublicRead>, Id(id): Id<AttachmentId>, Params(signed): Params<Signed>) -> ApiResult {
    show(&app, id, Kind::Thumbnail, &signed).await
}

async fn show(app: &AppData, id: AttachmentId, kind: Kind, signed: &Signed) -> ApiResult {
    let bytes = attachment::picture(app, id, kind, signed.expires, signed.public, &signed.signature).await?;
    let left = (signed.expires - app.now().timestamp()).clamp(0, 7200);
    // What may be hidden from the public at any time is asked for again soon.
    let seconds = if signed.public { left.min(60) } else { left };
    Ok(jpeg(&id, format!("private, max-age={seconds}, immutable"), bytes))
}

/// A picture is only ever a picture, whatever a browser makes of its bytes.
pub(crate) fn jpeg(id: &impl Display, cache: String, bytes: Bytes) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("image/jpeg")
        .insert_header((header::CACHE_CONTROL, cache))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CONTENT_DISPOSITION, format!("inline; filename=\"{id}.jpg\"")))
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .body(bytes)
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(upload_attachment).service(get_picture).service(get_thumbnail);
}
