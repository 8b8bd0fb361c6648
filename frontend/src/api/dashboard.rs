//! Figures of the service.

use majlis_contract::dashboard::{DashboardQuery, DashboardView, PublicDashboardQuery};

use super::ApiError;
use super::request::{Call, query};

pub async fn get_dashboard(asked: &DashboardQuery) -> Result<DashboardView, ApiError> {
    Call::get(format!("/dashboard{}", query(asked))).send().await
}

/// The file as text, without its byte order mark.
pub async fn export_dashboard_csv(asked: &DashboardQuery) -> Result<String, ApiError> {
    Call::get(format!("/dashboard/export.csv{}", query(asked))).download().await
}

pub async fn get_public_dashboard(asked: &PublicDashboardQuery) -> Result<DashboardView, ApiError> {
    Call::get(format!("/public-dashboard{}", query(asked))).unsigned().send().await
}
