//! Consultations on drafts, as everybody reads them.

use majlis_contract::draft::{ConsultationView, DifferenceQuery, DifferenceView, PointView, VersionView};
use majlis_contract::page::PageQuery;
use majlis_contract::{Page, SubjectId};

use super::ApiError;
use super::request::{Call, query};

pub async fn get_consultation(id: SubjectId) -> Result<ConsultationView, ApiError> {
    Call::get(format!("/subjects/{id}/consultation")).send().await
}

pub async fn get_version(id: SubjectId, number: u32) -> Result<VersionView, ApiError> {
    Call::get(format!("/subjects/{id}/versions/{number}")).send().await
}

pub async fn get_difference(id: SubjectId, number: u32, asked: &DifferenceQuery) -> Result<DifferenceView, ApiError> {
    Call::get(format!("/subjects/{id}/versions/{number}/difference{}", query(asked))).send().await
}

pub async fn list_points(id: SubjectId, page: &PageQuery) -> Result<Page<PointView>, ApiError> {
    Call::get(format!("/subjects/{id}/points{}", query(page))).send().await
}
