//! The newsletter: asked for, confirmed, changed and left by who gets it; the archive of its letters.

use majlis_contract::message::LeftView;
use majlis_contract::newsletter::{
    ChangeSubscription, NewsletterSecret, PublishedLetter, PublishedLetterView, Subscribe, SubscriptionAsked, SubscriptionView,
};
use majlis_contract::page::PageQuery;
use majlis_contract::{LetterId, Page};

use super::ApiError;
use super::request::{Call, query};

pub async fn subscribe(body: &Subscribe) -> Result<SubscriptionAsked, ApiError> {
    Call::post("/newsletter/subscriptions").unsigned().json(body).send().await
}

pub async fn confirm_subscription(secret: String) -> Result<SubscriptionView, ApiError> {
    Call::post("/newsletter/confirmations").unsigned().json(&NewsletterSecret { secret }).send().await
}

pub async fn look_at_subscription(secret: String) -> Result<SubscriptionView, ApiError> {
    Call::post("/newsletter/subscription/look").unsigned().json(&NewsletterSecret { secret }).send().await
}

pub async fn change_subscription(body: &ChangeSubscription) -> Result<SubscriptionView, ApiError> {
    Call::put("/newsletter/subscription").unsigned().json(body).send().await
}

pub async fn leave_newsletter(secret: String) -> Result<LeftView, ApiError> {
    Call::post("/newsletter/subscription/leave").unsigned().json(&NewsletterSecret { secret }).send().await
}

pub async fn list_letters(page: &PageQuery) -> Result<Page<PublishedLetter>, ApiError> {
    Call::get(format!("/newsletter/letters{}", query(page))).unsigned().send().await
}

pub async fn get_letter(id: LetterId) -> Result<PublishedLetterView, ApiError> {
    Call::get(format!("/newsletter/letters/{id}")).unsigned().send().await
}
