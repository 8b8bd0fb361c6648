//! What this case was merged with: the one that it went into, and those that came to it.

use std::rc::Rc;

use majlis_contract::case::{CaseAction, CaseReason, CaseState, CaseView};
use yew::prelude::*;

use super::desk::{Desk, summary, use_deed};
use crate::api::case::unmerge_case;
use crate::cases::PhotoStrip;
use crate::console::Route;
use crate::form::{bind, field_id, on_submit};
use crate::i18n::Label;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Dialog, Field, Link, Ref, When};

#[derive(Properties, PartialEq)]
pub struct MergedIntoProps {
    pub desk: Desk,
}

/// Where it went, and taking it back.
#[component]
pub fn MergedInto(props: &MergedIntoProps) -> Html {
    let case = &props.desk.case;
    let open = use_state(|| false);
    let reason = use_state(String::new);
    let set_open = |to: bool| {
        let open = open.setter();
        Callback::from(move |()| open.set(to))
    };
    let form = use_deed(
        &props.desk,
        |key, etag, body: CaseReason| async move { unmerge_case(&key, &etag, &body).await },
        t!("work-unmerged"),
        set_open(false),
    );
    if case.state != CaseState::Duplicate {
        return Html::default();
    }
    let onsubmit = {
        let (reason, submit) = (reason.clone(), form.submit.clone());
        on_submit(move || submit.emit(CaseReason { reason: Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty()) }))
    };
    html! {
        <Alert class="mt-3" title={t!("work-merged-into")}>
            if let Some(other) = &case.duplicate_of {
                <p><Link<Route> to={Route::Case { id: other.id }}><Ref value={other.reference.clone()} /></Link<Route>></p>
            }
            if props.desk.may(CaseAction::Unmerge) {
                <div class="alert__do">
                    <Button kind={ButtonKind::Second} class="btn--dense" onclick={set_open(true).reform(|_: MouseEvent| ())}>{ CaseAction::Unmerge.label() }</Button>
                </div>
            }
            <Dialog open={*open} title={t!("unmerge-title")} onclose={set_open(false)}>
                <form class="stack gap-3 mt-3" {onsubmit} novalidate={true}>
                    <p>{ t!("unmerge-lead") }</p>
                    { summary(&form) }
                    <Field id={field_id("/reason")} label={t!("unmerge-reason")} optional={true} value={(*reason).clone()} maxlength="500"
                        oninput={bind(&reason)} error={form.at("/reason")} />
                    <div class="dialog__do">
                        <Button kind={ButtonKind::Second} onclick={set_open(false).reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                        <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("unmerge-go") }</Button>
                    </div>
                </form>
            </Dialog>
        </Alert>
    }
}

#[derive(Properties, PartialEq)]
pub struct MergedCasesProps {
    pub case: Rc<CaseView>,
}

/// What came with the cases that were merged into this one.
#[component]
pub fn MergedCases(props: &MergedCasesProps) -> Html {
    let merged = &props.case.merged;
    if merged.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card" aria-labelledby="work-merged">
            <h2 id="work-merged" class="h-md">{ t!("work-merged", count = merged.len()) }</h2>
            <ul class="stack gap-4 mt-3">
                { for merged.iter().map(|other| html! {
                    <li key={other.id.to_string()}>
                        <p class="msg__by">
                            <Link<Route> to={Route::Case { id: other.id }}><Ref value={other.reference.clone()} /></Link<Route>>
                            <span><When at={other.created_at} /></span>
                        </p>
                        <p class="pre" dir="auto">{ &other.description }</p>
                        <PhotoStrip photos={other.photos.clone()} class="mt-2" />
                    </li>
                }) }
            </ul>
        </section>
    }
}
