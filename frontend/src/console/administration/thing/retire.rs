//! Taking a thing out of use, after a question, or bringing it back.

use serde_json::{Value, json};
use yew::prelude::*;

use super::refusal;
use crate::api::administration::edit_thing;
use crate::console::administration::spec::Spec;
use crate::console::administration::value;
use crate::load::use_action;
use crate::reference_data;
use crate::t;
use crate::ui::{Button, ButtonKind, Dialog, Failed, use_toast};

#[derive(Properties, PartialEq)]
pub struct RetireProps {
    pub spec: &'static Spec,
    pub thing: Value,
    pub ondone: Callback<()>,
}

#[component]
pub fn Retire(props: &RetireProps) -> Html {
    let asking = use_state(|| false);
    let retired = value::is_retired(&props.thing);
    let toast = use_toast();
    let act = {
        let (thing, ondone, path) = (props.thing.clone(), props.ondone.clone(), props.spec.path);
        use_action(
            move |()| {
                let text = |name: &str| thing[name].as_str().unwrap_or_default().to_owned();
                let (id, etag) = (text("id"), text("etag"));
                async move { edit_thing(path, &id, &etag, &json!({ "retired": !retired })).await }
            },
            move |_: Value| {
                reference_data::forget();
                toast.say(if retired { t!("thing-restored") } else { t!("thing-retired") });
                ondone.emit(());
            },
        )
    };
    let ask = |to: bool| {
        let (asking, forget) = (asking.setter(), act.forget_error.clone());
        Callback::from(move |()| {
            forget.emit(());
            asking.set(to);
        })
    };
    let failed = act.error.as_ref().map(|error| refusal(error).unwrap_or_else(|| html! { <Failed error={error.clone()} /> }));
    let busy = act.busy.then(|| AttrValue::from(t!("sending")));
    let go = act.run.reform(|_: MouseEvent| ());
    if retired {
        return html! {
            <div class="card stack gap-3">
                <p class="muted">{ t!("thing-out-text") }</p>
                { failed.unwrap_or_default() }
                <div><Button kind={ButtonKind::Second} class="btn--dense" {busy} onclick={go}>{ t!("thing-restore") }</Button></div>
            </div>
        };
    }
    html! {
        <div>
            <Button kind={ButtonKind::DangerSecond} class="btn--dense" onclick={ask(true).reform(|_: MouseEvent| ())}>{ t!("thing-retire") }</Button>
            <Dialog open={*asking} title={t!("thing-retire-title", name = value::name(&props.thing))} onclose={ask(false)}>
                <p class="mt-2">{ t!("thing-retire-text") }</p>
                { failed.unwrap_or_default() }
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={ask(false).reform(|_: MouseEvent| ())}>{ t!("thing-keep") }</Button>
                    <Button kind={ButtonKind::Danger} {busy} onclick={go}>{ t!("thing-retire") }</Button>
                </div>
            </Dialog>
        </div>
    }
}
