//! The check: letting it gather, giving it back, hiding it, showing it again, deciding the appeal, leaving it as it is.

use majlis_contract::contribution::HidingReason;
use majlis_contract::initiative::{HideInitiative, InitiativeAction, InitiativeState, InitiativeView, ReturnInitiative};
use yew::prelude::*;

use super::page::{StepProps, failed};
use crate::api::initiative_admin::{accept_initiative, hide_initiative, return_initiative};
use crate::console::moderation::Reasons;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::load::use_action;
use crate::t;
use crate::ui::{Button, ButtonKind, TextArea, use_toast};

/// Characters of a note at most.
const NOTE: usize = 1000;

/// The steps that need words before they are taken.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Asked {
    Return,
    Hide,
}

#[component]
pub fn Check(props: &StepProps) -> Html {
    let view = &props.view;
    let asked = use_state(|| None::<Asked>);
    let toast = use_toast();
    let Words { lead, go, said } = words(view);
    let appealed = view.state == InitiativeState::Appealed;
    let accept = {
        let (id, etag, set) = (view.id, view.etag.clone(), props.set.clone());
        let call = move |()| {
            let etag = etag.clone();
            async move { accept_initiative(id, &etag).await }
        };
        use_action(call, move |view| {
            toast.say(said.clone());
            set.emit(view);
        })
    };
    let ask = |which: Asked| {
        let set = asked.setter();
        Callback::from(move |_: MouseEvent| set.set(Some(which)))
    };
    let may = |action| view.permitted.contains(&action);
    html! {
        <section class="card stack gap-3" aria-labelledby="check-title">
            <h2 id="check-title" class="h-lg">{ t!("check-title") }</h2>
            <p class="muted">{ lead }</p>
            { failed(accept.error.as_ref()) }
            <div class="row gap-2">
                if may(InitiativeAction::Accept) {
                    <Button busy={accept.busy.then(|| AttrValue::from(t!("sending")))} onclick={accept.run.reform(|_: MouseEvent| ())}>{ go }</Button>
                }
                if may(InitiativeAction::Return) {
                    <Button kind={ButtonKind::Second} onclick={ask(Asked::Return)}>{ t!("check-return") }</Button>
                }
                if may(InitiativeAction::Hide) {
                    <Button kind={ButtonKind::DangerSecond} onclick={ask(Asked::Hide)}>{ if appealed { t!("check-refuse") } else { t!("check-hide") } }</Button>
                }
            </div>
            { match *asked {
                Some(Asked::Return) if may(InitiativeAction::Return) => html! { <Return ..props.clone() /> },
                Some(Asked::Hide) if may(InitiativeAction::Hide) => html! { <Hide ..props.clone() /> },
                _ => Html::default(),
            } }
        </section>
    }
}

/// What is asked in a state, what the answer yes is called, and what is said after it.
struct Words {
    lead: String,
    go: String,
    said: String,
}

fn words(view: &InitiativeView) -> Words {
    let (lead, go, said) = match view.state {
        InitiativeState::Pending => (t!("check-lead"), t!("check-accept"), t!("check-accepted")),
        InitiativeState::Hidden => (t!("check-hidden-lead"), t!("check-show"), t!("check-shown")),
        InitiativeState::Appealed => (t!("check-appealed-lead"), t!("check-grant"), t!("check-shown")),
        _ if view.permitted.contains(&InitiativeAction::Accept) => (t!("check-reported-lead"), t!("check-keep"), t!("check-kept")),
        _ => (t!("check-public-lead"), t!("check-keep"), t!("check-kept")),
    };
    Words { lead, go, said }
}

#[component]
fn Return(props: &StepProps) -> Html {
    let note = use_state(String::new);
    let toast = use_toast();
    let form = {
        let (id, etag, set) = (props.view.id, props.view.etag.clone(), props.set.clone());
        let call = move |body: ReturnInitiative| {
            let etag = etag.clone();
            async move { return_initiative(id, &etag, &body).await }
        };
        use_form(call, move |view: InitiativeView| {
            toast.say(t!("check-returned"));
            set.emit(view);
        })
    };
    let onsubmit = {
        let (note, submit) = (note.clone(), form.submit.clone());
        on_submit(move || submit.emit(ReturnInitiative { note: note.trim().to_owned() }))
    };
    html! {
        <form class="stack gap-3" {onsubmit} novalidate={true}>
            { failed(form.failure.as_ref()) }
            <TextArea id={field_id("/note")} label={t!("check-note")} value={(*note).clone()} oninput={bind(&note)} error={form.at("/note")} limit={NOTE} />
            <div class="row"><Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("check-return-go") }</Button></div>
        </form>
    }
}

#[component]
fn Hide(props: &StepProps) -> Html {
    let appealed = props.view.state == InitiativeState::Appealed;
    // Who refuses an appeal mostly stays with the reasons that were given.
    let reasons = use_state(|| props.view.hidden.as_ref().map(|hidden| hidden.reasons.clone()).unwrap_or_default());
    let note = use_state(String::new);
    let toast = use_toast();
    let form = {
        let (id, etag, set) = (props.view.id, props.view.etag.clone(), props.set.clone());
        let call = move |body: HideInitiative| {
            let etag = etag.clone();
            async move { hide_initiative(id, &etag, &body).await }
        };
        use_form(call, move |view: InitiativeView| {
            toast.say(if appealed { t!("check-refused") } else { t!("check-hidden") });
            set.emit(view);
        })
    };
    let onsubmit = {
        let (reasons, note, submit) = (reasons.clone(), note.clone(), form.submit.clone());
        on_submit(move || {
            let note = Some(note.trim().to_owned()).filter(|note| !note.is_empty());
            submit.emit(HideInitiative { reasons: reasons.to_vec(), note });
        })
    };
    let onchosen = {
        let reasons = reasons.setter();
        Callback::from(move |next: Vec<HidingReason>| reasons.set(next))
    };
    let (legend, hint, go) = if appealed {
        (t!("refuse-title"), t!("refuse-hint"), t!("refuse-go"))
    } else {
        (t!("check-hide-why"), t!("check-hide-hint"), t!("check-hide-go"))
    };
    html! {
        <form class="stack c-hide" {onsubmit} novalidate={true}>
            { failed(form.failure.as_ref()) }
            <Reasons prefix="hide" {legend} {hint} chosen={(*reasons).clone()} {onchosen} note={(*note).clone()}
                onnote={bind(&note)} reasons_error={form.at("/reasons")} note_error={form.at("/note")} />
            <div class="row"><Button submit={true} kind={ButtonKind::DangerSecond} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ go }</Button></div>
        </form>
    }
}
