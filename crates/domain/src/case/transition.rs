//! Which action is possible when, for whom, and where it leads.

use chrono::{DateTime, Utc};
use majlis_contract::case::{CaseAction, CaseState, CaseVisibility};

use super::{Standing, rate_until, remind_at, reopen_until};
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
    pub past: Past,
}

/// What lies behind a case beside its resolution.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Past {
    /// The state that it had before it was merged into another case.
    pub before: Option<CaseState>,
    pub closed_at: Option<DateTime<Utc>>,
    /// When the resident was reminded last.
    pub reminded_at: Option<DateTime<Utc>>,
    /// How many days before closing by itself the resident is reminded; never when it is none.
    pub reminder_days: u32,
    /// Days in which a closed case can be rated.
    pub rating_days: u32,
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

/// Whether other cases can be merged into it, and by whom: there must be something to come of it still.
pub fn can_keep(facts: &CaseFacts, standing: Standing) -> bool {
    is_for(MarkDuplicate, standing) && (is_open(facts.state) || facts.state == Resolved)
}

/// Who may ever do it.
const fn is_for(action: CaseAction, standing: Standing) -> bool {
    match action {
        Assign | Start | Ask | Reply | Resolve | Reject | MarkDuplicate | Unmerge | Edit | ViewContact => {
            matches!(standing, Standing::Handler | Standing::Agent)
        }
        Note | Publish | Redact | Unpublish => matches!(standing, Standing::Handler | Standing::Agent | Standing::Moderator),
        Inform | Confirm | Reopen | Withdraw | Rate => matches!(standing, Standing::Reporter),
        Close | Remind => matches!(standing, Standing::System),
        Follow => matches!(standing, Standing::Public | Standing::Follower),
        Unfollow => matches!(standing, Standing::Follower),
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
        // As if nothing had been.
        Unmerge if state == Duplicate => facts.past.before,
        Rate if state == Closed && facts.past.closed_at.is_some_and(|closed| now <= rate_until(closed, facts.past.rating_days)) => {
            Some(state)
        }
        Remind if state == Resolved && within && is_unreminded(facts, now) => Some(state),
        // Nothing more comes of the others.
        Follow if open || state == Resolved => Some(state),
        Withdraw if open => Some(Withdrawn),
        Publish if facts.visibility == CaseVisibility::Private && state != Withdrawn => Some(state),
        Redact | Unpublish if facts.visibility == CaseVisibility::Published => Some(state),
        Note | Edit | ViewContact | Unfollow => Some(state),
        _ => None,
    }
}

/// Whether it is time to remind the resident of this resolution, who was not yet.
fn is_unreminded(facts: &CaseFacts, now: DateTime<Utc>) -> bool {
    let Some(resolved) = facts.resolved_at else { return false };
    let due = remind_at(resolved, facts.reopen_days, facts.past.reminder_days).is_some_and(|from| now >= from);
    due && facts.past.reminded_at.is_none_or(|reminded| reminded < resolved)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STANDINGS: &[Standing] = &[
        Standing::Stranger,
        Standing::Public,
        Standing::Follower,
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
                    past: Past {
                        before: (state == Duplicate).then_some(Assigned),
                        closed_at: (state == Closed).then_some(now),
                        rating_days: 14,
                        ..Past::default()
                    },
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
        let facts = CaseFacts {
            state: Resolved,
            visibility: CaseVisibility::Private,
            resolved_at: Some(resolved),
            reopen_days: 7,
            past: Past::default(),
        };
        let last = resolved + chrono::Duration::days(7);
        let late = last + chrono::Duration::seconds(1);
        assert_eq!(decide(&facts, Reopen, Standing::Reporter, last), Ok(Reopened));
        assert!(matches!(decide(&facts, Close, Standing::System, last), Err(Denial::NotNow { .. })));
        assert!(matches!(decide(&facts, Reopen, Standing::Reporter, late), Err(Denial::NotNow { .. })));
        assert_eq!(decide(&facts, Close, Standing::System, late), Ok(Closed));
    }

    /// Once for each resolution, from two days before the case closes by itself.
    #[test]
    fn the_reminder_comes_once_before_closing() {
        let resolved = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        let day = |days: i64| resolved + chrono::Duration::days(days);
        let facts = |reminded_at| CaseFacts {
            state: Resolved,
            visibility: CaseVisibility::Private,
            resolved_at: Some(resolved),
            reopen_days: 7,
            past: Past { reminder_days: 2, reminded_at, ..Past::default() },
        };
        let decided = |reminded_at, now| decide(&facts(reminded_at), Remind, Standing::System, now).is_ok();
        assert!(!decided(None, day(4)) && decided(None, day(5)) && decided(None, day(7)) && !decided(None, day(8)));
        assert!(!decided(Some(day(5)), day(6)), "once");
        assert!(decided(Some(day(-9)), day(5)), "and once more when it was resolved again");
        let never = |reminder_days| CaseFacts { past: Past { reminder_days, ..Past::default() }, ..facts(None) };
        for days in [0, 7, 9] {
            assert!(decide(&never(days), Remind, Standing::System, day(6)).is_err(), "{days}");
        }
    }

    #[test]
    fn rating_ends_with_the_days_allowed() {
        let closed = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        let past = Past { closed_at: Some(closed), rating_days: 14, ..Past::default() };
        let facts = CaseFacts { state: Closed, visibility: CaseVisibility::Private, resolved_at: Some(closed), reopen_days: 7, past };
        let last = closed + chrono::Duration::days(14);
        assert_eq!(decide(&facts, Rate, Standing::Reporter, last), Ok(Closed));
        assert!(matches!(decide(&facts, Rate, Standing::Reporter, last + chrono::Duration::seconds(1)), Err(Denial::NotNow { .. })));
        assert!(matches!(decide(&facts, Rate, Standing::Agent, closed), Err(Denial::NotYours { .. })));
        assert!(matches!(decide(&CaseFacts { state: Resolved, ..facts }, Rate, Standing::Reporter, closed), Err(Denial::NotNow { .. })));
    }

    /// What was merged goes back to where it stood, and what was not can't.
    #[test]
    fn unmerging_leads_to_the_state_before() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        for &before in CaseState::ALL.iter().filter(|state| is_open(**state)) {
            let past = Past { before: Some(before), ..Past::default() };
            let facts = CaseFacts { state: Duplicate, visibility: CaseVisibility::Private, resolved_at: None, reopen_days: 7, past };
            assert_eq!(decide(&facts, Unmerge, Standing::Handler, now), Ok(before));
            assert!(!can_keep(&facts, Standing::Agent), "nothing comes of a repeat");
            assert!(can_keep(&CaseFacts { state: before, ..facts }, Standing::Agent));
            assert!(!can_keep(&CaseFacts { state: before, ..facts }, Standing::Moderator));
            let never_merged = CaseFacts { past: Past::default(), ..facts };
            assert!(matches!(decide(&never_merged, Unmerge, Standing::Handler, now), Err(Denial::NotNow { .. })));
        }
    }

    /// Everything listed as permitted can be done, and nothing else.
    #[test]
    fn permitted_agrees_with_decide() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        for &state in CaseState::ALL {
            for &visibility in CaseVisibility::ALL {
                for &standing in STANDINGS {
                    let facts = CaseFacts { state, visibility, resolved_at: Some(now), reopen_days: 7, past: Past::default() };
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
