//! Takes one's own words back. Can't be undone, so it is asked first.

use majlis_contract::contribution::ContributionView;
use yew::prelude::*;

use super::{OwnFormProps, use_refusal};
use crate::api::contribution::withdraw_contribution;
use crate::load::use_action;
use crate::portal::participate::said::whose;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Dialog, Tone};

#[component]
pub fn Withdraw(props: &OwnFormProps) -> Html {
    let (id, etag) = (props.view.id, props.view.etag.clone());
    let asking = use_state(|| false);
    let send = {
        let (done, asking) = (props.done.clone(), asking.setter());
        let call = move |()| {
            let etag = etag.clone();
            async move { withdraw_contribution(id, &etag).await }
        };
        use_action(call, move |view: ContributionView| {
            asking.set(false);
            done.emit((view, t!("own-withdrawn")));
        })
    };
    let refused = {
        let (asking, refused) = (asking.setter(), props.refused.clone());
        Callback::from(move |()| {
            asking.set(false);
            refused.emit(());
        })
    };
    use_refusal(send.error.as_ref(), &send.forget_error, &refused);
    let ask = |shown: bool| {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(shown))
    };
    let busy = send.busy.then(|| AttrValue::from(t!("say-busy")));
    html! {
        <>
            <Button kind={ButtonKind::DangerSecond} class="btn--dense" onclick={ask(true).reform(|_| ())}>{ t!("own-withdraw") }{ whose(&props.view) }</Button>
            <Dialog open={*asking} title={t!("own-withdraw-title")} onclose={ask(false)}>
                <p class="mt-3">{ t!("own-withdraw-text") }</p>
                if let Some(error) = &send.error {
                    <Alert tone={Tone::Bad} role="alert"><p>{ error.text() }</p></Alert>
                }
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={ask(false).reform(|_| ())}>{ t!("own-withdraw-keep") }</Button>
                    <Button kind={ButtonKind::Danger} {busy} onclick={send.run.reform(|_: MouseEvent| ())}>{ t!("own-withdraw") }</Button>
                </div>
            </Dialog>
        </>
    }
}
