//! Looks at personal data.

use majlis_contract::Page;
use majlis_contract::look::{LookQuery, LookView, OwnLook};
use majlis_contract::page::PageQuery;

use super::ApiError;
use super::request::{Call, query};

pub async fn list_looks(wanted: &LookQuery) -> Result<Page<LookView>, ApiError> {
    Call::get(format!("/looks{}", query(wanted))).send().await
}

pub async fn list_own_looks(page: &PageQuery) -> Result<Page<OwnLook>, ApiError> {
    Call::get(format!("/account/looks{}", query(page))).send().await
}
