//! Forgets an organisation, once that was asked.

use majlis_contract::newsletter::PartnerView;
use yew::prelude::*;

use crate::api::newsletter_admin::remove_partner;
use crate::i18n::here;
use crate::load::use_action;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Dialog, Tone, use_toast};

#[derive(Properties, PartialEq)]
pub struct RemoveProps {
    pub view: PartnerView,
    pub ondone: Callback<()>,
}

#[component]
pub fn Remove(props: &RemoveProps) -> Html {
    let asking = use_state(|| false);
    let toast = use_toast();
    let name = here(&props.view.name);
    let act = {
        let (ondone, which) = (props.ondone.clone(), (props.view.id, props.view.etag.clone()));
        use_action(
            move |()| {
                let (id, etag) = which.clone();
                async move { remove_partner(id, &etag).await }
            },
            move |()| {
                toast.say(t!("partner-removed"));
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
    let busy = act.busy.then(|| AttrValue::from(t!("sending")));
    html! {
        <>
            <Button kind={ButtonKind::Quiet} class="btn--dense" label={format!("{}: \u{2068}{name}\u{2069}", t!("partner-remove"))}
                onclick={ask(true).reform(|_: MouseEvent| ())}>{ t!("partner-remove") }</Button>
            <Dialog open={*asking} title={t!("partner-remove-title", name = name.as_str())} onclose={ask(false)}>
                <p class="mt-2">{ t!("partner-remove-text") }</p>
                if let Some(error) = &act.error {
                    <Alert tone={Tone::Bad} role="alert" title={error.text()} />
                }
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={ask(false).reform(|_: MouseEvent| ())}>{ t!("partner-keep") }</Button>
                    <Button kind={ButtonKind::Danger} {busy} onclick={act.run.reform(|_: MouseEvent| ())}>{ t!("partner-remove") }</Button>
                </div>
            </Dialog>
        </>
    }
}
