//! How the municipality is set up. The forms describe their fields themselves, so things travel here as plain JSON.

use majlis_contract::change::{ChangeQuery, ChangeView};
use majlis_contract::district::DistrictsUploaded;
use majlis_contract::policy::{PolicyDraftView, PolicyView, PublishPolicy};
use majlis_contract::{Page, PolicyDraftId};
use serde_json::Value;

use super::ApiError;
use super::request::{Call, query};

/// A whole list, retired things included.
pub async fn list_things(path: &str) -> Result<Page<Value>, ApiError> {
    Call::get(format!("/administration/{path}")).send().await
}

pub async fn create_thing(path: &str, key: &str, body: &Value) -> Result<Value, ApiError> {
    Call::post(format!("/administration/{path}")).idempotency_key(key).json(body).send().await
}

pub async fn edit_thing(path: &str, id: &str, etag: &str, body: &Value) -> Result<Value, ApiError> {
    Call::patch(format!("/administration/{path}/{id}")).if_match(etag).json(body).send().await
}

/// A page of what was changed, newest first.
pub async fn list_changes(asked: &ChangeQuery) -> Result<Page<ChangeView>, ApiError> {
    Call::get(format!("/administration/changes{}", query(asked))).send().await
}

/// Adds or changes the districts of a GeoJSON file.
pub async fn upload_districts(file: String) -> Result<DistrictsUploaded, ApiError> {
    Call::put("/administration/districts").text("application/geo+json", file).send().await
}

/// The municipality's settings, to change them.
pub async fn get_settings() -> Result<Value, ApiError> {
    Call::get("/administration/settings").send().await
}

pub async fn edit_settings(etag: &str, body: &Value) -> Result<Value, ApiError> {
    Call::patch("/administration/settings").if_match(etag).json(body).send().await
}

/// All versions, also those whose time has not come.
pub async fn list_policy_versions() -> Result<Page<PolicyView>, ApiError> {
    Call::get("/administration/policies").send().await
}

pub async fn list_policy_drafts() -> Result<Page<PolicyDraftView>, ApiError> {
    Call::get("/administration/policy-drafts").send().await
}

pub async fn create_policy_draft(key: &str, body: &Value) -> Result<PolicyDraftView, ApiError> {
    Call::post("/administration/policy-drafts").idempotency_key(key).json(body).send().await
}

pub async fn edit_policy_draft(id: PolicyDraftId, etag: &str, body: &Value) -> Result<PolicyDraftView, ApiError> {
    Call::patch(format!("/administration/policy-drafts/{id}")).if_match(etag).json(body).send().await
}

pub async fn discard_policy_draft(id: PolicyDraftId, etag: &str) -> Result<(), ApiError> {
    Call::delete(format!("/administration/policy-drafts/{id}")).if_match(etag).done().await
}

pub async fn publish_policy(id: PolicyDraftId, etag: &str, body: &PublishPolicy) -> Result<PolicyView, ApiError> {
    Call::post(format!("/administration/policy-drafts/{id}/publish")).if_match(etag).json(body).send().await
}

/// Sets the municipality's own mark.
pub async fn set_mark(etag: &str, file: &web_sys::File) -> Result<Value, ApiError> {
    Call::put("/administration/mark").if_match(etag).file(file).send().await
}

pub async fn remove_mark(etag: &str) -> Result<Value, ApiError> {
    Call::delete("/administration/mark").if_match(etag).send().await
}
