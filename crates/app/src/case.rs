//! Cases: sending, reading, and everything that is done with them.

mod act;
pub mod clock;
mod close;
mod contact;
mod deed;
mod duty;
mod edit;
mod enter;
mod intake;
mod lists;
mod message;
mod people;
mod read;
mod reckon;
mod ring;
mod submit;
mod timeline;
mod view;

use majlis_contract::CaseId;
use majlis_contract::case::{CaseDetails, CaseVisibility};
use majlis_domain::Actor;
use majlis_domain::case::{CaseFacts, Standing, standing};
use majlis_persistence::case::CaseRow;
use serde_json::Value;

use crate::directory::Directory;
use crate::{App, AppError, AppResult, secret};

pub use act::act;
pub use close::close_unanswered;
pub use contact::view_contact;
pub use deed::Deed;
pub use edit::edit;
pub use enter::enter;
pub use lists::{count, officers, own, queue};
pub use message::say;
pub use read::{find, get, load_for};
pub use reckon::{calendar_changed, reckon};
pub use ring::{LEASE as TIMER_LEASE, claim as claim_timers, ring as ring_timers, ring_due};
pub use submit::submit;
pub use timeline::timeline;

pub(crate) use intake::SUBJECT_LENGTH;

/// Who asks about cases: the caller, and the secret of one case if one was shown.
#[derive(Debug, Clone)]
pub struct Asker {
    pub actor: Actor,
    pub secret: Option<String>,
}

impl Asker {
    /// Somebody without a case's secret.
    pub fn new(actor: Actor) -> Self {
        Self { actor, secret: None }
    }

    /// How the asker stands to a case.
    pub fn standing(&self, app: &App, row: &CaseRow) -> AppResult<Standing> {
        let holds_secret = self.secret.as_deref().is_some_and(|given| secret::matches(app, CaseId(row.id), given));
        let visibility: CaseVisibility = word(&row.visibility)?;
        Ok(standing(
            &self.actor,
            holds_secret,
            row.reporter_id.map(Into::into),
            row.client_id.map(Into::into),
            row.department_id.map(Into::into),
            visibility,
        ))
    }
}

/// What decisions about the case rest on.
fn facts(row: &CaseRow, directory: &Directory) -> AppResult<CaseFacts> {
    Ok(CaseFacts {
        state: word(&row.state)?,
        visibility: word(&row.visibility)?,
        resolved_at: row.resolved_at,
        reopen_days: directory.settings.reopen_days,
    })
}

/// A word of a vocabulary, as the database keeps it.
fn word<T: std::str::FromStr>(text: &str) -> AppResult<T> {
    text.parse().map_err(|_| AppError::Internal(format!("the database holds the unknown word {text:?}")))
}

/// The descriptions as they are kept: texts without what must not stand in them.
fn kept_details(details: &CaseDetails) -> AppResult<Value> {
    let mut value = serde_json::to_value(details).map_err(AppError::internal)?;
    if let Some(fields) = value.as_object_mut() {
        for field in fields.values_mut() {
            if let Value::String(text) = field {
                *text = majlis_domain::text::clean(text);
            }
        }
    }
    Ok(value)
}

/// The words under which a case is found.
pub(crate) fn search_words(row: &CaseRow) -> String {
    let address = row.address.as_deref().unwrap_or_default();
    majlis_domain::text::search_form(&format!("{} {} {} {address}", row.reference, row.subject, row.description))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// PostgreSQL takes no text with a NUL, and nobody wants one that turns the writing direction.
    #[test]
    fn descriptions_are_kept_clean() {
        let details = CaseDetails { landmark: Some(" DH\0-\u{202E}0931\n".to_owned()) };
        assert_eq!(kept_details(&details).unwrap(), serde_json::json!({ "landmark": "DH-0931" }));
    }
}
