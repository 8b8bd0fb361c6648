//! Closing reasons.

use majlis_app::closing_reason;
use majlis_contract::closing_reason::{ClosingReasonEntry, ClosingReasonRef, CreateClosingReason, EditClosingReason};
use majlis_contract::{CaseId, ClosingReasonId, Page};

use crate::prelude::*;

/// Lists all closing reasons, those no longer in use as well.
///
/// The list is always whole. What is out of use has `retired_at`.
#[utoipa::path(tag = "administration", operation_id = "list_closing_reason_entries", security(("bearer" = ["municipality.read"])),
    responses((status = 200, description = "The closing reasons", body = Page<ClosingReasonEntry>)))]
#[get("/administration/closing-reasons")]
async fn list_closing_reason_entries(app: AppData, _: May<MunicipalityRead>) -> ApiResult {
    Ok(respond::ok(&closing_reason::list(&app).await?))
}

/// Adds a closing reason.
///
/// Whoever resolves a case that it fits can choose it from then on; residents read it above the answer.
#[utoipa::path(tag = "administration", operation_id = "create_closing_reason", security(("bearer" = ["municipality.manage"])), params(IdempotencyKey),
    request_body = CreateClosingReason, responses((status = 201, description = "The closing reason", body = ClosingReasonEntry)))]
#[post("/administration/closing-reasons")]
async fn create_closing_reason(
    app: AppData,
    who: May<MunicipalityManage>,
    key: IdempotencyKey,
    body: Body<CreateClosingReason>,
) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "create_closing_reason");
    let made = closing_reason::create(&app, &who.actor, &ticket, body.value).await?;
    Ok(respond::created("/api/v1/administration/closing-reasons", &made))
}

/// Changes a closing reason, takes it out of use, or brings it back.
///
/// JSON merge patch, but that a name is sent in both languages. Nothing is ever deleted: cases that were closed with it keep it.
#[utoipa::path(tag = "administration", operation_id = "edit_closing_reason", security(("bearer" = ["municipality.manage"])),
    params(("id" = ClosingReasonId, Path, description = "The closing reason"), IfMatch), request_body = EditClosingReason,
    responses((status = 200, description = "The closing reason as it is now", body = ClosingReasonEntry)))]
#[patch("/administration/closing-reasons/{id}")]
async fn edit_closing_reason(
    app: AppData,
    who: May<MunicipalityManage>,
    id: Id<ClosingReasonId>,
    version: IfMatch,
    body: Body<EditClosingReason>,
) -> ApiResult {
    let view = closing_reason::edit(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Lists the closing reasons that fit a case, by its category.
///
/// One of them goes with `POST /cases/{id}/resolve`. The list is always whole.
#[utoipa::path(tag = "cases", operation_id = "list_case_closing_reasons", security(("bearer" = ["case.work"])),
    params(("id" = CaseId, Path, description = "The case")),
    responses((status = 200, description = "The closing reasons", body = Page<ClosingReasonRef>)))]
#[get("/cases/{id}/closing-reasons")]
async fn list_case_closing_reasons(app: AppData, who: May<CaseWork>, id: Id<CaseId>) -> ApiResult {
    Ok(respond::ok(&closing_reason::offer(&app, &who.actor, id.0).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_case_closing_reasons)
        .service(list_closing_reason_entries)
        .service(create_closing_reason)
        .service(edit_closing_reason);
}
