//! What is in the outbox, as the program reads it.

use majlis_contract::problem::Problem;
use majlis_contract::{AccountId, CaseId, CategoryId};
use serde::{Deserialize, Deserializer, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PhotoToSend {
    /// Under which the device keeps it; nobody's where only the server has it.
    pub id: String,
    pub claim: Option<String>,
    /// Milliseconds.
    pub claimed_at: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitingState {
    Waiting,
    Sent,
    Refused,
}

/// Why a report still waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitingReason {
    Network,
    Busy,
    SignIn,
}

/// A report in the outbox.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct WaitingReport {
    pub key: String,
    /// When it was put here, in milliseconds.
    pub at: f64,
    pub state: WaitingState,
    #[serde(default, deserialize_with = "known_reason")]
    pub reason: Option<WaitingReason>,
    /// Whose it is; none for a guest's.
    pub account: Option<AccountId>,
    pub body: WaitingBody,
    pub photos: Vec<PhotoToSend>,
    pub draft: Option<String>,
    /// Why the server refused it, as far as this version knows the word.
    #[serde(default, deserialize_with = "known_problem")]
    pub problem: Option<Problem>,
    /// Once it has arrived.
    pub receipt: Option<WaitingReceipt>,
}

/// What is kept of the server's receipt.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct WaitingReceipt {
    pub id: CaseId,
    pub reference: String,
    /// A guest's, until the program has taken it over.
    pub secret: Option<String>,
}

/// What of a report is shown.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct WaitingBody {
    pub category_id: CategoryId,
    pub description: String,
}

impl WaitingReport {
    /// Whether it is shown to this person. A guest's report lay open to whoever used the device when it was written, and its
    /// writer may have signed in since; an account's is that account's alone.
    pub fn is_for(&self, account: Option<AccountId>) -> bool {
        self.account.is_none() || self.account == account
    }
}

/// A list of texts, each a report by itself: one that can't be read takes none of the others along.
pub fn read(texts: &str) -> Vec<WaitingReport> {
    let texts: Vec<String> = serde_json::from_str(texts).unwrap_or_default();
    texts.iter().filter_map(|text| serde_json::from_str(text).ok()).collect()
}

/// None for a word of another version.
fn known_reason<'de, D: Deserializer<'de>>(from: D) -> Result<Option<WaitingReason>, D::Error> {
    let word = Option::<String>::deserialize(from)?;
    Ok(word.and_then(|word| match word.as_str() {
        "network" => Some(WaitingReason::Network),
        "busy" => Some(WaitingReason::Busy),
        "sign_in" => Some(WaitingReason::SignIn),
        _ => None,
    }))
}

/// A text of its own, so that a word of another version in it spoils nothing else.
fn known_problem<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Problem>, D::Error> {
    let text = Option::<String>::deserialize(from)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

#[cfg(test)]
mod tests {
    use majlis_contract::problem::ErrorCode;
    use serde_json::{Value, json};

    use super::*;

    fn read_all(reports: &[Value]) -> Vec<WaitingReport> {
        let texts: Vec<String> = reports.iter().map(Value::to_string).collect();
        read(&serde_json::to_string(&texts).unwrap())
    }

    fn report(key: &str) -> Value {
        json!({
            "key": key, "at": 1.0, "state": "waiting", "reason": null, "account": null, "photos": [], "draft": null,
            "problem": null, "receipt": null,
            "body": { "category_id": "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e", "description": "A lamp is dark" },
        })
    }

    #[test]
    fn one_that_this_version_does_not_know_hides_no_other() {
        let mut refused = report("refused");
        refused["state"] = json!("refused");
        refused["problem"] = json!(r#"{"type":"urn:majlis:problem:new","title":"New","status":422,"code":"new"}"#);
        let mut known = report("known");
        known["problem"] = json!(serde_json::to_string(&Problem::new(ErrorCode::ValidationFailed)).unwrap());
        let mut waits = report("waits");
        waits["reason"] = json!("moonlight");
        let mut other = report("other");
        other["state"] = json!("folded");
        let read = read_all(&[refused, known, waits, other, json!(7), report("last")]);
        let keys: Vec<&str> = read.iter().map(|report| &*report.key).collect();
        assert_eq!(keys, ["refused", "known", "waits", "last"]);
        assert_eq!((read[0].state, &read[0].problem, read[2].reason), (WaitingState::Refused, &None, None));
        assert_eq!(read[1].problem.as_ref().map(|problem| problem.code), Some(ErrorCode::ValidationFailed));
    }

    #[test]
    fn what_is_an_accounts_is_shown_to_no_other() {
        let account: AccountId = "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5f".parse().unwrap();
        let other: AccountId = "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d60".parse().unwrap();
        let mut of_account = report("one");
        of_account["account"] = json!(account);
        let [of_account, of_guest] = &read_all(&[of_account, report("two")])[..] else { panic!() };
        assert!(of_account.is_for(Some(account)) && !of_account.is_for(Some(other)) && !of_account.is_for(None));
        assert!(of_guest.is_for(Some(account)) && of_guest.is_for(None));
    }
}
