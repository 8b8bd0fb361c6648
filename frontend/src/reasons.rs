//! The reasons for which moderators act.

use majlis_contract::contribution::HidingReason;
use majlis_contract::policy::{PolicyKind, PolicyView};
use yew::prelude::*;

use crate::load::Loading;
use crate::reference_data::{self, use_policies};

/// The policies in force; read anew when a reason was refused, since by then another may be in force.
#[hook]
pub fn use_policies_unless(refused: Option<&AttrValue>) -> Loading<Vec<PolicyView>> {
    let policies = use_policies();
    let reload = policies.reload.clone();
    use_effect_with(refused.cloned(), move |refused| {
        if refused.is_some() {
            reference_data::forget();
            reload.emit(());
        }
    });
    policies
}

/// The reasons of the participation policy among the policies in force; all where there is none.
pub fn in_force(policies: &[PolicyView]) -> Vec<HidingReason> {
    match policies.iter().find(|policy| policy.kind == PolicyKind::Participation) {
        Some(policy) => policy.reasons.iter().map(|one| one.reason).collect(),
        None => HidingReason::ALL.to_vec(),
    }
}
