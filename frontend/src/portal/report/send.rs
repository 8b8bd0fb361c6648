//! Sending a report: once, however often it is tried, and later where there is no network.

use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use majlis_contract::AccountId;
use majlis_contract::case::{CaseReceipt, SubmitCase};
use majlis_contract::problem::ErrorCode;

use super::draft::Draft;
use crate::api::ApiError;
use crate::api::case::submit_case;
use crate::cases::KeptPhoto;
use crate::i18n;
use crate::outbox::{self, NewReport, PhotoToSend};

/// After this many milliseconds without an answer the person need not wait any longer: the report does.
const PATIENCE: u32 = 45_000;

/// What is to be sent, and what was sent under the same key without an answer coming back.
pub struct Sending {
    pub body: SubmitCase,
    pub draft: Draft,
    pub photos: Vec<KeptPhoto>,
    /// A photo waits for a network, so the report does too.
    pub photo_waits: bool,
    /// None for guests.
    pub account: Option<AccountId>,
}

/// What came of it.
pub enum Outcome {
    Arrived {
        receipt: Box<CaseReceipt>,
        /// An earlier try had arrived after all, as it was written then.
        earlier: bool,
        /// It went as a guest's, and is opened by its secret.
        guests: bool,
    },
    /// It is in the outbox.
    Waits,
}

/// Sends it, or keeps it until there is a network.
pub async fn send(sending: Sending) -> Result<Outcome, ApiError> {
    if sending.photo_waits {
        return keep(sending).await;
    }
    let answer = match select(Box::pin(try_now(&sending)), TimeoutFuture::new(PATIENCE)).await {
        Either::Left((answer, _)) => answer,
        Either::Right(_) => Err(ApiError::unreachable()),
    };
    match answer {
        Err(error) if error.network => keep(sending).await,
        other => other,
    }
}

/// When the server knows the key with other words, an earlier try has arrived: its receipt is fetched, and there is
/// still one case.
async fn try_now(sending: &Sending) -> Result<Outcome, ApiError> {
    let Sending { body, draft, .. } = sending;
    let arrived = |receipt, body: &SubmitCase, earlier| {
        let guests = body.reporter.is_some();
        Outcome::Arrived { receipt: Box::new(receipt), earlier, guests }
    };
    let refused = match submit_case(&draft.key, body).await {
        Ok(receipt) => return Ok(arrived(receipt, body, false)),
        Err(error) => error,
    };
    if refused.is(ErrorCode::IdempotencyKeyReused) {
        for earlier in draft.unanswered.iter().rev().filter(|earlier| *earlier != body) {
            if let Ok(receipt) = submit_case(&draft.key, earlier).await {
                return Ok(arrived(receipt, earlier, true));
            }
        }
    }
    Err(refused)
}

/// Into the outbox. Where the browser keeps nothing, the person is told and what was typed stays in the form.
async fn keep(sending: Sending) -> Result<Outcome, ApiError> {
    let Sending { body, draft, photos, account, .. } = sending;
    let mut tried: Vec<String> = draft.unanswered.iter().filter_map(|earlier| serde_json::to_string(earlier).ok()).collect();
    tried.extend(serde_json::to_string(&body).ok());
    let report = NewReport {
        key: draft.key.clone(),
        language: i18n::language(),
        account,
        body,
        tried,
        draft: serde_json::to_string(&Draft { photos: photos.clone(), ..draft }).unwrap_or_default(),
        photos: photos.into_iter().map(PhotoToSend::from).collect(),
    };
    if outbox::put(&report).await { Ok(Outcome::Waits) } else { Err(ApiError::unreachable()) }
}
