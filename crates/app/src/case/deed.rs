//! What somebody wants to do with a case, and what it changes.

use chrono::{DateTime, Utc};
use majlis_contract::DepartmentId;
use majlis_contract::case::{AssignCase, CaseAction, CaseReason, CaseText, CaseVisibility, PublishCase, RejectCase};
use majlis_persistence::case::CaseRow;
use serde_json::{Value, json};

/// An action with what belongs to it.
#[derive(Debug, Clone)]
pub enum Deed {
    Assign(AssignCase),
    Start(CaseReason),
    Ask(CaseText),
    Reply(CaseText),
    Note(CaseText),
    Inform(CaseText),
    Resolve(CaseText),
    Confirm(CaseReason),
    Close,
    /// By the clockwork, before it closes.
    Remind,
    Reopen(CaseText),
    Reject(RejectCase),
    Withdraw(CaseReason),
    Publish(PublishCase),
    Redact(PublishCase),
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
            Self::Ask(said) | Self::Reply(said) | Self::Note(said) | Self::Inform(said) | Self::Resolve(said) | Self::Reopen(said) => {
                Some(&said.text)
            }
            Self::Assign(assign) => assign.note.as_deref(),
            Self::Reject(reject) => Some(&reject.text),
            Self::Publish(how) | Self::Redact(how) => how.reason.as_deref(),
            Self::Start(why) | Self::Confirm(why) | Self::Withdraw(why) | Self::Unpublish(why) | Self::ViewContact(why) => {
                why.reason.as_deref()
            }
            Self::Close | Self::Remind => None,
        }
    }

    /// The claims of the photos that come with it.
    pub fn photos(&self) -> &[String] {
        match self {
            Self::Ask(said) | Self::Reply(said) | Self::Note(said) | Self::Inform(said) | Self::Resolve(said) | Self::Reopen(said) => {
                &said.attachments
            }
            _ => &[],
        }
    }

    /// What the public is to see from now on.
    pub fn publication(&self) -> Option<&PublishCase> {
        match self {
            Self::Publish(how) | Self::Redact(how) => Some(how),
            _ => None,
        }
    }

    /// Whether it leaves the case as it is: only the timeline grows, and what others have read of the case stays current.
    pub fn leaves_the_case(&self) -> bool {
        matches!(self, Self::Note(_) | Self::ViewContact(_) | Self::Remind)
    }

    /// Writes into the case what the action changes beside its state.
    pub fn apply(&self, row: &mut CaseRow, now: DateTime<Utc>) {
        match self {
            Self::Assign(assign) => {
                row.department_id = Some(assign.department_id.0);
                row.officer_id = assign.officer_id.map(|id| id.0);
            }
            Self::Resolve(_) => row.resolved_at = Some(now),
            Self::Confirm(_) | Self::Close => row.closed_at = Some(now),
            Self::Withdraw(_) => {
                row.closed_at = Some(now);
                // What its sender takes back is not fit to be public any more.
                row.visibility = CaseVisibility::Private.as_str().to_owned();
            }
            Self::Reject(reject) => {
                row.closed_at = Some(now);
                row.rejection_reason = Some(reject.reason.as_str().to_owned());
            }
            Self::Reopen(_) => row.closed_at = None,
            Self::Publish(_) => row.visibility = CaseVisibility::Published.as_str().to_owned(),
            Self::Unpublish(_) => row.visibility = CaseVisibility::Private.as_str().to_owned(),
            Self::Start(_)
            | Self::Ask(_)
            | Self::Reply(_)
            | Self::Note(_)
            | Self::Inform(_)
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
            _ => {}
        }
        data
    }
}
