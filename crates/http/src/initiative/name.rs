//! What moderators do with the names that signatures show.

use majlis_app::initiative;
use majlis_contract::initiative::{HideName, RestoreName, SignerName, SignerNameQuery};
use majlis_contract::problem::Problem;
use majlis_contract::{InitiativeId, Page, SignatureId};

use crate::prelude::*;

/// Lists the names that are shown with signatures of an initiative, or those that moderators took away.
///
/// The newest first. Everybody reads the names that are shown by `GET /initiatives/{id}/signers`.
#[utoipa::path(tag = "initiatives", operation_id = "list_signer_names", security(("bearer" = ["moderation.read"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), SignerNameQuery),
    responses((status = 200, description = "A page of names", body = Page<SignerName>)))]
#[get("/initiatives/{id}/names")]
async fn list_signer_names(
    request: HttpRequest,
    app: AppData,
    who: May<ModerationRead>,
    id: Id<InitiativeId>,
    Params(query): Params<SignerNameQuery>,
) -> ApiResult {
    Ok(respond::page(&request, &initiative::names(&app, &who.actor, id.0, &query).await?))
}

/// Takes the name away from a signature.
///
/// With reasons of the policy, of which the signer is told. The signature goes on counting, without a name, and none is shown for the
/// signer on this initiative again, not where they stand for it either, unless another moderator gives it back. A signature under another
/// name is another signature: what was read is what is taken away.
#[utoipa::path(tag = "initiatives", operation_id = "hide_signer_name", security(("bearer" = ["moderation.act"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), ("signature" = SignatureId, Path, description = "The signature")),
    request_body = HideName,
    responses((status = 200, description = "The name as it is now", body = SignerName),
        (status = 409, description = "It was taken away already", body = Problem, content_type = "application/problem+json")))]
#[post("/initiatives/{id}/names/{signature}/hide")]
async fn hide_signer_name(app: AppData, who: May<ModerationAct>, ids: Ids<InitiativeId, SignatureId>, body: Body<HideName>) -> ApiResult {
    Ok(respond::ok(&initiative::hide_name(&app, &who.actor, ids.0, ids.1, body.value).await?))
}

/// Gives a name back that another moderator took away.
///
/// It is shown again where its signature is still there; the signer is told either way.
#[utoipa::path(tag = "initiatives", operation_id = "restore_signer_name", security(("bearer" = ["moderation.act"])),
    params(("id" = InitiativeId, Path, description = "The initiative"), ("signature" = SignatureId, Path, description = "The signature")),
    request_body = RestoreName,
    responses((status = 200, description = "The name as it is now", body = SignerName),
        (status = 409, description = "It is shown", body = Problem, content_type = "application/problem+json")))]
#[post("/initiatives/{id}/names/{signature}/restore")]
async fn restore_signer_name(
    app: AppData,
    who: May<ModerationAct>,
    ids: Ids<InitiativeId, SignatureId>,
    body: Body<RestoreName>,
) -> ApiResult {
    Ok(respond::ok(&initiative::restore_name(&app, &who.actor, ids.0, ids.1, body.value).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_signer_names).service(hide_signer_name).service(restore_signer_name);
}
