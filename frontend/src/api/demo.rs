//! What only the demo has.

use majlis_contract::Page;
use majlis_contract::demo::{CaughtMessage, DemoSignIn};
use majlis_contract::page::PageQuery;

use super::ApiError;
use super::request::{Call, query};

pub async fn list_caught_messages(page: &PageQuery) -> Result<Page<CaughtMessage>, ApiError> {
    Call::get(format!("/demo/messages{}", query(page))).send().await
}

/// Asked anew for every sign-in: the codes change every half minute.
pub async fn list_demo_sign_ins() -> Result<Page<DemoSignIn>, ApiError> {
    Call::get("/demo/sign-ins").unsigned().send().await
}
