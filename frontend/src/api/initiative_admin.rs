//! Initiatives, as staff work on them.

use majlis_contract::initiative::{
    CorrectElsewhere, CreateMilestone, DecideInitiative, EditMilestone, ElsewhereView, EnterElsewhere, HideInitiative, HideName,
    InitiativeDeskQuery, InitiativeModeration, InitiativeSummary, InitiativeView, RestoreName, ReturnInitiative, SignerName,
    SignerNameQuery,
};
use majlis_contract::page::PageQuery;
use majlis_contract::{ElsewhereId, InitiativeId, MilestoneId, Page, SignatureId};

use super::ApiError;
use super::request::{Call, query};

pub async fn list_desk(asked: &InitiativeDeskQuery) -> Result<Page<InitiativeSummary>, ApiError> {
    Call::get(format!("/dialogue/initiatives{}", query(asked))).send().await
}

/// What moderators know of it beside what it says.
pub async fn get_initiative_moderation(id: InitiativeId) -> Result<InitiativeModeration, ApiError> {
    Call::get(format!("/moderation/initiatives/{id}")).send().await
}

pub async fn accept_initiative(id: InitiativeId, etag: &str) -> Result<InitiativeView, ApiError> {
    Call::post(format!("/initiatives/{id}/accept")).if_match(etag).send().await
}

pub async fn return_initiative(id: InitiativeId, etag: &str, body: &ReturnInitiative) -> Result<InitiativeView, ApiError> {
    Call::post(format!("/initiatives/{id}/return")).if_match(etag).json(body).send().await
}

pub async fn hide_initiative(id: InitiativeId, etag: &str, body: &HideInitiative) -> Result<InitiativeView, ApiError> {
    Call::post(format!("/initiatives/{id}/hide")).if_match(etag).json(body).send().await
}

pub async fn list_signer_names(id: InitiativeId, asked: &SignerNameQuery) -> Result<Page<SignerName>, ApiError> {
    Call::get(format!("/initiatives/{id}/names{}", query(asked))).send().await
}

pub async fn hide_signer_name(id: InitiativeId, signature: SignatureId, body: &HideName) -> Result<SignerName, ApiError> {
    Call::post(format!("/initiatives/{id}/names/{signature}/hide")).json(body).send().await
}

pub async fn restore_signer_name(id: InitiativeId, signature: SignatureId, body: &RestoreName) -> Result<SignerName, ApiError> {
    Call::post(format!("/initiatives/{id}/names/{signature}/restore")).json(body).send().await
}

pub async fn list_elsewhere(id: InitiativeId, page: &PageQuery) -> Result<Page<ElsewhereView>, ApiError> {
    Call::get(format!("/initiatives/{id}/elsewhere{}", query(page))).send().await
}

pub async fn enter_elsewhere(id: InitiativeId, key: &str, body: &EnterElsewhere) -> Result<ElsewhereView, ApiError> {
    Call::post(format!("/initiatives/{id}/elsewhere")).idempotency_key(key).json(body).send().await
}

pub async fn correct_elsewhere(id: ElsewhereId, key: &str, body: &CorrectElsewhere) -> Result<ElsewhereView, ApiError> {
    Call::post(format!("/signatures-elsewhere/{id}/corrections")).idempotency_key(key).json(body).send().await
}

pub async fn decide_initiative(id: InitiativeId, etag: &str, body: &DecideInitiative) -> Result<InitiativeView, ApiError> {
    Call::post(format!("/initiatives/{id}/decision")).if_match(etag).json(body).send().await
}

pub async fn create_milestone(id: InitiativeId, key: &str, body: &CreateMilestone) -> Result<InitiativeView, ApiError> {
    Call::post(format!("/initiatives/{id}/milestones")).idempotency_key(key).json(body).send().await
}

pub async fn edit_milestone(id: MilestoneId, etag: &str, body: &EditMilestone) -> Result<InitiativeView, ApiError> {
    Call::patch(format!("/milestones/{id}")).if_match(etag).json(body).send().await
}

pub async fn finish_initiative(id: InitiativeId, etag: &str) -> Result<InitiativeView, ApiError> {
    Call::post(format!("/initiatives/{id}/finish")).if_match(etag).send().await
}
