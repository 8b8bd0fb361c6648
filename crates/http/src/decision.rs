//! Decisions: read by everybody, written and published by staff.

use majlis_app::decision;
use majlis_contract::decision::{
    CreateDecision, DecisionQuery, DecisionSourceView, DecisionSummary, DecisionView, EditDecision, NameSources, StaffDecisionQuery,
};
use majlis_contract::page::PageQuery;
use majlis_contract::{DecisionId, DecisionSourceId, Page};

use crate::prelude::*;

/// Lists the published decisions, the latest first.
#[utoipa::path(tag = "decisions", operation_id = "list_decisions", security((), ("bearer" = ["public.read"])), params(DecisionQuery),
    responses((status = 200, description = "A page of decisions", body = Page<DecisionSummary>)))]
#[get("/decisions")]
async fn list_decisions(request: HttpRequest, app: AppData, _: May<PublicRead>, Params(query): Params<DecisionQuery>) -> ApiResult {
    Ok(respond::public_page(&request, &decision::published(&app, &query).await?))
}

/// Gets a decision: what was decided, why, and what changes.
///
/// Drafts are there for staff alone.
#[utoipa::path(tag = "decisions", operation_id = "get_decision", security((), ("bearer" = ["public.read"])),
    params(("id" = DecisionId, Path, description = "The decision")),
    responses((status = 200, description = "The decision", body = DecisionView)))]
#[get("/decisions/{id}")]
async fn get_decision(app: AppData, who: May<PublicRead>, id: Id<DecisionId>) -> ApiResult {
    let view = decision::show(&app, &who.actor, id.0).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Lists what a decision drew on, and what came of each.
///
/// Everybody reads what was said in public, and the numbers of published reports; of other reports only that there is one.
#[utoipa::path(tag = "decisions", operation_id = "list_decision_sources", security((), ("bearer" = ["public.read"])),
    params(("id" = DecisionId, Path, description = "The decision"), PageQuery),
    responses((status = 200, description = "A page of contributions and reports", body = Page<DecisionSourceView>)))]
#[get("/decisions/{id}/sources")]
async fn list_decision_sources(
    request: HttpRequest,
    app: AppData,
    who: May<PublicRead>,
    id: Id<DecisionId>,
    Params(page): Params<PageQuery>,
) -> ApiResult {
    Ok(respond::page(&request, &decision::sources(&app, &who.actor, id.0, &page).await?))
}

/// Lists all decisions, those that are being written as well; the newest first.
#[utoipa::path(tag = "decisions", operation_id = "list_decisions_of_staff", security(("bearer" = ["subject.read"])),
    params(StaffDecisionQuery), responses((status = 200, description = "A page of decisions", body = Page<DecisionSummary>)))]
#[get("/dialogue/decisions")]
async fn list_decisions_of_staff(
    request: HttpRequest,
    app: AppData,
    _: May<SubjectRead>,
    Params(query): Params<StaffDecisionQuery>,
) -> ApiResult {
    Ok(respond::page(&request, &decision::list(&app, &query).await?))
}

/// Begins a decision, as a draft.
///
/// It is on a subject whose analysis is published, or on none where it rests on reports alone.
#[utoipa::path(tag = "decisions", operation_id = "create_decision", security(("bearer" = ["subject.manage"])), params(IdempotencyKey),
    request_body = CreateDecision, responses((status = 201, description = "The draft", body = DecisionView)))]
#[post("/decisions")]
async fn create_decision(app: AppData, who: May<SubjectManage>, key: IdempotencyKey, body: Body<CreateDecision>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "create_decision");
    let made = decision::create(&app, &who.actor, &ticket, body.value).await?;
    Ok(respond::created(&format!("/api/v1/decisions/{}", made.id), &made))
}

/// Changes a decision that is not published yet.
///
/// JSON merge patch, but that a text is sent in both languages.
#[utoipa::path(tag = "decisions", operation_id = "edit_decision", security(("bearer" = ["subject.manage"])),
    params(("id" = DecisionId, Path, description = "The decision"), IfMatch), request_body = EditDecision,
    responses((status = 200, description = "The decision as it is now", body = DecisionView)))]
#[patch("/decisions/{id}")]
async fn edit_decision(app: AppData, who: May<SubjectManage>, id: Id<DecisionId>, version: IfMatch, body: Body<EditDecision>) -> ApiResult {
    let view = decision::edit(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Publishes a decision.
///
/// It can't be changed afterwards. Its subject is `decided` in the same moment. Everybody who took part in the subject, or wrote what the
/// decision names, is told by the ways that they chose; who sent a report that it names by the way that the report came in.
#[utoipa::path(tag = "decisions", operation_id = "publish_decision", security(("bearer" = ["subject.manage"])),
    params(("id" = DecisionId, Path, description = "The decision"), IfMatch),
    responses((status = 200, description = "The published decision", body = DecisionView)))]
#[post("/decisions/{id}/publish")]
async fn publish_decision(app: AppData, who: May<SubjectManage>, id: Id<DecisionId>, version: IfMatch) -> ApiResult {
    let view = decision::publish(&app, &who.actor, id.0, version.version()).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Gives up a decision that is not published.
#[utoipa::path(tag = "decisions", operation_id = "discard_decision", security(("bearer" = ["subject.manage"])),
    params(("id" = DecisionId, Path, description = "The decision"), IfMatch),
    responses((status = 200, description = "The discarded decision", body = DecisionView)))]
#[post("/decisions/{id}/discard")]
async fn discard_decision(app: AppData, who: May<SubjectManage>, id: Id<DecisionId>, version: IfMatch) -> ApiResult {
    let view = decision::discard(&app, &who.actor, id.0, version.version()).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Names what a decision drew on, and what came of it.
///
/// Published contributions of any subject, and reports by their numbers; 500 of them at most. What is named already gets the new outcome.
#[utoipa::path(tag = "decisions", operation_id = "name_decision_sources", security(("bearer" = ["subject.manage"])),
    params(("id" = DecisionId, Path, description = "The decision"), IfMatch), request_body = NameSources,
    responses((status = 200, description = "The decision as it is now", body = DecisionView)))]
#[post("/decisions/{id}/sources")]
async fn name_decision_sources(
    app: AppData,
    who: May<SubjectManage>,
    id: Id<DecisionId>,
    version: IfMatch,
    body: Body<NameSources>,
) -> ApiResult {
    let view = decision::name(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Takes something out of what a decision drew on.
#[utoipa::path(tag = "decisions", operation_id = "take_out_decision_source", security(("bearer" = ["subject.manage"])),
    params(("id" = DecisionId, Path, description = "The decision"), ("source" = DecisionSourceId, Path, description = "What is taken out"), IfMatch),
    responses((status = 200, description = "The decision as it is now", body = DecisionView)))]
#[delete("/decisions/{id}/sources/{source}")]
async fn take_out_decision_source(
    app: AppData,
    who: May<SubjectManage>,
    path: Ids<DecisionId, DecisionSourceId>,
    version: IfMatch,
) -> ApiResult {
    let view = decision::unname(&app, &who.actor, path.0, version.version(), path.1).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_decisions)
        .service(list_decisions_of_staff)
        .service(create_decision)
        .service(list_decision_sources)
        .service(get_decision)
        .service(edit_decision)
        .service(publish_decision)
        .service(discard_decision)
        .service(name_decision_sources)
        .service(take_out_decision_source);
}
