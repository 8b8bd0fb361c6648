//! Templates of what staff write.

use majlis_app::template;
use majlis_contract::template::{CaseTemplate, CreateTemplate, EditTemplate, TemplateEntry};
use majlis_contract::{CaseId, Page, TemplateId};

use crate::prelude::*;

/// Lists all templates, those no longer in use as well.
///
/// The list is always whole. What is out of use has `retired_at`.
#[utoipa::path(tag = "administration", operation_id = "list_template_entries", security(("bearer" = ["municipality.read"])),
    responses((status = 200, description = "The templates", body = Page<TemplateEntry>)))]
#[get("/administration/templates")]
async fn list_template_entries(app: AppData, _: May<MunicipalityRead>) -> ApiResult {
    Ok(respond::ok(&template::list(&app).await?))
}

/// Adds a template.
///
/// Placeholders come from a closed list and are checked: an unknown one is `unknown_placeholder` at the text's language.
#[utoipa::path(tag = "administration", operation_id = "create_template", security(("bearer" = ["municipality.manage"])), params(IdempotencyKey),
    request_body = CreateTemplate, responses((status = 201, description = "The template", body = TemplateEntry)))]
#[post("/administration/templates")]
async fn create_template(app: AppData, who: May<MunicipalityManage>, key: IdempotencyKey, body: Body<CreateTemplate>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "create_template");
    Ok(respond::created("/api/v1/administration/templates", &template::create(&app, &who.actor, &ticket, body.value).await?))
}

/// Changes a template, takes it out of use, or brings it back.
///
/// JSON merge patch, but that a text is sent in both languages. Nothing is ever deleted: what is out of use keeps its name on what rests on it.
#[utoipa::path(tag = "administration", operation_id = "edit_template", security(("bearer" = ["municipality.manage"])),
    params(("id" = TemplateId, Path, description = "The template"), IfMatch), request_body = EditTemplate,
    responses((status = 200, description = "The template as it is now", body = TemplateEntry)))]
#[patch("/administration/templates/{id}")]
async fn edit_template(
    app: AppData,
    who: May<MunicipalityManage>,
    id: Id<TemplateId>,
    version: IfMatch,
    body: Body<EditTemplate>,
) -> ApiResult {
    let view = template::edit(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Lists the templates that fit a case, filled in.
///
/// Those for what the caller may do with it now, by its category and state, in the resident's language. The list is always whole.
#[utoipa::path(tag = "cases", operation_id = "list_case_templates", security(("bearer" = ["case.work"])),
    params(("id" = CaseId, Path, description = "The case")),
    responses((status = 200, description = "The templates", body = Page<CaseTemplate>)))]
#[get("/cases/{id}/templates")]
async fn list_case_templates(app: AppData, who: May<CaseWork>, id: Id<CaseId>) -> ApiResult {
    Ok(respond::ok(&template::offer(&app, &who.actor, id.0).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_case_templates).service(list_template_entries).service(create_template).service(edit_template);
}
