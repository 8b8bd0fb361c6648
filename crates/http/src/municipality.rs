//! What everybody may know about the municipality, and errors that clients tell of.

use actix_web::web;
use majlis_app::municipality;
use majlis_contract::case::{PromiseQuery, PromiseView};
use majlis_contract::category::CategoryView;
use majlis_contract::client_error::ReportClientError;
use majlis_contract::department::DepartmentView;
use majlis_contract::district::DistrictView;
use majlis_contract::municipality::MunicipalityView;
use majlis_contract::policy::PolicyView;
use majlis_contract::{Page, PolicyId};

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
        .service(report_client_error);
}
