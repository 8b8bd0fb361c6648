//! Messages on the screens of devices.

use majlis_contract::push::{PushKey, PushSubscription};

use super::ApiError;
use super::request::Call;

pub async fn get_push_key() -> Result<PushKey, ApiError> {
    Call::get("/push-key").send().await
}

pub async fn set_push_subscription(body: &PushSubscription) -> Result<(), ApiError> {
    Call::put("/account/push-subscription").json(body).done().await
}

pub async fn remove_push_subscription() -> Result<(), ApiError> {
    Call::delete("/account/push-subscription").done().await
}
