//! The life of a decision: written by staff, published once, and then as it is.

use majlis_contract::decision::{DecisionAction, DecisionState};

use crate::Permission;
use crate::actor::Actor;
use crate::refusal::Refusal;
use DecisionAction::{Discard, Edit, Publish};
use DecisionState::{Discarded, Draft, Published};

/// How somebody stands to decisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionStanding {
    /// Reads what is published.
    Public,
    /// Reads drafts as well.
    Reader,
    /// Writes and publishes them.
    Manager,
}

/// How the caller stands to decisions.
pub fn standing(actor: &Actor) -> DecisionStanding {
    match actor {
        _ if Permission::SubjectManage.allows(actor) => DecisionStanding::Manager,
        _ if Permission::SubjectRead.allows(actor) => DecisionStanding::Reader,
        _ => DecisionStanding::Public,
    }
}

/// Whether the caller may know of it.
pub fn sees(state: DecisionState, standing: DecisionStanding) -> bool {
    state == Published || standing != DecisionStanding::Public
}

/// Decides an action: the state that it leads to, which may be the same.
pub fn decide(
    state: DecisionState,
    action: DecisionAction,
    standing: DecisionStanding,
) -> Result<DecisionState, Refusal<DecisionState, DecisionAction>> {
    if !sees(state, standing) {
        return Err(Refusal::Unseen);
    }
    if standing != DecisionStanding::Manager {
        return Err(Refusal::NotYours);
    }
    leads_to(state, action).ok_or_else(|| Refusal::NotNow { state, action, possible: permitted(state, standing) })
}

/// All that the caller may do now, in the order of the vocabulary.
pub fn permitted(state: DecisionState, standing: DecisionStanding) -> Vec<DecisionAction> {
    let may = |action: DecisionAction| standing == DecisionStanding::Manager && leads_to(state, action).is_some();
    DecisionAction::ALL.iter().copied().filter(|action| may(*action)).collect()
}

/// What everybody has been told stays as it was told.
const fn leads_to(state: DecisionState, action: DecisionAction) -> Option<DecisionState> {
    match (state, action) {
        (Draft, Edit) => Some(Draft),
        (Draft, Publish) => Some(Published),
        (Draft, Discard) => Some(Discarded),
        (Published | Discarded, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The whole table: state × action × standing.
    #[test]
    fn state_action_standing_table() {
        let standings = [DecisionStanding::Public, DecisionStanding::Reader, DecisionStanding::Manager];
        let mut table = String::new();
        for &state in DecisionState::ALL {
            for &action in DecisionAction::ALL {
                let cell = |standing: &DecisionStanding| match decide(state, action, *standing) {
                    Ok(next) => format!("{standing:?}: {next}"),
                    Err(Refusal::NotNow { .. }) => format!("{standing:?}: not now"),
                    Err(Refusal::NotYours | Refusal::Barred { .. }) => format!("{standing:?}: not theirs"),
                    Err(Refusal::Unseen) => format!("{standing:?}: unseen"),
                };
                let row: Vec<String> = standings.iter().map(cell).collect();
                table.push_str(&format!("{:<11}{:<9}{}\n", state.as_str(), action.as_str(), row.join(" | ")));
            }
        }
        insta::assert_snapshot!(table);
    }
}
