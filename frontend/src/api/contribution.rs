//! Ideas and comments.

use majlis_contract::contribution::{AppealContribution, ContributionVersion, ContributionView, EditContribution, ReportContribution};
use majlis_contract::page::PageQuery;
use majlis_contract::{ContributionId, Page};

use super::ApiError;
use super::request::{Call, query};

pub async fn get_contribution(id: ContributionId) -> Result<ContributionView, ApiError> {
    Call::get(format!("/contributions/{id}")).send().await
}

pub async fn edit_contribution(id: ContributionId, etag: &str, body: &EditContribution) -> Result<ContributionView, ApiError> {
    Call::patch(format!("/contributions/{id}")).if_match(etag).json(body).send().await
}

pub async fn withdraw_contribution(id: ContributionId, etag: &str) -> Result<ContributionView, ApiError> {
    Call::post(format!("/contributions/{id}/withdraw")).if_match(etag).send().await
}

pub async fn support_contribution(id: ContributionId) -> Result<ContributionView, ApiError> {
    Call::put(format!("/contributions/{id}/support")).send().await
}

pub async fn unsupport_contribution(id: ContributionId) -> Result<ContributionView, ApiError> {
    Call::delete(format!("/contributions/{id}/support")).send().await
}

pub async fn report_contribution(id: ContributionId, body: &ReportContribution) -> Result<(), ApiError> {
    Call::post(format!("/contributions/{id}/reports")).json(body).done().await
}

pub async fn appeal_contribution(id: ContributionId, etag: &str, body: &AppealContribution) -> Result<ContributionView, ApiError> {
    Call::post(format!("/contributions/{id}/appeal")).if_match(etag).json(body).send().await
}

pub async fn list_contribution_versions(id: ContributionId, page: &PageQuery) -> Result<Page<ContributionVersion>, ApiError> {
    Call::get(format!("/contributions/{id}/versions{}", query(page))).send().await
}

pub async fn list_own_contributions(page: &PageQuery) -> Result<Page<ContributionView>, ApiError> {
    Call::get(format!("/account/contributions{}", query(page))).send().await
}
