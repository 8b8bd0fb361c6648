//! What staff do with initiatives: the check, signatures from elsewhere, the committee's study and what comes of it.

use majlis_app::initiative;
use majlis_contract::initiative::{
    CorrectElsewhere, CreateMilestone, DecideInitiative, EditMilestone, ElsewhereView, EnterElsewhere, HideInitiative, InitiativeDeskQuery,
    InitiativeModeration, InitiativeSummary, InitiativeView, ReturnInitiative,
};
use majlis_contract::page::PageQuery;
use majlis_contract::problem::Problem;
use majlis_contract::{ElsewhereId, InitiativeId, MilestoneId, Page};

use super::changed;
use crate::prelude::*;

/// Lists initiatives for staff, a shelf at a time.
///
/// What waits for a moderator, checked, reported or appealed, comes with the longest first, what gathers or is studied with the soonest due first, the rest with the
/// newest first.
#[utoipa::path(tag = "initiatives", operation_id = "list_initiatives_of_staff", security(("bearer" = ["initiative.read"])), params(InitiativeDeskQuery),
    responses((status = 200, description = "A page of initiatives", body = Page<InitiativeSummary>)))]
#[get("/dialogue/initiatives")]
async fn list_initiatives_of_staff(
    request: HttpRequest,
    app: AppData,
    _: May<InitiativeRead>,
    Params(query): Params<InitiativeDeskQuery>,
) -> ApiResult {
    Ok(respond::page(&request, &initiative::desk(&app, &query).await?))
}

/// Gets what moderators know of an initiative beside what it says.
#[utoipa::path(tag = "moderation", operation_id = "get_initiative_moderation", security(("bearer" = ["moderation.read"])),
    params(("id" = InitiativeId, Path, description = "The initiative")),
    responses((status = 200, description = "What is pointed out in it, what was reported, what is like it, and what its sponsor has had", body = InitiativeModeration)))]
#[get("/moderation/initiatives/{id}")]
async fn get_initiative_moderation(app: AppData, who: May<ModerationRead>, id: Id<InitiativeId>) -> ApiResult {
    Ok(respond::ok(&initiative::moderation(&app, &who.actor, id.0).await?))
}

/// Lets an initiative gather support.
///
/// Its kind's numbers are its own from then on, and its term begins; its sponsor and co-sponsors have signed it. What was hidden is
/// shown again, as what it was and with as much time left, by another moderator than the one who hid it; of what was appealed that grants
/// the appeal. What was reported stays as it is, and the reports are settled.
#[utoipa::path(tag = "initiatives", operation_id = "accept_initiative", security(("bearer" = ["moderation.act"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), IfMatch),
    responses((status = 200, description = "The initiative as it is now", body = InitiativeView),
        (status = 409, description = "It does not wait for it; or somebody who stands for it has signed one for the residents of another district meanwhile", body = Problem, content_type = "application/problem+json")))]
#[post("/initiatives/{id}/accept")]
async fn accept_initiative(app: AppData, who: May<ModerationAct>, id: Id<InitiativeId>, version: IfMatch) -> ApiResult {
    Ok(changed(&initiative::accept(&app, &who.actor, id.0, version.version()).await?))
}

/// Gives an initiative back to its sponsor for corrections.
#[utoipa::path(tag = "initiatives", operation_id = "return_initiative", security(("bearer" = ["moderation.act"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), IfMatch), request_body = ReturnInitiative,
    responses((status = 200, description = "The initiative as it is now", body = InitiativeView)))]
#[post("/initiatives/{id}/return")]
async fn return_initiative(
    app: AppData,
    who: May<ModerationAct>,
    id: Id<InitiativeId>,
    version: IfMatch,
    body: Body<ReturnInitiative>,
) -> ApiResult {
    Ok(changed(&initiative::give_back(&app, &who.actor, id.0, version.version(), body.value).await?))
}

/// Hides an initiative.
///
/// With reasons of the policy in force. What waits for the check and what everybody may read can be hidden; its time stands still
/// meanwhile. Before it gathered, its sponsor can correct it and send it again; after that only another moderator shows it again. The
/// sponsor may appeal once: of what was appealed this rejects the appeal, for good, which the moderator who hid it can't.
#[utoipa::path(tag = "initiatives", operation_id = "hide_initiative", security(("bearer" = ["moderation.act"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), IfMatch), request_body = HideInitiative,
    responses((status = 200, description = "The initiative as it is now", body = InitiativeView)))]
#[post("/initiatives/{id}/hide")]
async fn hide_initiative(
    app: AppData,
    who: May<ModerationAct>,
    id: Id<InitiativeId>,
    version: IfMatch,
    body: Body<HideInitiative>,
) -> ApiResult {
    Ok(changed(&initiative::hide(&app, &who.actor, id.0, version.version(), body.value).await?))
}

/// Lists signatures of an initiative that were gathered elsewhere, the newest entry first.
#[utoipa::path(tag = "initiatives", operation_id = "list_signatures_elsewhere", security(("bearer" = ["initiative.read"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), PageQuery),
    responses((status = 200, description = "A page of entries and corrections", body = Page<ElsewhereView>)))]
#[get("/initiatives/{id}/elsewhere")]
async fn list_signatures_elsewhere(
    request: HttpRequest,
    app: AppData,
    _: May<InitiativeRead>,
    id: Id<InitiativeId>,
    Params(query): Params<PageQuery>,
) -> ApiResult {
    Ok(respond::page(&request, &initiative::elsewhere(&app, id.0, &query).await?))
}

/// Enters signatures that were gathered elsewhere.
///
/// With where their evidence is kept. They count towards the number that the initiative needs, and are shown apart.
#[utoipa::path(tag = "initiatives", operation_id = "enter_signatures_elsewhere", security(("bearer" = ["initiative.enter"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), IdempotencyKey), request_body = EnterElsewhere,
    responses((status = 201, description = "The entry", body = ElsewhereView),
        (status = 409, description = "It can't be signed now", body = Problem, content_type = "application/problem+json")))]
#[post("/initiatives/{id}/elsewhere")]
async fn enter_signatures_elsewhere(
    app: AppData,
    who: May<InitiativeEnter>,
    id: Id<InitiativeId>,
    key: IdempotencyKey,
    body: Body<EnterElsewhere>,
) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "enter_signatures_elsewhere");
    let made = initiative::enter(&app, &who.actor, &ticket, id.0, body.value).await?;
    Ok(respond::created(&format!("/api/v1/initiatives/{}/elsewhere", id.0), &made))
}

/// Corrects signatures that were gathered elsewhere.
///
/// By an entry against them, with a reason: what was entered stays in the list. While it gathers, and while the committee studies it:
/// it stays with the committee then, however many are left.
#[utoipa::path(tag = "initiatives", operation_id = "correct_signatures_elsewhere", security(("bearer" = ["initiative.enter"])),
    params(("id" = ElsewhereId, Path, description = "The entry, which is no correction itself"), IdempotencyKey), request_body = CorrectElsewhere,
    responses((status = 201, description = "The correction", body = ElsewhereView),
        (status = 409, description = "It can't be signed any more", body = Problem, content_type = "application/problem+json")))]
#[post("/signatures-elsewhere/{id}/corrections")]
async fn correct_signatures_elsewhere(
    app: AppData,
    who: May<InitiativeEnter>,
    id: Id<ElsewhereId>,
    key: IdempotencyKey,
    body: Body<CorrectElsewhere>,
) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "correct_signatures_elsewhere");
    let made = initiative::correct(&app, &who.actor, &ticket, id.0, body.value).await?;
    Ok(respond::created(&format!("/api/v1/signatures-elsewhere/{}/corrections", id.0), &made))
}

/// Adopts or declines an initiative that has its support.
///
/// With reasons that everybody reads.
#[utoipa::path(tag = "initiatives", operation_id = "decide_initiative", security(("bearer" = ["initiative.study"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), IfMatch), request_body = DecideInitiative,
    responses((status = 200, description = "The initiative as it is now", body = InitiativeView)))]
#[post("/initiatives/{id}/decision")]
async fn decide_initiative(
    app: AppData,
    who: May<InitiativeStudy>,
    id: Id<InitiativeId>,
    version: IfMatch,
    body: Body<DecideInitiative>,
) -> ApiResult {
    Ok(changed(&initiative::decide_study(&app, &who.actor, id.0, version.version(), body.value).await?))
}

/// Adds a milestone to what was adopted.
#[utoipa::path(tag = "initiatives", operation_id = "create_milestone", security(("bearer" = ["initiative.study"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), IdempotencyKey), request_body = CreateMilestone,
    responses((status = 201, description = "The initiative with it", body = InitiativeView)))]
#[post("/initiatives/{id}/milestones")]
async fn create_milestone(
    app: AppData,
    who: May<InitiativeStudy>,
    id: Id<InitiativeId>,
    key: IdempotencyKey,
    body: Body<CreateMilestone>,
) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "create_milestone");
    let view = initiative::add_milestone(&app, &who.actor, &ticket, id.0, body.value).await?;
    Ok(respond::created(&format!("/api/v1/initiatives/{}", view.id), &view))
}

/// Changes a milestone, or says how far it is.
///
/// JSON merge patch, but that a title is sent in both languages. With the first milestone that begins, the initiative is in
/// implementation. People are told when one begins and when it is done.
#[utoipa::path(tag = "initiatives", operation_id = "edit_milestone", security(("bearer" = ["initiative.study"])),
    params(("id" = MilestoneId, Path, description = "The milestone"), IfMatch), request_body = EditMilestone,
    responses((status = 200, description = "The initiative as it is now", body = InitiativeView)))]
#[patch("/milestones/{id}")]
async fn edit_milestone(
    app: AppData,
    who: May<InitiativeStudy>,
    id: Id<MilestoneId>,
    version: IfMatch,
    body: Body<EditMilestone>,
) -> ApiResult {
    Ok(changed(&initiative::edit_milestone(&app, &who.actor, id.0, version.version(), body.value).await?))
}

/// Says that what an initiative asked for is there.
#[utoipa::path(tag = "initiatives", operation_id = "finish_initiative", security(("bearer" = ["initiative.study"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), IfMatch),
    responses((status = 200, description = "The initiative as it is now", body = InitiativeView)))]
#[post("/initiatives/{id}/finish")]
async fn finish_initiative(app: AppData, who: May<InitiativeStudy>, id: Id<InitiativeId>, version: IfMatch) -> ApiResult {
    Ok(changed(&initiative::finish(&app, &who.actor, id.0, version.version()).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_initiatives_of_staff)
        .service(get_initiative_moderation)
        .service(accept_initiative)
        .service(return_initiative)
        .service(hide_initiative)
        .service(list_signatures_elsewhere)
        .service(enter_signatures_elsewhere)
        .service(correct_signatures_elsewhere)
        .service(decide_initiative)
        .service(create_milestone)
        .service(edit_milestone)
        .service(finish_initiative);
}
