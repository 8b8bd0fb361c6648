//! Which action is possible when, for whom, and where it leads.

use chrono::{DateTime, Utc};
use majlis_contract::case::{CaseAction, CaseState, CaseVisibility};

use super::{Standing, reopen_until};
use CaseAction::*;
use CaseState::*;

/// What a decision about a case rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseFacts {
    pub state: CaseState,
    pub visibility: CaseVisibility,
    pub resolved_at: Option<DateTime<Utc>>,
    /// Days in which a resolved case can be confirmed or reopened.
    pub reopen_days: u32,
}

/// Why an action is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Denial {
    /// The caller may not know that the case exists.
    #[error("no such case")]
    Unseen,
    /// The caller may see the case, but never do this.
    #[error("{action} is not for the caller")]
    NotYours { action: CaseAction },
    /// The state or the time does not allow it.
    #[error("{action} is not possible while {state}")]
    NotNow { state: CaseState, action: CaseAction, possible: Vec<CaseAction> },
}

/// Decides an action: the state that it leads to, which may be the same.
pub fn decide(facts: &CaseFacts, action: CaseAction, standing: Standing, now: DateTime<Utc>) -> Result<CaseState, Denial> {
    if standing == Standing::Stranger {
        return Err(Denial::Unseen);
    }
    if !is_for(action, standing) {
        return Err(Denial::NotYours { action });
    }
    leads_to(facts, action, now).ok_or_else(|| Denial::NotNow { state: facts.state, action, possible: permitted(facts, standing, now) })
}

/// All that the caller may do now, in the order of the vocabulary.
pub fn permitted(facts: &CaseFacts, standing: Standing, now: DateTime<Utc>) -> Vec<CaseAction> {
    CaseAction::ALL.iter().copied().filter(|action| is_for(*action, standing) && leads_to(facts, *action, now).is_some()).collect()
}

/// True while the municipality still owes something.
pub const fn is_open(state: CaseState) -> bool {
    matches!(state, Submitted | Assigned | InProgress | AwaitingResident | Reopened)
}

/// Who may ever do it.
const fn is_for(action: CaseAction, standing: Standing) -> bool {
    match action {
        Assign | Start | Ask | Reply | Resolve | Reject | MarkDuplicate | Edit | ViewContact => {
            matches!(standing, Standing::Handler | Standing::Agent)
        }
        Note | Publish | Unpublish => matches!(standing, Standing::Handler | Standing::Agent | Standing::Moderator),
        Inform | Confirm | Reopen | Withdraw => matches!(standing, Standing::Reporter),
        Close => matches!(standing, Standing::System),
    }
}

/// When it is possible, and the state after it.
fn leads_to(facts: &CaseFacts, action: CaseAction, now: DateTime<Utc>) -> Option<CaseState> {
    let state = facts.state;
    let within = facts.resolved_at.is_some_and(|resolved| now <= reopen_until(resolved, facts.reopen_days));
    let open = is_open(state);
    match action {
        // Reassigning changes who has it, not how far it is.
        Assign if state == Submitted => Some(Assigned),
        Assign if open => Some(state),
        Start if matches!(state, Assigned | Reopened) => Some(InProgress),
        Ask if state == InProgress => Some(AwaitingResident),
        Inform if state == AwaitingResident => Some(InProgress),
        Inform if open => Some(state),
        Reply if open || state == Resolved => Some(state),
        Resolve if matches!(state, InProgress | AwaitingResident) => Some(Resolved),
        Confirm if state == Resolved => Some(Closed),
        Close if state == Resolved && !within => Some(Closed),
        Reopen if matches!(state, Resolved | Closed) && within => Some(Reopened),
        Reject if open => Some(Rejected),
        MarkDuplicate if open => Some(Duplicate),
        Withdraw if open => Some(Withdrawn),
        Publish if facts.visibility == CaseVisibility::Private && state != Withdrawn => Some(state),
        Unpublish if facts.visibility == CaseVisibility::Published => Some(state),
        Note | Edit | ViewContact => Some(state),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STANDINGS: &[Standing] = &[
        Standing::Stranger,
        Standing::Public,
        Standing::Partner,
        Standing::Reporter,
        Standing::Auditor,
        Standing::Moderator,
        Standing::Handler,
        Standing::Agent,
        Standing::System,
    ];

    /// The whole table: state × action × standing, private and resolved a day ago.
    #[test]
    fn state_action_standing_table() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        let mut table = String::new();
        for &state in CaseState::ALL {
            for &action in CaseAction::ALL {
                let facts = CaseFacts {
                    state,
                    visibility: CaseVisibility::Private,
                    resolved_at: matches!(state, Resolved | Closed).then(|| now - chrono::Duration::days(1)),
                    reopen_days: 7,
                };
                let row: Vec<String> = STANDINGS
                    .iter()
                    .map(|&standing| match decide(&facts, action, standing, now) {
                        Ok(next) if next == state => format!("{standing:?}: stays"),
                        Ok(next) => format!("{standing:?}: {next}"),
                        Err(Denial::NotNow { .. }) => format!("{standing:?}: not now"),
                        Err(Denial::NotYours { .. }) => String::new(),
                        Err(Denial::Unseen) => String::new(),
                    })
                    .filter(|cell| !cell.is_empty())
                    .collect();
                table.push_str(&format!("{state:<18}{action:<16}{}\n", row.join(" | ")));
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn reopening_ends_with_the_days_allowed_and_closing_begins() {
        let resolved = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        let facts = CaseFacts { state: Resolved, visibility: CaseVisibility::Private, resolved_at: Some(resolved), reopen_days: 7 };
        let last = resolved + chrono::Duration::days(7);
        let late = last + chrono::Duration::seconds(1);
        assert_eq!(decide(&facts, Reopen, Standing::Reporter, last), Ok(Reopened));
        assert!(matches!(decide(&facts, Close, Standing::System, last), Err(Denial::NotNow { .. })));
        assert!(matches!(decide(&facts, Reopen, Standing::Reporter, late), Err(Denial::NotNow { .. })));
        assert_eq!(decide(&facts, Close, Standing::System, late), Ok(Closed));
    }

    /// Everything listed as permitted can be done, and nothing else.
    #[test]
    fn permitted_agrees_with_decide() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        for &state in CaseState::ALL {
            for &visibility in CaseVisibility::ALL {
                for &standing in STANDINGS {
                    let facts = CaseFacts { state, visibility, resolved_at: Some(now), reopen_days: 7 };
                    let permitted = permitted(&facts, standing, now);
                    for &action in CaseAction::ALL {
                        assert_eq!(
                            permitted.contains(&action),
                            decide(&facts, action, standing, now).is_ok(),
                            "{state} {action} {standing:?}"
                        );
                    }
                }
            }
        }
    }
}
