//! The life of a warning or a ban: who gives it, and how it ends.

use chrono::{DateTime, Duration, Utc};
use majlis_contract::sanction::{SanctionAction, SanctionKind, SanctionState};

use crate::refusal::Refusal;
use SanctionAction::*;
use SanctionState::*;

/// How somebody stands to the author of a contribution, or to who was sanctioned.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SanctionStanding {
    /// It is they.
    pub person: bool,
    /// Sees what moderators see.
    pub reader: bool,
    pub moderator: bool,
}

/// What a decision about a sanction rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SanctionFacts {
    pub state: SanctionState,
    /// Of a ban: when its term is over.
    pub until: Option<DateTime<Utc>>,
    /// The asker is the moderator who gave it.
    pub given_by_asker: bool,
}

/// When a term ends that begins now.
pub fn until(days: u16, now: DateTime<Utc>) -> DateTime<Utc> {
    now + Duration::days(days.into())
}

/// Whether it holds: neither lifted nor over. A ban that was appealed holds until it is decided.
pub fn is_in_force(facts: &SanctionFacts, now: DateTime<Utc>) -> bool {
    facts.state != Lifted && facts.until.is_none_or(|until| now < until)
}

/// What somebody may give the author of a contribution: nothing to oneself or to the municipality, and no ban over another.
pub fn givable(standing: SanctionStanding, official: bool, is_banned: bool) -> Vec<SanctionKind> {
    if !standing.moderator || standing.person || official {
        return Vec::new();
    }
    SanctionKind::ALL.iter().copied().filter(|kind| *kind != SanctionKind::Ban || !is_banned).collect()
}

/// Decides an action: the state that it leads to.
pub fn decide(
    facts: &SanctionFacts,
    action: SanctionAction,
    standing: SanctionStanding,
    now: DateTime<Utc>,
) -> Result<SanctionState, Refusal<SanctionState, SanctionAction>> {
    if !(standing.person || standing.reader) {
        return Err(Refusal::Unseen);
    }
    if !is_for(facts, action, standing) {
        return Err(Refusal::NotYours);
    }
    leads_to(facts, action, now).ok_or_else(|| Refusal::NotNow { state: facts.state, action, possible: permitted(facts, standing, now) })
}

/// All that the caller may do now, in the order of the vocabulary.
pub fn permitted(facts: &SanctionFacts, standing: SanctionStanding, now: DateTime<Utc>) -> Vec<SanctionAction> {
    let may = |action: SanctionAction| is_for(facts, action, standing) && leads_to(facts, action, now).is_some();
    SanctionAction::ALL.iter().copied().filter(|action| may(*action)).collect()
}

/// Who may ever do it. Who gave it does not decide the appeal.
fn is_for(facts: &SanctionFacts, action: SanctionAction, standing: SanctionStanding) -> bool {
    match action {
        Appeal => standing.person,
        Lift | Uphold => standing.moderator && !standing.person && !(facts.state == Appealed && facts.given_by_asker),
    }
}

/// When it is possible, and the state after it. An appeal is decided even when the term is over meanwhile: it clears the record.
fn leads_to(facts: &SanctionFacts, action: SanctionAction, now: DateTime<Utc>) -> Option<SanctionState> {
    match (facts.state, action) {
        (InForce, Appeal) if is_in_force(facts, now) => Some(Appealed),
        (InForce, Lift) if is_in_force(facts, now) => Some(Lifted),
        (Appealed, Lift) => Some(Lifted),
        (Appealed, Uphold) => Some(Upheld),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STRANGER: SanctionStanding = SanctionStanding { person: false, reader: false, moderator: false };
    const MODERATOR: SanctionStanding = SanctionStanding { reader: true, moderator: true, ..STRANGER };

    /// Each with whether it is the moderator who gave it.
    const STANDINGS: [(&str, SanctionStanding, bool); 5] = [
        ("stranger", STRANGER, false),
        ("person", SanctionStanding { person: true, ..STRANGER }, false),
        ("auditor", SanctionStanding { reader: true, ..STRANGER }, false),
        ("giver", MODERATOR, true),
        ("moderator", MODERATOR, false),
    ];

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default()
    }

    /// The whole table: state × action × standing, of a ban whose term runs and of one whose term is over.
    #[test]
    fn state_action_standing_table() {
        let mut table = String::new();
        for (when, until) in [("runs", now() + Duration::days(1)), ("is over", now())] {
            for &state in SanctionState::ALL {
                for &action in SanctionAction::ALL {
                    let cell = |(name, standing, given_by_asker): &(&str, SanctionStanding, bool)| {
                        let facts = SanctionFacts { state, until: Some(until), given_by_asker: *given_by_asker };
                        match decide(&facts, action, *standing, now()) {
                            Ok(next) => Some(format!("{name}: {next}")),
                            Err(Refusal::NotNow { .. }) => Some(format!("{name}: not now")),
                            Err(Refusal::NotYours | Refusal::Barred { .. }) => None,
                            Err(Refusal::Unseen) => Some(format!("{name}: unseen")),
                        }
                    };
                    let row: Vec<String> = STANDINGS.iter().filter_map(cell).collect();
                    table.push_str(&format!("{when:<8}{:<9}{:<7}{}\n", state.as_str(), action.as_str(), row.join(" | ")));
                }
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn a_warning_has_no_end_of_its_own() {
        let warning = SanctionFacts { state: InForce, until: None, given_by_asker: false };
        assert!(is_in_force(&warning, DateTime::<Utc>::MAX_UTC));
        assert!(!is_in_force(&SanctionFacts { state: Lifted, ..warning }, now()));
    }

    #[test]
    fn nobody_sanctions_themselves_the_municipality_or_twice() {
        assert_eq!(givable(MODERATOR, false, false), [SanctionKind::Warning, SanctionKind::Ban]);
        assert_eq!(givable(MODERATOR, false, true), [SanctionKind::Warning]);
        assert_eq!(givable(MODERATOR, true, false), []);
        assert_eq!(givable(SanctionStanding { person: true, ..MODERATOR }, false, false), []);
        assert_eq!(givable(STANDINGS[2].1, false, false), []);
    }
}
