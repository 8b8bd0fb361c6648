//! Cases: reading and lists here; sending, work and the reporter's side beside it.

mod follow;
mod merge;
mod reporter;
mod submit;
mod work;

use majlis_app::case::{self, Asker};
use majlis_contract::case::{CaseSummary, CaseView, QueueCounts, QueueQuery, TimelineEntry};
use majlis_contract::department::{OfficerQuery, OfficerRef};
use majlis_contract::page::PageQuery;
use majlis_contract::{CaseId, DepartmentId, Page};

use crate::prelude::*;

/// The caller, with the case's secret if one was sent.
fn asker<P>(who: May<P>, secret: CaseSecret) -> Asker {
    Asker { actor: who.actor, secret: secret.0 }
}

/// Lists the staff queue.
///
/// Agents, participation managers, moderators, administrators and auditors see all cases; officers and managers what their departments have.
#[utoipa::path(tag = "cases", operation_id = "list_cases", security(("bearer" = ["case.queue"])), params(QueueQuery),
    responses((status = 200, description = "A page of cases", body = Page<CaseSummary>)))]
#[get("/cases")]
async fn list_cases(request: HttpRequest, app: AppData, who: May<CaseQueue>, Params(query): Params<QueueQuery>) -> ApiResult {
    Ok(respond::page(&request, &case::queue(&app, &who.actor, &query).await?))
}

/// Counts the shelves of the staff queue.
///
/// Counting stops at 1,000.
#[utoipa::path(tag = "cases", operation_id = "count_cases", security(("bearer" = ["case.queue"])),
    responses((status = 200, description = "The counts", body = QueueCounts)))]
#[get("/cases/counts")]
async fn count_cases(app: AppData, who: May<CaseQueue>) -> ApiResult {
    Ok(respond::ok(&case::count(&app, &who.actor).await?))
}

/// Finds a case by its reference.
///
/// The reference is taken as people type it: any case, digits of either script, with or without dashes. Guests send `Case-Secret`.
/// Who may not see the case gets the same 404 as for a reference that doesn't exist.
#[utoipa::path(tag = "cases", operation_id = "find_case", security((), ("bearer" = ["case.read"])),
    params(("reference" = String, Path, description = "The reference", example = "MJ-48317-6"), CaseSecret),
    responses((status = 200, description = "The case", body = CaseView)))]
#[get("/cases/by-reference/{reference}")]
async fn find_case(
    app: AppData,
    limits: actix_web::web::Data<Limits>,
    address: ClientAddress,
    who: May<CaseRead>,
    reference: Id<String>,
    secret: CaseSecret,
) -> ApiResult {
    limits.check(Limit::Lookup, &address.0.to_string())?;
    let view = case::find(&app, &asker(who, secret), &reference.0).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Reads a case.
///
/// For the reporter (signed in, or with `Case-Secret`), the staff concerned, and for everybody once it is published;
/// fields that the reader may not see are `null`.
#[utoipa::path(tag = "cases", operation_id = "get_case", security((), ("bearer" = ["case.read"])),
    params(("id" = CaseId, Path, description = "The case"), CaseSecret),
    responses((status = 200, description = "The case", body = CaseView)))]
#[get("/cases/{id}")]
async fn get_case(app: AppData, who: May<CaseRead>, id: Id<CaseId>, secret: CaseSecret) -> ApiResult {
    let view = case::get(&app, &asker(who, secret), id.0).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Lists what happened on a case, newest first.
///
/// Residents see what concerns them; staff also notes, edits and looks at personal data.
#[utoipa::path(tag = "cases", operation_id = "get_case_timeline", security((), ("bearer" = ["case.read"])),
    params(("id" = CaseId, Path, description = "The case"), PageQuery, CaseSecret),
    responses((status = 200, description = "A page of the timeline", body = Page<TimelineEntry>)))]
#[get("/cases/{id}/timeline")]
async fn get_case_timeline(
    request: HttpRequest,
    app: AppData,
    who: May<CaseRead>,
    id: Id<CaseId>,
    Params(page): Params<PageQuery>,
    secret: CaseSecret,
) -> ApiResult {
    Ok(respond::page(&request, &case::timeline(&app, &asker(who, secret), id.0, &page).await?))
}

/// Lists the cases of the person who asks, newest first.
#[utoipa::path(tag = "cases", operation_id = "list_own_cases", security(("bearer" = ["account.own"])), params(PageQuery),
    responses((status = 200, description = "A page of cases", body = Page<CaseSummary>)))]
#[get("/account/cases")]
async fn list_own_cases(request: HttpRequest, app: AppData, who: May<AccountOwn>, Params(page): Params<PageQuery>) -> ApiResult {
    Ok(respond::page(&request, &case::own(&app, who.account(), &page).await?))
}

/// Lists to whom a department's cases can be given.
///
/// A hundred at most, by name; `q` finds the others.
#[utoipa::path(tag = "cases", operation_id = "list_officers", security(("bearer" = ["case.work"])),
    params(("id" = DepartmentId, Path, description = "The department"), OfficerQuery),
    responses((status = 200, description = "Officers and managers, by name", body = Page<OfficerRef>)))]
#[get("/departments/{id}/officers")]
async fn list_officers(app: AppData, _who: May<CaseWork>, id: Id<DepartmentId>, Params(query): Params<OfficerQuery>) -> ApiResult {
    Ok(respond::ok(&case::officers(&app, id.0, &query).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_cases).service(count_cases).service(find_case);
    submit::routes(config);
    follow::routes(config);
    config.service(get_case).service(get_case_timeline).service(list_own_cases).service(list_officers);
    work::routes(config);
    merge::routes(config);
    reporter::routes(config);
}
