//! The moderators' queue and their acts.

use actix_web::http::header;
use majlis_app::contribution;
use majlis_contract::contribution::{
    ContributionView, HideContribution, MergeIdea, ModerationCounts, ModerationFigures, ModerationItem, ModerationQuery,
    RedactContribution, RedactionRecord,
};
use majlis_contract::page::PageQuery;
use majlis_contract::{ContributionId, Page};

use crate::prelude::*;

/// Lists what waits for moderators, was reported, pointed out by machines, appealed, hidden or redacted.
///
/// What has waited longest comes first, of what is hidden the last hidden, of what is redacted the last sent. `hints` are what machines point out; they decide nothing.
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

/// Counts what waits for staff, and what stands on each shelf.
///
/// Counting stops at 1,000. Who doesn't see the moderators' queue gets the counts of initiatives, and 0 for the others.
#[utoipa::path(tag = "moderation", operation_id = "count_moderation", security(("bearer" = ["initiative.read"])),
    responses((status = 200, description = "The counts", body = ModerationCounts)))]
#[get("/moderation/counts")]
async fn count_moderation(app: AppData, who: May<InitiativeRead>) -> ApiResult {
    Ok(respond::ok(&contribution::counts(&app, &who.actor).await?))
}

/// Counts what moderation did in the last 24 months, for everybody.
///
/// From the log of its acts, by the municipality's months, this one as far as it has come. What was hidden is counted and never shown.
/// The figures are kept for a minute.
#[utoipa::path(tag = "moderation", operation_id = "get_moderation_figures", security((), ("bearer" = ["public.read"])),
    responses((status = 200, description = "The figures", body = ModerationFigures)))]
#[get("/moderation/figures")]
async fn get_moderation_figures(app: AppData, _: May<PublicRead>) -> ApiResult {
    Ok(respond::public(&*contribution::figures(&app).await?))
}

/// Gets the figures of moderation as a CSV file.
///
/// One line for each month and a column for each reason (RFC 4180, UTF-8 with a byte order mark).
#[utoipa::path(tag = "moderation", operation_id = "export_moderation_figures_csv", security((), ("bearer" = ["public.read"])),
    responses((status = 200, description = "The file", body = String, content_type = "text/csv; charset=utf-8")))]
#[get("/moderation/figures.csv")]
async fn export_moderation_figures_csv(app: AppData, _: May<PublicRead>) -> ApiResult {
    let file = contribution::figures_csv(&*contribution::figures(&app).await?)?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, "attachment; filename=\"moderation.csv\""))
        .insert_header((header::CACHE_CONTROL, "public, no-cache"))
        .body(file))
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

/// Covers parts of a contribution for everybody.
///
/// A marker in words stands in their place, in lists, feeds, searches and files as well, and earlier versions can't be read any more. Of
/// what is published, merged or waits. Everybody may read the reasons, the author the note too, who is told and may change the rest where
/// `permitted` has `edit`. Parts count
/// characters (Unicode code points) of `title` and `text` as they are given; they may touch and overlap. What stood there is kept for
/// auditors and moderators. Nobody redacts their own words.
#[utoipa::path(tag = "moderation", operation_id = "redact_contribution", security(("bearer" = ["moderation.act"])),
    params(("id" = ContributionId, Path, description = "The contribution"), IfMatch), request_body = RedactContribution,
    responses((status = 200, description = "The contribution as it is now", body = ModerationItem)))]
#[post("/contributions/{id}/redact")]
async fn redact_contribution(
    app: AppData,
    who: May<ModerationAct>,
    id: Id<ContributionId>,
    version: IfMatch,
    body: Body<RedactContribution>,
) -> ApiResult {
    Ok(changed(&contribution::redact(&app, &who.actor, id.0, version.version(), body.value).await?))
}

/// Lists what stood where parts of a contribution are covered, the last first.
///
/// Each look is recorded, and shown to the auditor and to the author.
#[utoipa::path(tag = "moderation", operation_id = "list_redactions", security(("bearer" = ["redaction.read"])),
    params(("id" = ContributionId, Path, description = "The contribution"), PageQuery),
    responses((status = 200, description = "A page of what stood there", body = Page<RedactionRecord>)))]
#[get("/contributions/{id}/redactions")]
async fn list_redactions(
    request: HttpRequest,
    app: AppData,
    who: May<RedactionRead>,
    id: Id<ContributionId>,
    Params(query): Params<PageQuery>,
) -> ApiResult {
    Ok(respond::page(&request, &contribution::redactions(&app, &who.actor, id.0, &query).await?))
}

/// Merges an idea into another.
///
/// For good. Who supports it supports the other one from now on, each once; that one's author is not counted. The merged idea is in no
/// public list any more; it can still be read with its comments, and says where it went. Authors and supporters are told. Both have to be
/// published, and nobody merges their own or into their own.
#[utoipa::path(tag = "moderation", operation_id = "merge_idea", security(("bearer" = ["moderation.act"])),
    params(("id" = ContributionId, Path, description = "The idea that is merged"), IfMatch), request_body = MergeIdea,
    responses((status = 200, description = "The merged idea as it is now", body = ContributionView)))]
#[post("/contributions/{id}/merge")]
async fn merge_idea(app: AppData, who: May<ModerationAct>, id: Id<ContributionId>, version: IfMatch, body: Body<MergeIdea>) -> ApiResult {
    let view = contribution::merge(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

fn changed(item: &ModerationItem) -> HttpResponse {
    respond::ok_with_etag(item, &item.contribution.etag)
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_moderation)
        .service(get_moderation_item)
        .service(count_moderation)
        .service(get_moderation_figures)
        .service(export_moderation_figures_csv)
        .service(publish_contribution)
        .service(hide_contribution)
        .service(redact_contribution)
        .service(list_redactions)
        .service(merge_idea);
}
