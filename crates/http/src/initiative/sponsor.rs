//! What those who stand for an initiative do.

use actix_web::web::Data;
use majlis_app::initiative;
use majlis_contract::contribution::AppealContribution;
use majlis_contract::initiative::{
    CreateInitiative, EditInitiative, InitiativeInvitation, InitiativeSummary, InitiativeView, JoinInitiative, LookAtInvitation,
};
use majlis_contract::page::PageQuery;
use majlis_contract::problem::Problem;
use majlis_contract::{InitiativeId, Page};

use super::changed;
use crate::prelude::*;

/// Begins an initiative, as a draft.
///
/// Its sponsor gets a link for co-sponsors with it: `invitation` in the view. The text is plain text in one language. An account can
/// propose, comment and report sixty times in ten minutes.
#[utoipa::path(tag = "initiatives", operation_id = "create_initiative", security(("bearer" = ["contribution.write"])), params(IdempotencyKey),
    request_body = CreateInitiative, responses((status = 201, description = "The draft", body = InitiativeView)))]
#[post("/initiatives")]
async fn create_initiative(
    app: AppData,
    limits: Data<Limits>,
    who: May<ContributionWrite>,
    key: IdempotencyKey,
    body: Body<CreateInitiative>,
) -> ApiResult {
    limits.check(Limit::Contribute, &who.account().to_string())?;
    let ticket = body.ticket(&key, &who.actor, "create_initiative");
    let made = initiative::create(&app, &who.actor, &ticket, body.value).await?;
    Ok(respond::created(&format!("/api/v1/initiatives/{}", made.id), &made))
}

/// Changes an initiative of one's own.
///
/// JSON merge patch. While it is a draft; what was hidden before it gathered becomes a draft again by being corrected. Once somebody
/// stands for it, its kind and area stay. An account can propose, comment and report sixty times in ten minutes, changes included.
#[utoipa::path(tag = "initiatives", operation_id = "edit_initiative", security(("bearer" = ["contribution.write"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), IfMatch), request_body = EditInitiative,
    responses((status = 200, description = "The initiative as it is now", body = InitiativeView)))]
#[patch("/initiatives/{id}")]
async fn edit_initiative(
    app: AppData,
    limits: Data<Limits>,
    who: May<ContributionWrite>,
    id: Id<InitiativeId>,
    version: IfMatch,
    body: Body<EditInitiative>,
) -> ApiResult {
    limits.check(Limit::Contribute, &who.account().to_string())?;
    Ok(changed(&initiative::edit(&app, &who.actor, id.0, version.version(), body.value).await?))
}

/// Hands an initiative of one's own to the moderators.
///
/// Once as many stand for it as its kind asks for.
#[utoipa::path(tag = "initiatives", operation_id = "submit_initiative", security(("bearer" = ["contribution.write"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), IfMatch),
    responses((status = 200, description = "The initiative as it is now", body = InitiativeView),
        (status = 409, description = "It is no draft, or too few stand for it; or one of them has signed an initiative for the residents of another district", body = Problem, content_type = "application/problem+json")))]
#[post("/initiatives/{id}/submit")]
async fn submit_initiative(app: AppData, who: May<ContributionWrite>, id: Id<InitiativeId>, version: IfMatch) -> ApiResult {
    Ok(changed(&initiative::submit(&app, &who.actor, id.0, version.version()).await?))
}

/// Takes an initiative of one's own back.
///
/// Before it gathers: what others have signed stays. Nobody but its sponsor and auditors sees it any more, and it can't be brought back.
#[utoipa::path(tag = "initiatives", operation_id = "withdraw_initiative", security(("bearer" = ["contribution.write"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), IfMatch),
    responses((status = 200, description = "The initiative as it is now", body = InitiativeView),
        (status = 409, description = "It has gathered support already", body = Problem, content_type = "application/problem+json")))]
#[post("/initiatives/{id}/withdraw")]
async fn withdraw_initiative(app: AppData, who: May<ContributionWrite>, id: Id<InitiativeId>, version: IfMatch) -> ApiResult {
    Ok(changed(&initiative::withdraw(&app, &who.actor, id.0, version.version()).await?))
}

/// Asks another moderator to look at an initiative of one's own that was hidden.
///
/// Once for each time that it was hidden: what the other moderator decides stays.
#[utoipa::path(tag = "initiatives", operation_id = "appeal_initiative", security(("bearer" = ["contribution.write"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), IfMatch), request_body = AppealContribution,
    responses((status = 200, description = "The initiative as it is now", body = InitiativeView),
        (status = 409, description = "It is not hidden, or it was decided that it stays so", body = Problem, content_type = "application/problem+json")))]
#[post("/initiatives/{id}/appeal")]
async fn appeal_initiative(
    app: AppData,
    who: May<ContributionWrite>,
    id: Id<InitiativeId>,
    version: IfMatch,
    body: Body<AppealContribution>,
) -> ApiResult {
    Ok(changed(&initiative::appeal(&app, &who.actor, id.0, version.version(), body.value).await?))
}

/// Reads an initiative by its sponsor's link.
///
/// Changes nothing. The secret stands in the body so that it gets into no log.
#[utoipa::path(tag = "initiatives", operation_id = "look_at_initiative_invitation", security(("bearer" = ["contribution.write"])),
    params(("id" = InitiativeId, Path, description = "The initiative")), request_body = LookAtInvitation,
    responses((status = 200, description = "What is to be known before one stands for it", body = InitiativeInvitation)))]
#[post("/initiatives/{id}/invitation")]
async fn look_at_initiative_invitation(
    app: AppData,
    who: May<ContributionWrite>,
    id: Id<InitiativeId>,
    body: Body<LookAtInvitation>,
) -> ApiResult {
    Ok(respond::ok(&initiative::look(&app, &who.actor, id.0, &body.value).await?))
}

/// Stands for an initiative beside its sponsor, by the sponsor's link.
///
/// While it is a draft. `If-Match` names the words that were read, by the `etag` of the invitation: where they are others by now, nobody
/// stands for them unread. Who stands for it already changes nothing. Co-sponsors have signed it when it begins to gather.
#[utoipa::path(tag = "initiatives", operation_id = "join_initiative", security(("bearer" = ["contribution.write"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), IfMatch), request_body = JoinInitiative,
    responses((status = 200, description = "The initiative as it is now", body = InitiativeView),
        (status = 409, description = "It is no draft any more", body = Problem, content_type = "application/problem+json")))]
#[put("/initiatives/{id}/cosponsorship")]
async fn join_initiative(
    app: AppData,
    limits: Data<Limits>,
    who: May<ContributionWrite>,
    id: Id<InitiativeId>,
    words: IfMatch,
    body: Body<JoinInitiative>,
) -> ApiResult {
    limits.check(Limit::Contribute, &who.account().to_string())?;
    Ok(changed(&initiative::join(&app, &who.actor, id.0, words.version(), &body.value).await?))
}

/// Stands for an initiative no more.
///
/// While it is a draft.
#[utoipa::path(tag = "initiatives", operation_id = "leave_initiative", security(("bearer" = ["contribution.write"])),
    params(("id" = InitiativeId, Path, description = "The initiative")),
    responses((status = 204, description = "The caller stands for it no more"),
        (status = 409, description = "It is no draft any more", body = Problem, content_type = "application/problem+json")))]
#[delete("/initiatives/{id}/cosponsorship")]
async fn leave_initiative(app: AppData, who: May<ContributionWrite>, id: Id<InitiativeId>) -> ApiResult {
    initiative::leave(&app, &who.actor, id.0).await?;
    Ok(respond::no_content())
}

/// Lists the initiatives that the caller began, stands for or has signed, the newest first; what was only signed while everybody reads
/// it.
#[utoipa::path(tag = "initiatives", operation_id = "list_own_initiatives", security(("bearer" = ["account.own"])), params(PageQuery),
    responses((status = 200, description = "A page of initiatives", body = Page<InitiativeSummary>)))]
#[get("/account/initiatives")]
async fn list_own_initiatives(request: HttpRequest, app: AppData, who: May<AccountOwn>, Params(query): Params<PageQuery>) -> ApiResult {
    Ok(respond::page(&request, &initiative::own(&app, &who.actor, &query).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(create_initiative)
        .service(edit_initiative)
        .service(submit_initiative)
        .service(withdraw_initiative)
        .service(appeal_initiative)
        .service(look_at_initiative_invitation)
        .service(join_initiative)
        .service(leave_initiative)
        .service(list_own_initiatives);
}
