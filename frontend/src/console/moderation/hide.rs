//! Hiding one, with reasons; of what was appealed: for good.

use majlis_contract::ContributionId;
use majlis_contract::contribution::{ContributionState, HideContribution, HidingReason, ModerationItem};
use yew::prelude::*;

use super::is_stale;
use super::reasons::{Reasons, toggled};
use crate::api::moderation::hide_contribution;
use crate::form::{Form, bind, on_submit, use_form};
use crate::t;
use crate::ui::{Button, ButtonKind};

/// Where the shortcut leads.
pub const REASONS: &str = "f-hide-reasons";
const FORM: &str = "moderation-hide";

/// Whether the keyboard is inside the form.
fn is_in() -> bool {
    is_within(&format!("#{FORM}"))
}

/// Whether the keyboard is inside this form or another, where a key is meant for what is filled in there.
pub fn is_in_a_form() -> bool {
    is_within("form, dialog")
}

fn is_within(selector: &str) -> bool {
    let active = web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    active.is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

#[derive(Properties, PartialEq)]
pub struct HideProps {
    pub item: ModerationItem,
    /// Whether single keys act.
    pub keys_on: bool,
    pub ondecided: Callback<(ContributionId, String)>,
    pub onstale: Callback<ContributionId>,
}

#[component]
pub fn Hide(props: &HideProps) -> Html {
    let contribution = &props.item.contribution;
    // Appeals stand on more than their own shelf.
    let appealed = contribution.state == ContributionState::Appealed;
    // Who refuses an appeal mostly stays with the reasons that were given.
    let reasons = use_state(|| contribution.hidden.as_ref().map(|hidden| hidden.reasons.clone()).unwrap_or_default());
    let note = use_state(String::new);
    let form = {
        let (id, etag, stale, decided) = (contribution.id, contribution.etag.clone(), props.onstale.clone(), props.ondecided.clone());
        use_form(
            move |body: HideContribution| {
                let (etag, stale) = (etag.clone(), stale.clone());
                async move {
                    let answer = hide_contribution(id, &etag, &body).await;
                    if answer.as_ref().is_err_and(is_stale) {
                        stale.emit(id);
                    }
                    answer
                }
            },
            move |_: ModerationItem| decided.emit((id, if appealed { t!("moderation-refused") } else { t!("moderation-hidden") })),
        )
    };
    let onsubmit = {
        let (reasons, note, submit) = (reasons.clone(), note.clone(), form.submit.clone());
        on_submit(move || submit.emit(body(&reasons, &note)))
    };
    let onchosen = {
        let reasons = reasons.setter();
        Callback::from(move |next: Vec<HidingReason>| reasons.set(next))
    };
    // A refused appeal is for good: that is not done by one key.
    let onkey = (props.keys_on && !appealed).then(|| {
        let (reasons, note, submit, busy) = (reasons.clone(), note.clone(), form.submit.clone(), form.busy);
        Callback::from(move |(reason, offered): (HidingReason, Vec<HidingReason>)| {
            // Whoever has begun to choose goes on choosing; whoever is in another form means that one.
            match (is_in() || !reasons.is_empty(), is_in_a_form()) {
                (true, _) => reasons.set(toggled(&offered, &reasons, reason)),
                (false, true) => {}
                (false, false) if busy => {}
                (false, false) => submit.emit(body(&[reason], &note)),
            }
        })
    });
    let kind = contribution.kind.as_str();
    let (legend, hint, go) = if appealed {
        (t!("refuse-title"), t!("refuse-hint"), t!("refuse-go"))
    } else {
        (t!("hide-title", kind = kind), t!("hide-hint"), t!("hide-go"))
    };
    // The same fields stand in the forms beside it.
    let form = Form { errors: form.errors.under("/hide"), ..form };
    let stale = form.failure.as_ref().is_some_and(is_stale);
    html! {
        <form id={FORM} class="stack c-hide" {onsubmit} novalidate={true}>
            if !stale {
                { form.summary() }
            }
            <Reasons prefix="f-hide" {legend} {hint} chosen={(*reasons).clone()} {onchosen} {onkey} note={(*note).clone()} onnote={bind(&note)}
                reasons_error={form.at("/hide/reasons")} note_error={form.at("/hide/note")} />
            <div class="row">
                <Button submit={true} kind={ButtonKind::DangerSecond} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ go }</Button>
            </div>
        </form>
    }
}

/// An empty note is none.
pub fn body(reasons: &[HidingReason], note: &str) -> HideContribution {
    HideContribution { reasons: reasons.to_vec(), note: Some(note.trim().to_owned()).filter(|note| !note.is_empty()) }
}
