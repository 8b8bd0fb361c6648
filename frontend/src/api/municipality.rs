//! What everybody may know about the municipality.

use majlis_contract::case::{PromiseQuery, PromiseView};
use majlis_contract::category::CategoryView;
use majlis_contract::department::{DepartmentView, OfficerQuery, OfficerRef};
use majlis_contract::district::DistrictView;
use majlis_contract::municipality::MunicipalityView;
use majlis_contract::policy::PolicyView;
use majlis_contract::{DepartmentId, Page, PolicyId};

use super::ApiError;
use super::request::{Call, query};

pub async fn get_municipality() -> Result<MunicipalityView, ApiError> {
    Call::get("/municipality").unsigned().send().await
}

pub async fn list_districts() -> Result<Page<DistrictView>, ApiError> {
    Call::get("/districts").unsigned().send().await
}

pub async fn list_departments() -> Result<Page<DepartmentView>, ApiError> {
    Call::get("/departments").unsigned().send().await
}

pub async fn list_officers(id: DepartmentId, officers: &OfficerQuery) -> Result<Page<OfficerRef>, ApiError> {
    Call::get(format!("/departments/{id}/officers{}", query(officers))).send().await
}

pub async fn list_categories() -> Result<Page<CategoryView>, ApiError> {
    Call::get("/categories").unsigned().send().await
}

/// What is promised to whoever sends such a case now.
pub async fn get_promise(query: &PromiseQuery) -> Result<PromiseView, ApiError> {
    Call::get(format!("/promise{}", super::query(query))).unsigned().send().await
}

/// The versions in force.
pub async fn list_policies() -> Result<Page<PolicyView>, ApiError> {
    Call::get("/policies").unsigned().send().await
}

pub async fn get_policy(id: PolicyId) -> Result<PolicyView, ApiError> {
    Call::get(format!("/policies/{id}")).unsigned().send().await
}
