//! Consultations on drafts: versions, what differs between them, drafts out of files. The points are beside it.

mod point;

use std::future::{Ready, ready};

use actix_web::dev::Payload as Unread;
use actix_web::web::Payload;
use actix_web::{FromRequest, http::header};
use majlis_app::draft;
use majlis_app::draft::Form;
use majlis_contract::SubjectId;
use majlis_contract::draft::{
    ConsultationView, DifferenceQuery, DifferenceView, ImportedDraft, MAX_DRAFT_BYTES, MoveVersion, SaveVersion, VersionView,
};
use majlis_contract::problem::{ErrorCode, Problem};

use crate::extract::{media_type, read};
use crate::prelude::*;

/// Bytes of a version at most, as JSON: 2 MiB.
const MAX_VERSION: usize = 2 * 1024 * 1024;

/// A version in the path: its subject, and its number; what is neither names nothing.
struct InPath {
    subject: SubjectId,
    number: u32,
}

impl FromRequest for InPath {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Unread) -> Self::Future {
        let named = |name: &str| request.match_info().get(name);
        let found = named("id").and_then(|id| id.parse().ok()).zip(named("number").and_then(|number| number.parse().ok()));
        ready(found.map(|(subject, number)| Self { subject, number }).ok_or_else(|| ApiError::new(ErrorCode::NotFound)))
    }
}

/// Gets what a consultation holds beside its subject: the versions of its draft.
///
/// The versions that are still being written are there for staff alone.
#[utoipa::path(tag = "drafts", operation_id = "get_consultation", security((), ("bearer" = ["public.read"])),
    params(("id" = SubjectId, Path, description = "The subject, of the kind `consultation`")),
    responses((status = 200, description = "The consultation", body = ConsultationView)))]
#[get("/subjects/{id}/consultation")]
async fn get_consultation(app: AppData, who: May<PublicRead>, id: Id<SubjectId>) -> ApiResult {
    let view = draft::consultation(&app, &who.actor, id.0).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Begins a version of a draft.
///
/// The first is empty, others begin as a copy of the last. There is one at a time that is still being written.
#[utoipa::path(tag = "drafts", operation_id = "create_version", security(("bearer" = ["subject.manage"])),
    params(("id" = SubjectId, Path, description = "The subject, of the kind `consultation`"), IdempotencyKey),
    responses((status = 201, description = "The version", body = VersionView),
        (status = 409, description = "A version is being written already, or one was adopted", body = Problem, content_type = "application/problem+json")))]
#[post("/subjects/{id}/versions")]
async fn create_version(request: HttpRequest, app: AppData, who: May<SubjectManage>, id: Id<SubjectId>, key: IdempotencyKey) -> ApiResult {
    let ticket = crate::extract::bare_ticket(&request, &key, &who.actor, "create_version");
    let made = draft::begin(&app, &who.actor, &ticket, id.0).await?;
    Ok(respond::created(&format!("/api/v1/subjects/{}/versions/{}", made.subject_id, made.number), &made))
}

/// Gets a version of a draft with its sections.
///
/// Each section says how many published comments it has, whichever version they were made on; sections that the version no longer has
/// and that have comments are named in `removed`.
#[utoipa::path(tag = "drafts", operation_id = "get_version", security((), ("bearer" = ["public.read"])),
    params(("id" = SubjectId, Path, description = "The subject"), ("number" = u32, Path, description = "The number of the version", example = 1)),
    responses((status = 200, description = "The version", body = VersionView)))]
#[get("/subjects/{id}/versions/{number}")]
async fn get_version(app: AppData, who: May<PublicRead>, at: InPath) -> ApiResult {
    let view = draft::show(&app, &who.actor, at.subject, at.number).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Writes the sections of a version, until it is published.
///
/// In place of all that it has: sections that are sent with their `id` stay what they are, with their comments, wherever they stand;
/// those without are new. At most 2 MiB.
#[utoipa::path(tag = "drafts", operation_id = "save_version", security(("bearer" = ["subject.manage"])),
    params(("id" = SubjectId, Path, description = "The subject"), ("number" = u32, Path, description = "The number of the version", example = 1), IfMatch),
    request_body = SaveVersion, responses((status = 200, description = "The version as it is now", body = VersionView)))]
#[put("/subjects/{id}/versions/{number}")]
async fn save_version(
    app: AppData,
    who: May<SubjectManage>,
    at: InPath,
    version: IfMatch,
    body: Body<SaveVersion, MAX_VERSION>,
) -> ApiResult {
    let view = draft::save(&app, &who.actor, at.subject, at.number, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Publishes a version, or says that it is the text that was adopted.
///
/// What is published never changes again. The last version that is published can be adopted; nothing follows it then.
#[utoipa::path(tag = "drafts", operation_id = "move_version", security(("bearer" = ["subject.manage"])),
    params(("id" = SubjectId, Path, description = "The subject"), ("number" = u32, Path, description = "The number of the version", example = 1), IfMatch),
    request_body = MoveVersion, responses((status = 200, description = "The version as it is now", body = VersionView)))]
#[post("/subjects/{id}/versions/{number}/steps")]
async fn move_version(app: AppData, who: May<SubjectManage>, at: InPath, version: IfMatch, body: Body<MoveVersion>) -> ApiResult {
    let view = draft::step(&app, &who.actor, at.subject, at.number, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Compares two versions of a draft, section by section and word by word.
///
/// Vowel signs and tatweel make no difference.
#[utoipa::path(tag = "drafts", operation_id = "get_difference", security((), ("bearer" = ["public.read"])),
    params(("id" = SubjectId, Path, description = "The subject"), ("number" = u32, Path, description = "The number of the newer version", example = 2), DifferenceQuery),
    responses((status = 200, description = "What differs", body = DifferenceView)))]
#[get("/subjects/{id}/versions/{number}/difference")]
async fn get_difference(
    app: AppData,
    limits: actix_web::web::Data<Limits>,
    ClientAddress(address): ClientAddress,
    who: May<PublicRead>,
    at: InPath,
    Params(query): Params<DifferenceQuery>,
) -> ApiResult {
    limits.check(Limit::Similar, &address.to_string())?;
    Ok(respond::ok(&draft::difference(&app, &who.actor, at.subject, at.number, &query).await?))
}

/// The bytes of a draft.
#[derive(utoipa::ToSchema)]
#[schema(value_type = String, format = Binary)]
struct DraftFile(#[allow(dead_code)] Vec<u8>);

/// Reads a draft out of a file and cuts it into sections.
///
/// CommonMark or plain text in UTF-8, DOCX, or PDF with a text layer; at most 10 MiB. Nothing is kept: the sections are for an officer to
/// correct, and to save as a version. Broken text layers of Arabic PDF files are mended where that can be done without guessing;
/// `warnings` says what was mended, and that it could not be. A file that can't be read, or takes longer than 20 seconds, is refused.
#[utoipa::path(tag = "drafts", operation_id = "import_draft", security(("bearer" = ["subject.manage"])),
    params(("id" = SubjectId, Path, description = "The subject, of the kind `consultation`")),
    request_body(description = "The file", content((DraftFile = "text/markdown"), (DraftFile = "text/plain"),
        (DraftFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), (DraftFile = "application/pdf"))),
    responses((status = 200, description = "The sections that it proposes", body = ImportedDraft)))]
#[post("/subjects/{id}/draft-imports")]
async fn import_draft(
    app: AppData,
    limits: actix_web::web::Data<Limits>,
    who: May<SubjectManage>,
    id: Id<SubjectId>,
    request: HttpRequest,
    body: Payload,
) -> ApiResult {
    limits.check(Limit::Upload, &who.account().to_string())?;
    let form = media_type(&request).and_then(|kind| Form::of(&kind)).ok_or_else(|| ApiError::new(ErrorCode::UnsupportedMediaType))?;
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > MAX_DRAFT_BYTES) {
        return Err(ApiError::new(ErrorCode::TooLarge));
    }
    let file = read(body.into_inner(), MAX_DRAFT_BYTES).await?;
    Ok(respond::ok(&draft::import(&app, &who.actor, id.0, form, file).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    point::routes(config);
    config
        .service(get_consultation)
        .service(create_version)
        .service(get_difference)
        .service(get_version)
        .service(save_version)
        .service(move_version)
        .service(import_draft);
}
