//! Cases.

use majlis_contract::case::{
    AssignCase, CaseDraft, CaseReason, CaseReceipt, CaseSummary, CaseText, CaseView, EditCase, EnterCase, EnterInformation, FollowCase,
    FollowedCase, MergeCase, PublicationView, PublishCase, QueueCounts, QueueQuery, RateCase, RejectCase, ReporterContact, ResolveCase,
    SimilarCases, SubmitCase, TimelineEntry,
};
use majlis_contract::closing_reason::ClosingReasonRef;
use majlis_contract::delivery::DeliveryView;
use majlis_contract::page::PageQuery;
use majlis_contract::template::CaseTemplate;
use majlis_contract::{CaseId, Page};
use serde::Serialize;

use super::ApiError;
use super::request::{Call, query};

/// Which case and by what right: guests hold its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseKey {
    pub id: CaseId,
    pub secret: Option<String>,
}

impl CaseKey {
    pub fn new(id: CaseId) -> Self {
        Self { id, secret: None }
    }
}

pub async fn submit_case(key: &str, body: &SubmitCase) -> Result<CaseReceipt, ApiError> {
    Call::post("/cases").idempotency_key(key).json(body).send().await
}

pub async fn enter_case(key: &str, body: &EnterCase) -> Result<CaseReceipt, ApiError> {
    Call::post("/cases/entered").idempotency_key(key).json(body).send().await
}

pub async fn list_cases(filter: &QueueQuery) -> Result<Page<CaseSummary>, ApiError> {
    Call::get(format!("/cases{}", query(filter))).send().await
}

pub async fn count_cases() -> Result<QueueCounts, ApiError> {
    Call::get("/cases/counts").send().await
}

pub async fn get_case(case: &CaseKey) -> Result<CaseView, ApiError> {
    Call::get(format!("/cases/{}", case.id)).case_secret(case.secret.as_deref()).send().await
}

pub async fn find_case(reference: &str, secret: Option<&str>) -> Result<CaseView, ApiError> {
    let reference = String::from(js_sys::encode_uri_component(reference));
    Call::get(format!("/cases/by-reference/{reference}")).case_secret(secret).send().await
}

pub async fn edit_case(case: &CaseKey, etag: &str, body: &EditCase) -> Result<CaseView, ApiError> {
    Call::patch(format!("/cases/{}", case.id)).if_match(etag).json(body).send().await
}

pub async fn get_case_timeline(case: &CaseKey, page: &PageQuery) -> Result<Page<TimelineEntry>, ApiError> {
    Call::get(format!("/cases/{}/timeline{}", case.id, query(page))).case_secret(case.secret.as_deref()).send().await
}

pub async fn list_case_deliveries(id: CaseId, page: &PageQuery) -> Result<Page<DeliveryView>, ApiError> {
    Call::get(format!("/cases/{id}/deliveries{}", query(page))).send().await
}

pub async fn view_case_contact(id: CaseId, body: &CaseReason) -> Result<ReporterContact, ApiError> {
    Call::post(format!("/cases/{id}/contact-views")).json(body).send().await
}

pub async fn assign_case(case: &CaseKey, etag: &str, body: &AssignCase) -> Result<CaseView, ApiError> {
    transition(case, etag, "assign", body).await
}

pub async fn start_case(case: &CaseKey, etag: &str, body: &CaseReason) -> Result<CaseView, ApiError> {
    transition(case, etag, "start", body).await
}

pub async fn ask_about_case(case: &CaseKey, etag: &str, body: &CaseText) -> Result<CaseView, ApiError> {
    transition(case, etag, "ask", body).await
}

pub async fn resolve_case(case: &CaseKey, etag: &str, body: &ResolveCase) -> Result<CaseView, ApiError> {
    transition(case, etag, "resolve", body).await
}

pub async fn reject_case(case: &CaseKey, etag: &str, body: &RejectCase) -> Result<CaseView, ApiError> {
    transition(case, etag, "reject", body).await
}

pub async fn publish_case(case: &CaseKey, etag: &str, body: &PublishCase) -> Result<CaseView, ApiError> {
    transition(case, etag, "publish", body).await
}

pub async fn redact_case(case: &CaseKey, etag: &str, body: &PublishCase) -> Result<CaseView, ApiError> {
    transition(case, etag, "redact", body).await
}

pub async fn get_case_publication(id: CaseId) -> Result<PublicationView, ApiError> {
    Call::get(format!("/cases/{id}/publication")).send().await
}

pub async fn unpublish_case(case: &CaseKey, etag: &str, body: &CaseReason) -> Result<CaseView, ApiError> {
    transition(case, etag, "unpublish", body).await
}

pub async fn find_similar_cases(draft: &CaseDraft) -> Result<SimilarCases, ApiError> {
    Call::post("/cases/similar").json(draft).send().await
}

pub async fn list_similar_cases(id: CaseId) -> Result<SimilarCases, ApiError> {
    Call::get(format!("/cases/{id}/similar")).send().await
}

pub async fn follow_case(case: &CaseKey, body: &FollowCase) -> Result<CaseView, ApiError> {
    Call::put(format!("/cases/{}/following", case.id)).case_secret(case.secret.as_deref()).json(body).send().await
}

pub async fn unfollow_case(case: &CaseKey) -> Result<(), ApiError> {
    Call::delete(format!("/cases/{}/following", case.id)).case_secret(case.secret.as_deref()).done().await
}

pub async fn list_followed_cases(page: &PageQuery) -> Result<Page<FollowedCase>, ApiError> {
    Call::get(format!("/account/followed-cases{}", query(page))).send().await
}

pub async fn merge_case(case: &CaseKey, etag: &str, body: &MergeCase) -> Result<CaseView, ApiError> {
    transition(case, etag, "merge", body).await
}

pub async fn unmerge_case(case: &CaseKey, etag: &str, body: &CaseReason) -> Result<CaseView, ApiError> {
    transition(case, etag, "unmerge", body).await
}

pub async fn confirm_case(case: &CaseKey, etag: &str, body: &CaseReason) -> Result<CaseView, ApiError> {
    transition(case, etag, "confirm", body).await
}

pub async fn reopen_case(case: &CaseKey, etag: &str, body: &CaseText) -> Result<CaseView, ApiError> {
    transition(case, etag, "reopen", body).await
}

pub async fn withdraw_case(case: &CaseKey, etag: &str, body: &CaseReason) -> Result<CaseView, ApiError> {
    transition(case, etag, "withdraw", body).await
}

pub async fn rate_case(case: &CaseKey, body: &RateCase) -> Result<CaseView, ApiError> {
    Call::put(format!("/cases/{}/rating", case.id)).case_secret(case.secret.as_deref()).json(body).send().await
}

pub async fn inform_case(case: &CaseKey, key: &str, body: &CaseText) -> Result<TimelineEntry, ApiError> {
    message(case, key, "information", body).await
}

pub async fn reply_to_case(case: &CaseKey, key: &str, body: &CaseText) -> Result<TimelineEntry, ApiError> {
    message(case, key, "replies", body).await
}

pub async fn note_on_case(case: &CaseKey, key: &str, body: &CaseText) -> Result<TimelineEntry, ApiError> {
    message(case, key, "notes", body).await
}

pub async fn enter_information(case: &CaseKey, key: &str, body: &EnterInformation) -> Result<TimelineEntry, ApiError> {
    message(case, key, "information/entered", body).await
}

/// The templates that fit a case, filled in.
pub async fn list_case_templates(id: CaseId) -> Result<Page<CaseTemplate>, ApiError> {
    Call::get(format!("/cases/{id}/templates")).send().await
}

/// The closing reasons that fit a case.
pub async fn list_case_closing_reasons(id: CaseId) -> Result<Page<ClosingReasonRef>, ApiError> {
    Call::get(format!("/cases/{id}/closing-reasons")).send().await
}

async fn transition(case: &CaseKey, etag: &str, action: &str, body: &impl Serialize) -> Result<CaseView, ApiError> {
    Call::post(format!("/cases/{}/{action}", case.id)).case_secret(case.secret.as_deref()).if_match(etag).json(body).send().await
}

async fn message(case: &CaseKey, key: &str, kind: &str, body: &impl Serialize) -> Result<TimelineEntry, ApiError> {
    Call::post(format!("/cases/{}/{kind}", case.id)).case_secret(case.secret.as_deref()).idempotency_key(key).json(body).send().await
}
