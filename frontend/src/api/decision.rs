//! Decisions: read by everybody, written by staff.

use majlis_contract::decision::{DecisionQuery, DecisionSourceView, DecisionSummary, DecisionView, NameSources, StaffDecisionQuery};
use majlis_contract::page::PageQuery;
use majlis_contract::{DecisionId, DecisionSourceId, Page};
use serde_json::Value;

use super::ApiError;
use super::request::{Call, query};

pub async fn list_decisions(wanted: &DecisionQuery) -> Result<Page<DecisionSummary>, ApiError> {
    Call::get(format!("/decisions{}", query(wanted))).unsigned().send().await
}

pub async fn get_decision(id: DecisionId) -> Result<DecisionView, ApiError> {
    Call::get(format!("/decisions/{id}")).send().await
}

pub async fn list_decision_sources(id: DecisionId, page: &PageQuery) -> Result<Page<DecisionSourceView>, ApiError> {
    Call::get(format!("/decisions/{id}/sources{}", query(page))).send().await
}

/// Drafts as well, the newest first.
pub async fn list_every_decision(wanted: &StaffDecisionQuery) -> Result<Page<DecisionSummary>, ApiError> {
    Call::get(format!("/dialogue/decisions{}", query(wanted))).send().await
}

pub async fn create_decision(key: &str, body: &Value) -> Result<DecisionView, ApiError> {
    Call::post("/decisions").idempotency_key(key).json(body).send().await
}

pub async fn edit_decision(id: DecisionId, etag: &str, body: &Value) -> Result<DecisionView, ApiError> {
    Call::patch(format!("/decisions/{id}")).if_match(etag).json(body).send().await
}

pub async fn publish_decision(id: DecisionId, etag: &str) -> Result<DecisionView, ApiError> {
    Call::post(format!("/decisions/{id}/publish")).if_match(etag).send().await
}

pub async fn discard_decision(id: DecisionId, etag: &str) -> Result<DecisionView, ApiError> {
    Call::post(format!("/decisions/{id}/discard")).if_match(etag).send().await
}

pub async fn name_decision_sources(id: DecisionId, etag: &str, body: &NameSources) -> Result<DecisionView, ApiError> {
    Call::post(format!("/decisions/{id}/sources")).if_match(etag).json(body).send().await
}

pub async fn take_out_decision_source(id: DecisionId, etag: &str, source: DecisionSourceId) -> Result<DecisionView, ApiError> {
    Call::delete(format!("/decisions/{id}/sources/{source}")).if_match(etag).send().await
}
