//! The newsletter for those who make it: letters, partners, figures.

use majlis_contract::newsletter::{
    CreatePartner, EditNewsletterSettings, EditPartner, LetterLanguage, LetterPreview, LetterQuery, LetterSummary, LetterTested,
    LetterView, MoveLetter, NewsletterFigures, NewsletterSettings, PartnerView, TestLetter,
};
use majlis_contract::page::PageQuery;
use majlis_contract::{LetterId, Page, PartnerId};
use serde_json::Value;

use super::ApiError;
use super::request::{Call, query};

pub async fn list_letters_of_staff(wanted: &LetterQuery) -> Result<Page<LetterSummary>, ApiError> {
    Call::get(format!("/dialogue/letters{}", query(wanted))).send().await
}

pub async fn get_letter_of_staff(id: LetterId) -> Result<LetterView, ApiError> {
    Call::get(format!("/dialogue/letters/{id}")).send().await
}

pub async fn create_letter(key: &str, body: &Value) -> Result<LetterView, ApiError> {
    Call::post("/dialogue/letters").idempotency_key(key).json(body).send().await
}

pub async fn edit_letter(id: LetterId, etag: &str, body: &Value) -> Result<LetterView, ApiError> {
    Call::patch(format!("/dialogue/letters/{id}")).if_match(etag).json(body).send().await
}

pub async fn move_letter(id: LetterId, etag: &str, body: &MoveLetter) -> Result<LetterView, ApiError> {
    Call::post(format!("/dialogue/letters/{id}/steps")).if_match(etag).json(body).send().await
}

pub async fn preview_letter(id: LetterId, wanted: LetterLanguage) -> Result<LetterPreview, ApiError> {
    Call::get(format!("/dialogue/letters/{id}/preview{}", query(&wanted))).send().await
}

pub async fn test_letter(id: LetterId, key: &str, body: TestLetter) -> Result<LetterTested, ApiError> {
    Call::post(format!("/dialogue/letters/{id}/tests")).idempotency_key(key).json(&body).send().await
}

pub async fn get_newsletter_figures() -> Result<NewsletterFigures, ApiError> {
    Call::get("/newsletter/figures").send().await
}

pub async fn get_newsletter_settings() -> Result<NewsletterSettings, ApiError> {
    Call::get("/newsletter/settings").send().await
}

pub async fn edit_newsletter_settings(etag: &str, body: &EditNewsletterSettings) -> Result<NewsletterSettings, ApiError> {
    Call::put("/newsletter/settings").if_match(etag).json(body).send().await
}

pub async fn list_partners(page: &PageQuery) -> Result<Page<PartnerView>, ApiError> {
    Call::get(format!("/newsletter/partners{}", query(page))).send().await
}

pub async fn create_partner(key: &str, body: &CreatePartner) -> Result<PartnerView, ApiError> {
    Call::post("/newsletter/partners").idempotency_key(key).json(body).send().await
}

pub async fn edit_partner(id: PartnerId, etag: &str, body: &EditPartner) -> Result<PartnerView, ApiError> {
    Call::put(format!("/newsletter/partners/{id}")).if_match(etag).json(body).send().await
}

pub async fn remove_partner(id: PartnerId, etag: &str) -> Result<(), ApiError> {
    Call::delete(format!("/newsletter/partners/{id}")).if_match(etag).done().await
}
