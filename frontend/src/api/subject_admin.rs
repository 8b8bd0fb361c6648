//! Subjects as staff see and lead them. Their form describes its fields itself, so they travel here as plain JSON.

use majlis_contract::contribution::{AnswerIdea, ContributionView, MergeIdea};
use majlis_contract::subject::{MoveSubject, SubjectQuery, SubjectSummary, SubjectView};
use majlis_contract::{ContributionId, Page, SubjectId};
use serde_json::Value;

use super::ApiError;
use super::request::{Call, query};

/// Drafts as well, the newest first.
pub async fn list_every_subject(wanted: &SubjectQuery) -> Result<Page<SubjectSummary>, ApiError> {
    Call::get(format!("/dialogue/subjects{}", query(wanted))).send().await
}

pub async fn create_subject(key: &str, body: &Value) -> Result<SubjectView, ApiError> {
    Call::post("/subjects").idempotency_key(key).json(body).send().await
}

pub async fn edit_subject(id: SubjectId, etag: &str, body: &Value) -> Result<SubjectView, ApiError> {
    Call::patch(format!("/subjects/{id}")).if_match(etag).json(body).send().await
}

pub async fn move_subject(id: SubjectId, etag: &str, body: &MoveSubject) -> Result<SubjectView, ApiError> {
    Call::post(format!("/subjects/{id}/steps")).if_match(etag).json(body).send().await
}

/// Says what the municipality does with an idea.
pub async fn answer_idea(id: ContributionId, etag: &str, body: &AnswerIdea) -> Result<ContributionView, ApiError> {
    Call::post(format!("/contributions/{id}/answer")).if_match(etag).json(body).send().await
}

/// Merges an idea into another, for good.
pub async fn merge_idea(id: ContributionId, etag: &str, body: &MergeIdea) -> Result<ContributionView, ApiError> {
    Call::post(format!("/contributions/{id}/merge")).if_match(etag).json(body).send().await
}
