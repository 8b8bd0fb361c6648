//! Similar cases, and joining one instead of sending the same again.

use actix_web::web::Data;
use majlis_app::case;
use majlis_contract::case::{CaseDraft, CaseView, FollowCase, FollowedCase, SimilarCases};
use majlis_contract::page::PageQuery;
use majlis_contract::problem::Problem;
use majlis_contract::{CaseId, Page};

use super::asker;
use crate::prelude::*;

/// Finds open cases like one that is about to be sent.
///
/// By distance, category and words, five at most, each with what makes it alike. Residents and visitors get published cases and
/// their own; staff what they may see. A read: nothing is kept of the draft.
#[utoipa::path(tag = "cases", operation_id = "find_similar_cases", security((), ("bearer" = ["case.read"])),
    request_body(content = CaseDraft), responses((status = 200, description = "Similar cases, the most alike first", body = SimilarCases)))]
#[post("/cases/similar")]
async fn find_similar_cases(
    app: AppData,
    limits: Data<Limits>,
    address: ClientAddress,
    who: May<CaseRead>,
    body: Body<CaseDraft>,
) -> ApiResult {
    limits.check(Limit::Similar, &address.0.to_string())?;
    Ok(respond::ok(&case::similar_to_draft(&app, &who.actor, body.value).await?))
}

/// Joins a case that somebody else reported.
///
/// Who follows a case hears of it as its reporter does, and sees what the public would see of it. Guests give a contact; the first
/// message to it carries the secret by which they read the case and leave it. Joining again changes nothing.
#[utoipa::path(tag = "cases", operation_id = "follow_case", security((), ("bearer" = ["case.follow"])),
    params(("id" = CaseId, Path, description = "The case"), CaseSecret), request_body(content = FollowCase),
    responses((status = 200, description = "The case after it", body = CaseView), (status = 409, description = "The state does not allow it", body = Problem, content_type = "application/problem+json")))]
#[put("/cases/{id}/following")]
async fn follow_case(
    app: AppData,
    limits: Data<Limits>,
    address: ClientAddress,
    who: May<CaseFollow>,
    id: Id<CaseId>,
    secret: CaseSecret,
    body: Body<FollowCase>,
) -> ApiResult {
    limits.check(Limit::Submit, &address.0.to_string())?;
    let view = case::follow(&app, &asker(who, secret), id.0, body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Leaves a case that one has joined.
///
/// Guests send the secret from their messages as `Case-Secret`. What was kept of a guest is deleted.
#[utoipa::path(tag = "cases", operation_id = "unfollow_case", security((), ("bearer" = ["case.follow"])),
    params(("id" = CaseId, Path, description = "The case"), CaseSecret), responses((status = 204, description = "Left")))]
#[delete("/cases/{id}/following")]
async fn unfollow_case(app: AppData, who: May<CaseFollow>, id: Id<CaseId>, secret: CaseSecret) -> ApiResult {
    case::unfollow(&app, &asker(who, secret), id.0).await?;
    Ok(respond::no_content())
}

/// Lists the cases that the person who asks has joined, newest first.
#[utoipa::path(tag = "cases", operation_id = "list_followed_cases", security(("bearer" = ["account.own"])), params(PageQuery),
    responses((status = 200, description = "A page of cases", body = Page<FollowedCase>)))]
#[get("/account/followed-cases")]
async fn list_followed_cases(request: HttpRequest, app: AppData, who: May<AccountOwn>, Params(page): Params<PageQuery>) -> ApiResult {
    Ok(respond::page(&request, &case::followed(&app, who.account(), &page).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(find_similar_cases).service(follow_case).service(unfollow_case).service(list_followed_cases);
}
