//! Messages caught in the demo.

use majlis_contract::Page;
use majlis_contract::demo::CaughtMessage;
use majlis_contract::page::PageQuery;

use super::ApiError;
use super::request::{Call, query};

pub async fn list_caught_messages(page: &PageQuery) -> Result<Page<CaughtMessage>, ApiError> {
    Call::get(format!("/demo/messages{}", query(page))).send().await
}
