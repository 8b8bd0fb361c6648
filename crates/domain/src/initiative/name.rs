//! Names that can't stay with a signature: who takes them away, and who gives them back.

use majlis_contract::initiative::{NameAction, NameState};

use crate::refusal::Refusal;

/// How somebody stands to the name that a signature shows, or did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NameStanding {
    pub moderator: bool,
    /// It is their own, or they stand for the initiative that was signed.
    pub involved: bool,
    /// They took it away.
    pub took_it: bool,
}

/// Decides an action: nobody moderates what is their own, and who took a name away does not decide whether that was right.
pub fn decide_name(state: NameState, action: NameAction, standing: NameStanding) -> Result<(), Refusal<NameState, NameAction>> {
    if !is_for(action, standing) {
        return Err(Refusal::NotYours);
    }
    if leads_on(state, action) { Ok(()) } else { Err(Refusal::NotNow { state, action, possible: permitted_names(state, standing) }) }
}

/// All that the caller may do with it now.
pub fn permitted_names(state: NameState, standing: NameStanding) -> Vec<NameAction> {
    NameAction::ALL.iter().copied().filter(|action| is_for(*action, standing) && leads_on(state, *action)).collect()
}

const fn is_for(action: NameAction, standing: NameStanding) -> bool {
    let decides = standing.moderator && !standing.involved;
    match action {
        NameAction::Hide => decides,
        NameAction::Restore => decides && !standing.took_it,
    }
}

const fn leads_on(state: NameState, action: NameAction) -> bool {
    matches!((state, action), (NameState::Shown, NameAction::Hide) | (NameState::Hidden, NameAction::Restore))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODERATOR: NameStanding = NameStanding { moderator: true, involved: false, took_it: false };

    /// The whole table: state × action × standing.
    #[test]
    fn state_action_standing_table() {
        let standings = [
            ("stranger", NameStanding::default()),
            ("moderator", MODERATOR),
            ("involved", NameStanding { involved: true, ..MODERATOR }),
            ("took it", NameStanding { took_it: true, ..MODERATOR }),
        ];
        let mut table = String::new();
        for (state, action) in NameState::ALL.iter().flat_map(|state| NameAction::ALL.iter().map(move |action| (*state, *action))) {
            let cell = |(name, standing): &(&str, NameStanding)| match decide_name(state, action, *standing) {
                Ok(()) => format!("{name}: may"),
                Err(Refusal::NotNow { .. }) => format!("{name}: not now"),
                Err(_) => format!("{name}: never"),
            };
            let row: Vec<String> = standings.iter().map(cell).collect();
            table.push_str(&format!("{:<7}{:<8}{}\n", state.as_str(), action.as_str(), row.join(" | ")));
        }
        insta::assert_snapshot!(table);
    }
}
