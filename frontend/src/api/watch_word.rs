//! The municipality's list of words.

use majlis_contract::watch_word::{CreateWatchWord, EditWatchWord, WatchWordEntry};
use majlis_contract::{Page, WatchWordId};

use super::ApiError;
use super::request::Call;

/// The whole list, what is out of use as well.
pub async fn list_watch_words() -> Result<Page<WatchWordEntry>, ApiError> {
    Call::get("/administration/watch-words").send().await
}

pub async fn create_watch_word(key: &str, body: &CreateWatchWord) -> Result<WatchWordEntry, ApiError> {
    Call::post("/administration/watch-words").idempotency_key(key).json(body).send().await
}

pub async fn edit_watch_word(id: WatchWordId, etag: &str, body: &EditWatchWord) -> Result<WatchWordEntry, ApiError> {
    Call::patch(format!("/administration/watch-words/{id}")).if_match(etag).json(body).send().await
}
