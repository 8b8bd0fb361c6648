//! The record of messages that left.

use majlis_app::delivery;
use majlis_contract::delivery::DeliveryView;
use majlis_contract::page::PageQuery;
use majlis_contract::{CaseId, Page};

use crate::prelude::*;

/// Lists the messages about a case that were sent to its reporter.
///
/// Newest first, with every try and why the last one failed. Addresses are masked.
#[utoipa::path(tag = "cases", operation_id = "list_case_deliveries", security(("bearer" = ["case.queue"])),
    params(("id" = CaseId, Path, description = "The case"), PageQuery),
    responses((status = 200, description = "The messages", body = Page<DeliveryView>)))]
#[get("/cases/{id}/deliveries")]
async fn list_case_deliveries(
    app: AppData,
    who: May<CaseQueue>,
    Id(id): Id<CaseId>,
    Params(page): Params<PageQuery>,
    request: HttpRequest,
) -> ApiResult {
    Ok(respond::page(&request, &delivery::list(&app, &who.actor, id, &page).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_case_deliveries);
}
