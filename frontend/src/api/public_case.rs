//! Published cases, for everybody.

use majlis_contract::public_case::{
    PublicCaseFilter, PublicCaseSummary, PublicCaseView, PublicFigures, PublicListQuery, PublicMap, PublicMapQuery,
};
use majlis_contract::{CaseId, Page};

use super::ApiError;
use super::request::{BASE, Call, query};

pub async fn list_public_cases(asked: &PublicListQuery) -> Result<Page<PublicCaseSummary>, ApiError> {
    Call::get(format!("/public-cases{}", query(asked))).unsigned().send().await
}

pub async fn get_public_map(asked: &PublicMapQuery) -> Result<PublicMap, ApiError> {
    Call::get(format!("/public-cases/map{}", query(asked))).unsigned().send().await
}

pub async fn get_public_figures(filter: &PublicCaseFilter) -> Result<PublicFigures, ApiError> {
    Call::get(format!("/public-cases/figures{}", query(filter))).unsigned().send().await
}

pub async fn get_public_case(id: CaseId) -> Result<PublicCaseView, ApiError> {
    Call::get(format!("/public-cases/{id}")).unsigned().send().await
}

/// Where the list is to be had as a file: `csv` or `geojson`.
pub fn export_address(filter: &PublicCaseFilter, ending: &str) -> String {
    format!("{BASE}/public-cases/export.{ending}{}", query(filter))
}
