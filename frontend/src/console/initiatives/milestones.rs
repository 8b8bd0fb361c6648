//! What comes of an initiative that was adopted: its milestones, and that all of it is there.

use chrono::NaiveDate;
use gloo_timers::callback::Timeout;
use majlis_contract::Bilingual;
use majlis_contract::initiative::{CreateMilestone, EditMilestone, InitiativeAction, InitiativeView, MilestoneState, MilestoneView};
use yew::prelude::*;

use super::milestone_form::MilestoneForm;
use super::page::{StepProps, failed};
use crate::api::initiative_admin::{create_milestone, edit_milestone, finish_initiative};
use crate::form::{bind, field_id, on_submit, use_form};
use crate::i18n::{Label, here};
use crate::load::{use_action, use_sending_key};
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, Field, use_toast};

#[component]
pub fn Milestones(props: &StepProps) -> Html {
    let view = &props.view;
    let may = |action| view.permitted.contains(&action);
    let toast = use_toast();
    let finish = {
        let (id, etag, set) = (view.id, view.etag.clone(), props.set.clone());
        let call = move |()| {
            let etag = etag.clone();
            async move { finish_initiative(id, &etag).await }
        };
        use_action(call, move |view| {
            toast.say(t!("milestones-finished"));
            set.emit(view);
        })
    };
    let plans = may(InitiativeAction::Plan);
    html! {
        <section class="card stack gap-3" aria-labelledby="milestones-title">
            <h2 id="milestones-title" class="h-lg">{ t!("milestones-title") }</h2>
            <ul class="stack gap-2">
                { for view.milestones.iter().map(|one| html! {
                    <li key={format!("{}{}", one.id, one.etag)}><One milestone={one.clone()} {plans} set={props.set.clone()} /></li>
                }) }
            </ul>
            if plans {
                <Add ..props.clone() />
            }
            { failed(finish.error.as_ref()) }
            if may(InitiativeAction::Finish) {
                <div><Button kind={ButtonKind::Second} busy={finish.busy.then(|| AttrValue::from(t!("sending")))}
                    onclick={finish.run.reform(|_: MouseEvent| ())}>{ t!("milestones-finish") }</Button></div>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct OneProps {
    milestone: MilestoneView,
    plans: bool,
    set: Callback<InitiativeView>,
}

#[component]
fn One(props: &OneProps) -> Html {
    let one = &props.milestone;
    let send = {
        let (id, etag, set) = (one.id, one.etag.clone(), props.set.clone());
        let call = move |state: MilestoneState| {
            let (etag, body) = (etag.clone(), EditMilestone { state: Some(state), ..EditMilestone::default() });
            async move { edit_milestone(id, &etag, &body).await }
        };
        use_action(call, move |view| set.emit(view))
    };
    let correcting = use_state(|| false);
    let pencil = format!("milestone-correct-{}", one.id);
    let correct = |open: bool| {
        let (correcting, pencil) = (correcting.setter(), pencil.clone());
        Callback::from(move |()| {
            correcting.set(open);
            if !open {
                // The form is gone.
                let pencil = pencil.clone();
                Timeout::new(50, move || focus(&pencil)).forget();
            }
        })
    };
    html! {
        <div class="stack gap-2">
            <div class="row row--between gap-2">
                <span><span class="strong">{ here(&one.title) }</span>{ " · " }{ one.state.label() }{ " · " }<bdi dir="ltr">{ one.done_on.unwrap_or(one.planned_on).to_string() }</bdi></span>
                if props.plans {
                    <span class="row gap-2">
                        <button type="button" id={pencil.clone()} class="btn btn--quiet btn--dense" aria-expanded={correcting.to_string()}
                            onclick={correct(!*correcting).reform(|_: MouseEvent| ())}>
                            { t!("milestone-correct") }<span class="sr">{ ": " }{ here(&one.title) }</span>
                        </button>
                        if let Some((state, label)) = next(one.state) {
                            <Button kind={ButtonKind::Second} class="btn--dense" busy={send.busy.then(|| AttrValue::from(t!("sending")))}
                                onclick={send.run.reform(move |_: MouseEvent| state)}>{ label }</Button>
                        }
                    </span>
                }
            </div>
            { failed(send.error.as_ref()) }
            if *correcting {
                <MilestoneForm milestone={one.clone()} set={props.set.clone()} onclose={correct(false)} />
            }
        </div>
    }
}

/// What it becomes next, and the words for that.
fn next(state: MilestoneState) -> Option<(MilestoneState, String)> {
    match state {
        MilestoneState::Planned => Some((MilestoneState::Begun, t!("milestone-begin"))),
        MilestoneState::Begun => Some((MilestoneState::Done, t!("milestone-finish"))),
        MilestoneState::Done => None,
    }
}

#[component]
fn Add(props: &StepProps) -> Html {
    let (arabic, english, day) = (use_state(String::new), use_state(String::new), use_state(String::new));
    let sending = use_sending_key::<CreateMilestone>();
    let form = {
        let (id, set, key_of) = (props.view.id, props.set.clone(), sending.clone());
        let states = [arabic.setter(), english.setter(), day.setter()];
        let call = move |body: CreateMilestone| {
            let key = key_of.of(&body);
            async move { create_milestone(id, &key, &body).await }
        };
        use_form(call, move |view: InitiativeView| {
            sending.spend();
            states.iter().for_each(|state| state.set(String::new()));
            set.emit(view);
        })
    };
    let onsubmit = {
        let (arabic, english, day, submit) = (arabic.clone(), english.clone(), day.clone(), form.submit.clone());
        on_submit(move || {
            let Ok(planned_on) = day.parse::<NaiveDate>() else { return focus(&field_id("/planned_on")) };
            submit.emit(CreateMilestone { title: Bilingual::new(arabic.trim(), english.trim()), planned_on });
        })
    };
    let label = t!("milestone-title");
    html! {
        <form class="stack gap-3" {onsubmit} novalidate={true}>
            { failed(form.failure.as_ref()) }
            <Field id={field_id("/title/ar")} label={t!("field-in-arabic", field = label.as_str())} value={(*arabic).clone()} oninput={bind(&arabic)} error={form.at("/title/ar")} />
            <Field id={field_id("/title/en")} label={t!("field-in-english", field = label.as_str())} value={(*english).clone()} oninput={bind(&english)} error={form.at("/title/en")} />
            <Field id={field_id("/planned_on")} kind="date" dir="ltr" label={t!("milestone-day")} value={(*day).clone()} oninput={bind(&day)} error={form.at("/planned_on")} />
            <div class="row"><Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("milestone-add") }</Button></div>
        </form>
    }
}
