//! One's own account.

use majlis_contract::account::{AcceptPolicies, AccountView, EditAccount};
use majlis_contract::auth::{ChangePassword, RecoveryCodes, StepUp};
use majlis_contract::case::CaseSummary;
use majlis_contract::contact::{AddContact, ConfirmContact, ContactView};
use majlis_contract::page::PageQuery;
use majlis_contract::session::SessionView;
use majlis_contract::{ContactId, Page, SessionId};

use super::ApiError;
use super::request::{Call, query};

pub async fn get_account() -> Result<AccountView, ApiError> {
    Call::get("/account").send().await
}

pub async fn edit_account(etag: &str, body: &EditAccount) -> Result<AccountView, ApiError> {
    Call::patch("/account").if_match(etag).json(body).send().await
}

pub async fn add_contact(key: &str, body: &AddContact) -> Result<ContactView, ApiError> {
    Call::post("/account/contacts").idempotency_key(key).json(body).send().await
}

pub async fn confirm_contact(id: ContactId, body: &ConfirmContact) -> Result<ContactView, ApiError> {
    Call::post(format!("/account/contacts/{id}/confirmation")).json(body).send().await
}

pub async fn remove_contact(id: ContactId) -> Result<(), ApiError> {
    Call::delete(format!("/account/contacts/{id}")).done().await
}

pub async fn list_sessions() -> Result<Page<SessionView>, ApiError> {
    Call::get("/account/sessions").send().await
}

pub async fn end_session(id: SessionId) -> Result<(), ApiError> {
    Call::delete(format!("/account/sessions/{id}")).done().await
}

pub async fn accept_policies(body: &AcceptPolicies) -> Result<AccountView, ApiError> {
    Call::post("/account/policy-acceptances").json(body).send().await
}

pub async fn change_password(body: &ChangePassword) -> Result<(), ApiError> {
    Call::put("/account/password").json(body).done().await
}

pub async fn renew_recovery_codes(body: &StepUp) -> Result<RecoveryCodes, ApiError> {
    Call::post("/account/recovery-codes").json(body).send().await
}

pub async fn list_own_cases(page: &PageQuery) -> Result<Page<CaseSummary>, ApiError> {
    Call::get(format!("/account/cases{}", query(page))).send().await
}
