//! Initiatives: what everybody reads, and what residents do.

mod name;
mod sponsor;
mod staff;

use actix_web::web::Data;
use majlis_app::initiative;
use majlis_contract::contribution::ReportContribution;
use majlis_contract::initiative::{InitiativeQuery, InitiativeSummary, InitiativeView, SignInitiative, SignerPage};
use majlis_contract::page::PageQuery;
use majlis_contract::problem::Problem;
use majlis_contract::{InitiativeId, Page};

use crate::prelude::*;

/// Lists initiatives.
///
/// A shelf at a time: what can be signed, what the committee studies, what was adopted, and what is past.
#[utoipa::path(tag = "initiatives", operation_id = "list_initiatives", security((), ("bearer" = ["public.read"])), params(InitiativeQuery),
    responses((status = 200, description = "A page of initiatives", body = Page<InitiativeSummary>)))]
#[get("/initiatives")]
async fn list_initiatives(request: HttpRequest, app: AppData, _: May<PublicRead>, Params(query): Params<InitiativeQuery>) -> ApiResult {
    Ok(respond::public_page(&request, &initiative::list(&app, &query).await?))
}

/// Gets an initiative.
///
/// Drafts, what waits for a moderator and what is hidden are there for those who stand for it and for staff, what was taken back for its
/// sponsor and auditors. Where others have signed what is hidden, or commented on it, everybody gets a marker in its place: the reasons in
/// `hidden`, and neither words nor names. `permitted` says what the reader may do, `obstacles` what keeps their account from signing.
/// Comments are `/subjects/{id}/comments` with the same id.
#[utoipa::path(tag = "initiatives", operation_id = "get_initiative", security((), ("bearer" = ["public.read"])),
    params(("id" = InitiativeId, Path, description = "The initiative")),
    responses((status = 200, description = "The initiative", body = InitiativeView)))]
#[get("/initiatives/{id}")]
async fn get_initiative(app: AppData, who: May<PublicRead>, id: Id<InitiativeId>) -> ApiResult {
    Ok(changed(&initiative::show(&app, &who.actor, id.0).await?))
}

/// Lists those who signed an initiative and show their names.
///
/// The newest first; `unnamed` says how many others signed here.
#[utoipa::path(tag = "initiatives", operation_id = "list_signers", security((), ("bearer" = ["public.read"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), PageQuery),
    responses((status = 200, description = "A page of names", body = SignerPage)))]
#[get("/initiatives/{id}/signers")]
async fn list_signers(
    request: HttpRequest,
    app: AppData,
    who: May<PublicRead>,
    id: Id<InitiativeId>,
    Params(query): Params<PageQuery>,
) -> ApiResult {
    let page = initiative::signers(&app, &who.actor, id.0, &query).await?;
    Ok(respond::linked(&request, &page, page.next_cursor.as_deref()))
}

/// Signs an initiative.
///
/// One each: who has signed already changes nothing, and is told so even when it can be signed no more. The name is shown only where
/// it is asked for. With the last signature that it needs, an initiative goes to the committee.
#[utoipa::path(tag = "initiatives", operation_id = "sign_initiative", security(("bearer" = ["contribution.write"])),
    params(("id" = InitiativeId, Path, description = "The initiative")), request_body = SignInitiative,
    responses((status = 200, description = "The initiative as it is now", body = InitiativeView),
        (status = 403, description = "Something keeps the account from signing: `obstacles` says what; or the person is banned", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It can't be signed now, and the caller has not", body = Problem, content_type = "application/problem+json")))]
#[put("/initiatives/{id}/signature")]
async fn sign_initiative(app: AppData, who: May<ContributionWrite>, id: Id<InitiativeId>, body: Body<SignInitiative>) -> ApiResult {
    Ok(changed(&initiative::sign(&app, &who.actor, id.0, &body.value).await?))
}

/// Tells the moderators that an initiative is against the policy.
///
/// Once each: a second time changes nothing until a moderator has looked. An account can propose, comment, change and report sixty times
/// in ten minutes.
#[utoipa::path(tag = "initiatives", operation_id = "report_initiative", security(("bearer" = ["contribution.write"])),
    params(("id" = InitiativeId, Path, description = "The initiative")), request_body = ReportContribution,
    responses((status = 204, description = "The moderators know")))]
#[post("/initiatives/{id}/reports")]
async fn report_initiative(
    app: AppData,
    limits: Data<Limits>,
    who: May<ContributionWrite>,
    id: Id<InitiativeId>,
    body: Body<ReportContribution>,
) -> ApiResult {
    limits.check(Limit::Contribute, &who.account().to_string())?;
    initiative::report(&app, &who.actor, id.0, &body.value).await?;
    Ok(respond::no_content())
}

/// Takes one's signature back.
///
/// While it can be signed. Who stands for an initiative has signed it with that.
#[utoipa::path(tag = "initiatives", operation_id = "unsign_initiative", security(("bearer" = ["contribution.write"])),
    params(("id" = InitiativeId, Path, description = "The initiative")),
    responses((status = 200, description = "The initiative as it is now", body = InitiativeView),
        (status = 409, description = "It can't be signed any more", body = Problem, content_type = "application/problem+json")))]
#[delete("/initiatives/{id}/signature")]
async fn unsign_initiative(app: AppData, who: May<ContributionWrite>, id: Id<InitiativeId>) -> ApiResult {
    Ok(changed(&initiative::unsign(&app, &who.actor, id.0).await?))
}

fn changed(view: &InitiativeView) -> HttpResponse {
    respond::ok_with_etag(view, &view.etag)
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_initiatives)
        .service(get_initiative)
        .service(list_signers)
        .service(sign_initiative)
        .service(unsign_initiative)
        .service(report_initiative);
    name::routes(config);
    sponsor::routes(config);
    staff::routes(config);
}
