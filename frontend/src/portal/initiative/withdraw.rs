//! Takes an initiative back before it gathers. Can't be undone, so it is asked first.

use yew::prelude::*;

use super::sponsor::SponsorProps;
use crate::api::initiative::withdraw_initiative;
use crate::load::use_action;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Dialog, Tone, use_toast};

#[component]
pub fn Withdraw(props: &SponsorProps) -> Html {
    let toast = use_toast();
    let asking = use_state(|| false);
    let send = {
        let (id, etag, set, asking) = (props.view.id, props.view.etag.clone(), props.set.clone(), asking.setter());
        let call = move |()| {
            let etag = etag.clone();
            async move { withdraw_initiative(id, &etag).await }
        };
        use_action(call, move |view| {
            asking.set(false);
            toast.say(t!("initiative-withdrawn"));
            set.emit(view);
        })
    };
    let ask = |shown: bool| {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(shown))
    };
    let busy = send.busy.then(|| AttrValue::from(t!("say-busy")));
    html! {
        <>
            <p><Button kind={ButtonKind::DangerSecond} class="btn--dense" onclick={ask(true).reform(|_| ())}>{ t!("initiative-withdraw") }</Button></p>
            <Dialog open={*asking} title={t!("initiative-withdraw-title")} onclose={ask(false)}>
                <p class="mt-3">{ t!("initiative-withdraw-text") }</p>
                if let Some(error) = &send.error {
                    <Alert tone={Tone::Bad} role="alert"><p>{ error.text() }</p></Alert>
                }
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={ask(false).reform(|_| ())}>{ t!("initiative-withdraw-keep") }</Button>
                    <Button kind={ButtonKind::Danger} {busy} onclick={send.run.reform(|_: MouseEvent| ())}>{ t!("initiative-withdraw-go") }</Button>
                </div>
            </Dialog>
        </>
    }
}
