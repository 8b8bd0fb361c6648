//! One step of a subject, asked about before it is taken; some with a reason that everybody reads.

use majlis_contract::Bilingual;
use majlis_contract::problem::ErrorCode;
use majlis_contract::subject::{MoveSubject, SubjectStep, SubjectView};
use yew::prelude::*;

use crate::api::ApiError;
use crate::api::subject_admin::move_subject;
use crate::console::picture::AddPicture;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::i18n::{Label, from_local_input, moment, now};
use crate::t;
use crate::title::focus_soon;
use crate::ui::{Alert, Button, ButtonKind, Dialog, Field, TextArea, Tone, use_toast};

/// Characters of a reason at most, in each language.
const REASON: usize = 300;
/// As [`REASON`], of what was said, summed up.
const ANALYSIS: usize = 20_000;

/// Somebody else was quicker.
pub fn is_stale(error: &ApiError) -> bool {
    error.is(ErrorCode::PreconditionFailed)
}

pub fn changed_alert() -> Html {
    html! { <Alert tone={Tone::Warn} role="alert" title={t!("subject-changed-title")}><p>{ t!("subject-changed-text") }</p></Alert> }
}

#[derive(Properties, PartialEq)]
pub struct StepDialogProps {
    pub step: SubjectStep,
    pub open: bool,
    pub view: SubjectView,
    pub onchanged: Callback<SubjectView>,
    pub onstale: Callback<()>,
    pub onclose: Callback<()>,
}

#[component]
pub fn StepDialog(props: &StepDialogProps) -> Html {
    let step = props.step;
    let view = &props.view;
    let (arabic, english, closes) = (use_state(String::new), use_state(String::new), use_state(String::new));
    let unread = use_state(|| false);
    let toast = use_toast();
    let form = {
        let (id, etag, stale) = (view.id, view.etag.clone(), props.onstale.clone());
        let (onchanged, onclose) = (props.onchanged.clone(), props.onclose.clone());
        let states = [arabic.setter(), english.setter(), closes.setter()];
        use_form(
            move |body: MoveSubject| {
                let (etag, stale) = (etag.clone(), stale.clone());
                async move {
                    let answer = move_subject(id, &etag, &body).await;
                    if answer.as_ref().is_err_and(is_stale) {
                        stale.emit(());
                    }
                    answer
                }
            },
            move |view: SubjectView| {
                toast.say(done(step));
                states.iter().for_each(|state| state.set(String::new()));
                onclose.emit(());
                onchanged.emit(view);
                // The button that opened the dialog may be gone.
                focus_soon("main");
            },
        )
    };
    let said = said_with(step, view);
    let onsubmit = {
        let (arabic, english, closes, unread, submit) =
            (arabic.clone(), english.clone(), closes.clone(), unread.setter(), form.submit.clone());
        on_submit(move || {
            let closes_at = from_local_input(&closes);
            let mistaken = closes_at.is_none() && !closes.is_empty();
            unread.set(mistaken);
            if !mistaken {
                let words = Bilingual::new(arabic.trim(), english.trim());
                let (reason, analysis) = match said {
                    Said::Nothing => (None, None),
                    Said::Reason => (Some(words), None),
                    Said::Analysis => (None, Some(words)),
                };
                submit.emit(MoveSubject { step, reason, closes_at, analysis });
            }
        })
    };
    let stale = form.failure.as_ref().is_some_and(is_stale);
    let (field, most) = if said == Said::Analysis { ("/analysis", ANALYSIS) } else { ("/reason", REASON) };
    let pointer = |language: &str| format!("{field}/{language}");
    let at = |language: &str| form.at(&pointer(language)).or_else(|| form.at(field));
    let (name, hint) = words_of(step, said);
    let (in_arabic, in_english) = (t!("field-in-arabic", field = name.as_str()), t!("field-in-english", field = name.as_str()));
    let closes_error = form.at("/closes_at").or_else(|| unread.then(|| AttrValue::from(t!("subject-time-unread"))));
    let kind = if step == SubjectStep::Close { ButtonKind::Danger } else { ButtonKind::Main };
    html! {
        <Dialog open={props.open} class={classes!((said == Said::Analysis).then_some("dialog--wide"))} title={question(step)} onclose={props.onclose.clone()}>
            <form class="stack gap-3 mt-2" {onsubmit} novalidate={true}>
                <p>{ consequence(step, view) }</p>
                if stale {
                    { changed_alert() }
                } else {
                    { form.summary() }
                }
                if said != Said::Nothing {
                    <TextArea id={field_id(&pointer("ar"))} label={in_arabic.clone()} hint={html! { { hint } }}
                        value={(*arabic).clone()} oninput={bind(&arabic)} error={at("ar")} limit={most} />
                    if said == Said::Analysis {
                        <AddPicture field={field_id(&pointer("ar"))} label={in_arabic} text={(*arabic).clone()} oninput={bind(&arabic)} />
                    }
                    <TextArea id={field_id(&pointer("en"))} label={in_english.clone()}
                        value={(*english).clone()} oninput={bind(&english)} error={at("en")} limit={most} />
                    if said == Said::Analysis {
                        <AddPicture field={field_id(&pointer("en"))} label={in_english} text={(*english).clone()} oninput={bind(&english)} />
                    }
                }
                if step == SubjectStep::Reopen {
                    <Field id={field_id("/closes_at")} kind="datetime-local" dir="ltr" optional={true} label={t!("step-closes")} hint={html! { { t!("step-closes-hint") } }}
                        value={(*closes).clone()} oninput={bind(&closes)} error={closes_error} />
                }
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("step-not-yet") }</Button>
                    <Button submit={true} {kind} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ step.label() }</Button>
                </div>
            </form>
        </Dialog>
    }
}

/// What goes along with a step, for everybody to read.
#[derive(Clone, Copy, PartialEq)]
enum Said {
    Nothing,
    Reason,
    Analysis,
}

const fn said_with(step: SubjectStep, view: &SubjectView) -> Said {
    match step {
        SubjectStep::Publish | SubjectStep::Unpublish => Said::Nothing,
        SubjectStep::Open | SubjectStep::Close | SubjectStep::Reopen => Said::Reason,
        SubjectStep::Analyse => Said::Analysis,
        // Who has no answer gets a reason for none.
        SubjectStep::Archive => match view.unanswered {
            None | Some(0) => Said::Nothing,
            Some(_) => Said::Reason,
        },
    }
}

/// The name of the field for it, and what helps to fill it in.
fn words_of(step: SubjectStep, said: Said) -> (String, String) {
    match (step, said) {
        (_, Said::Analysis) => (t!("step-analysis"), t!("step-analysis-hint")),
        (SubjectStep::Archive, _) => (t!("step-unanswered"), t!("step-unanswered-hint")),
        _ => (t!("step-reason"), t!("step-reason-hint")),
    }
}

fn question(step: SubjectStep) -> String {
    match step {
        SubjectStep::Publish => t!("step-publish-title"),
        SubjectStep::Unpublish => t!("step-unpublish-title"),
        SubjectStep::Open => t!("step-open-title"),
        SubjectStep::Close => t!("step-close-title"),
        SubjectStep::Reopen => t!("step-reopen-title"),
        SubjectStep::Analyse => t!("step-analyse-title"),
        SubjectStep::Archive => t!("step-archive-title"),
    }
}

fn consequence(step: SubjectStep, view: &SubjectView) -> String {
    match (step, view.opens_at.filter(|at| *at > now())) {
        (SubjectStep::Publish, Some(at)) => t!("step-publish-later", when = moment(at)),
        (SubjectStep::Publish, None) => t!("step-publish-now"),
        (SubjectStep::Unpublish, _) => t!("step-unpublish-text"),
        (SubjectStep::Open, _) => t!("step-open-text"),
        (SubjectStep::Close, _) => t!("step-close-text"),
        (SubjectStep::Reopen, _) => t!("step-reopen-text"),
        (SubjectStep::Analyse, _) => t!("step-analyse-text"),
        (SubjectStep::Archive, _) => match view.unanswered.unwrap_or_default() {
            0 => t!("step-archive-text"),
            count => t!("step-archive-unanswered", count = count),
        },
    }
}

fn done(step: SubjectStep) -> String {
    match step {
        SubjectStep::Publish => t!("step-published"),
        SubjectStep::Unpublish => t!("step-unpublished"),
        SubjectStep::Open => t!("step-opened"),
        SubjectStep::Close => t!("step-closed"),
        SubjectStep::Reopen => t!("step-reopened"),
        SubjectStep::Analyse => t!("step-analysed"),
        SubjectStep::Archive => t!("step-archived"),
    }
}
