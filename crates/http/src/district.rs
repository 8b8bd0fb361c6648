//! Districts, as administrators set them up.

use actix_web::web::Payload;
use majlis_app::district;
use majlis_contract::district::{CreateDistrict, DistrictEntry, DistrictsUploaded, EditDistrict};
use majlis_contract::problem::ErrorCode;
use majlis_contract::{DistrictId, Page};

use crate::extract::{media_type, read};
use crate::prelude::*;

/// Bytes of a file of districts at most.
const MAX_FILE: usize = 2 * 1024 * 1024;

/// Lists all districts, those no longer in use as well.
///
/// The list is always whole. What is out of use has `retired_at`.
#[utoipa::path(tag = "administration", operation_id = "list_district_entries", security(("bearer" = ["municipality.read"])),
    responses((status = 200, description = "The districts", body = Page<DistrictEntry>)))]
#[get("/administration/districts")]
async fn list_district_entries(app: AppData, _: May<MunicipalityRead>) -> ApiResult {
    Ok(respond::ok(&district::list(&app).await?))
}

/// Adds a district.
///
/// The district of a case is the one that its point lies in, so outlines may touch and must not overlap.
#[utoipa::path(tag = "administration", operation_id = "create_district", security(("bearer" = ["municipality.manage"])), params(IdempotencyKey),
    request_body = CreateDistrict, responses((status = 201, description = "The district", body = DistrictEntry)))]
#[post("/administration/districts")]
async fn create_district(app: AppData, who: May<MunicipalityManage>, key: IdempotencyKey, body: Body<CreateDistrict>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "create_district");
    Ok(respond::created("/api/v1/administration/districts", &district::create(&app, &who.actor, &ticket, body.value).await?))
}

/// Changes a district, takes it out of use, or brings it back.
///
/// JSON merge patch, but that a text is sent in both languages. Nothing is ever deleted: what is out of use keeps its name on what rests on it.
#[utoipa::path(tag = "administration", operation_id = "edit_district", security(("bearer" = ["municipality.manage"])),
    params(("id" = DistrictId, Path, description = "The district"), IfMatch), request_body = EditDistrict,
    responses((status = 200, description = "The district as it is now", body = DistrictEntry)))]
#[patch("/administration/districts/{id}")]
async fn edit_district(
    app: AppData,
    who: May<MunicipalityManage>,
    id: Id<DistrictId>,
    version: IfMatch,
    body: Body<EditDistrict>,
) -> ApiResult {
    let view = district::edit(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// The bytes of a GeoJSON file.
#[derive(utoipa::ToSchema)]
#[schema(value_type = String, format = Binary)]
struct GeoJsonFile(#[allow(dead_code)] Vec<u8>);

/// Adds or changes the districts of a file.
///
/// A GeoJSON FeatureCollection (RFC 7946) of at most 2 MiB and 500 Polygons of one ring, each with the properties `code`, `name_ar` and
/// `name_en`: the same that a profile takes. Districts are found by their code; those that the file lacks stay as they are. All of the
/// file is taken or, with every mistake told, nothing.
#[utoipa::path(tag = "administration", operation_id = "upload_districts", security(("bearer" = ["municipality.manage"])),
    request_body(description = "The file", content((GeoJsonFile = "application/geo+json"))),
    responses((status = 200, description = "How many districts were added and changed", body = DistrictsUploaded)))]
#[put("/administration/districts")]
async fn upload_districts(app: AppData, who: May<MunicipalityManage>, request: HttpRequest, body: Payload) -> ApiResult {
    if media_type(&request).is_none_or(|kind| kind != "application/geo+json") {
        return Err(ApiError::new(ErrorCode::UnsupportedMediaType));
    }
    let file = read(body.into_inner(), MAX_FILE).await?;
    Ok(respond::ok(&district::upload(&app, &who.actor, &file).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(upload_districts).service(list_district_entries).service(create_district).service(edit_district);
}
