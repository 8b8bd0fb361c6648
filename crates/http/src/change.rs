//! What administrators changed.

use majlis_app::change;
use majlis_contract::Page;
use majlis_contract::change::{ChangeQuery, ChangeView};

use crate::prelude::*;

/// Lists what was changed, by whom, from what to what.
///
/// Of one kind of thing, or of one thing; the newest first.
#[utoipa::path(tag = "administration", operation_id = "list_changes", security(("bearer" = ["municipality.read"])), params(ChangeQuery),
    responses((status = 200, description = "A page of changes", body = Page<ChangeView>)))]
#[get("/administration/changes")]
async fn list_changes(request: HttpRequest, app: AppData, _: May<MunicipalityRead>, Params(query): Params<ChangeQuery>) -> ApiResult {
    Ok(respond::page(&request, &change::list(&app, &query).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_changes);
}
