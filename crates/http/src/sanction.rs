//! Warnings and bans: what moderators give and decide, and what the person does.

use majlis_app::sanction;
use majlis_contract::page::PageQuery;
use majlis_contract::problem::Problem;
use majlis_contract::sanction::{AppealSanction, DecideSanction, GiveSanction, SanctionQuery, SanctionView};
use majlis_contract::{ContributionId, InitiativeId, Page, SanctionId};

use crate::prelude::*;

/// Warns or bans the author of a contribution.
///
/// With reasons of the policy and a word to the person, who may appeal once. A ban has a term; until then its person can't propose,
/// comment, change, support or report, and everything of cases and services stays open. Nobody sanctions themselves, and what the
/// municipality says itself is not sanctioned.
#[utoipa::path(tag = "moderation", operation_id = "give_sanction", security(("bearer" = ["moderation.act"])),
    params(("id" = ContributionId, Path, description = "The contribution that it is given for"), IdempotencyKey), request_body = GiveSanction,
    responses((status = 201, description = "The sanction", body = SanctionView),
        (status = 409, description = "A ban of the same person is in force: `already_banned`", body = Problem, content_type = "application/problem+json")))]
#[post("/moderation/contributions/{id}/sanctions")]
async fn give_sanction(
    app: AppData,
    who: May<ModerationAct>,
    id: Id<ContributionId>,
    key: IdempotencyKey,
    body: Body<GiveSanction>,
) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "give_sanction");
    let given = sanction::give(&app, &who.actor, &ticket, id.0, body.value).await?;
    Ok(respond::created(&format!("/api/v1/moderation/sanctions/{}", given.id), &given))
}

/// Warns or bans the sponsor of an initiative.
///
/// As for a contribution. What was not sent, or was taken back, is no reason: the moderators don't see it.
#[utoipa::path(tag = "moderation", operation_id = "give_sanction_for_initiative", security(("bearer" = ["moderation.act"])),
    params(("id" = InitiativeId, Path, description = "The initiative that it is given for"), IdempotencyKey), request_body = GiveSanction,
    responses((status = 201, description = "The sanction", body = SanctionView),
        (status = 409, description = "A ban of the same person is in force: `already_banned`", body = Problem, content_type = "application/problem+json")))]
#[post("/moderation/initiatives/{id}/sanctions")]
async fn give_sanction_for_initiative(
    app: AppData,
    who: May<ModerationAct>,
    id: Id<InitiativeId>,
    key: IdempotencyKey,
    body: Body<GiveSanction>,
) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "give_sanction_for_initiative");
    let given = sanction::give_for_initiative(&app, &who.actor, &ticket, id.0, body.value).await?;
    Ok(respond::created(&format!("/api/v1/moderation/sanctions/{}", given.id), &given))
}

/// Lists warnings and bans: in force, appealed, or past.
///
/// Of those in force what ends first comes first and warnings last, of appeals what has waited longest, of those past what ended last.
#[utoipa::path(tag = "moderation", operation_id = "list_sanctions", security(("bearer" = ["moderation.read"])), params(SanctionQuery),
    responses((status = 200, description = "A page of sanctions", body = Page<SanctionView>)))]
#[get("/moderation/sanctions")]
async fn list_sanctions(request: HttpRequest, app: AppData, who: May<ModerationRead>, Params(query): Params<SanctionQuery>) -> ApiResult {
    Ok(respond::page(&request, &sanction::list(&app, &who.actor, &query).await?))
}

/// Gets a warning or a ban as moderators see it.
#[utoipa::path(tag = "moderation", operation_id = "get_sanction", security(("bearer" = ["moderation.read"])),
    params(("id" = SanctionId, Path, description = "The sanction")),
    responses((status = 200, description = "The sanction", body = SanctionView)))]
#[get("/moderation/sanctions/{id}")]
async fn get_sanction(app: AppData, who: May<ModerationRead>, id: Id<SanctionId>) -> ApiResult {
    Ok(changed(&sanction::show(&app, &who.actor, id.0).await?))
}

/// Takes a warning or a ban off.
///
/// Of what was appealed it grants the appeal, which the moderator who gave it can't.
#[utoipa::path(tag = "moderation", operation_id = "lift_sanction", security(("bearer" = ["moderation.act"])),
    params(("id" = SanctionId, Path, description = "The sanction"), IfMatch), request_body = DecideSanction,
    responses((status = 200, description = "The sanction as it is now", body = SanctionView)))]
#[post("/moderation/sanctions/{id}/lift")]
async fn lift_sanction(
    app: AppData,
    who: May<ModerationAct>,
    id: Id<SanctionId>,
    version: IfMatch,
    body: Body<DecideSanction>,
) -> ApiResult {
    Ok(changed(&sanction::lift(&app, &who.actor, id.0, version.version(), body.value).await?))
}

/// Rejects the appeal against a warning or a ban.
///
/// For good. The moderator who gave it can't; lifting decides the appeal the other way.
#[utoipa::path(tag = "moderation", operation_id = "uphold_sanction", security(("bearer" = ["moderation.act"])),
    params(("id" = SanctionId, Path, description = "The sanction"), IfMatch), request_body = DecideSanction,
    responses((status = 200, description = "The sanction as it is now", body = SanctionView)))]
#[post("/moderation/sanctions/{id}/uphold")]
async fn uphold_sanction(
    app: AppData,
    who: May<ModerationAct>,
    id: Id<SanctionId>,
    version: IfMatch,
    body: Body<DecideSanction>,
) -> ApiResult {
    Ok(changed(&sanction::uphold(&app, &who.actor, id.0, version.version(), body.value).await?))
}

/// Lists the warnings and bans that the caller was given, the newest first.
#[utoipa::path(tag = "contributions", operation_id = "list_own_sanctions", security(("bearer" = ["account.own"])), params(PageQuery),
    responses((status = 200, description = "A page of sanctions", body = Page<SanctionView>)))]
#[get("/account/sanctions")]
async fn list_own_sanctions(request: HttpRequest, app: AppData, who: May<AccountOwn>, Params(query): Params<PageQuery>) -> ApiResult {
    Ok(respond::page(&request, &sanction::own(&app, &who.actor, &query).await?))
}

/// Asks another moderator to look at a warning or a ban of one's own.
///
/// Once, while it is in force: what the other moderator decides stays. A ban stays in force until then.
#[utoipa::path(tag = "contributions", operation_id = "appeal_sanction", security(("bearer" = ["contribution.comment"])),
    params(("id" = SanctionId, Path, description = "The sanction"), IfMatch), request_body = AppealSanction,
    responses((status = 200, description = "The sanction as it is now", body = SanctionView)))]
#[post("/account/sanctions/{id}/appeal")]
async fn appeal_sanction(
    app: AppData,
    who: May<ContributionComment>,
    id: Id<SanctionId>,
    version: IfMatch,
    body: Body<AppealSanction>,
) -> ApiResult {
    Ok(changed(&sanction::appeal(&app, &who.actor, id.0, version.version(), body.value).await?))
}

fn changed(view: &SanctionView) -> HttpResponse {
    respond::ok_with_etag(view, &view.etag)
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(give_sanction)
        .service(give_sanction_for_initiative)
        .service(list_sanctions)
        .service(get_sanction)
        .service(lift_sanction)
        .service(uphold_sanction)
        .service(list_own_sanctions)
        .service(appeal_sanction);
}
