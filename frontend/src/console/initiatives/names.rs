//! The names that are shown with signatures: taken away where they can't stay, and given back.

use majlis_contract::contribution::HidingReason;
use majlis_contract::initiative::{HideName, NameAction, NameState, RestoreName, SignerName, SignerNameQuery};
use majlis_contract::{InitiativeId, Page};
use yew::prelude::*;

use super::page::{StepProps, failed};
use crate::api::ApiError;
use crate::api::initiative_admin::{hide_signer_name, list_signer_names, restore_signer_name};
use crate::console::moderation::Reasons;
use crate::form::{bind, on_submit, use_form};
use crate::i18n::{Label, moment};
use crate::load::use_paged;
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, Chip, TextArea, use_toast};

/// Characters of a note at most.
const NOTE: usize = 1000;
/// Where the focus goes when what was looked at is gone from the list.
const TITLE: &str = "names-title";

async fn read(id: InitiativeId, state: NameState, cursor: Option<String>) -> Result<Page<SignerName>, ApiError> {
    list_signer_names(id, &SignerNameQuery { state: Some(state), limit: None, cursor }).await
}

#[component]
pub fn Names(props: &StepProps) -> Html {
    let id = props.view.id;
    let state = use_state(NameState::default);
    let chosen = use_state(|| None::<(SignerName, NameAction)>);
    let list = use_paged((id, *state), |(id, state), cursor| read(id, state, cursor));
    let ondone = {
        let (again, reload, chosen) = (list.reload.clone(), props.reload.clone(), chosen.setter());
        Callback::from(move |()| {
            chosen.set(None);
            again.emit(());
            reload.emit(());
            focus(TITLE);
        })
    };
    let chip = |which: NameState| {
        let (set, chosen) = (state.setter(), chosen.setter());
        let text = if which == NameState::Shown { t!("names-shown") } else { t!("names-hidden") };
        let onclick = move |()| {
            chosen.set(None);
            set.set(which);
        };
        html! { <Chip key={which.as_str()} pressed={*state == which} {onclick}>{ text }</Chip> }
    };
    let choose = |one: &SignerName, action: NameAction| {
        let (chosen, one) = (chosen.setter(), one.clone());
        Callback::from(move |_: MouseEvent| chosen.set(Some((one.clone(), action))))
    };
    let none = if *state == NameState::Shown { t!("names-none-shown") } else { t!("names-none-hidden") };
    html! {
        <section class="card stack gap-3" aria-labelledby={TITLE}>
            <h2 id={TITLE} class="h-lg" tabindex="-1">{ t!("names-title") }</h2>
            <p class="muted">{ t!("names-lead") }</p>
            <div class="row gap-2" role="group" aria-label={t!("names-title")}>{ for NameState::ALL.iter().map(|which| chip(*which)) }</div>
            { list.show(html! { <p class="muted">{ none }</p> }, || html! {
                <>
                    <ul class="stack gap-2">{ for list.items.iter().map(|one| row(one, &choose)) }</ul>
                    { list.more_button() }
                </>
            }) }
            { match &*chosen {
                Some((one, NameAction::Hide)) => html! { <Hide key={one.id.to_string()} {id} name={one.clone()} {ondone} /> },
                Some((one, NameAction::Restore)) => html! { <Restore key={one.id.to_string()} {id} name={one.clone()} {ondone} /> },
                None => Html::default(),
            } }
        </section>
    }
}

fn row(one: &SignerName, choose: &impl Fn(&SignerName, NameAction) -> Callback<MouseEvent>) -> Html {
    let button = |action: NameAction| {
        let (text, label) = match action {
            NameAction::Hide => (t!("names-hide"), t!("names-hide-of", name = one.name.as_str())),
            NameAction::Restore => (t!("names-restore"), t!("names-restore-of", name = one.name.as_str())),
        };
        html! { <Button key={action.as_str()} kind={ButtonKind::Quiet} class="btn--dense" {label} onclick={choose(one, action)}>{ text }</Button> }
    };
    html! {
        <li key={one.id.to_string()} class="row row--between gap-2">
            <span>
                <bdi class="strong">{ &one.name }</bdi>{ " " }<span class="small muted">{ moment(one.signed_at) }</span>
                if let Some(hidden) = &one.hidden {
                    <span class="block small muted">
                        { moment(hidden.at) }{ for hidden.reasons.iter().map(|reason| html! { <>{ " · " }{ reason.label() }</> }) }
                    </span>
                    if let Some(note) = &hidden.note {
                        <span class="block small pre" dir="auto">{ note }</span>
                    }
                }
            </span>
            { for one.permitted.iter().map(|action| button(*action)) }
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct NameProps {
    id: InitiativeId,
    name: SignerName,
    ondone: Callback<()>,
}

#[component]
fn Hide(props: &NameProps) -> Html {
    let reasons = use_state(Vec::<HidingReason>::new);
    let note = use_state(String::new);
    let toast = use_toast();
    let form = {
        let (id, signature, done) = (props.id, props.name.id, props.ondone.clone());
        use_form(
            move |body: HideName| async move { hide_signer_name(id, signature, &body).await },
            move |_: SignerName| {
                toast.say(t!("names-was-hidden"));
                done.emit(());
            },
        )
    };
    let onsubmit = {
        let (reasons, note, submit) = (reasons.clone(), note.clone(), form.submit.clone());
        on_submit(move || {
            let note = Some(note.trim().to_owned()).filter(|note| !note.is_empty());
            submit.emit(HideName { reasons: reasons.to_vec(), note });
        })
    };
    let onchosen = {
        let reasons = reasons.setter();
        Callback::from(move |next: Vec<HidingReason>| reasons.set(next))
    };
    html! {
        <form class="stack c-hide" {onsubmit} novalidate={true}>
            <p class="strong">{ t!("names-hide-of", name = props.name.name.as_str()) }</p>
            { failed(form.failure.as_ref()) }
            <Reasons prefix="name" legend={t!("names-hide-why")} hint={t!("names-hide-hint")} chosen={(*reasons).clone()} {onchosen} note={(*note).clone()}
                onnote={bind(&note)} reasons_error={form.at("/reasons")} note_error={form.at("/note")} />
            <div class="row"><Button submit={true} kind={ButtonKind::DangerSecond} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("names-hide-go") }</Button></div>
        </form>
    }
}

#[component]
fn Restore(props: &NameProps) -> Html {
    let note = use_state(String::new);
    let toast = use_toast();
    let form = {
        let (id, signature, done) = (props.id, props.name.id, props.ondone.clone());
        use_form(
            move |body: RestoreName| async move { restore_signer_name(id, signature, &body).await },
            move |_: SignerName| {
                toast.say(t!("names-was-restored"));
                done.emit(());
            },
        )
    };
    let onsubmit = {
        let (note, submit) = (note.clone(), form.submit.clone());
        on_submit(move || submit.emit(RestoreName { note: note.trim().to_owned() }))
    };
    html! {
        <form class="stack gap-3 c-hide" {onsubmit} novalidate={true}>
            <p class="strong">{ t!("names-restore-of", name = props.name.name.as_str()) }</p>
            { failed(form.failure.as_ref()) }
            <TextArea id="restore-note" label={t!("names-restore-why")} value={(*note).clone()} oninput={bind(&note)} error={form.at("/note")} limit={NOTE} />
            <div class="row"><Button submit={true} kind={ButtonKind::Second} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("names-restore-go") }</Button></div>
        </form>
    }
}
