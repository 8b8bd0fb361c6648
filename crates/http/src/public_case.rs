//! Published cases, for everybody.

use actix_web::http::header;
use actix_web::web::Data;
use bytes::Bytes;
use futures_util::stream;
use majlis_app::App;
use majlis_app::public_case::{self, Export, Format};
use majlis_contract::public_case::{
    PublicCaseFilter, PublicCaseSummary, PublicCaseView, PublicFigures, PublicListQuery, PublicMap, PublicMapQuery,
};
use majlis_contract::{CaseId, Page};

use crate::prelude::*;

/// Lists published cases, newest first.
#[utoipa::path(tag = "public cases", operation_id = "list_public_cases", security((), ("bearer" = ["public.read"])), params(PublicListQuery),
    responses((status = 200, description = "A page of published cases", body = Page<PublicCaseSummary>)))]
#[get("/public-cases")]
async fn list_public_cases(request: HttpRequest, app: AppData, _: May<PublicRead>, Params(query): Params<PublicListQuery>) -> ApiResult {
    Ok(respond::public_page(&request, &public_case::list(&app, &query).await?))
}

/// Gets a part of the map of published cases.
///
/// Cases near each other are one cluster; where they are few, they come one by one. Squares of the map that lie only partly inside are
/// counted whole. With dates or words at most the newest 20,000 cases are looked at; `complete` says whether those were all.
#[utoipa::path(tag = "public cases", operation_id = "get_public_map", security((), ("bearer" = ["public.read"])), params(PublicMapQuery),
    responses((status = 200, description = "Clusters and single cases", body = PublicMap)))]
#[get("/public-cases/map")]
async fn get_public_map(app: AppData, _: May<PublicRead>, Params(query): Params<PublicMapQuery>) -> ApiResult {
    Ok(respond::public(&public_case::map(&app, &query).await?))
}

/// Counts published cases by category, district and state.
#[utoipa::path(tag = "public cases", operation_id = "get_public_figures", security((), ("bearer" = ["public.read"])), params(PublicCaseFilter),
    responses((status = 200, description = "The figures", body = PublicFigures)))]
#[get("/public-cases/figures")]
async fn get_public_figures(app: AppData, _: May<PublicRead>, Params(filter): Params<PublicCaseFilter>) -> ApiResult {
    Ok(respond::public(&public_case::figures(&app, &filter).await?))
}

/// Gets published cases as a CSV file.
///
/// RFC 4180 in UTF-8 with a byte order mark, newest first. Texts that a spreadsheet would take for a formula have an apostrophe before
/// them. The file is sent as it is made; an address can ask for twenty in ten minutes.
#[utoipa::path(tag = "public cases", operation_id = "export_public_cases_csv", security((), ("bearer" = ["public.read"])), params(PublicCaseFilter),
    responses((status = 200, description = "The file", body = String, content_type = "text/csv; charset=utf-8")))]
#[get("/public-cases/export.csv")]
async fn export_public_cases_csv(
    app: AppData,
    limits: Data<Limits>,
    address: ClientAddress,
    _: May<PublicRead>,
    Params(filter): Params<PublicCaseFilter>,
) -> ApiResult {
    limits.check(Limit::Export, &address.0.to_string())?;
    let export = Export::begin(&app, &filter, Format::Csv).await?;
    Ok(file("text/csv; charset=utf-8", "cases.csv", pieces(app.into_inner(), export)))
}

/// Gets published cases as a GeoJSON file.
///
/// RFC 7946, newest first. Cases without a point have no geometry. The file is sent as it is made; an address can ask for twenty in
/// ten minutes.
#[utoipa::path(tag = "public cases", operation_id = "export_public_cases_geojson", security((), ("bearer" = ["public.read"])), params(PublicCaseFilter),
    responses((status = 200, description = "The file", body = Object, content_type = "application/geo+json")))]
#[get("/public-cases/export.geojson")]
async fn export_public_cases_geojson(
    app: AppData,
    limits: Data<Limits>,
    address: ClientAddress,
    _: May<PublicRead>,
    Params(filter): Params<PublicCaseFilter>,
) -> ApiResult {
    limits.check(Limit::Export, &address.0.to_string())?;
    let export = Export::begin(&app, &filter, Format::GeoJson).await?;
    Ok(file("application/geo+json", "cases.geojson", pieces(app.into_inner(), export)))
}

/// Gets a published case.
///
/// As staff have gone through it, the same for everybody. Private cases are the same 404 as none.
#[utoipa::path(tag = "public cases", operation_id = "get_public_case", security((), ("bearer" = ["public.read"])),
    params(("id" = CaseId, Path, description = "The case")),
    responses((status = 200, description = "The case", body = PublicCaseView)))]
#[get("/public-cases/{id}")]
async fn get_public_case(app: AppData, _: May<PublicRead>, id: Id<CaseId>) -> ApiResult {
    Ok(respond::public(&public_case::show(&app, id.0).await?))
}

/// The file piece by piece. One that can't be finished is broken off, which the receiver notices.
fn pieces(app: std::sync::Arc<App>, export: Export) -> impl stream::Stream<Item = Result<Bytes, actix_web::Error>> + 'static {
    stream::try_unfold((app, export), async |(app, mut export)| match export.next(&app).await {
        Ok(piece) => Ok(piece.map(|piece| (Bytes::from(piece), (app, export)))),
        Err(error) => Err(ApiError::from(error).into()),
    })
}

/// A file to keep.
fn file(kind: &str, name: &str, body: impl stream::Stream<Item = Result<Bytes, actix_web::Error>> + 'static) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(kind)
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .streaming(body)
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_public_cases)
        .service(get_public_map)
        .service(get_public_figures)
        .service(export_public_cases_csv)
        .service(export_public_cases_geojson)
        .service(get_public_case);
}
