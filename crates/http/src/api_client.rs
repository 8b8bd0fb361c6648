//! Machines of other organisations.

use majlis_app::api_client;
use majlis_contract::api_client::{ApiClientRegistered, ApiClientView, RegisterApiClient};
use majlis_contract::page::PageQuery;
use majlis_contract::{ApiClientId, Page};

use crate::prelude::*;

/// Lists the registered machines.
///
/// The newest first, with those that were shut out.
#[utoipa::path(tag = "administration", operation_id = "list_api_clients", security(("bearer" = ["api_client.manage"])), params(PageQuery),
    responses((status = 200, description = "A page of machines", body = Page<ApiClientView>)))]
#[get("/api-clients")]
async fn list_api_clients(request: HttpRequest, app: AppData, _: May<ApiClientManage>, Params(page): Params<PageQuery>) -> ApiResult {
    Ok(respond::page(&request, &api_client::list(&app, &page).await?))
}

/// Registers a machine.
///
/// The secret is shown this one time.
#[utoipa::path(tag = "administration", operation_id = "register_api_client", security(("bearer" = ["api_client.manage"])),
    params(IdempotencyKey), request_body = RegisterApiClient,
    responses((status = 201, description = "The machine and its secret", body = ApiClientRegistered)))]
#[post("/api-clients")]
async fn register_api_client(app: AppData, who: May<ApiClientManage>, key: IdempotencyKey, body: Body<RegisterApiClient>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "register_api_client");
    Ok(respond::created("/api/v1/api-clients", &api_client::register(&app, &who.actor, &ticket, body.value).await?))
}

/// Shuts a machine out.
///
/// Its tokens stop working at once. It can't be let in again; register it anew.
#[utoipa::path(tag = "administration", operation_id = "revoke_api_client", security(("bearer" = ["api_client.manage"])),
    params(("id" = ApiClientId, Path, description = "The machine")), responses((status = 204, description = "Shut out")))]
#[delete("/api-clients/{id}")]
async fn revoke_api_client(app: AppData, who: May<ApiClientManage>, id: Id<ApiClientId>) -> ApiResult {
    api_client::revoke(&app, &who.actor, id.0).await?;
    Ok(respond::no_content())
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_api_clients).service(register_api_client).service(revoke_api_client);
}
