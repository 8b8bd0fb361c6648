//! Service levels, as administrators set them up.

use majlis_app::service_level;
use majlis_contract::service_level::{CreateServiceLevel, EditServiceLevel, ServiceLevelEntry};
use majlis_contract::{Page, ServiceLevelId};

use crate::prelude::*;

/// Lists all service levels, those no longer in use as well.
///
/// The list is always whole. What is out of use has `retired_at`.
#[utoipa::path(tag = "administration", operation_id = "list_service_level_entries", security(("bearer" = ["municipality.read"])),
    responses((status = 200, description = "The service levels", body = Page<ServiceLevelEntry>)))]
#[get("/administration/service-levels")]
async fn list_service_level_entries(app: AppData, _: May<MunicipalityRead>) -> ApiResult {
    Ok(respond::ok(&service_level::list(&app).await?))
}

/// Adds a service level.
///
/// The most specific one that fits a case holds: a category counts for more than its group, a group for more than a priority, a
/// priority for more than a kind. Two in use are never for the same cases (`taken` at `category_id`).
#[utoipa::path(tag = "administration", operation_id = "create_service_level", security(("bearer" = ["municipality.manage"])), params(IdempotencyKey),
    request_body = CreateServiceLevel, responses((status = 201, description = "The service level", body = ServiceLevelEntry)))]
#[post("/administration/service-levels")]
async fn create_service_level(
    app: AppData,
    who: May<MunicipalityManage>,
    key: IdempotencyKey,
    body: Body<CreateServiceLevel>,
) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "create_service_level");
    Ok(respond::created("/api/v1/administration/service-levels", &service_level::create(&app, &who.actor, &ticket, body.value).await?))
}

/// Changes a service level, takes it out of use, or brings it back.
///
/// JSON merge patch, but that a text is sent in both languages. Nothing is ever deleted: what is out of use keeps its name on what rests on it. Cases keep what they were promised.
#[utoipa::path(tag = "administration", operation_id = "edit_service_level", security(("bearer" = ["municipality.manage"])),
    params(("id" = ServiceLevelId, Path, description = "The service level"), IfMatch), request_body = EditServiceLevel,
    responses((status = 200, description = "The service level as it is now", body = ServiceLevelEntry)))]
#[patch("/administration/service-levels/{id}")]
async fn edit_service_level(
    app: AppData,
    who: May<MunicipalityManage>,
    id: Id<ServiceLevelId>,
    version: IfMatch,
    body: Body<EditServiceLevel>,
) -> ApiResult {
    let view = service_level::edit(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_service_level_entries).service(create_service_level).service(edit_service_level);
}
