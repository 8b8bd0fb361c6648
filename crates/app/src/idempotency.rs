//! A creating request that is sent again has the same answer and no second effect.
//!
//! The key is written in the transaction of the effect itself, so that there is never one without the
//! other, whatever crashes when (after the IETF draft "The Idempotency-Key HTTP Header Field").

use majlis_contract::problem::ErrorCode;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::idempotency::{self as store, Claim};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{App, AppError, AppResult};

/// Who repeats what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// The account, machine or address that asks; keys of different owners never meet.
    pub owner: String,
    /// The operation's id.
    pub operation: &'static str,
    /// The `Idempotency-Key`.
    pub key: String,
    /// SHA-256 of the request's path and body, in hexadecimal.
    pub request_hash: String,
}

/// Does the work once per ticket; a repeat gets the stored answer, with another body it is refused.
pub async fn once<T>(app: &App, ticket: &Ticket, work: impl AsyncFnOnce(&DatabaseTransaction) -> AppResult<T>) -> AppResult<T>
where
    T: Serialize + DeserializeOwned,
{
    app.db
        .write(async |tx| {
            let row = (&*ticket.owner, ticket.operation, &*ticket.key, &*ticket.request_hash);
            match store::claim(tx, app.new_id(), row, app.now()).await? {
                Claim::Repeated { request_hash, .. } if request_hash != ticket.request_hash => {
                    Err(AppError::Refused(ErrorCode::IdempotencyKeyReused))
                }
                Claim::Repeated { body, .. } => serde_json::from_slice(&app.vault.open(&body)?).map_err(AppError::internal),
                Claim::First(id) => {
                    let answer = work(tx).await?;
                    // Sealed: answers can hold secrets that are shown once.
                    let body = app.vault.seal(&*app.random, &serde_json::to_vec(&answer).map_err(AppError::internal)?)?;
                    store::fulfil(tx, id, &body).await?;
                    Ok(answer)
                }
            }
        })
        .await
}
