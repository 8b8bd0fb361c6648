//! Machines that call the API.

use majlis_contract::api_client::{ApiClientRegistered, ApiClientView, RegisterApiClient};
use majlis_contract::{ApiClientId, Page};

use super::ApiError;
use super::request::Call;

pub async fn list_api_clients() -> Result<Page<ApiClientView>, ApiError> {
    Call::get("/api-clients").send().await
}

pub async fn register_api_client(key: &str, body: &RegisterApiClient) -> Result<ApiClientRegistered, ApiError> {
    Call::post("/api-clients").idempotency_key(key).json(body).send().await
}

pub async fn revoke_api_client(id: ApiClientId) -> Result<(), ApiError> {
    Call::delete(format!("/api-clients/{id}")).done().await
}
