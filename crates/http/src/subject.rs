//! Subjects: the board for everybody, and their preparation by staff.

mod feed;
mod follow;

use majlis_app::subject;
use majlis_contract::subject::{BoardQuery, CreateSubject, EditSubject, MoveSubject, SubjectQuery, SubjectSummary, SubjectView};
use majlis_contract::{Page, SubjectId};

use crate::prelude::*;

/// Lists what residents can take part in.
///
/// What is open comes with what closes next first, what is announced with what opens next, what is closed with what closed last.
#[utoipa::path(tag = "subjects", operation_id = "list_subjects", security((), ("bearer" = ["public.read"])), params(BoardQuery),
    responses((status = 200, description = "A page of subjects", body = Page<SubjectSummary>)))]
#[get("/subjects")]
async fn list_subjects(request: HttpRequest, app: AppData, _: May<PublicRead>, Params(query): Params<BoardQuery>) -> ApiResult {
    Ok(respond::public_page(&request, &subject::board(&app, &query).await?))
}

/// Gets a subject.
///
/// Drafts are there for staff alone. `permitted` says what the reader may do with it, `open_means` by what residents can take part now.
#[utoipa::path(tag = "subjects", operation_id = "get_subject", security((), ("bearer" = ["public.read"])),
    params(("id" = SubjectId, Path, description = "The subject")),
    responses((status = 200, description = "The subject", body = SubjectView)))]
#[get("/subjects/{id}")]
async fn get_subject(app: AppData, who: May<PublicRead>, id: Id<SubjectId>) -> ApiResult {
    let view = subject::show(&app, &who.actor, id.0).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Lists all subjects, those that are being prepared as well; the newest first.
#[utoipa::path(tag = "subjects", operation_id = "list_subjects_of_staff", security(("bearer" = ["subject.read"])), params(SubjectQuery),
    responses((status = 200, description = "A page of subjects", body = Page<SubjectSummary>)))]
#[get("/dialogue/subjects")]
async fn list_subjects_of_staff(request: HttpRequest, app: AppData, _: May<SubjectRead>, Params(query): Params<SubjectQuery>) -> ApiResult {
    Ok(respond::page(&request, &subject::list(&app, &query).await?))
}

/// Begins a subject, as a draft.
#[utoipa::path(tag = "subjects", operation_id = "create_subject", security(("bearer" = ["subject.manage"])), params(IdempotencyKey),
    request_body = CreateSubject, responses((status = 201, description = "The draft", body = SubjectView)))]
#[post("/subjects")]
async fn create_subject(app: AppData, who: May<SubjectManage>, key: IdempotencyKey, body: Body<CreateSubject>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "create_subject");
    let made = subject::create(&app, &who.actor, &ticket, body.value).await?;
    Ok(respond::created(&format!("/api/v1/subjects/{}", made.id), &made))
}

/// Changes a subject.
///
/// JSON merge patch, but that a text is sent in both languages. Once it is announced, its times can be put off with a `reason` that
/// everybody reads, but not brought forward, which is a step. Once it is open, its axis and when it opened stay as they are; once it is
/// closed, so does when it closed. Who follows the subject is told of its new times.
#[utoipa::path(tag = "subjects", operation_id = "edit_subject", security(("bearer" = ["subject.manage"])),
    params(("id" = SubjectId, Path, description = "The subject"), IfMatch), request_body = EditSubject,
    responses((status = 200, description = "The subject as it is now", body = SubjectView)))]
#[patch("/subjects/{id}")]
async fn edit_subject(app: AppData, who: May<SubjectManage>, id: Id<SubjectId>, version: IfMatch, body: Body<EditSubject>) -> ApiResult {
    let view = subject::edit(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Takes a subject a step further or back.
///
/// What opens or closes at another time than was announced needs a reason, which everybody reads. At its own times it opens and closes
/// by itself.
#[utoipa::path(tag = "subjects", operation_id = "move_subject", security(("bearer" = ["subject.manage"])),
    params(("id" = SubjectId, Path, description = "The subject"), IfMatch), request_body = MoveSubject,
    responses((status = 200, description = "The subject as it is now", body = SubjectView)))]
#[post("/subjects/{id}/steps")]
async fn move_subject(app: AppData, who: May<SubjectManage>, id: Id<SubjectId>, version: IfMatch, body: Body<MoveSubject>) -> ApiResult {
    let view = subject::step(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

pub fn routes(config: &mut ServiceConfig) {
    feed::routes(config);
    follow::routes(config);
    config
        .service(list_subjects)
        .service(list_subjects_of_staff)
        .service(create_subject)
        .service(get_subject)
        .service(edit_subject)
        .service(move_subject);
}
