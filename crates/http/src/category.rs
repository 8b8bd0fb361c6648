//! Categories, as administrators set them up.

use majlis_app::category;
use majlis_contract::category::{CategoryEntry, CreateCategory, EditCategory};
use majlis_contract::{CategoryId, Page};

use crate::prelude::*;

/// Lists all categories, those no longer in use as well.
///
/// The list is always whole. What is out of use has `retired_at`.
#[utoipa::path(tag = "administration", operation_id = "list_category_entries", security(("bearer" = ["municipality.read"])),
    responses((status = 200, description = "The categories", body = Page<CategoryEntry>)))]
#[get("/administration/categories")]
async fn list_category_entries(app: AppData, _: May<MunicipalityRead>) -> ApiResult {
    Ok(respond::ok(&category::list(&app).await?))
}

/// Adds a category, or a group of categories.
///
/// A group has no parent; a category lies in a group, and needs kinds and a department. Routes name the districts in which another department answers.
#[utoipa::path(tag = "administration", operation_id = "create_category", security(("bearer" = ["municipality.manage"])), params(IdempotencyKey),
    request_body = CreateCategory, responses((status = 201, description = "The category", body = CategoryEntry)))]
#[post("/administration/categories")]
async fn create_category(app: AppData, who: May<MunicipalityManage>, key: IdempotencyKey, body: Body<CreateCategory>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "create_category");
    Ok(respond::created("/api/v1/administration/categories", &category::create(&app, &who.actor, &ticket, body.value).await?))
}

/// Changes a category, takes it out of use, or brings it back.
///
/// JSON merge patch, but that a text is sent in both languages. Nothing is ever deleted: what is out of use keeps its name on what rests on it. A group can't be retired while categories in use lie in it (409).
#[utoipa::path(tag = "administration", operation_id = "edit_category", security(("bearer" = ["municipality.manage"])),
    params(("id" = CategoryId, Path, description = "The category"), IfMatch), request_body = EditCategory,
    responses((status = 200, description = "The category as it is now", body = CategoryEntry)))]
#[patch("/administration/categories/{id}")]
async fn edit_category(
    app: AppData,
    who: May<MunicipalityManage>,
    id: Id<CategoryId>,
    version: IfMatch,
    body: Body<EditCategory>,
) -> ApiResult {
    let view = category::edit(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_category_entries).service(create_category).service(edit_category);
}
