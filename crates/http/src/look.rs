//! Looks at personal data.

use majlis_app::look;
use majlis_contract::Page;
use majlis_contract::look::{LookQuery, LookView, OwnLook};
use majlis_contract::page::PageQuery;

use crate::prelude::*;

/// Lists who looked at whose personal data, newest first.
///
/// All of it, or what one member of staff did, what was looked at of one person, or on one case; within a time.
#[utoipa::path(tag = "administration", operation_id = "list_looks", security(("bearer" = ["look.read"])), params(LookQuery),
    responses((status = 200, description = "A page of looks", body = Page<LookView>)))]
#[get("/looks")]
async fn list_looks(request: HttpRequest, app: AppData, _: May<LookRead>, Params(query): Params<LookQuery>) -> ApiResult {
    Ok(respond::page(&request, &look::list(&app, &query).await?))
}

/// Lists who looked at one's own data, newest first.
///
/// The role and the department are named, not the member of staff, and why they looked.
#[utoipa::path(tag = "account", operation_id = "list_own_looks", security(("bearer" = ["account.own"])), params(PageQuery),
    responses((status = 200, description = "A page of looks", body = Page<OwnLook>)))]
#[get("/account/looks")]
async fn list_own_looks(request: HttpRequest, app: AppData, who: May<AccountOwn>, Params(page): Params<PageQuery>) -> ApiResult {
    Ok(respond::page(&request, &look::of_person(&app, who.account(), &page).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_looks).service(list_own_looks);
}
