//! Kinds of initiatives.

use majlis_app::initiative_kind;
use majlis_contract::initiative::{CreateInitiativeKind, EditInitiativeKind, InitiativeKindEntry};
use majlis_contract::{InitiativeKindId, Page};

use crate::prelude::*;

/// Lists the kinds of initiatives that can be chosen.
///
/// With what each asks for. The list is always whole.
#[utoipa::path(tag = "initiatives", operation_id = "list_initiative_kinds", security((), ("bearer" = ["public.read"])),
    responses((status = 200, description = "The kinds", body = Page<InitiativeKindEntry>)))]
#[get("/initiative-kinds")]
async fn list_initiative_kinds(app: AppData, _: May<PublicRead>) -> ApiResult {
    Ok(respond::public(&initiative_kind::offered(&app).await?))
}

/// Lists all kinds of initiatives, those no longer in use as well.
///
/// The list is always whole. What is out of use has `retired_at`.
#[utoipa::path(tag = "administration", operation_id = "list_initiative_kind_entries", security(("bearer" = ["municipality.read"])),
    responses((status = 200, description = "The kinds", body = Page<InitiativeKindEntry>)))]
#[get("/administration/initiative-kinds")]
async fn list_initiative_kind_entries(app: AppData, _: May<MunicipalityRead>) -> ApiResult {
    Ok(respond::ok(&initiative_kind::list(&app).await?))
}

/// Adds a kind of initiatives.
///
/// Residents can choose it from then on.
#[utoipa::path(tag = "administration", operation_id = "create_initiative_kind", security(("bearer" = ["municipality.manage"])), params(IdempotencyKey),
    request_body = CreateInitiativeKind, responses((status = 201, description = "The kind", body = InitiativeKindEntry)))]
#[post("/administration/initiative-kinds")]
async fn create_initiative_kind(
    app: AppData,
    who: May<MunicipalityManage>,
    key: IdempotencyKey,
    body: Body<CreateInitiativeKind>,
) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "create_initiative_kind");
    let made = initiative_kind::create(&app, &who.actor, &ticket, body.value).await?;
    Ok(respond::created("/api/v1/administration/initiative-kinds", &made))
}

/// Changes a kind of initiatives, takes it out of use, or brings it back.
///
/// JSON merge patch, but that a text is sent in both languages. What gathers already keeps the numbers that it began with.
#[utoipa::path(tag = "administration", operation_id = "edit_initiative_kind", security(("bearer" = ["municipality.manage"])),
    params(("id" = InitiativeKindId, Path, description = "The kind"), IfMatch), request_body = EditInitiativeKind,
    responses((status = 200, description = "The kind as it is now", body = InitiativeKindEntry)))]
#[patch("/administration/initiative-kinds/{id}")]
async fn edit_initiative_kind(
    app: AppData,
    who: May<MunicipalityManage>,
    id: Id<InitiativeKindId>,
    version: IfMatch,
    body: Body<EditInitiativeKind>,
) -> ApiResult {
    let view = initiative_kind::edit(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_initiative_kinds)
        .service(list_initiative_kind_entries)
        .service(create_initiative_kind)
        .service(edit_initiative_kind);
}
