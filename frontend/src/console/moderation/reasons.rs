//! Why something is hidden, and a word to its author.

use majlis_contract::contribution::HidingReason;
use yew::prelude::*;

use crate::console::keys::{Shortcut, reason_cap, use_shortcuts};
use crate::i18n::Label;
use crate::reasons::{in_force, use_policies_unless};
use crate::t;
use crate::ui::{Choice, ChoiceGroup, Skeleton, TextArea};

/// Characters of the word to the author at most.
const NOTE: usize = 1000;

#[derive(Properties, PartialEq)]
pub struct ReasonsProps {
    /// Before the ids of the fields: `f` in a form with an error summary.
    pub prefix: AttrValue,
    pub legend: AttrValue,
    pub hint: AttrValue,
    pub chosen: Vec<HidingReason>,
    pub onchosen: Callback<Vec<HidingReason>>,
    /// Each shows its key, and is told here with all that are offered once that is pressed; without it there are no keys.
    #[prop_or_default]
    pub onkey: Option<Callback<(HidingReason, Vec<HidingReason>)>>,
    pub note: String,
    pub onnote: Callback<String>,
    /// It can't be left out.
    #[prop_or_default]
    pub note_needed: bool,
    #[prop_or_default]
    pub reasons_error: Option<AttrValue>,
    #[prop_or_default]
    pub note_error: Option<AttrValue>,
}

#[component]
pub fn Reasons(props: &ReasonsProps) -> Html {
    let policies = use_policies_unless(props.reasons_error.as_ref());
    let heard = {
        let (offered, onkey) = (policies.ready().map(|policies| in_force(policies)).unwrap_or_default(), props.onkey.clone());
        Callback::from(move |shortcut| {
            let Shortcut::Reason(number) = shortcut else { return };
            if let (Some(reason), Some(onkey)) = (offered.get(number - 1), &onkey) {
                onkey.emit((*reason, offered.clone()));
            }
        })
    };
    use_shortcuts(props.onkey.is_some(), heard);
    let choice = |(at, reason): (usize, HidingReason), offered: &[HidingReason]| {
        let (chosen, offered) = (props.chosen.clone(), offered.to_vec());
        let onchange = props.onchosen.reform(move |_: bool| toggled(&offered, &chosen, reason));
        let cap = reason_cap(at + 1).filter(|_| props.onkey.is_some());
        let shortcut = cap.as_ref().map(|cap| AttrValue::from(cap.replace('⇧', "Shift+")));
        let key = cap.map(|cap| html! { <><kbd aria-hidden="true">{ cap }</kbd>{ " " }</> });
        html! {
            <Choice key={reason.as_str()} name={format!("{}-reason", props.prefix)} many={true} class="choice--bare choice--dense" value={reason.as_str()}
                checked={props.chosen.contains(&reason)} {shortcut} label={html! { <>{ key }{ reason.label() }</> }} {onchange} />
        }
    };
    html! {
        <>
            <ChoiceGroup id={format!("{}-reasons", props.prefix)} legend={props.legend.clone()} hint={html! { { &props.hint } }}
                error={props.reasons_error.clone()} layout="c-reasons">
                { policies.show(html! { <Skeleton /> }, |policies| {
                    let offered = in_force(policies);
                    offered.iter().copied().enumerate().map(|one| choice(one, &offered)).collect()
                }) }
            </ChoiceGroup>
            <TextArea id={format!("{}-note", props.prefix)} label={t!("hide-note")} hint={html! { { t!("hide-note-hint") } }} optional={!props.note_needed}
                value={props.note.clone()} oninput={props.onnote.clone()} error={props.note_error.clone()} limit={NOTE} />
        </>
    }
}

/// The reasons with one more, or without it, in the order in which they are offered.
pub fn toggled(offered: &[HidingReason], chosen: &[HidingReason], reason: HidingReason) -> Vec<HidingReason> {
    offered.iter().copied().filter(|known| chosen.contains(known) != (*known == reason)).collect()
}
