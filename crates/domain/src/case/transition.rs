//! Which action is possible when, for whom, and where it leads.

use chrono::{DateTime, Utc};
use majlis_contract::case::{CaseAction, CaseState, CaseVisibility};

use super::Standing;
use CaseAction::*;
use CaseState::*;

/// What a decision about a case rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseFacts {
    pub state: CaseState,
    pub visibility: CaseVisibility,
    /// Until when a resolved case can be confirmed or reopened, as was promised when it was resolved.
    pub reopen_until: Option<DateTime<Utc>>,
    pub past: Past,
}

/// What lies behind a case beside its resolution.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Past {
    /// The state that it had before it was merged into another case.
    pub before: Option<CaseState>,
    /// Others reported the same, and wait for what comes of this one.
    pub is_kept_for_others: bool,
    /// From when the resident is reminded that the case closes by itself; never when it is none.
    pub remind_at: Option<DateTime<Utc>>,
    /// When the resident was reminded last.
    pub reminded_at: Option<DateTime<Utc>>,
    /// Until when a closed case can be rated, as was promised when it closed.
    pub rate_until: Option<DateTime<Utc>>,
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
    /// It would end what others have reported as well.
    #[error("others wait for what comes of it")]
    OthersWait,
}

/// Decides an action: the state that it leads to, which may be the same.
pub fn decide(facts: &CaseFacts, action: CaseAction, standing: Standing, now: DateTime<Utc>) -> Result<CaseState, Denial> {
    if standing == Standing::Stranger {
        return Err(Denial::Unseen);
    }
    if !is_for(action, standing) {
        return Err(Denial::NotYours { action });
    }
    if action == Withdraw && is_open(facts.state) && facts.past.is_kept_for_others {
        return Err(Denial::OthersWait);
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
        Assign | Start | Ask | Hear | Reply | Resolve | Reject | MarkDuplicate | Unmerge | Edit | ViewContact => {
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
    let within = facts.reopen_until.is_some_and(|until| now <= until);
    let open = is_open(state);
    match action {
        // Reassigning changes who has it, not how far it is.
        Assign if state == Submitted => Some(Assigned),
        Assign if open => Some(state),
        Start if matches!(state, Assigned | Reopened) => Some(InProgress),
        Ask if state == InProgress => Some(AwaitingResident),
        Inform | Hear if state == AwaitingResident => Some(InProgress),
        Inform | Hear if open => Some(state),
        Reply if open || state == Resolved => Some(state),
        Resolve if matches!(state, InProgress | AwaitingResident) => Some(Resolved),
        Confirm if state == Resolved => Some(Closed),
        Close if state == Resolved && !within => Some(Closed),
        Reopen if matches!(state, Resolved | Closed) && within => Some(Reopened),
        Reject if open => Some(Rejected),
        MarkDuplicate if open => Some(Duplicate),
        // As if nothing had been.
        Unmerge if state == Duplicate => facts.past.before,
        Rate if state == Closed && facts.past.rate_until.is_some_and(|until| now <= until) => Some(state),
        Remind if state == Resolved && within && is_unreminded(facts, now) => Some(state),
        // Nothing more comes of the others.
        Follow if open || state == Resolved => Some(state),
        Withdraw if open && !facts.past.is_kept_for_others => Some(Withdrawn),
        Publish if facts.visibility == CaseVisibility::Private && state != Withdrawn => Some(state),
        Redact | Unpublish if facts.visibility == CaseVisibility::Published => Some(state),
        Note | Edit | ViewContact | Unfollow => Some(state),
        _ => None,
    }
}

/// Whether it is time to remind the resident of this resolution, who was not yet.
fn is_unreminded(facts: &CaseFacts, now: DateTime<Utc>) -> bool {
    let due = facts.past.remind_at.filter(|from| now >= *from);
    due.is_some_and(|from| facts.past.reminded_at.is_none_or(|reminded| reminded < from))
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
                    reopen_until: matches!(state, Resolved | Closed).then(|| now + chrono::Duration::days(6)),
                    past: Past {
                        before: (state == Duplicate).then_some(Assigned),
                        rate_until: (state == Closed).then(|| now + chrono::Duration::days(14)),
                        ..Past::default()
                    },
                };
                let row: Vec<String> = STANDINGS
                    .iter()
                    .map(|&standing| match decide(&facts, action, standing, now) {
                        Ok(next) if next == state => format!("{standing:?}: stays"),
                        Ok(next) => format!("{standing:?}: {next}"),
                        Err(Denial::NotNow { .. }) => format!("{standing:?}: not now"),
                        Err(Denial::NotYours { .. } | Denial::Unseen | Denial::OthersWait) => String::new(),
                    })
                    .filter(|cell| !cell.is_empty())
                    .collect();
                table.push_str(&format!("{state:<18}{action:<16}{}\n", row.join(" | ")));
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn reopening_ends_with_the_time_promised_and_closing_begins() {
        let last = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        let facts = CaseFacts { state: Resolved, visibility: CaseVisibility::Private, reopen_until: Some(last), past: Past::default() };
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
            reopen_until: Some(day(7)),
            past: Past { remind_at: Some(day(5)), reminded_at, ..Past::default() },
        };
        let decided = |reminded_at, now| decide(&facts(reminded_at), Remind, Standing::System, now).is_ok();
        assert!(!decided(None, day(4)) && decided(None, day(5)) && decided(None, day(7)) && !decided(None, day(8)));
        assert!(!decided(Some(day(5)), day(6)), "once");
        assert!(decided(Some(day(-9)), day(5)), "and once more when it was resolved again");
        let never = CaseFacts { past: Past::default(), ..facts(None) };
        assert!(decide(&never, Remind, Standing::System, day(6)).is_err());
    }

    #[test]
    fn rating_ends_with_the_time_promised() {
        let last = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        let past = Past { rate_until: Some(last), ..Past::default() };
        let facts = CaseFacts { state: Closed, visibility: CaseVisibility::Private, reopen_until: None, past };
        assert_eq!(decide(&facts, Rate, Standing::Reporter, last), Ok(Closed));
        assert!(matches!(decide(&facts, Rate, Standing::Reporter, last + chrono::Duration::seconds(1)), Err(Denial::NotNow { .. })));
        assert!(matches!(decide(&facts, Rate, Standing::Agent, last), Err(Denial::NotYours { .. })));
        assert!(matches!(decide(&CaseFacts { state: Resolved, ..facts }, Rate, Standing::Reporter, last), Err(Denial::NotNow { .. })));
    }

    /// What was merged goes back to where it stood, and what was not can't.
    #[test]
    fn unmerging_leads_to_the_state_before() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        for &before in CaseState::ALL.iter().filter(|state| is_open(**state)) {
            let past = Past { before: Some(before), ..Past::default() };
            let facts = CaseFacts { state: Duplicate, visibility: CaseVisibility::Private, reopen_until: None, past };
            assert_eq!(decide(&facts, Unmerge, Standing::Handler, now), Ok(before));
            assert!(!can_keep(&facts, Standing::Agent), "nothing comes of a repeat");
            assert!(can_keep(&CaseFacts { state: before, ..facts }, Standing::Agent));
            assert!(!can_keep(&CaseFacts { state: before, ..facts }, Standing::Moderator));
            let never_merged = CaseFacts { past: Past::default(), ..facts };
            assert!(matches!(decide(&never_merged, Unmerge, Standing::Handler, now), Err(Denial::NotNow { .. })));
        }
    }

    /// One who takes a report back speaks for nobody else.
    #[test]
    fn what_others_wait_for_is_not_taken_back() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        for &state in CaseState::ALL.iter().filter(|state| is_open(**state)) {
            let past = Past { is_kept_for_others: true, ..Past::default() };
            let facts = CaseFacts { state, visibility: CaseVisibility::Private, reopen_until: None, past };
            assert_eq!(decide(&facts, Withdraw, Standing::Reporter, now), Err(Denial::OthersWait));
            assert!(!permitted(&facts, Standing::Reporter, now).contains(&Withdraw));
            assert_eq!(decide(&CaseFacts { past: Past::default(), ..facts }, Withdraw, Standing::Reporter, now), Ok(Withdrawn));
        }
    }

    /// Everything listed as permitted can be done, and nothing else.
    #[test]
    fn permitted_agrees_with_decide() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        for &state in CaseState::ALL {
            for &visibility in CaseVisibility::ALL {
                for &standing in STANDINGS {
                    let facts = CaseFacts { state, visibility, reopen_until: Some(now), past: Past::default() };
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
