//! Departments, as administrators set them up.

use majlis_app::department;
use majlis_contract::department::{CreateDepartment, DepartmentEntry, EditDepartment};
use majlis_contract::{DepartmentId, Page};

use crate::prelude::*;

/// Lists all departments, those no longer in use as well.
///
/// The list is always whole. What is out of use has `retired_at`.
#[utoipa::path(tag = "administration", operation_id = "list_department_entries", security(("bearer" = ["municipality.read"])),
    responses((status = 200, description = "The departments", body = Page<DepartmentEntry>)))]
#[get("/administration/departments")]
async fn list_department_entries(app: AppData, _: May<MunicipalityRead>) -> ApiResult {
    Ok(respond::ok(&department::list(&app).await?))
}

/// Adds a department or directorate.
///
/// A directorate has no parent; there are two levels.
#[utoipa::path(tag = "administration", operation_id = "create_department", security(("bearer" = ["municipality.manage"])), params(IdempotencyKey),
    request_body = CreateDepartment, responses((status = 201, description = "The department", body = DepartmentEntry)))]
#[post("/administration/departments")]
async fn create_department(app: AppData, who: May<MunicipalityManage>, key: IdempotencyKey, body: Body<CreateDepartment>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "create_department");
    Ok(respond::created("/api/v1/administration/departments", &department::create(&app, &who.actor, &ticket, body.value).await?))
}

/// Changes a department, takes it out of use, or brings it back.
///
/// JSON merge patch, but that a text is sent in both languages. Nothing is ever deleted: what is out of use keeps its name on what rests on it. While departments or categories in use rest on it, it can't be retired (409).
#[utoipa::path(tag = "administration", operation_id = "edit_department", security(("bearer" = ["municipality.manage"])),
    params(("id" = DepartmentId, Path, description = "The department"), IfMatch), request_body = EditDepartment,
    responses((status = 200, description = "The department as it is now", body = DepartmentEntry)))]
#[patch("/administration/departments/{id}")]
async fn edit_department(
    app: AppData,
    who: May<MunicipalityManage>,
    id: Id<DepartmentId>,
    version: IfMatch,
    body: Body<EditDepartment>,
) -> ApiResult {
    let view = department::edit(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_department_entries).service(create_department).service(edit_department);
}
