//! What the public sees of a case: going through texts and photos before it is shown, and hiding it again.

use std::rc::Rc;

use majlis_contract::Patch;
use majlis_contract::case::{Area, CaseReason, MAX_DESCRIPTION, PublicationView, PublishCase};
use majlis_contract::problem::FieldCode;
use majlis_domain::personal_data::find;
use yew::prelude::*;

use super::cover::Cover;
use super::desk::{Desk, summary, use_deed};
use super::found::{Found, without};
use super::publish_photos::{PublishPhotos, opener, use_chosen};
use crate::api::case::{get_case_publication, publish_case, redact_case, unpublish_case};
use crate::form::{bind, field_id, on_submit};
use crate::load::use_load;
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, Choice, Dialog, Field, Late, Skeleton, TextArea};

#[derive(Properties, PartialEq)]
pub struct PublishDialogProps {
    pub desk: Desk,
    /// It is public already: what is shown of it changes.
    pub again: bool,
    pub open: bool,
    pub onclose: Callback<()>,
}

/// Begins with what was let through last, or with everything as it was sent.
#[component]
pub fn PublishDialog(props: &PublishDialogProps) -> Html {
    let title = if props.again { t!("redact-title") } else { t!("publish-title") };
    html! {
        <Dialog open={props.open} class="dialog--wide" {title} onclose={props.onclose.clone()}>
            <Reading desk={props.desk.clone()} again={props.again} onclose={props.onclose.clone()} />
        </Dialog>
    }
}

#[derive(Properties, PartialEq)]
struct ReadingProps {
    desk: Desk,
    again: bool,
    onclose: Callback<()>,
}

#[component]
fn Reading(props: &ReadingProps) -> Html {
    let shown = use_load(props.desk.case.id, |id| async move { get_case_publication(id).await });
    shown.show(html! { <Late><Skeleton /></Late> }, |view| {
        html! { <Through desk={props.desk.clone()} again={props.again} shown={Rc::new(view.clone())} onclose={props.onclose.clone()} /> }
    })
}

#[derive(Properties, PartialEq)]
struct ThroughProps {
    desk: Desk,
    again: bool,
    shown: Rc<PublicationView>,
    onclose: Callback<()>,
}

#[component]
fn Through(props: &ThroughProps) -> Html {
    let (case, shown) = (&props.desk.case, &props.shown);
    let subject = use_state(|| shown.subject.clone());
    let description = use_state(|| shown.description.clone());
    let address = use_state(|| shown.address.clone().unwrap_or_default());
    let landmark = use_state(|| shown.landmark.clone().unwrap_or_default());
    let show_point = use_state(|| shown.show_point);
    let chosen = use_chosen(shown);
    let covering = use_state(|| None::<usize>);
    let checked = use_state(|| false);
    let again = props.again;
    let form = use_deed(
        &props.desk,
        move |key, etag, body: PublishCase| async move {
            if again { redact_case(&key, &etag, &body).await } else { publish_case(&key, &etag, &body).await }
        },
        if again { t!("work-redacted") } else { t!("work-published") },
        props.onclose.clone(),
    );
    let onsubmit = {
        let body = PublishCase {
            reason: None,
            subject: Some(subject.trim().to_owned()),
            description: Some(description.trim().to_owned()),
            address: or_none(&address),
            landmark: or_none(&landmark),
            show_point: Some(*show_point),
            hidden_photos: Some((*chosen.hidden).clone()),
            covered_photos: Some((*chosen.covered).clone()),
            personal_data_checked: *checked,
        };
        let submit = form.submit.clone();
        on_submit(move || submit.emit(body.clone()))
    };
    use_return_of_focus(*covering);
    let texts = [&subject, &description, &address, &landmark];
    // What was taken out, or said to be meant, needs no error until it is sent again.
    let clean = |pointer: &str| {
        let fields = ["/subject", "/description", "/address", "/landmark"];
        fields.iter().zip(texts).any(|(field, text)| *field == pointer && find(text).is_empty())
    };
    let form = form.without(|error| error.code == FieldCode::PersonalData && (*checked || clean(&error.pointer)));
    let ontake = {
        let states = texts.map(Clone::clone);
        Callback::from(move |value: String| states.iter().for_each(|state| state.set(without(state, &value))))
    };
    if let Some((at, photo)) = covering.and_then(|at| Some((at, &shown.photos.get(at)?.photo))) {
        let ondone = {
            let (covering, chosen, id) = (covering.clone(), chosen.clone(), photo.id);
            Callback::from(move |areas: Option<Vec<Area>>| {
                if let Some(areas) = areas {
                    chosen.cover(id, areas);
                }
                covering.set(None);
            })
        };
        return html! { <Cover photo={photo.clone()} number={at + 1} areas={chosen.areas(photo.id)} {ondone} /> };
    }
    let oncover = {
        let covering = covering.clone();
        Callback::from(move |at: usize| covering.set(Some(at)))
    };
    let name = shown.shown_name.as_ref().map_or_else(|| t!("publish-no-name"), |name| t!("publish-name", name = name.as_str()));
    html! {
        <form class="stack gap-3 mt-3" {onsubmit} novalidate={true}>
            <p>{ t!("publish-lead") }</p>
            { summary(&form) }
            <Field id={field_id("/subject")} label={t!("edit-subject")} value={(*subject).clone()} maxlength="120"
                oninput={bind(&subject)} error={form.at("/subject")} />
            <TextArea id={field_id("/description")} label={t!("publish-description")} value={(*description).clone()} oninput={bind(&description)}
                error={form.at("/description")} limit={usize::try_from(MAX_DESCRIPTION).unwrap_or_default()} />
            if *description != case.description {
                <details class="small">
                    <summary class="c-summary">{ t!("publish-original") }</summary>
                    <p class="pre muted" dir="auto">{ &case.description }</p>
                </details>
            }
            <Field id={field_id("/address")} label={t!("publish-address")} optional={true} value={(*address).clone()} maxlength="200"
                oninput={bind(&address)} error={form.at("/address")} />
            <Field id={field_id("/landmark")} label={t!("publish-landmark")} optional={true} value={(*landmark).clone()} maxlength="120"
                oninput={bind(&landmark)} error={form.at("/landmark")} />
            if case.place.latitude.is_some() {
                <Choice name="point" many={true} class="choice--dense" checked={*show_point} label={html! { t!("publish-point") }}
                    hint={html! { t!("publish-point-hint") }} onchange={set(&show_point)} />
            }
            if !shown.photos.is_empty() {
                <PublishPhotos shown={Rc::clone(shown)} {chosen} {oncover} />
            }
            <Found texts={texts.map(|text| (**text).clone()).to_vec()} {ontake} checked={*checked} oncheck={set(&checked)} />
            <p class="small muted">{ name }</p>
            <div class="dialog__do">
                <Button kind={ButtonKind::Second} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>
                    { if again { t!("redact-go") } else { t!("publish-go") } }
                </Button>
            </div>
        </form>
    }
}

/// Who comes back from covering a photo goes on where they left.
#[hook]
fn use_return_of_focus(covering: Option<usize>) {
    let last = use_mut_ref(|| None::<usize>);
    use_effect_with(covering, move |now| {
        let before = last.replace(*now);
        if let (Some(at), None) = (before, now) {
            focus(&opener(at));
        }
    });
}

fn set(state: &UseStateHandle<bool>) -> Callback<bool> {
    let state = state.clone();
    Callback::from(move |on| state.set(on))
}

/// An emptied field shows nothing.
fn or_none(text: &str) -> Patch<String> {
    let text = text.trim();
    if text.is_empty() { Patch::Clear } else { Patch::Set(text.to_owned()) }
}

#[derive(Properties, PartialEq)]
pub struct HideDialogProps {
    pub desk: Desk,
    pub open: bool,
    pub onclose: Callback<()>,
}

#[component]
pub fn HideDialog(props: &HideDialogProps) -> Html {
    let form = use_deed(
        &props.desk,
        |key, etag, body: CaseReason| async move { unpublish_case(&key, &etag, &body).await },
        t!("work-unpublished"),
        props.onclose.clone(),
    );
    let onsubmit = {
        let submit = form.submit.clone();
        on_submit(move || submit.emit(CaseReason::default()))
    };
    html! {
        <Dialog open={props.open} title={t!("unpublish-title")} onclose={props.onclose.clone()}>
            <form class="stack gap-3 mt-3" {onsubmit}>
                <p>{ t!("unpublish-lead") }</p>
                { summary(&form) }
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                    <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("unpublish-go") }</Button>
                </div>
            </form>
        </Dialog>
    }
}
