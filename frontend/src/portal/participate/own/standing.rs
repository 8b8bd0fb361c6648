//! How one's own words stand, and what can be done.

use majlis_contract::contribution::{ContributionAction, ContributionState, ContributionView, HiddenView};
use yew::prelude::*;

use crate::portal::participate::clause::Reasons;
use crate::t;
use crate::ui::{Alert, Tone};

#[derive(Properties, PartialEq)]
pub struct StandingProps {
    pub view: ContributionView,
}

/// Nothing for what everybody sees.
#[component]
pub fn Standing(props: &StandingProps) -> Html {
    let view = &props.view;
    let may = |action| view.permitted.contains(&action);
    let reasons = || view.hidden.as_ref().map(hidden_reasons).unwrap_or_default();
    match view.state {
        ContributionState::Published | ContributionState::Merged => Html::default(),
        ContributionState::Pending => html! { <Alert title={t!("own-pending-title")}><p>{ t!("own-pending-text") }</p></Alert> },
        ContributionState::Withdrawn => html! { <Alert title={t!("own-withdrawn-title")}><p>{ t!("own-withdrawn-text") }</p></Alert> },
        ContributionState::Appealed => html! {
            <Alert title={t!("own-appealed-title")}><div class="stack gap-3 mt-2"><p>{ t!("own-appealed-text") }</p>{ reasons() }</div></Alert>
        },
        ContributionState::Hidden => html! {
            <Alert tone={Tone::Warn} title={t!("own-hidden-title")}>
                <div class="stack gap-3 mt-2">
                { reasons() }
                if may(ContributionAction::Edit) {
                    <p>{ t!("own-hidden-edit") }</p>
                }
                if may(ContributionAction::Appeal) {
                    <p>{ t!("own-hidden-appeal") }</p>
                }
                if view.hidden.as_ref().is_some_and(|hidden| hidden.is_final) {
                    <p>{ t!("own-hidden-final") }</p>
                }
                </div>
            </Alert>
        },
    }
}

/// The reasons of the policy, and what the moderator wrote.
pub fn hidden_reasons(hidden: &HiddenView) -> Html {
    let why = match hidden.policy_version {
        Some(version) => t!("own-hidden-why", version = version),
        None => t!("own-hidden-why-some"),
    };
    html! {
        <>
            <Reasons {why} reasons={hidden.reasons.clone()} policy={hidden.policy_id} />
            if let Some(note) = &hidden.note {
                <div class="msg">
                    <p class="msg__by">{ t!("own-hidden-note") }</p>
                    <p class="pre" dir="auto">{ note }</p>
                </div>
            }
        </>
    }
}
