//! What the municipality does with an idea, and why, for everybody to read.

use majlis_contract::Bilingual;
use majlis_contract::contribution::{AnswerIdea, ContributionView, IdeaStatus};
use yew::prelude::*;

use super::step::is_stale;
use crate::api::contribution::get_contribution;
use crate::api::subject_admin::answer_idea;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::i18n::Label;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Choice, ChoiceGroup, Dialog, TextArea, Tone, use_toast};

/// Characters of an explanation at most, in each language.
const EXPLANATION: usize = 2000;

#[derive(Properties, PartialEq)]
pub struct AnswerDialogProps {
    pub idea: ContributionView,
    pub open: bool,
    pub onchanged: Callback<ContributionView>,
    pub onclose: Callback<()>,
}

#[component]
pub fn AnswerDialog(props: &AnswerDialogProps) -> Html {
    let idea = &props.idea;
    let given = idea.answer.as_ref();
    let status = use_state(|| given.map_or(IdeaStatus::UnderStudy, |answer| answer.status));
    let arabic = use_state(|| given.map(|answer| answer.explanation.ar.clone()).unwrap_or_default());
    let english = use_state(|| given.map(|answer| answer.explanation.en.clone()).unwrap_or_default());
    let toast = use_toast();
    let form = {
        let (id, etag, onchanged, onclose) = (idea.id, idea.etag.clone(), props.onchanged.clone(), props.onclose.clone());
        let newest = onchanged.clone();
        use_form(
            move |body: AnswerIdea| {
                let (etag, newest) = (etag.clone(), newest.clone());
                async move {
                    let answer = answer_idea(id, &etag, &body).await;
                    // Somebody else was quicker: the next try answers what stands there now.
                    if answer.as_ref().is_err_and(is_stale)
                        && let Ok(view) = get_contribution(id).await
                    {
                        newest.emit(view);
                    }
                    answer
                }
            },
            move |view: ContributionView| {
                toast.say(t!("answer-given"));
                onclose.emit(());
                onchanged.emit(view);
            },
        )
    };
    let onsubmit = {
        let (status, arabic, english, submit) = (status.clone(), arabic.clone(), english.clone(), form.submit.clone());
        on_submit(move || submit.emit(AnswerIdea { status: *status, explanation: Bilingual::new(arabic.trim(), english.trim()) }))
    };
    let stale = form.failure.as_ref().is_some_and(is_stale);
    html! {
        <Dialog open={props.open} class="dialog--wide" title={t!("answer-title")} onclose={props.onclose.clone()}>
            <form class="stack gap-3 mt-2" {onsubmit} novalidate={true}>
                <p class="muted"><bdi>{ idea.title.clone().unwrap_or_default() }</bdi></p>
                if stale {
                    <Alert tone={Tone::Warn} role="alert" title={t!("subject-changed-title")}>
                        <p>{ t!("answer-changed-text") }</p>
                        if let Some(answer) = given {
                            <p><span class="strong">{ answer.status.label() }{ ": " }</span><bdi>{ crate::i18n::here(&answer.explanation) }</bdi></p>
                        }
                    </Alert>
                } else {
                    { form.summary() }
                }
                <ChoiceGroup id={field_id("/status")} legend={t!("answer-status")} layout="grid tiles gap-2" error={form.at("/status")}>
                    { for IdeaStatus::ALL.iter().copied().map(|value| {
                        let set = status.setter();
                        html! {
                            <Choice key={value.as_str()} name="answer-status" class="choice--dense" value={value.as_str()} checked={*status == value}
                                label={html! { { value.label() } }} onchange={move |_| set.set(value)} />
                        }
                    }) }
                </ChoiceGroup>
                <TextArea id={field_id("/explanation/ar")} label={t!("field-in-arabic", field = t!("answer-explanation").as_str())} hint={html! { { t!("answer-hint") } }}
                    value={(*arabic).clone()} oninput={bind(&arabic)} error={form.at("/explanation/ar")} limit={EXPLANATION} />
                <TextArea id={field_id("/explanation/en")} label={t!("field-in-english", field = t!("answer-explanation").as_str())}
                    value={(*english).clone()} oninput={bind(&english)} error={form.at("/explanation/en")} limit={EXPLANATION} />
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                    <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("answer-go") }</Button>
                </div>
            </form>
        </Dialog>
    }
}
