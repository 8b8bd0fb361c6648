//! Figures of the service.

use actix_web::http::header;
use majlis_app::dashboard;
use majlis_contract::dashboard::{DashboardQuery, DashboardView, PublicDashboardQuery};

use crate::prelude::*;

/// Gets the figures of a period.
///
/// Department managers get those of their departments. Figures are of the cases received in the period, at most two years; groups with
/// fewer than ten cases are left out and counted in `not_shown`. The figures are kept for a minute.
#[utoipa::path(tag = "figures", operation_id = "get_dashboard", security(("bearer" = ["report.read"])), params(DashboardQuery),
    responses((status = 200, description = "The figures", body = DashboardView)))]
#[get("/dashboard")]
async fn get_dashboard(app: AppData, who: May<ReportRead>, Params(query): Params<DashboardQuery>) -> ApiResult {
    Ok(respond::ok(&*dashboard::get(&app, &who.actor, &query).await?))
}

/// Gets the figures of a period as a CSV file.
///
/// One line for the whole and for each group (RFC 4180, UTF-8 with a byte order mark).
#[utoipa::path(tag = "figures", operation_id = "export_dashboard_csv", security(("bearer" = ["report.read"])), params(DashboardQuery),
    responses((status = 200, description = "The file", body = String, content_type = "text/csv; charset=utf-8")))]
#[get("/dashboard/export.csv")]
async fn export_dashboard_csv(app: AppData, who: May<ReportRead>, Params(query): Params<DashboardQuery>) -> ApiResult {
    let view = dashboard::get(&app, &who.actor, &query).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, "attachment; filename=\"figures.csv\""))
        .body(dashboard::csv(&view)?))
}

/// Gets the figures that the municipality shows to everybody.
///
/// Which ones stands in `public_figures` of the municipality; the others are `null`. 404 when none are published.
#[utoipa::path(tag = "figures", operation_id = "get_public_dashboard", security((), ("bearer" = ["public.read"])), params(PublicDashboardQuery),
    responses((status = 200, description = "The figures", body = DashboardView),
        (status = 404, description = "The municipality publishes none", body = majlis_contract::problem::Problem, content_type = "application/problem+json")))]
#[get("/public-dashboard")]
async fn get_public_dashboard(app: AppData, _: May<PublicRead>, Params(query): Params<PublicDashboardQuery>) -> ApiResult {
    Ok(respond::public(&dashboard::public(&app, &query).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(get_dashboard).service(export_dashboard_csv).service(get_public_dashboard);
}
