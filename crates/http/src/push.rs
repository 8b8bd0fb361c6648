//! Messages on the screens of devices.

use majlis_app::message::push;
use majlis_contract::push::{PushKey, PushSubscription};

use crate::prelude::*;

/// Gets the key that browsers subscribe with.
///
/// Give it to `pushManager.subscribe` as `applicationServerKey`.
#[utoipa::path(tag = "notifications", operation_id = "get_push_key", security(("bearer" = ["account.own"])),
    responses((status = 200, description = "The key", body = PushKey)))]
#[get("/push-key")]
async fn get_push_key(app: AppData, _: May<AccountOwn>) -> ApiResult {
    Ok(respond::ok(&push::key(&app)))
}

/// Lets this device show messages.
///
/// Each session has one subscription at most; it goes when the session ends. Only the push services of known browsers are
/// taken (`not_allowed` at `/endpoint`).
#[utoipa::path(tag = "notifications", operation_id = "set_push_subscription", security(("bearer" = ["account.own"])),
    request_body = PushSubscription, responses((status = 204, description = "Messages come to this device from now on")))]
#[put("/account/push-subscription")]
async fn set_push_subscription(app: AppData, who: May<AccountOwn>, body: Body<PushSubscription>) -> ApiResult {
    push::subscribe(&app, who.account(), who.session(), body.value).await?;
    Ok(respond::no_content())
}

/// Has this device show no more messages.
///
/// Good also when it shows none.
#[utoipa::path(tag = "notifications", operation_id = "remove_push_subscription", security(("bearer" = ["account.own"])),
    responses((status = 204, description = "No more messages come to this device")))]
#[delete("/account/push-subscription")]
async fn remove_push_subscription(app: AppData, who: May<AccountOwn>) -> ApiResult {
    push::unsubscribe(&app, who.session()).await?;
    Ok(respond::no_content())
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(get_push_key).service(set_push_subscription).service(remove_push_subscription);
}
