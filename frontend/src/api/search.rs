//! Searching everything that everybody may read.

use majlis_contract::search::{SearchAnswer, SearchQuery};

use super::ApiError;
use super::request::{Call, query};

pub async fn search(wanted: &SearchQuery) -> Result<SearchAnswer, ApiError> {
    Call::get(format!("/search{}", query(wanted))).unsigned().send().await
}
