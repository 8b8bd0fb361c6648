//! What everybody may know about the municipality, and errors that clients tell of.

use actix_web::http::header;
use actix_web::web;
use majlis_app::municipality;
use majlis_contract::case::{PromiseQuery, PromiseView};
use majlis_contract::category::CategoryView;
use majlis_contract::client_error::ReportClientError;
use majlis_contract::department::DepartmentView;
use majlis_contract::district::DistrictView;
use majlis_contract::municipality::{EditSettings, MAX_MARK_BYTES, MunicipalityView, SettingsView};
use majlis_contract::policy::PolicyView;
use majlis_contract::problem::{ErrorCode, Problem};
use majlis_contract::{Page, PolicyId};

use crate::extract::{media_type, read};
use crate::kept::Kept;
use crate::prelude::*;

/// Gets the municipality's public settings.
///
/// Name, hotline, languages, promises, map and colours: what a client needs before anything else.
#[utoipa::path(tag = "municipality", operation_id = "get_municipality", security((), ("bearer" = ["public.read"])),
    responses((status = 200, description = "The settings", body = MunicipalityView)))]
#[get("/municipality")]
async fn get_municipality(app: AppData, _: May<PublicRead>) -> ApiResult {
    Ok(respond::public(&municipality::get(&app).await?))
}

/// Lists all districts with their outlines.
///
/// The list is always whole: there is no next page.
#[utoipa::path(tag = "municipality", operation_id = "list_districts", security((), ("bearer" = ["public.read"])),
    responses((status = 200, description = "The districts", body = Page<DistrictView>)))]
#[get("/districts")]
async fn list_districts(app: AppData, kept: web::Data<Kept>, _: May<PublicRead>) -> ApiResult {
    kept.answer(&app, "districts", async || municipality::districts(&app).await).await
}

/// Lists all departments.
///
/// A tree: directorates have no parent. The list is always whole.
#[utoipa::path(tag = "municipality", operation_id = "list_departments", security((), ("bearer" = ["public.read"])),
    responses((status = 200, description = "The departments", body = Page<DepartmentView>)))]
#[get("/departments")]
async fn list_departments(app: AppData, kept: web::Data<Kept>, _: May<PublicRead>) -> ApiResult {
    kept.answer(&app, "departments", async || municipality::departments(&app).await).await
}

/// Lists all categories of cases.
///
/// A tree of two levels: groups have no parent, and only the others can be chosen. The list is always whole.
#[utoipa::path(tag = "municipality", operation_id = "list_categories", security((), ("bearer" = ["public.read"])),
    responses((status = 200, description = "The categories", body = Page<CategoryView>)))]
#[get("/categories")]
async fn list_categories(app: AppData, kept: web::Data<Kept>, _: May<PublicRead>) -> ApiResult {
    kept.answer(&app, "categories", async || municipality::categories(&app).await).await
}

/// Tells what is promised to whoever sends such a case now.
///
/// When the first answer and the resolution would be due, by the service level that holds for the kind and the category.
#[utoipa::path(tag = "municipality", operation_id = "get_promise", security((), ("bearer" = ["public.read"])), params(PromiseQuery),
    responses((status = 200, description = "The promise", body = PromiseView)))]
#[get("/promise")]
async fn get_promise(app: AppData, _: May<PublicRead>, Params(query): Params<PromiseQuery>) -> ApiResult {
    Ok(respond::ok(&municipality::promise(&app, &query).await?))
}

/// Lists the policy texts in force.
///
/// One of each kind, whole.
#[utoipa::path(tag = "municipality", operation_id = "list_policies", security((), ("bearer" = ["public.read"])),
    responses((status = 200, description = "The texts", body = Page<PolicyView>)))]
#[get("/policies")]
async fn list_policies(app: AppData, _: May<PublicRead>) -> ApiResult {
    Ok(respond::public(&municipality::policies(&app).await?))
}

/// Gets one version of a policy text.
///
/// Also versions that are no longer in force: what somebody agreed to stays readable.
#[utoipa::path(tag = "municipality", operation_id = "get_policy", security((), ("bearer" = ["public.read"])),
    params(("id" = PolicyId, Path, description = "The version")),
    responses((status = 200, description = "The text", body = PolicyView)))]
#[get("/policies/{id}")]
async fn get_policy(app: AppData, _: May<PublicRead>, id: Id<PolicyId>) -> ApiResult {
    Ok(respond::public(&municipality::policy(&app, id.0).await?))
}

/// Gets the municipality's settings, to change them.
#[utoipa::path(tag = "administration", operation_id = "get_settings", security(("bearer" = ["municipality.read"])),
    responses((status = 200, description = "The settings", body = SettingsView)))]
#[get("/administration/settings")]
async fn get_settings(app: AppData, _: May<MunicipalityRead>) -> ApiResult {
    let view = municipality::settings(&app).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Changes the municipality's settings.
///
/// JSON merge patch. Names, hotline, languages, guests, promises and colours; what is fixed once cases exist (the letters before their
/// numbers, the time zone) stands in the profile. Colours replace steps of the `sea` scale and must keep the design's contrast
/// (`low_contrast` at the step).
#[utoipa::path(tag = "administration", operation_id = "edit_settings", security(("bearer" = ["municipality.manage"])), params(IfMatch),
    request_body = EditSettings, responses((status = 200, description = "The settings as they are now", body = SettingsView)))]
#[patch("/administration/settings")]
async fn edit_settings(app: AppData, who: May<MunicipalityManage>, version: IfMatch, body: Body<EditSettings>) -> ApiResult {
    let view = municipality::edit(&app, &who.actor, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// The bytes of a mark.
#[derive(utoipa::ToSchema)]
#[schema(value_type = String, format = Binary)]
struct MarkFile(#[allow(dead_code)] Vec<u8>);

/// Gets the municipality's own mark.
///
/// At the address that the settings give.
#[utoipa::path(tag = "municipality", operation_id = "get_mark", security((), ("bearer" = ["public.read"])),
    responses((status = 200, description = "The mark, at most 512 pixels wide or high", body = MarkFile, content_type = "image/png"),
        (status = 404, description = "There is none", body = Problem, content_type = "application/problem+json")))]
#[get("/municipality/mark")]
async fn get_mark(app: AppData, _: May<PublicRead>) -> ApiResult {
    let bytes = municipality::mark(&app).await?;
    Ok(HttpResponse::Ok()
        .content_type("image/png")
        .insert_header((header::CACHE_CONTROL, "public, no-cache"))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .body(bytes))
}

/// Sets the municipality's own mark.
///
/// PNG or WebP, at most 1 MiB and 4096 pixels wide or high. It is kept as PNG without metadata, at most 512 pixels wide or high, with what
/// is transparent in it.
#[utoipa::path(tag = "administration", operation_id = "set_mark", security(("bearer" = ["municipality.manage"])), params(IfMatch),
    request_body(description = "The file", content((MarkFile = "image/png"), (MarkFile = "image/webp"))),
    responses((status = 200, description = "The settings as they are now", body = SettingsView)))]
#[put("/administration/mark")]
async fn set_mark(app: AppData, who: May<MunicipalityManage>, version: IfMatch, request: HttpRequest, body: web::Payload) -> ApiResult {
    if !media_type(&request).is_some_and(|kind| matches!(kind.as_str(), "image/png" | "image/webp")) {
        return Err(ApiError::new(ErrorCode::UnsupportedMediaType));
    }
    let picture = read(body.into_inner(), MAX_MARK_BYTES).await?;
    let view = municipality::set_mark(&app, &who.actor, version.version(), Some(picture)).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Takes the municipality's own mark away.
///
/// The product's is shown again.
#[utoipa::path(tag = "administration", operation_id = "remove_mark", security(("bearer" = ["municipality.manage"])), params(IfMatch),
    responses((status = 200, description = "The settings as they are now", body = SettingsView)))]
#[delete("/administration/mark")]
async fn remove_mark(app: AppData, who: May<MunicipalityManage>, version: IfMatch) -> ApiResult {
    let view = municipality::set_mark(&app, &who.actor, version.version(), None).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Tells of an error in the client.
///
/// It goes to the log of the server, with the id of this request.
#[utoipa::path(tag = "municipality", operation_id = "report_client_error", security((), ("bearer" = ["public.write"])),
    request_body = ReportClientError, responses((status = 204, description = "Written down")))]
#[post("/client-errors")]
async fn report_client_error(
    limits: web::Data<Limits>,
    address: ClientAddress,
    _: May<PublicWrite>,
    body: Body<ReportClientError>,
) -> ApiResult {
    limits.check(Limit::ClientError, &address.0.to_string())?;
    // Debug form: line breaks and control characters of strangers stay escaped in the log.
    // What follows the path may be a case's secret.
    let page = body.value.page.split(['?', '#']).next().unwrap_or_default();
    tracing::warn!(message = ?body.value.message, ?page, "a client failed");
    Ok(respond::no_content())
}

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(get_municipality)
        .service(list_districts)
        .service(list_departments)
        .service(list_categories)
        .service(get_promise)
        .service(list_policies)
        .service(get_policy)
        .service(get_settings)
        .service(edit_settings)
        .service(get_mark)
        .service(set_mark)
        .service(remove_mark)
        .service(report_client_error);
}
