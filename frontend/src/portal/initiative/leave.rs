//! Standing for an initiative no more, asked first: its link alone leads back.

use majlis_contract::InitiativeId;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::api::initiative::leave_initiative;
use crate::load::use_action;
use crate::portal::Route;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Dialog, Tone, use_toast};

#[derive(Properties, PartialEq)]
pub struct LeaveProps {
    pub id: InitiativeId,
}

#[component]
pub fn Leave(props: &LeaveProps) -> Html {
    let (id, navigator, toast) = (props.id, use_navigator(), use_toast());
    let asking = use_state(|| false);
    // What is not sent yet is read by those alone who stand for it.
    let send = use_action(
        move |()| async move { leave_initiative(id).await },
        move |()| {
            toast.say(t!("stand-left"));
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Initiatives);
            }
        },
    );
    let ask = |shown: bool| {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(shown))
    };
    html! {
        <>
            <Button kind={ButtonKind::DangerSecond} onclick={ask(true).reform(|_| ())}>{ t!("stand-leave") }</Button>
            <Dialog open={*asking} title={t!("stand-leave-title")} onclose={ask(false)}>
                <p class="mt-3">{ t!("stand-leave-text") }</p>
                if let Some(error) = &send.error {
                    <Alert tone={Tone::Bad} role="alert"><p>{ error.text() }</p></Alert>
                }
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={ask(false).reform(|_| ())}>{ t!("stand-leave-keep") }</Button>
                    <Button kind={ButtonKind::Danger} busy={send.busy.then(|| AttrValue::from(t!("say-busy")))}
                        onclick={send.run.reform(|_: MouseEvent| ())}>{ t!("stand-leave") }</Button>
                </div>
            </Dialog>
        </>
    }
}
