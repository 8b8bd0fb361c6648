//! Sending a report: once, however often it is tried.

use majlis_contract::case::{CaseReceipt, SubmitCase};
use majlis_contract::problem::ErrorCode;

use crate::api::ApiError;
use crate::api::case::submit_case;

/// What is to be sent, and what was sent under the same key without an answer coming back.
pub struct Sending {
    pub key: String,
    pub body: SubmitCase,
    pub unanswered: Vec<SubmitCase>,
    /// Without an account: the secret is kept on the device.
    pub guest: bool,
}

/// What came of it.
pub struct Sent {
    pub receipt: CaseReceipt,
    pub guest: bool,
    /// An earlier try had arrived after all, as it was written then.
    pub earlier: bool,
}

/// Sends it. When the server knows the key with other words, an earlier try has arrived: its receipt is fetched, and
/// there is still one case.
pub async fn send(sending: Sending) -> Result<Sent, ApiError> {
    let Sending { key, body, unanswered, guest } = sending;
    let refused = match submit_case(&key, &body).await {
        Ok(receipt) => return Ok(Sent { receipt, guest, earlier: false }),
        Err(error) => error,
    };
    if refused.is(ErrorCode::IdempotencyKeyReused) {
        for earlier in unanswered.iter().rev().filter(|earlier| **earlier != body) {
            if let Ok(receipt) = submit_case(&key, earlier).await {
                return Ok(Sent { receipt, guest, earlier: true });
            }
        }
    }
    Err(refused)
}
