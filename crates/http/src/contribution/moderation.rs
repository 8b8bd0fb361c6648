//! The moderators' queue and their acts.

use majlis_app::contribution;
use majlis_contract::contribution::{HideContribution, ModerationCounts, ModerationItem, ModerationQuery};
use majlis_contract::{ContributionId, Page};

use crate::prelude::*;

/// Lists what waits for moderators, was reported, appealed or hidden.
///
/// What has waited longest comes first, of what is hidden the last hidden. `hints` are what machines point out; they decide nothing.
#[utoipa::path(tag = "moderation", operation_id = "list_moderation", security(("bearer" = ["moderation.read"])), params(ModerationQuery),
    responses((status = 200, description = "A page of contributions", body = Page<ModerationItem>)))]
#[get("/moderation/contributions")]
async fn list_moderation(
    request: HttpRequest,
    app: AppData,
    who: May<ModerationRead>,
    Params(query): Params<ModerationQuery>,
) -> ApiResult {
    Ok(respond::page(&request, &contribution::queue(&app, &who.actor, &query).await?))
}

/// Gets a contribution as moderators see it.
///
/// On whatever shelf it stands, and on none.
#[utoipa::path(tag = "moderation", operation_id = "get_moderation_item", security(("bearer" = ["moderation.read"])),
    params(("id" = ContributionId, Path, description = "The contribution")),
    responses((status = 200, description = "The contribution", body = ModerationItem)))]
#[get("/moderation/contributions/{id}")]
async fn get_moderation_item(app: AppData, who: May<ModerationRead>, id: Id<ContributionId>) -> ApiResult {
    Ok(changed(&contribution::show_to_moderators(&app, &who.actor, id.0).await?))
}

/// Counts what stands on each shelf.
///
/// Counting stops at 1,000.
#[utoipa::path(tag = "moderation", operation_id = "count_moderation", security(("bearer" = ["moderation.read"])),
    responses((status = 200, description = "The counts", body = ModerationCounts)))]
#[get("/moderation/counts")]
async fn count_moderation(app: AppData, _: May<ModerationRead>) -> ApiResult {
    Ok(respond::ok(&contribution::counts(&app).await?))
}

/// Lets the public see a contribution.
///
/// Of what was appealed it grants the appeal, which the moderator who hid it can't. What was reported stays as it is, and the reports
/// are settled. Nobody moderates their own words.
#[utoipa::path(tag = "moderation", operation_id = "publish_contribution", security(("bearer" = ["moderation.act"])),
    params(("id" = ContributionId, Path, description = "The contribution"), IfMatch),
    responses((status = 200, description = "The contribution as it is now", body = ModerationItem)))]
#[post("/contributions/{id}/publish")]
async fn publish_contribution(app: AppData, who: May<ModerationAct>, id: Id<ContributionId>, version: IfMatch) -> ApiResult {
    Ok(changed(&contribution::publish(&app, &who.actor, id.0, version.version()).await?))
}

/// Hides a contribution from the public.
///
/// With reasons that everybody may read and a note to its author, who may correct and send it again, or appeal once. Of what was
/// appealed it rejects the appeal, for good, which the moderator who hid it can't.
#[utoipa::path(tag = "moderation", operation_id = "hide_contribution", security(("bearer" = ["moderation.act"])),
    params(("id" = ContributionId, Path, description = "The contribution"), IfMatch), request_body = HideContribution,
    responses((status = 200, description = "The contribution as it is now", body = ModerationItem)))]
#[post("/contributions/{id}/hide")]
async fn hide_contribution(
    app: AppData,
    who: May<ModerationAct>,
    id: Id<ContributionId>,
    version: IfMatch,
    body: Body<HideContribution>,
) -> ApiResult {
    Ok(changed(&contribution::hide(&app, &who.actor, id.0, version.version(), body.value).await?))
}

fn changed(item: &ModerationItem) -> HttpResponse {
    respond::ok_with_etag(item, &item.contribution.etag)
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_moderation)
        .service(get_moderation_item)
        .service(count_moderation)
        .service(publish_contribution)
        .service(hide_contribution);
}
