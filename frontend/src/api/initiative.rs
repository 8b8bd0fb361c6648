//! Initiatives, as residents see them.

use majlis_contract::contribution::{AppealContribution, ReportContribution};
use majlis_contract::initiative::{
    CreateInitiative, EditInitiative, InitiativeInvitation, InitiativeKindEntry, InitiativeQuery, InitiativeSummary, InitiativeView,
    JoinInitiative, LookAtInvitation, SignInitiative, SignerPage,
};
use majlis_contract::page::PageQuery;
use majlis_contract::{InitiativeId, Page};

use super::ApiError;
use super::request::{Call, query};

pub async fn list_initiatives(asked: &InitiativeQuery) -> Result<Page<InitiativeSummary>, ApiError> {
    Call::get(format!("/initiatives{}", query(asked))).unsigned().send().await
}

pub async fn list_own_initiatives(page: &PageQuery) -> Result<Page<InitiativeSummary>, ApiError> {
    Call::get(format!("/account/initiatives{}", query(page))).send().await
}

pub async fn list_initiative_kinds() -> Result<Page<InitiativeKindEntry>, ApiError> {
    Call::get("/initiative-kinds").unsigned().send().await
}

pub async fn get_initiative(id: InitiativeId) -> Result<InitiativeView, ApiError> {
    Call::get(format!("/initiatives/{id}")).send().await
}

pub async fn list_signers(id: InitiativeId, page: &PageQuery) -> Result<SignerPage, ApiError> {
    Call::get(format!("/initiatives/{id}/signers{}", query(page))).send().await
}

pub async fn create_initiative(key: &str, body: &CreateInitiative) -> Result<InitiativeView, ApiError> {
    Call::post("/initiatives").idempotency_key(key).json(body).send().await
}

pub async fn edit_initiative(id: InitiativeId, etag: &str, body: &EditInitiative) -> Result<InitiativeView, ApiError> {
    Call::patch(format!("/initiatives/{id}")).if_match(etag).json(body).send().await
}

pub async fn submit_initiative(id: InitiativeId, etag: &str) -> Result<InitiativeView, ApiError> {
    Call::post(format!("/initiatives/{id}/submit")).if_match(etag).send().await
}

pub async fn withdraw_initiative(id: InitiativeId, etag: &str) -> Result<InitiativeView, ApiError> {
    Call::post(format!("/initiatives/{id}/withdraw")).if_match(etag).send().await
}

pub async fn appeal_initiative(id: InitiativeId, etag: &str, body: &AppealContribution) -> Result<InitiativeView, ApiError> {
    Call::post(format!("/initiatives/{id}/appeal")).if_match(etag).json(body).send().await
}

pub async fn look_at_invitation(id: InitiativeId, secret: String) -> Result<InitiativeInvitation, ApiError> {
    Call::post(format!("/initiatives/{id}/invitation")).json(&LookAtInvitation { secret }).send().await
}

pub async fn join_initiative(id: InitiativeId, etag: &str, body: &JoinInitiative) -> Result<InitiativeView, ApiError> {
    Call::put(format!("/initiatives/{id}/cosponsorship")).if_match(etag).json(body).send().await
}

pub async fn leave_initiative(id: InitiativeId) -> Result<(), ApiError> {
    Call::delete(format!("/initiatives/{id}/cosponsorship")).done().await
}

pub async fn sign_initiative(id: InitiativeId, body: &SignInitiative) -> Result<InitiativeView, ApiError> {
    Call::put(format!("/initiatives/{id}/signature")).json(body).send().await
}

pub async fn report_initiative(id: InitiativeId, body: &ReportContribution) -> Result<(), ApiError> {
    Call::post(format!("/initiatives/{id}/reports")).json(body).done().await
}

pub async fn unsign_initiative(id: InitiativeId) -> Result<InitiativeView, ApiError> {
    Call::delete(format!("/initiatives/{id}/signature")).send().await
}
