//! Correcting a milestone: its title, the planned day, and the day on which it was done.

use chrono::NaiveDate;
use majlis_contract::initiative::{EditMilestone, InitiativeView, MilestoneState, MilestoneView};
use majlis_contract::{Bilingual, Patch};
use yew::prelude::*;

use super::page::failed;
use crate::api::initiative_admin::edit_milestone;
use crate::form::{bind, on_submit, use_form};
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, Field, use_toast};

#[derive(Properties, PartialEq)]
pub struct MilestoneFormProps {
    pub milestone: MilestoneView,
    pub set: Callback<InitiativeView>,
    /// Saved, or left as it was.
    pub onclose: Callback<()>,
}

#[component]
pub fn MilestoneForm(props: &MilestoneFormProps) -> Html {
    let old = &props.milestone;
    let (arabic, english) = (use_state(|| old.title.ar.clone()), use_state(|| old.title.en.clone()));
    let planned = use_state(|| old.planned_on.to_string());
    let done = use_state(|| old.done_on.map(|day| day.to_string()).unwrap_or_default());
    let is_done = old.state == MilestoneState::Done;
    let toast = use_toast();
    let form = {
        let (id, etag, set, close) = (old.id, old.etag.clone(), props.set.clone(), props.onclose.clone());
        let call = move |body: EditMilestone| {
            let etag = etag.clone();
            async move { edit_milestone(id, &etag, &body).await }
        };
        use_form(call, move |view: InitiativeView| {
            toast.say(t!("milestone-saved"));
            close.emit(());
            set.emit(view);
        })
    };
    let id = |field: &str| format!("milestone-{field}-{}", old.id);
    let onsubmit = {
        let (arabic, english, planned, done, submit) =
            (arabic.clone(), english.clone(), planned.clone(), done.clone(), form.submit.clone());
        let (planned_id, done_id) = (id("planned"), id("done"));
        on_submit(move || {
            let Ok(planned_on) = planned.parse::<NaiveDate>() else { return focus(&planned_id) };
            let done_on = match done.parse::<NaiveDate>() {
                _ if !is_done => Patch::Keep,
                Ok(day) => Patch::Set(day),
                Err(_) => return focus(&done_id),
            };
            let title = Bilingual::new(arabic.trim(), english.trim());
            submit.emit(EditMilestone { title: Some(title), planned_on: Some(planned_on), state: None, done_on });
        })
    };
    let label = t!("milestone-title");
    html! {
        <form class="stack gap-3 c-hide" {onsubmit} novalidate={true}>
            { failed(form.failure.as_ref()) }
            <Field id={id("ar")} label={t!("field-in-arabic", field = label.as_str())} value={(*arabic).clone()} oninput={bind(&arabic)} error={form.at("/title/ar")} />
            <Field id={id("en")} label={t!("field-in-english", field = label.as_str())} value={(*english).clone()} oninput={bind(&english)} error={form.at("/title/en")} />
            <Field id={id("planned")} kind="date" dir="ltr" label={t!("milestone-day")} value={(*planned).clone()} oninput={bind(&planned)} error={form.at("/planned_on")} />
            if is_done {
                <Field id={id("done")} kind="date" dir="ltr" label={t!("milestone-done-day")} value={(*done).clone()} oninput={bind(&done)} error={form.at("/done_on")} />
            }
            <div class="row gap-2">
                <Button submit={true} class="btn--dense" busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("thing-save") }</Button>
                <Button kind={ButtonKind::Quiet} class="btn--dense" onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
            </div>
        </form>
    }
}
