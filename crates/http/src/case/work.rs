//! What staff do with a case.

use majlis_app::case::{self, Asker, Deed};
use majlis_contract::CaseId;
use majlis_contract::case::{
    AssignCase, CaseReason, CaseText, CaseView, EditCase, EnterInformation, PublicationView, PublishCase, RejectCase, ReporterContact,
    ResolveCase, TimelineEntry,
};
use majlis_contract::problem::Problem;

use super::reporter::{act, say};
use crate::prelude::*;

/// Corrects subject, category, priority or district.
///
/// JSON merge patch (RFC 7396). What changed stands on the timeline, for staff.
#[utoipa::path(tag = "cases", operation_id = "edit_case", security(("bearer" = ["case.work"])),
    params(("id" = CaseId, Path, description = "The case"), IfMatch), request_body(content = EditCase),
    responses((status = 200, description = "The case after it", body = CaseView)))]
#[patch("/cases/{id}")]
async fn edit_case(app: AppData, who: May<CaseWork>, id: Id<CaseId>, version: IfMatch, body: Body<EditCase>) -> ApiResult {
    let view = case::edit(&app, &Asker::new(who.actor), id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Routes a case to a department, or reassigns it.
///
/// The reporter is told; the note is for the staff.
#[utoipa::path(tag = "cases", operation_id = "assign_case", security(("bearer" = ["case.work"])), params(("id" = CaseId, Path, description = "The case"), IfMatch),
    request_body(content = AssignCase), responses((status = 200, description = "The case after it", body = CaseView)))]
#[post("/cases/{id}/assign")]
async fn assign_case(app: AppData, who: May<CaseWork>, id: Id<CaseId>, version: IfMatch, body: Body<AssignCase>) -> ApiResult {
    act(&app, Asker::new(who.actor), id.0, version, Deed::Assign(body.value)).await
}

/// Begins the work on a case.
#[utoipa::path(tag = "cases", operation_id = "start_case", security(("bearer" = ["case.work"])), params(("id" = CaseId, Path, description = "The case"), IfMatch),
    request_body(content = CaseReason), responses((status = 200, description = "The case after it", body = CaseView)))]
#[post("/cases/{id}/start")]
async fn start_case(app: AppData, who: May<CaseWork>, id: Id<CaseId>, version: IfMatch, body: Body<CaseReason>) -> ApiResult {
    act(&app, Asker::new(who.actor), id.0, version, Deed::Start(body.value)).await
}

/// Asks the reporter; the case waits for the answer.
#[utoipa::path(tag = "cases", operation_id = "ask_about_case", security(("bearer" = ["case.work"])), params(("id" = CaseId, Path, description = "The case"), IfMatch),
    request_body(content = CaseText), responses((status = 200, description = "The case after it", body = CaseView)))]
#[post("/cases/{id}/ask")]
async fn ask_about_case(app: AppData, who: May<CaseWork>, id: Id<CaseId>, version: IfMatch, body: Body<CaseText>) -> ApiResult {
    act(&app, Asker::new(who.actor), id.0, version, Deed::Ask(body.value)).await
}

/// Says that it is done, and what was done.
///
/// The reporter confirms, or reopens within the days allowed. A closing reason, one of `GET /cases/{id}/closing-reasons`, heads
/// what is said.
#[utoipa::path(tag = "cases", operation_id = "resolve_case", security(("bearer" = ["case.work"])), params(("id" = CaseId, Path, description = "The case"), IfMatch),
    request_body(content = ResolveCase), responses((status = 200, description = "The case after it", body = CaseView)))]
#[post("/cases/{id}/resolve")]
async fn resolve_case(app: AppData, who: May<CaseWork>, id: Id<CaseId>, version: IfMatch, body: Body<ResolveCase>) -> ApiResult {
    act(&app, Asker::new(who.actor), id.0, version, Deed::Resolve(body.value)).await
}

/// Refuses a case, with a reason and words for the reporter.
#[utoipa::path(tag = "cases", operation_id = "reject_case", security(("bearer" = ["case.work"])), params(("id" = CaseId, Path, description = "The case"), IfMatch),
    request_body(content = RejectCase), responses((status = 200, description = "The case after it", body = CaseView)))]
#[post("/cases/{id}/reject")]
async fn reject_case(app: AppData, who: May<CaseWork>, id: Id<CaseId>, version: IfMatch, body: Body<RejectCase>) -> ApiResult {
    act(&app, Asker::new(who.actor), id.0, version, Deed::Reject(body.value)).await
}

/// Gets what the public sees of a case, or would see if it were published now.
///
/// The texts as staff have gone through them, and all photos with those that are hidden and what is covered of the others.
#[utoipa::path(tag = "cases", operation_id = "get_case_publication", security(("bearer" = ["case.publish"])),
    params(("id" = CaseId, Path, description = "The case")),
    responses((status = 200, description = "What the public sees", body = PublicationView)))]
#[get("/cases/{id}/publication")]
async fn get_case_publication(app: AppData, who: May<CasePublish>, id: Id<CaseId>) -> ApiResult {
    Ok(respond::ok(&case::publication(&app, &Asker::new(who.actor), id.0).await?))
}

/// Shows a case to the public, without the reporter's data.
///
/// Texts and photos are shown as they are sent along here; the original is kept. Of a photo with parts covered everybody gets a
/// picture of its own with solid boxes in these places, and the addresses of the photo itself that everybody was given end. Where a
/// text holds a phone number, an address or the like, the answer is `personal_data` at the field, until it is taken out or sent as
/// checked.
#[utoipa::path(tag = "cases", operation_id = "publish_case", security(("bearer" = ["case.publish"])), params(("id" = CaseId, Path, description = "The case"), IfMatch),
    request_body(content = PublishCase), responses((status = 200, description = "The case after it", body = CaseView)))]
#[post("/cases/{id}/publish")]
async fn publish_case(app: AppData, who: May<CasePublish>, id: Id<CaseId>, version: IfMatch, body: Body<PublishCase>) -> ApiResult {
    let view = case::let_through(&app, &Asker::new(who.actor), id.0, version.version(), Deed::Publish, body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Changes what the public sees of a published case.
///
/// The history says which fields differ from what was sent, not what was taken out.
#[utoipa::path(tag = "cases", operation_id = "redact_case", security(("bearer" = ["case.publish"])), params(("id" = CaseId, Path, description = "The case"), IfMatch),
    request_body(content = PublishCase), responses((status = 200, description = "The case after it", body = CaseView)))]
#[post("/cases/{id}/redact")]
async fn redact_case(app: AppData, who: May<CasePublish>, id: Id<CaseId>, version: IfMatch, body: Body<PublishCase>) -> ApiResult {
    let view = case::let_through(&app, &Asker::new(who.actor), id.0, version.version(), Deed::Redact, body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Keeps a published case private again.
#[utoipa::path(tag = "cases", operation_id = "unpublish_case", security(("bearer" = ["case.publish"])), params(("id" = CaseId, Path, description = "The case"), IfMatch),
    request_body(content = CaseReason), responses((status = 200, description = "The case after it", body = CaseView)))]
#[post("/cases/{id}/unpublish")]
async fn unpublish_case(app: AppData, who: May<CasePublish>, id: Id<CaseId>, version: IfMatch, body: Body<CaseReason>) -> ApiResult {
    act(&app, Asker::new(who.actor), id.0, version, Deed::Unpublish(body.value)).await
}

/// Replies to the reporter without changing the state.
///
/// The reply stands on the timeline, signed by the department.
#[utoipa::path(tag = "cases", operation_id = "reply_to_case", security(("bearer" = ["case.work"])),
    params(("id" = CaseId, Path, description = "The case"), IdempotencyKey), request_body(content = CaseText),
    responses((status = 201, description = "What was written", body = TimelineEntry), (status = 409, description = "The state does not allow it", body = Problem, content_type = "application/problem+json")))]
#[post("/cases/{id}/replies")]
async fn reply_to_case(app: AppData, who: May<CaseWork>, id: Id<CaseId>, key: IdempotencyKey, body: Body<CaseText>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "reply_to_case");
    say(&app, Asker::new(who.actor), id.0, &ticket, Deed::Reply(body.value)).await
}

/// Writes down what the reporter said by telephone, at the counter or elsewhere.
///
/// Where the municipality asked something, this is the answer, and the work goes on. The reporter reads it too; the public
/// never does.
#[utoipa::path(tag = "cases", operation_id = "enter_information", security(("bearer" = ["case.work"])),
    params(("id" = CaseId, Path, description = "The case"), IdempotencyKey), request_body(content = EnterInformation),
    responses((status = 201, description = "What was written", body = TimelineEntry), (status = 409, description = "The state does not allow it", body = Problem, content_type = "application/problem+json")))]
#[post("/cases/{id}/information/entered")]
async fn enter_information(
    app: AppData,
    who: May<CaseWork>,
    id: Id<CaseId>,
    key: IdempotencyKey,
    body: Body<EnterInformation>,
) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "enter_information");
    say(&app, Asker::new(who.actor), id.0, &ticket, Deed::Hear(body.value)).await
}

/// Writes a note that only staff see.
#[utoipa::path(tag = "cases", operation_id = "note_on_case", security(("bearer" = ["case.note"])),
    params(("id" = CaseId, Path, description = "The case"), IdempotencyKey), request_body(content = CaseText),
    responses((status = 201, description = "What was written", body = TimelineEntry), (status = 409, description = "The state does not allow it", body = Problem, content_type = "application/problem+json")))]
#[post("/cases/{id}/notes")]
async fn note_on_case(app: AppData, who: May<CaseNote>, id: Id<CaseId>, key: IdempotencyKey, body: Body<CaseText>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "note_on_case");
    say(&app, Asker::new(who.actor), id.0, &ticket, Deed::Note(body.value)).await
}

/// Shows the reporter's contact in full.
///
/// The look and its reason stand on the case's history from now on.
#[utoipa::path(tag = "cases", operation_id = "view_case_contact", security(("bearer" = ["case.work"])),
    params(("id" = CaseId, Path, description = "The case")), request_body(content = CaseReason),
    responses((status = 200, description = "The contact", body = ReporterContact)))]
#[post("/cases/{id}/contact-views")]
async fn view_case_contact(app: AppData, who: May<CaseWork>, id: Id<CaseId>, body: Body<CaseReason>) -> ApiResult {
    Ok(respond::ok(&case::view_contact(&app, &Asker::new(who.actor), id.0, body.value).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(edit_case).service(assign_case).service(start_case).service(ask_about_case).service(resolve_case);
    config.service(reject_case).service(get_case_publication).service(publish_case).service(redact_case).service(unpublish_case);
    config.service(reply_to_case).service(enter_information).service(note_on_case).service(view_case_contact);
}
