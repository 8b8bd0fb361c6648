//! Messages that were given up.

use majlis_contract::delivery::{ChannelCount, DeadLetter, DeadLetterQuery, RetryDeadLetters, Retrying};
use majlis_contract::{DeliveryId, Page};

use super::ApiError;
use super::request::{Call, query};

pub async fn list_dead_letters(wanted: &DeadLetterQuery) -> Result<Page<DeadLetter>, ApiError> {
    Call::get(format!("/dead-letters{}", query(wanted))).send().await
}

pub async fn count_dead_letters() -> Result<Page<ChannelCount>, ApiError> {
    Call::get("/dead-letters/counts").send().await
}

pub async fn retry_dead_letter(id: DeliveryId) -> Result<(), ApiError> {
    Call::post(format!("/dead-letters/{id}/retry")).done().await
}

pub async fn retry_dead_letters(body: &RetryDeadLetters) -> Result<Retrying, ApiError> {
    Call::post("/dead-letters/retry").json(body).send().await
}
