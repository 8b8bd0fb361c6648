//! What reporters do with their case, signed in or with its secret.

use majlis_app::App;
use majlis_app::case::{self, Asker, Deed};
use majlis_app::idempotency::Ticket;
use majlis_contract::CaseId;
use majlis_contract::case::{CaseReason, CaseText, CaseView, RateCase, TimelineEntry};
use majlis_contract::problem::Problem;

use super::asker;
use crate::prelude::*;

/// Does it and answers with the case.
pub async fn act(app: &App, asker: Asker, id: CaseId, version: IfMatch, deed: Deed) -> ApiResult {
    let view = case::act(app, &asker, id, version.version(), deed).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Says it and answers with the entry.
pub async fn say(app: &App, asker: Asker, id: CaseId, ticket: &Ticket, deed: Deed) -> ApiResult {
    let entry = case::say(app, &asker, id, ticket, deed).await?;
    Ok(respond::created(&format!("/api/v1/cases/{id}/timeline"), &entry))
}

/// Adds information to one's case.
///
/// Where the municipality asked something, this is the answer, and the work goes on.
#[utoipa::path(tag = "cases", operation_id = "inform_case", security((), ("bearer" = ["case.own"])),
    params(("id" = CaseId, Path, description = "The case"), IdempotencyKey, CaseSecret), request_body(content = CaseText),
    responses((status = 201, description = "What was written", body = TimelineEntry), (status = 409, description = "The state does not allow it", body = Problem, content_type = "application/problem+json")))]
#[post("/cases/{id}/information")]
async fn inform_case(
    app: AppData,
    who: May<CaseOwn>,
    id: Id<CaseId>,
    key: IdempotencyKey,
    secret: CaseSecret,
    body: Body<CaseText>,
) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "inform_case");
    say(&app, asker(who, secret), id.0, &ticket, Deed::Inform(body.value)).await
}

/// Confirms that the problem is solved; the case closes.
#[utoipa::path(tag = "cases", operation_id = "confirm_case", security((), ("bearer" = ["case.own"])), params(("id" = CaseId, Path, description = "The case"), IfMatch, CaseSecret),
    request_body(content = CaseReason), responses((status = 200, description = "The case after it", body = CaseView)))]
#[post("/cases/{id}/confirm")]
async fn confirm_case(
    app: AppData,
    who: May<CaseOwn>,
    id: Id<CaseId>,
    version: IfMatch,
    secret: CaseSecret,
    body: Body<CaseReason>,
) -> ApiResult {
    act(&app, asker(who, secret), id.0, version, Deed::Confirm(body.value)).await
}

/// Says that the problem is not solved.
///
/// Possible within the days allowed, see `reopen_until`.
#[utoipa::path(tag = "cases", operation_id = "reopen_case", security((), ("bearer" = ["case.own"])), params(("id" = CaseId, Path, description = "The case"), IfMatch, CaseSecret),
    request_body(content = CaseText), responses((status = 200, description = "The case after it", body = CaseView)))]
#[post("/cases/{id}/reopen")]
async fn reopen_case(
    app: AppData,
    who: May<CaseOwn>,
    id: Id<CaseId>,
    version: IfMatch,
    secret: CaseSecret,
    body: Body<CaseText>,
) -> ApiResult {
    act(&app, asker(who, secret), id.0, version, Deed::Reopen(body.value)).await
}

/// Rates the answer to one's case.
///
/// Once the case is closed, until `rate_until`; rating again changes the rating. The staff see it, the public never does.
#[utoipa::path(tag = "cases", operation_id = "rate_case", security((), ("bearer" = ["case.own"])), params(("id" = CaseId, Path, description = "The case"), CaseSecret),
    request_body(content = RateCase), responses((status = 200, description = "The case with the rating", body = CaseView), (status = 409, description = "The state or the time does not allow it", body = Problem, content_type = "application/problem+json")))]
#[put("/cases/{id}/rating")]
async fn rate_case(app: AppData, who: May<CaseOwn>, id: Id<CaseId>, secret: CaseSecret, body: Body<RateCase>) -> ApiResult {
    let view = case::rate(&app, &asker(who, secret), id.0, body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Takes one's case back.
///
/// Not while others have reported the same and wait for what comes of this one (`others_wait`).
#[utoipa::path(tag = "cases", operation_id = "withdraw_case", security((), ("bearer" = ["case.own"])), params(("id" = CaseId, Path, description = "The case"), IfMatch, CaseSecret),
    request_body(content = CaseReason), responses((status = 200, description = "The case after it", body = CaseView),
        (status = 409, description = "The state does not allow it (`state_conflict`), or others wait for what comes of it (`others_wait`)", body = Problem, content_type = "application/problem+json")))]
#[post("/cases/{id}/withdraw")]
async fn withdraw_case(
    app: AppData,
    who: May<CaseOwn>,
    id: Id<CaseId>,
    version: IfMatch,
    secret: CaseSecret,
    body: Body<CaseReason>,
) -> ApiResult {
    act(&app, asker(who, secret), id.0, version, Deed::Withdraw(body.value)).await
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(inform_case).service(confirm_case).service(reopen_case).service(rate_case).service(withdraw_case);
}
