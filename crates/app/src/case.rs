//! Cases: sending, reading, and everything that is done with them.

mod act;
pub mod clock;
mod close;
mod contact;
mod cover;
mod curtain;
mod deed;
mod duty;
mod edit;
mod enter;
mod follow;
mod follower;
mod intake;
mod let_through;
mod lists;
mod merge;
mod message;
mod outside;
mod people;
mod publish;
mod rate;
mod read;
mod reckon;
mod relatives;
mod remind;
mod ring;
mod similar;
mod submit;
mod timeline;
mod view;

use majlis_contract::CaseId;
use majlis_contract::case::{CaseAction, CaseDetails, CaseVisibility};
use majlis_domain::case::{CaseFacts, Past, Standing, as_follower, rate_until, reopen_until, standing};
use majlis_domain::{Actor, Permission};
use majlis_persistence::ConnectionTrait;
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
pub use follow::{follow, followed, unfollow};
pub use follower::follower_secret;
pub use let_through::{LetThrough, let_through};
pub use lists::{count, officers, own, queue};
pub use merge::{merge, unmerge};
pub use message::say;
pub(crate) use people::reporter_name;
pub use publish::publication;
pub use rate::rate;
pub(crate) use read::worked_on;
pub use read::{find, get, load_for};
pub use reckon::{calendar_changed, reckon};
pub use remind::remind_unanswered;
pub use ring::{LEASE as TIMER_LEASE, behind as clocks_behind, claim as claim_timers, ring as ring_timers, ring_due};
pub use similar::{similar_to, similar_to_draft};
pub use submit::submit;
pub use timeline::timeline;

pub(crate) use curtain::Curtain;
pub(crate) use deed::{closed, reopened, resolved};
pub(crate) use follower::{follows, reporter_as_follower, secret_for_guest, who_is_account};
pub(crate) use outside::{published_of, subject as subject_outside};
pub(crate) use publish::{as_sent, public_row};
pub(crate) use timeline::public_entries;

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

    /// How the asker stands to a case that is to be read: who follows it sees more than a stranger.
    pub async fn reading(&self, app: &App, db: &impl ConnectionTrait, row: &CaseRow) -> AppResult<Standing> {
        let standing = self.standing(app, row)?;
        let unknown = matches!(standing, Standing::Stranger | Standing::Public);
        let follows = unknown && follower::of_asker(app, db, self, row.id).await?.is_some();
        Ok(if follows { as_follower(standing) } else { standing })
    }
}

/// What a standing allows, as far as the actor may at all: machines and staff at work follow nothing.
fn for_actor(actor: &Actor, permitted: Vec<CaseAction>) -> Vec<CaseAction> {
    let follows = Permission::CaseFollow.allows(actor);
    permitted.into_iter().filter(|action| follows || !matches!(action, CaseAction::Follow | CaseAction::Unfollow)).collect()
}

/// What decisions about the case rest on. A term that a version from before there were any let begin is of today's days.
fn facts(row: &CaseRow, directory: &Directory) -> AppResult<CaseFacts> {
    let settings = &directory.settings;
    Ok(CaseFacts {
        state: word(&row.state)?,
        visibility: word(&row.visibility)?,
        reopen_until: row.reopen_until.or_else(|| Some(reopen_until(row.resolved_at?, settings.reopen_days))),
        past: Past {
            before: row.state_before.as_deref().map(word).transpose()?,
            is_kept_for_others: row.merged > 0,
            remind_at: row.remind_at,
            reminded_at: row.reminded_at,
            rate_until: row.rate_until.or_else(|| Some(rate_until(row.closed_at?, settings.rating_days))),
        },
    })
}

/// A word of a vocabulary, as the database keeps it.
pub(crate) fn word<T: std::str::FromStr>(text: &str) -> AppResult<T> {
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
