//! Pictures in what staff write in CommonMark.

use actix_web::web::{Data, Payload};
use majlis_app::picture;
use majlis_contract::PictureId;
use majlis_contract::picture::{PictureSize, PictureView};

use crate::attachment::{PictureFile, arrived, jpeg};
use crate::prelude::*;

/// Nothing at an address ever changes.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// Uploads a picture for what staff write.
///
/// The body is the file itself, as for `POST /attachments`: JPEG, PNG or WebP, at most 12 MiB and 40 million pixels (WebP: 32). It is
/// turned upright, freed of all metadata (place, device, thumbnails) and kept as JPEG at most 2048 pixels wide or high. Put it into the
/// body or the analysis of a subject, or into a section of a draft, as `![what is to be seen](address)`: with a description, and the
/// `address` of the answer as it is. Pictures at other addresses are shown as their descriptions. When too many arrive at once the answer
/// is `unavailable` with `Retry-After`.
#[utoipa::path(tag = "photos", operation_id = "upload_picture", security(("bearer" = ["subject.manage"])),
    request_body(description = "The file", content(
        (PictureFile = "image/jpeg"), (PictureFile = "image/png"), (PictureFile = "image/webp"))),
    responses((status = 201, description = "The picture and its address", body = PictureView)))]
#[post("/pictures")]
async fn upload_picture(
    app: AppData,
    who: May<SubjectManage>,
    limits: Data<Limits>,
    ClientAddress(address): ClientAddress,
    request: HttpRequest,
    body: Payload,
) -> ApiResult {
    let arrived = arrived(&app, &limits, &address, &request, body).await?;
    let uploaded = picture::upload(&app, who.account(), arrived).await?;
    Ok(respond::created(&uploaded.address, &uploaded))
}

/// Gets a picture of what staff write.
///
/// Such a picture is the municipality's own material and may be read by whoever has its address, also before the text is published: no
/// list names the ids, and each holds more than 70 random bits, so that nobody guesses one. The address holds for good; width and height
/// in it decide nothing, they let pages keep the room.
#[utoipa::path(tag = "photos", operation_id = "get_text_picture", security((), ("bearer" = ["public.read"])),
    params(("id" = PictureId, Path, description = "The picture"), PictureSize),
    responses((status = 200, description = "The picture, at most 2048 pixels wide or high", body = PictureFile, content_type = "image/jpeg")))]
#[get("/pictures/{id}")]
async fn get_text_picture(app: AppData, _: May<PublicRead>, Id(id): Id<PictureId>, _: Params<PictureSize>) -> ApiResult {
    Ok(jpeg(&id, FOREVER.to_owned(), picture::show(&app, id).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(upload_picture).service(get_text_picture);
}
