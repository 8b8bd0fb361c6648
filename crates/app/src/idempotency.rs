//! A creating request that is sent again has the same answer and no second effect.
//!
//! The key is written in the transaction of the effect itself, so that there is never one without the
//! other, whatever crashes when (after the IETF draft "The Idempotency-Key HTTP Header Field").

use majlis_contract::problem::ErrorCode;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::idempotency::{self as store, Claim};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::{App, AppError, AppResult};

/// The owner of all that visitors send: they have nothing but the key itself, which is theirs to make unguessable.
pub const VISITOR: &str = "visitor";

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
        .write(async |tx| match claim(app, tx, ticket, &ticket.owner).await? {
            Claim::First(id) => first(app, tx, id, work).await,
            Claim::Repeated { request_hash, body } => open(app, &answer(ticket, &request_hash, body)?),
        })
        .await
}

/// As [`once`], for somebody signed in who may have begun as a guest: when the answer was lost in between, the repeat still has
/// one effect, and the same words get the guest's answer.
pub async fn once_since_guest<T>(app: &App, ticket: &Ticket, work: impl AsyncFnOnce(&DatabaseTransaction) -> AppResult<T>) -> AppResult<T>
where
    T: Serialize + DeserializeOwned,
{
    app.db
        .write(async |tx| {
            let id = match claim(app, tx, ticket, &ticket.owner).await? {
                Claim::First(id) => id,
                Claim::Repeated { request_hash, body } => return open(app, &answer(ticket, &request_hash, body)?),
            };
            match guests_answer(app, tx, ticket).await? {
                Some(sealed) => {
                    store::fulfil(tx, id, &sealed).await?;
                    open(app, &sealed)
                }
                None => first(app, tx, id, work).await,
            }
        })
        .await
}

async fn claim(app: &App, tx: &DatabaseTransaction, ticket: &Ticket, owner: &str) -> AppResult<Claim> {
    let row = (owner, ticket.operation, &*ticket.key, &*ticket.request_hash);
    Ok(store::claim(tx, app.new_id(), row, app.now()).await?)
}

/// What a guest's request under this key was answered. Where there was none the key is held, without an answer, so that a guest's
/// request that is still on its way has no second effect either; the answer to an account stays the account's.
async fn guests_answer(app: &App, tx: &DatabaseTransaction, ticket: &Ticket) -> AppResult<Option<String>> {
    // Keys that are counted or spoken meet by chance, and could be guessed.
    if Uuid::try_parse(&ticket.key).is_err() {
        return Ok(None);
    }
    match claim(app, tx, ticket, VISITOR).await? {
        // Held by another account: what that one does is its own.
        Claim::First(_) | Claim::Repeated { body: None, .. } => Ok(None),
        Claim::Repeated { request_hash, body } => answer(ticket, &request_hash, body).map(Some),
    }
}

/// The sealed answer that a repeat gets.
fn answer(ticket: &Ticket, request_hash: &str, sealed: Option<String>) -> AppResult<String> {
    sealed.filter(|_| request_hash == ticket.request_hash).ok_or(AppError::Refused(ErrorCode::IdempotencyKeyReused))
}

fn open<T: DeserializeOwned>(app: &App, sealed: &str) -> AppResult<T> {
    serde_json::from_slice(&app.vault.open(sealed)?).map_err(AppError::internal)
}

async fn first<T: Serialize>(
    app: &App,
    tx: &DatabaseTransaction,
    id: Uuid,
    work: impl AsyncFnOnce(&DatabaseTransaction) -> AppResult<T>,
) -> AppResult<T> {
    let answer = work(tx).await?;
    // Sealed: answers can hold secrets that are shown once.
    let sealed = app.vault.seal(&*app.random, &serde_json::to_vec(&answer).map_err(AppError::internal)?)?;
    store::fulfil(tx, id, &sealed).await?;
    Ok(answer)
}
