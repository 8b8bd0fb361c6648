//! Sending a letter: to oneself first, now or at a time; taking it back, or giving it up.

use majlis_contract::newsletter::{LetterAction, LetterStep, LetterTested, LetterView, MoveLetter, TestLetter};
use yew::prelude::*;

use crate::api::newsletter_admin::{move_letter, test_letter};
use crate::console::subjects::{changed_alert, is_stale};
use crate::form::{FieldErrors, bind, field_id};
use crate::i18n::{self, from_local_input};
use crate::load::{use_action, use_sending_key};
use crate::t;
use crate::title::focus_soon;
use crate::ui::{Alert, Button, ButtonKind, Dialog, Field, Tone, glyph, use_toast};

#[derive(Properties, PartialEq)]
pub struct StepsProps {
    pub view: LetterView,
    pub onchanged: Callback<LetterView>,
    pub onstale: Callback<()>,
}

#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let view = &props.view;
    let asked = use_state(|| None::<LetterStep>);
    let at = use_state(String::new);
    let (toast, told) = (use_toast(), use_toast());
    let key = use_sending_key::<(String, String)>();
    let step = {
        let (id, etag, stale) = (view.id, view.etag.clone(), props.onstale.clone());
        let (asked, onchanged) = (asked.setter(), props.onchanged.clone());
        use_action(
            move |body: MoveLetter| {
                let (etag, stale) = (etag.clone(), stale.clone());
                async move {
                    let answer = move_letter(id, &etag, &body).await;
                    if answer.as_ref().is_err_and(is_stale) {
                        stale.emit(());
                    }
                    answer
                }
            },
            move |view: LetterView| {
                toast.say(t!("letter-moved"));
                asked.set(None);
                onchanged.emit(view);
                // The button that opened the dialog may be gone.
                focus_soon("main");
            },
        )
    };
    let test = {
        let (id, version, sending) = (view.id, view.etag.clone(), key.clone());
        use_action(
            move |()| {
                let language = i18n::language();
                let key = sending.of(&(version.clone(), language.to_string()));
                async move { test_letter(id, &key, TestLetter { language }).await }
            },
            move |sent: LetterTested| {
                key.spend();
                told.say(t!("letter-tested", address = sent.masked_address.as_str()));
            },
        )
    };
    let may = |action| view.permitted.contains(&action);
    let ask = |step: LetterStep| {
        let asked = asked.setter();
        move |_: MouseEvent| asked.set(Some(step))
    };
    let onclose = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(None))
    };
    let go = |wanted: LetterStep| {
        let at = at.clone();
        step.run.reform(move |_: MouseEvent| MoveLetter {
            step: wanted,
            send_at: if wanted == LetterStep::Schedule { from_local_input(&at) } else { None },
        })
    };
    let dialog = |wanted: LetterStep, title: String, text: Html, kind: ButtonKind, verb: String| {
        html! {
            <Dialog open={*asked == Some(wanted)} {title} onclose={onclose.clone()}>
                <div class="stack gap-3 mt-2">
                    if let Some(error) = &step.error {
                        if is_stale(error) {
                            { changed_alert() }
                        } else {
                            <Alert tone={Tone::Bad} role="alert" title={error.text()} />
                        }
                    }
                    { text }
                    <div class="dialog__do">
                        <Button kind={ButtonKind::Second} onclick={onclose.reform(|_: MouseEvent| ())}>{ t!("step-not-yet") }</Button>
                        <Button {kind} busy={step.busy.then(|| AttrValue::from(t!("sending")))} onclick={go(wanted)}>{ verb }</Button>
                    </div>
                </div>
            </Dialog>
        }
    };
    let timing = html! {
        <Field id={field_id("/send_at")} label={t!("letter-send-at")} value={(*at).clone()} oninput={bind(&at)} error={FieldErrors::of(step.error.as_ref()).at("/send_at").map(AttrValue::from)}
            kind="datetime-local" dir="ltr" />
    };
    html! {
        <>
            <div class="row gap-2">
                if may(LetterAction::Send) {
                    <Button class="btn--dense" glyph={glyph::MAIL} onclick={ask(LetterStep::Send)}>{ t!("letter-send") }</Button>
                }
                if may(LetterAction::Schedule) {
                    <Button kind={ButtonKind::Second} class="btn--dense" onclick={ask(LetterStep::Schedule)}>{ t!("letter-schedule") }</Button>
                }
                if may(LetterAction::Cancel) {
                    <Button kind={ButtonKind::Second} class="btn--dense" onclick={ask(LetterStep::Cancel)}>{ t!("letter-cancel") }</Button>
                }
                if may(LetterAction::Send) {
                    <Button kind={ButtonKind::Quiet} class="btn--dense" busy={test.busy.then(|| AttrValue::from(t!("sending")))}
                        onclick={test.run.reform(|_: MouseEvent| ())}>{ t!("letter-test") }</Button>
                }
                if may(LetterAction::Discard) {
                    <Button kind={ButtonKind::Quiet} class="btn--dense" onclick={ask(LetterStep::Discard)}>{ t!("letter-discard") }</Button>
                }
            </div>
            if let Some(error) = &test.error {
                <Alert tone={Tone::Bad} role="alert" title={error.text()} />
            }
            { dialog(LetterStep::Send, t!("letter-send-title"), html! { <p>{ t!("letter-send-text") }</p> }, ButtonKind::Main, t!("letter-send")) }
            { dialog(LetterStep::Schedule, t!("letter-schedule-title"), timing, ButtonKind::Main, t!("letter-schedule")) }
            { dialog(LetterStep::Cancel, t!("letter-cancel-title"), html! { <p>{ t!("letter-cancel-text") }</p> }, ButtonKind::Main, t!("letter-cancel")) }
            { dialog(LetterStep::Discard, t!("letter-discard-title"), html! { <p>{ t!("letter-discard-text") }</p> }, ButtonKind::Danger, t!("letter-discard")) }
        </>
    }
}
