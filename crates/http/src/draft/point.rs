//! Points: sorting comments into them, answering them, publishing the answers.

use majlis_app::draft;
use majlis_contract::contribution::ContributionView;
use majlis_contract::draft::{CommentsSorted, ConsultationView, CreatePoint, EditPoint, PointView, SortComments, SortingQuery};
use majlis_contract::page::PageQuery;
use majlis_contract::problem::Problem;
use majlis_contract::{Page, PointId, SubjectId};

use crate::prelude::*;

/// Lists the points that were made on a draft, by number.
///
/// Others than staff see none before the answers are published.
#[utoipa::path(tag = "drafts", operation_id = "list_points", security((), ("bearer" = ["public.read"])),
    params(("id" = SubjectId, Path, description = "The subject"), PageQuery),
    responses((status = 200, description = "A page of points", body = Page<PointView>)))]
#[get("/subjects/{id}/points")]
async fn list_points(
    request: HttpRequest,
    app: AppData,
    who: May<PublicRead>,
    id: Id<SubjectId>,
    Params(page): Params<PageQuery>,
) -> ApiResult {
    Ok(respond::page(&request, &draft::points(&app, &who.actor, id.0, &page).await?))
}

/// Begins a point, until the answers are published.
#[utoipa::path(tag = "drafts", operation_id = "create_point", security(("bearer" = ["subject.manage"])),
    params(("id" = SubjectId, Path, description = "The subject"), IdempotencyKey), request_body = CreatePoint,
    responses((status = 201, description = "The point", body = PointView),
        (status = 409, description = "No version is published yet, or the answers are", body = Problem, content_type = "application/problem+json")))]
#[post("/subjects/{id}/points")]
async fn create_point(app: AppData, who: May<SubjectManage>, id: Id<SubjectId>, key: IdempotencyKey, body: Body<CreatePoint>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "create_point");
    let made = draft::create_point(&app, &who.actor, &ticket, id.0, body.value).await?;
    Ok(respond::created(&format!("/api/v1/subjects/{}/points", made.subject_id), &made))
}

/// Changes a point, or answers it.
///
/// JSON merge patch, but that a text is sent in both languages. It is answered once it has an outcome and an answer.
#[utoipa::path(tag = "drafts", operation_id = "edit_point", security(("bearer" = ["subject.manage"])),
    params(("id" = PointId, Path, description = "The point"), IfMatch), request_body = EditPoint,
    responses((status = 200, description = "The point as it is now", body = PointView)))]
#[patch("/points/{id}")]
async fn edit_point(app: AppData, who: May<SubjectManage>, id: Id<PointId>, version: IfMatch, body: Body<EditPoint>) -> ApiResult {
    let view = draft::edit_point(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Lists what residents said on a draft that is in no point yet, or in one; the oldest first.
#[utoipa::path(tag = "drafts", operation_id = "list_sorting", security(("bearer" = ["subject.read"])),
    params(("id" = SubjectId, Path, description = "The subject"), SortingQuery),
    responses((status = 200, description = "A page of comments", body = Page<ContributionView>)))]
#[get("/subjects/{id}/sorting")]
async fn list_sorting(
    request: HttpRequest,
    app: AppData,
    who: May<SubjectRead>,
    id: Id<SubjectId>,
    Params(query): Params<SortingQuery>,
) -> ApiResult {
    Ok(respond::page(&request, &draft::sorting(&app, &who.actor, id.0, &query).await?))
}

/// Puts up to 100 comments to a point, or takes them out of any.
///
/// A comment makes one point at most: it leaves the one that it was in. Doing it twice changes nothing more.
#[utoipa::path(tag = "drafts", operation_id = "sort_comments", security(("bearer" = ["subject.manage"])),
    params(("id" = SubjectId, Path, description = "The subject")), request_body = SortComments,
    responses((status = 200, description = "How many comments it were", body = CommentsSorted),
        (status = 409, description = "The answers are published", body = Problem, content_type = "application/problem+json")))]
#[put("/subjects/{id}/sorting")]
async fn sort_comments(app: AppData, who: May<SubjectManage>, id: Id<SubjectId>, body: Body<SortComments>) -> ApiResult {
    Ok(respond::ok(&draft::sort(&app, &who.actor, id.0, body.value).await?))
}

/// Publishes the answers to all points at once.
///
/// Every point has an outcome and an answer by then. Whoever made a point is told once what became of it. Nothing of it changes
/// afterwards.
#[utoipa::path(tag = "drafts", operation_id = "publish_points", security(("bearer" = ["subject.manage"])),
    params(("id" = SubjectId, Path, description = "The subject"), IfMatch),
    responses((status = 200, description = "The consultation as it is now", body = ConsultationView),
        (status = 422, description = "There is no point, or one without an answer", body = Problem, content_type = "application/problem+json")))]
#[post("/subjects/{id}/points/publication")]
async fn publish_points(app: AppData, who: May<SubjectManage>, id: Id<SubjectId>, version: IfMatch) -> ApiResult {
    let view = draft::publish_points(&app, &who.actor, id.0, version.version()).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_points)
        .service(create_point)
        .service(edit_point)
        .service(list_sorting)
        .service(sort_comments)
        .service(publish_points);
}
