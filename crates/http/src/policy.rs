//! Policy texts, as administrators write them.

use majlis_app::policy;
use majlis_contract::policy::{CreatePolicyDraft, EditPolicyDraft, PolicyDraftView, PolicyView, PublishPolicy};
use majlis_contract::{Page, PolicyDraftId};

use crate::prelude::*;

/// Lists all versions of all policy texts.
///
/// Also those whose time has not come. The list is always whole; a version never changes.
#[utoipa::path(tag = "administration", operation_id = "list_policy_versions", security(("bearer" = ["municipality.read"])),
    responses((status = 200, description = "The versions", body = Page<PolicyView>)))]
#[get("/administration/policies")]
async fn list_policy_versions(app: AppData, _: May<MunicipalityRead>) -> ApiResult {
    Ok(respond::ok(&policy::versions(&app).await?))
}

/// Lists the policy texts that are being written.
///
/// The list is always whole.
#[utoipa::path(tag = "administration", operation_id = "list_policy_drafts", security(("bearer" = ["municipality.read"])),
    responses((status = 200, description = "The drafts", body = Page<PolicyDraftView>)))]
#[get("/administration/policy-drafts")]
async fn list_policy_drafts(app: AppData, _: May<MunicipalityRead>) -> ApiResult {
    Ok(respond::ok(&policy::drafts(&app).await?))
}

/// Begins a policy text.
///
/// Nobody sees it and nobody can agree to it until it is published.
#[utoipa::path(tag = "administration", operation_id = "create_policy_draft", security(("bearer" = ["municipality.manage"])),
    params(IdempotencyKey), request_body = CreatePolicyDraft, responses((status = 201, description = "The draft", body = PolicyDraftView)))]
#[post("/administration/policy-drafts")]
async fn create_policy_draft(app: AppData, who: May<MunicipalityManage>, key: IdempotencyKey, body: Body<CreatePolicyDraft>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "create_policy_draft");
    Ok(respond::created("/api/v1/administration/policy-drafts", &policy::create(&app, &who.actor, &ticket, body.value).await?))
}

/// Changes a policy text that is being written.
///
/// JSON merge patch, but that a text is sent in both languages.
#[utoipa::path(tag = "administration", operation_id = "edit_policy_draft", security(("bearer" = ["municipality.manage"])),
    params(("id" = PolicyDraftId, Path, description = "The draft"), IfMatch), request_body = EditPolicyDraft,
    responses((status = 200, description = "The draft as it is now", body = PolicyDraftView)))]
#[patch("/administration/policy-drafts/{id}")]
async fn edit_policy_draft(
    app: AppData,
    who: May<MunicipalityManage>,
    id: Id<PolicyDraftId>,
    version: IfMatch,
    body: Body<EditPolicyDraft>,
) -> ApiResult {
    let view = policy::edit(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Throws a policy text away that is being written.
///
/// Versions can't be thrown away: people have agreed to them.
#[utoipa::path(tag = "administration", operation_id = "discard_policy_draft", security(("bearer" = ["municipality.manage"])),
    params(("id" = PolicyDraftId, Path, description = "The draft"), IfMatch), responses((status = 204, description = "Thrown away")))]
#[delete("/administration/policy-drafts/{id}")]
async fn discard_policy_draft(app: AppData, who: May<MunicipalityManage>, id: Id<PolicyDraftId>, version: IfMatch) -> ApiResult {
    policy::discard(&app, &who.actor, id.0, version.version()).await?;
    Ok(respond::no_content())
}

/// Publishes a policy text.
///
/// The draft becomes the next version of its kind, from the time given on, and never changes again. From that time on people agree to
/// this version, and reports that name an older one are refused (`policy_outdated`).
#[utoipa::path(tag = "administration", operation_id = "publish_policy", security(("bearer" = ["municipality.manage"])),
    params(("id" = PolicyDraftId, Path, description = "The draft"), IfMatch), request_body = PublishPolicy,
    responses((status = 200, description = "The version", body = PolicyView)))]
#[post("/administration/policy-drafts/{id}/publish")]
async fn publish_policy(
    app: AppData,
    who: May<MunicipalityManage>,
    id: Id<PolicyDraftId>,
    version: IfMatch,
    body: Body<PublishPolicy>,
) -> ApiResult {
    Ok(respond::ok(&policy::publish(&app, &who.actor, id.0, version.version(), body.value).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_policy_versions).service(list_policy_drafts).service(create_policy_draft);
    config.service(edit_policy_draft).service(discard_policy_draft).service(publish_policy);
}
