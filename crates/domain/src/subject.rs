//! The life of a subject, whatever its kind.

use chrono::{DateTime, Duration, Utc};
use majlis_contract::subject::{Means, ParticipationKind, SubjectAction, SubjectState, SubjectStep};

use crate::Permission;
use crate::actor::Actor;
use crate::refusal::Refusal;
use SubjectAction::{Analyse, Archive, Close, Decide, Edit, Publish, Reopen, Unpublish};
use SubjectState::{Analysed, Archived, Closed, Decided, Draft, Scheduled};

/// How somebody stands to subjects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubjectStanding {
    /// Sees what is announced.
    Public,
    /// Sees drafts as well.
    Reader,
    /// Opens subjects and closes them.
    Manager,
    /// The clockwork.
    System,
}

/// How the caller stands to subjects.
pub fn standing(actor: &Actor) -> SubjectStanding {
    match actor {
        Actor::System => SubjectStanding::System,
        _ if Permission::SubjectManage.allows(actor) => SubjectStanding::Manager,
        _ if Permission::SubjectRead.allows(actor) => SubjectStanding::Reader,
        _ => SubjectStanding::Public,
    }
}

/// What a decision about a subject rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SubjectFacts {
    pub state: SubjectState,
    pub opens_at: Option<DateTime<Utc>>,
    pub closes_at: Option<DateTime<Utc>>,
}

/// Decides an action: the state that it leads to, which may be the same.
pub fn decide(
    facts: &SubjectFacts,
    action: SubjectAction,
    standing: SubjectStanding,
    now: DateTime<Utc>,
) -> Result<SubjectState, Refusal<SubjectState, SubjectAction>> {
    if !sees(facts.state, standing) {
        return Err(Refusal::Unseen);
    }
    if !is_for(action, standing) {
        return Err(Refusal::NotYours);
    }
    let possible = || permitted(facts, standing, now);
    leads_to(facts, action, standing, now).ok_or_else(|| Refusal::NotNow { state: facts.state, action, possible: possible() })
}

/// All that the caller may do now, in the order of the vocabulary.
pub fn permitted(facts: &SubjectFacts, standing: SubjectStanding, now: DateTime<Utc>) -> Vec<SubjectAction> {
    let may = |action: SubjectAction| is_for(action, standing) && leads_to(facts, action, standing, now).is_some();
    SubjectAction::ALL.iter().copied().filter(|action| may(*action)).collect()
}

/// Whether the caller may know of it.
pub fn sees(state: SubjectState, standing: SubjectStanding) -> bool {
    state != Draft || standing != SubjectStanding::Public
}

/// The action that a step by hand is.
pub const fn action_of(step: SubjectStep) -> SubjectAction {
    match step {
        SubjectStep::Publish => Publish,
        SubjectStep::Unpublish => Unpublish,
        SubjectStep::Open => SubjectAction::Open,
        SubjectStep::Close => Close,
        SubjectStep::Reopen => Reopen,
        SubjectStep::Analyse => Analyse,
        SubjectStep::Archive => Archive,
    }
}

/// Whether a step says why, for everybody to read: it is not what was announced.
pub const fn needs_reason(step: SubjectStep) -> bool {
    matches!(step, SubjectStep::Open | SubjectStep::Close | SubjectStep::Reopen)
}

/// Whether taking part is over, whatever came of it since.
pub const fn is_over(state: SubjectState) -> bool {
    matches!(state, Closed | Analysed | Decided | Archived)
}

/// Whether the municipality answers what is said: until the subject is archived, so after residents can say no more as well.
pub const fn takes_answers(state: SubjectState) -> bool {
    matches!(state, SubjectState::Open | Closed | Analysed | Decided)
}

/// The means that a kind of subject can have.
pub const fn means_of(kind: ParticipationKind) -> &'static [Means] {
    match kind {
        ParticipationKind::IdeaRound => &[Means::Ideas, Means::Support, Means::Comments],
        ParticipationKind::Consultation => &[Means::Support, Means::Comments],
        ParticipationKind::Initiative => &[Means::Support, Means::Comments],
    }
}

const fn is_for(action: SubjectAction, standing: SubjectStanding) -> bool {
    match action {
        Edit | Publish | Unpublish | Reopen | Analyse | Decide | Archive => matches!(standing, SubjectStanding::Manager),
        SubjectAction::Open | Close => matches!(standing, SubjectStanding::Manager | SubjectStanding::System),
    }
}

/// The state after it. The clockwork acts only when the time has come.
fn leads_to(facts: &SubjectFacts, action: SubjectAction, standing: SubjectStanding, now: DateTime<Utc>) -> Option<SubjectState> {
    let has_come = |at: Option<DateTime<Utc>>| standing != SubjectStanding::System || at.is_some_and(|at| at <= now);
    match action {
        // What is in the archive stays as it is.
        Edit if facts.state != Archived => Some(facts.state),
        Publish if facts.state == Draft => Some(if facts.opens_at.is_some_and(|at| at > now) { Scheduled } else { SubjectState::Open }),
        Unpublish if facts.state == Scheduled => Some(Draft),
        SubjectAction::Open if facts.state == Scheduled && has_come(facts.opens_at) => Some(SubjectState::Open),
        Close if facts.state == SubjectState::Open && has_come(facts.closes_at) => Some(Closed),
        Reopen if facts.state == Closed => Some(SubjectState::Open),
        Analyse if facts.state == Closed => Some(Analysed),
        // Decisions may follow each other.
        Decide if matches!(facts.state, Analysed | Decided) => Some(Decided),
        Archive if facts.state == Decided => Some(Archived),
        _ => None,
    }
}

/// How long before it closes those who follow a subject are told that it does.
pub const CLOSING: Duration = Duration::days(3);

/// Whether it is told that a subject closes soon: where it is open for longer than that.
pub fn warns_of_closing(opens_at: Option<DateTime<Utc>>, closes_at: DateTime<Utc>) -> bool {
    opens_at.is_none_or(|opens| closes_at - opens > CLOSING)
}

#[cfg(test)]
mod tests {

    use super::*;

    const STANDINGS: [SubjectStanding; 4] =
        [SubjectStanding::Public, SubjectStanding::Reader, SubjectStanding::Manager, SubjectStanding::System];

    /// The whole table: state × action × standing, with times to come and with times that have come.
    #[test]
    fn state_action_standing_table() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        let mut table = String::new();
        for (when, at) in [("to come", now + Duration::days(1)), ("has come", now)] {
            for &state in SubjectState::ALL {
                for &action in SubjectAction::ALL {
                    let facts = SubjectFacts { state, opens_at: Some(at), closes_at: Some(at) };
                    let cell = |standing: &SubjectStanding| match decide(&facts, action, *standing, now) {
                        Ok(next) if next == state => Some(format!("{standing:?}: stays")),
                        Ok(next) => Some(format!("{standing:?}: {next}")),
                        Err(Refusal::NotNow { .. }) => Some(format!("{standing:?}: not now")),
                        Err(Refusal::NotYours | Refusal::Barred { .. }) => None,
                        Err(Refusal::Unseen) => Some(format!("{standing:?}: unseen")),
                    };
                    let row: Vec<String> = STANDINGS.iter().filter_map(cell).collect();
                    table.push_str(&format!("{when:<10}{:<11}{:<11}{}\n", state.as_str(), action.as_str(), row.join(" | ")));
                }
            }
        }
        insta::assert_snapshot!(table);
    }
}
