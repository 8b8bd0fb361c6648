//! Publishing a decision, or giving it up: asked about first, since neither can be taken back.

use majlis_contract::decision::{DecisionAction, DecisionView};
use yew::prelude::*;

use crate::api::decision::{discard_decision, publish_decision};
use crate::console::subjects::{changed_alert, is_stale};
use crate::load::use_action;
use crate::t;
use crate::title::focus_soon;
use crate::ui::{Alert, Button, ButtonKind, Dialog, Tone, glyph, use_toast};

#[derive(Properties, PartialEq)]
pub struct StepsProps {
    pub view: DecisionView,
    pub onchanged: Callback<DecisionView>,
    pub onstale: Callback<()>,
}

#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let view = &props.view;
    let asked = use_state(|| None::<DecisionAction>);
    let toast = use_toast();
    let step = {
        let (id, etag, stale) = (view.id, view.etag.clone(), props.onstale.clone());
        let (asked, onchanged) = (asked.setter(), props.onchanged.clone());
        use_action(
            move |publish: bool| {
                let (etag, stale) = (etag.clone(), stale.clone());
                async move {
                    let answer = if publish { publish_decision(id, &etag).await } else { discard_decision(id, &etag).await };
                    if answer.as_ref().is_err_and(is_stale) {
                        stale.emit(());
                    }
                    answer
                }
            },
            move |view: DecisionView| {
                toast.say(if view.published_at.is_some() { t!("decision-was-published") } else { t!("decision-was-discarded") });
                asked.set(None);
                onchanged.emit(view);
                // The button that opened the dialog is gone.
                focus_soon("main");
            },
        )
    };
    let may = |action| view.permitted.contains(&action);
    let ask = |action: DecisionAction| {
        let asked = asked.setter();
        move |_: MouseEvent| asked.set(Some(action))
    };
    let onclose = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(None))
    };
    let named = view.contributions + view.cases;
    let dialog = |action: DecisionAction, title: String, text: Html, kind: ButtonKind, go: String| {
        let publish = action == DecisionAction::Publish;
        html! {
            <Dialog open={*asked == Some(action)} {title} onclose={onclose.clone()}>
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
                        <Button {kind} busy={step.busy.then(|| AttrValue::from(t!("sending")))} onclick={step.run.reform(move |_: MouseEvent| publish)}>{ go }</Button>
                    </div>
                </div>
            </Dialog>
        }
    };
    let publishing = html! {
        <>
            <p>{ t!("decision-publish-text") }</p>
            if named == 0 {
                <Alert tone={Tone::Warn}><p>{ t!("decision-names-nothing") }</p></Alert>
            } else {
                <p>{ t!("decision-publish-named", contributions = view.contributions, cases = view.cases) }</p>
            }
        </>
    };
    html! {
        if may(DecisionAction::Publish) {
            <div class="row gap-2">
                <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::MEGAPHONE} onclick={ask(DecisionAction::Publish)}>{ t!("decision-publish") }</Button>
                <Button kind={ButtonKind::Quiet} class="btn--dense" onclick={ask(DecisionAction::Discard)}>{ t!("decision-discard") }</Button>
            </div>
            { dialog(DecisionAction::Publish, t!("decision-publish-title"), publishing, ButtonKind::Main, t!("decision-publish")) }
            { dialog(DecisionAction::Discard, t!("decision-discard-title"), html! { <p>{ t!("decision-discard-text") }</p> }, ButtonKind::Danger, t!("decision-discard")) }
        }
    }
}
