//! One's own account.

use majlis_app::account;
use majlis_contract::account::{AcceptPolicies, AccountView, EditAccount};

use crate::prelude::*;

/// Gets one's own account.
///
/// `permissions` says what the current session allows.
#[utoipa::path(tag = "account", operation_id = "get_account", security(("bearer" = ["account.own"])),
    responses((status = 200, description = "The account", body = AccountView)))]
#[get("/account")]
async fn get_account(app: AppData, who: May<AccountOwn>) -> ApiResult {
    let view = account::get(&app, &who.actor).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Changes one's own account.
///
/// JSON merge patch: what is left out stays, `null` clears.
#[utoipa::path(tag = "account", operation_id = "edit_account", security(("bearer" = ["account.own"])), params(IfMatch),
    request_body = EditAccount, responses((status = 200, description = "The account as it is now", body = AccountView)))]
#[patch("/account")]
async fn edit_account(app: AppData, who: May<AccountOwn>, version: IfMatch, body: Body<EditAccount>) -> ApiResult {
    let view = account::edit(&app, &who.actor, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Agrees to policy texts.
///
/// Only versions in force can be agreed to; agreeing again changes nothing.
#[utoipa::path(tag = "account", operation_id = "accept_policies", security(("bearer" = ["account.own"])),
    request_body = AcceptPolicies, responses((status = 200, description = "The account as it is now", body = AccountView)))]
#[post("/account/policy-acceptances")]
async fn accept_policies(app: AppData, who: May<AccountOwn>, body: Body<AcceptPolicies>) -> ApiResult {
    let view = account::accept_policies(&app, &who.actor, body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(get_account).service(edit_account).service(accept_policies);
}
