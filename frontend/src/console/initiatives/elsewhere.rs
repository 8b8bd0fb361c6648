//! Signatures that were gathered elsewhere: entered with their evidence, corrected in the open.

use chrono::NaiveDate;
use majlis_contract::initiative::{
    CorrectElsewhere, ElsewhereView, EnterElsewhere, GatheringChannel, INITIATIVE_NOTE_LENGTH, InitiativeAction,
};
use majlis_contract::page::PageQuery;
use yew::prelude::*;

use super::page::{StepProps, failed};
use crate::api::initiative_admin::{correct_elsewhere, enter_elsewhere, list_elsewhere};
use crate::form::{bind, field_id, on_submit, use_form};
use crate::i18n::{Label, moment};
use crate::load::{use_paged, use_sending_key};
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, Failed, Field, Late, MoreButton, Select, Skeleton, TextArea, use_toast};

#[component]
pub fn Elsewhere(props: &StepProps) -> Html {
    let view = &props.view;
    let enters = view.permitted.contains(&InitiativeAction::Enter);
    let corrects = view.permitted.contains(&InitiativeAction::Correct);
    let list = use_paged(view.id, |id, cursor| async move { list_elsewhere(id, &PageQuery { cursor, limit: None }).await });
    let ondone = {
        let (again, reload) = (list.reload.clone(), props.reload.clone());
        Callback::from(move |()| {
            again.emit(());
            reload.emit(());
        })
    };
    let corrected = use_state(|| None::<ElsewhereView>);
    let row = |one: &ElsewhereView| {
        let (set, entry) = (corrected.setter(), one.clone());
        let correct = Callback::from(move |_: MouseEvent| set.set(Some(entry.clone())));
        html! {
            <li key={one.id.to_string()} class="row row--between gap-2">
                <span>
                    <span class="strong"><bdi dir="ltr">{ format!("{:+}", one.count) }</bdi></span>{ " · " }{ one.channel.label() }{ " · " }<bdi>{ &one.evidence }</bdi>
                    if let Some(note) = &one.note {
                        { " · " }<bdi>{ note }</bdi>
                    }
                    <span class="block small muted">{ moment(one.entered_at) }{ " · " }<bdi>{ one.entered_by.clone().unwrap_or_default() }</bdi></span>
                </span>
                if corrects && one.corrects.is_none() {
                    <Button kind={ButtonKind::Quiet} class="btn--dense" onclick={correct}>{ t!("elsewhere-correct") }</Button>
                }
            </li>
        }
    };
    html! {
        <section class="card stack gap-3" aria-labelledby="elsewhere-title">
            <h2 id="elsewhere-title" class="h-lg">{ t!("elsewhere-title") }</h2>
            if list.started && list.items.is_empty() {
                <p class="muted">{ t!("elsewhere-none") }</p>
            } else if list.started {
                <ul class="stack gap-2">{ for list.items.iter().map(row) }</ul>
                if list.has_more {
                    <MoreButton shown={list.items.len()} has_more={true} busy={list.busy} onmore={list.more.clone()} />
                }
            } else if list.error.is_none() {
                <Late><Skeleton blocks={1} /></Late>
            }
            if let Some(error) = &list.error {
                <Failed error={error.clone()} again={list.more.clone()} />
            }
            if let Some(entry) = (*corrected).clone().filter(|_| corrects) {
                <Correct key={entry.id.to_string()} entry={entry.clone()} ondone={ondone.clone()} />
            }
            if enters {
                <Enter step={props.clone()} {ondone} />
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct EnterProps {
    step: StepProps,
    ondone: Callback<()>,
}

#[component]
fn Enter(props: &EnterProps) -> Html {
    let (count, day) = (use_state(String::new), use_state(String::new));
    let (evidence, note) = (use_state(String::new), use_state(String::new));
    let channel = use_state(|| GatheringChannel::Paper);
    let sending = use_sending_key::<EnterElsewhere>();
    let toast = use_toast();
    let form = {
        let (id, done, key_of) = (props.step.view.id, props.ondone.clone(), sending.clone());
        let states = [count.setter(), day.setter(), evidence.setter(), note.setter()];
        let call = move |body: EnterElsewhere| {
            let key = key_of.of(&body);
            async move { enter_elsewhere(id, &key, &body).await }
        };
        use_form(call, move |_: ElsewhereView| {
            sending.spend();
            toast.say(t!("elsewhere-entered"));
            states.iter().for_each(|state| state.set(String::new()));
            done.emit(());
        })
    };
    let onsubmit = {
        let (count, day, channel, submit) = (count.clone(), day.clone(), *channel, form.submit.clone());
        let (evidence, note) = (evidence.clone(), note.clone());
        on_submit(move || {
            let Ok(gathered_on) = day.parse::<NaiveDate>() else { return focus(&field_id("/gathered_on")) };
            // What is no number is out of range, and told so.
            let count = count.trim().parse().unwrap_or_default();
            let note = Some(note.trim().to_owned()).filter(|note| !note.is_empty());
            submit.emit(EnterElsewhere { count, channel, gathered_on, evidence: evidence.trim().to_owned(), note });
        })
    };
    let onchannel = {
        let channel = channel.setter();
        Callback::from(move |word: String| channel.set(word.parse().unwrap_or(GatheringChannel::Paper)))
    };
    let options = vec![(None, GatheringChannel::ALL.iter().map(|one| (one.to_string(), one.label())).collect())];
    html! {
        <form class="stack gap-3" {onsubmit} novalidate={true}>
            { failed(form.failure.as_ref()) }
            <Field id={field_id("/count")} label={t!("elsewhere-count")} inputmode="numeric" dir="ltr" maxlength="6" value={(*count).clone()} oninput={bind(&count)} error={form.at("/count")} />
            <Select id={field_id("/channel")} label={t!("elsewhere-channel")} value={channel.to_string()} {options} onchange={onchannel} />
            <Field id={field_id("/gathered_on")} kind="date" dir="ltr" label={t!("elsewhere-day")} value={(*day).clone()} oninput={bind(&day)} error={form.at("/gathered_on")} />
            <Field id={field_id("/evidence")} label={t!("elsewhere-evidence")} hint={html! { { t!("elsewhere-evidence-hint") } }} maxlength="200"
                value={(*evidence).clone()} oninput={bind(&evidence)} error={form.at("/evidence")} />
            <TextArea id="elsewhere-note" label={t!("elsewhere-note")} hint={html! { { t!("elsewhere-note-hint") } }} optional={true}
                limit={usize::try_from(INITIATIVE_NOTE_LENGTH).unwrap_or_default()} value={(*note).clone()} oninput={bind(&note)} error={form.at("/note")} />
            <div class="row"><Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("elsewhere-enter") }</Button></div>
        </form>
    }
}

#[derive(Properties, PartialEq)]
struct CorrectProps {
    entry: ElsewhereView,
    ondone: Callback<()>,
}

#[component]
fn Correct(props: &CorrectProps) -> Html {
    let (count, reason) = (use_state(String::new), use_state(String::new));
    let sending = use_sending_key::<CorrectElsewhere>();
    let toast = use_toast();
    let form = {
        let (id, done, key_of) = (props.entry.id, props.ondone.clone(), sending.clone());
        let states = [count.setter(), reason.setter()];
        let call = move |body: CorrectElsewhere| {
            let key = key_of.of(&body);
            async move { correct_elsewhere(id, &key, &body).await }
        };
        use_form(call, move |_: ElsewhereView| {
            sending.spend();
            toast.say(t!("elsewhere-corrected"));
            states.iter().for_each(|state| state.set(String::new()));
            done.emit(());
        })
    };
    let onsubmit = {
        let (count, reason, submit) = (count.clone(), reason.clone(), form.submit.clone());
        on_submit(move || {
            // What is no number is out of range, and told so.
            let count = count.trim().parse().unwrap_or(u32::MAX);
            submit.emit(CorrectElsewhere { count, reason: reason.trim().to_owned() });
        })
    };
    html! {
        <form class="stack gap-3 c-hide" {onsubmit} novalidate={true}>
            <p class="strong">{ t!("elsewhere-correct-of", evidence = props.entry.evidence.as_str()) }</p>
            { failed(form.failure.as_ref()) }
            <Field id="correct-count" label={t!("elsewhere-right")} inputmode="numeric" dir="ltr" maxlength="6" value={(*count).clone()} oninput={bind(&count)} error={form.at("/count")} />
            <Field id="correct-reason" label={t!("elsewhere-reason")} maxlength="1000" value={(*reason).clone()} oninput={bind(&reason)} error={form.at("/reason")} />
            <div class="row"><Button submit={true} kind={ButtonKind::Second} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("elsewhere-correct-go") }</Button></div>
        </form>
    }
}
