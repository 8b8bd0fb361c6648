//! What somebody wants to do with a case, and what it changes.

use chrono::{DateTime, Utc};
use majlis_contract::DepartmentId;
use majlis_contract::case::{AssignCase, CaseAction, CaseReason, CaseText, CaseVisibility, EnterInformation, RejectCase, ResolveCase};
use majlis_domain::case::{rate_until, remind_at, reopen_until};
use majlis_persistence::case::CaseRow;
use serde_json::{Value, json};

use super::let_through::LetThrough;
use crate::directory::MunicipalitySettings;

/// An action with what belongs to it.
#[derive(Debug, Clone)]
pub enum Deed {
    Assign(AssignCase),
    Start(CaseReason),
    Ask(CaseText),
    Reply(CaseText),
    Note(CaseText),
    Inform(CaseText),
    /// As staff write it down.
    Hear(EnterInformation),
    Resolve(ResolveCase),
    Confirm(CaseReason),
    Close,
    /// By the clockwork, before it closes.
    Remind,
    Reopen(CaseText),
    Reject(RejectCase),
    Withdraw(CaseReason),
    Publish(LetThrough),
    Redact(LetThrough),
    Unpublish(CaseReason),
    ViewContact(CaseReason),
}

impl Deed {
    /// The action that must be allowed.
    pub fn action(&self) -> CaseAction {
        match self {
            Self::Assign(_) => CaseAction::Assign,
            Self::Start(_) => CaseAction::Start,
            Self::Ask(_) => CaseAction::Ask,
            Self::Reply(_) => CaseAction::Reply,
            Self::Note(_) => CaseAction::Note,
            Self::Inform(_) => CaseAction::Inform,
            Self::Hear(_) => CaseAction::Hear,
            Self::Resolve(_) => CaseAction::Resolve,
            Self::Confirm(_) => CaseAction::Confirm,
            Self::Close => CaseAction::Close,
            Self::Remind => CaseAction::Remind,
            Self::Reopen(_) => CaseAction::Reopen,
            Self::Reject(_) => CaseAction::Reject,
            Self::Withdraw(_) => CaseAction::Withdraw,
            Self::Publish(_) => CaseAction::Publish,
            Self::Redact(_) => CaseAction::Redact,
            Self::Unpublish(_) => CaseAction::Unpublish,
            Self::ViewContact(_) => CaseAction::ViewContact,
        }
    }

    /// What is said with it.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Ask(said) | Self::Reply(said) | Self::Note(said) | Self::Inform(said) | Self::Reopen(said) => Some(&said.text),
            Self::Resolve(said) => Some(&said.text),
            Self::Hear(heard) => Some(&heard.text),
            Self::Assign(assign) => assign.note.as_deref(),
            Self::Reject(reject) => Some(&reject.text),
            Self::Publish(through) | Self::Redact(through) => through.how.reason.as_deref(),
            Self::Start(why) | Self::Confirm(why) | Self::Withdraw(why) | Self::Unpublish(why) | Self::ViewContact(why) => {
                why.reason.as_deref()
            }
            Self::Close | Self::Remind => None,
        }
    }

    /// The claims of the photos that come with it.
    pub fn photos(&self) -> &[String] {
        match self {
            Self::Ask(said) | Self::Reply(said) | Self::Note(said) | Self::Inform(said) | Self::Reopen(said) => &said.attachments,
            Self::Resolve(said) => &said.attachments,
            Self::Hear(heard) => &heard.attachments,
            _ => &[],
        }
    }

    /// What the public is to see from now on.
    pub fn publication(&self) -> Option<&LetThrough> {
        match self {
            Self::Publish(through) | Self::Redact(through) => Some(through),
            _ => None,
        }
    }

    /// Whether it leaves the case as it is: only the timeline grows, and what others have read of the case stays current.
    pub fn leaves_the_case(&self) -> bool {
        matches!(self, Self::Note(_) | Self::ViewContact(_) | Self::Remind)
    }

    /// Writes into the case what the action changes beside its state.
    pub fn apply(&self, row: &mut CaseRow, settings: &MunicipalitySettings, now: DateTime<Utc>) {
        match self {
            Self::Assign(assign) => {
                row.department_id = Some(assign.department_id.0);
                row.officer_id = assign.officer_id.map(|id| id.0);
            }
            Self::Resolve(resolve) => {
                resolved(row, settings, now);
                row.closing_reason_id = resolve.closing_reason_id.map(|id| id.0);
            }
            Self::Confirm(_) | Self::Close => closed(row, settings, now),
            Self::Withdraw(_) => {
                row.closed_at = Some(now);
                // What its sender takes back is not fit to be public any more.
                row.visibility = CaseVisibility::Private.as_str().to_owned();
            }
            Self::Reject(reject) => {
                row.closed_at = Some(now);
                row.rejection_reason = Some(reject.reason.as_str().to_owned());
            }
            Self::Reopen(_) => reopened(row),
            Self::Publish(_) => row.visibility = CaseVisibility::Published.as_str().to_owned(),
            Self::Unpublish(_) => row.visibility = CaseVisibility::Private.as_str().to_owned(),
            Self::Start(_)
            | Self::Ask(_)
            | Self::Reply(_)
            | Self::Note(_)
            | Self::Inform(_)
            | Self::Hear(_)
            | Self::Redact(_)
            | Self::ViewContact(_)
            | Self::Remind => {}
        }
    }

    /// What the timeline shows beside the text.
    pub fn data(&self, department: Option<DepartmentId>) -> Value {
        let mut data = json!({});
        // The department speaks: its name stands by everything that staff do.
        if let Some(department) = department {
            data["department_id"] = json!(department);
        }
        match self {
            Self::Assign(assign) => data["officer_id"] = json!(assign.officer_id),
            Self::Reject(reject) => data["rejection_reason"] = json!(reject.reason),
            Self::Resolve(ResolveCase { closing_reason_id: Some(id), .. }) => data["closing_reason_id"] = json!(id),
            Self::Hear(heard) => data["channel"] = json!(heard.channel),
            _ => {}
        }
        data
    }
}

/// It is resolved, and a term begins: what is promised now holds, whatever the settings become.
pub(crate) fn resolved(row: &mut CaseRow, settings: &MunicipalitySettings, now: DateTime<Utc>) {
    row.resolved_at = Some(now);
    row.reopen_until = Some(reopen_until(now, settings.reopen_days));
    row.remind_at = remind_at(now, settings.reopen_days, settings.reminder_days);
}

/// It is closed after an answer, which can be rated for some time.
pub(crate) fn closed(row: &mut CaseRow, settings: &MunicipalitySettings, now: DateTime<Utc>) {
    row.closed_at = Some(now);
    row.rate_until = Some(rate_until(now, settings.rating_days));
}

/// It is neither resolved nor closed any more.
pub(crate) fn reopened(row: &mut CaseRow) {
    (row.resolved_at, row.closed_at, row.closing_reason_id) = (None, None, None);
    (row.reopen_until, row.remind_at, row.rate_until) = (None, None, None);
}
