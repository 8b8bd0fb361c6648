//! Whether this device shows messages on its screen (Web Push). The browser asks the person; the server is told.

use majlis_contract::push::PushSubscription;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::api::push::{get_push_key, remove_push_subscription, set_push_subscription};
use crate::t;
use crate::ui::{Alert, Badge, Button, ButtonKind, Tone, glyph, use_toast};

#[wasm_bindgen(module = "/js/push.js")]
extern "C" {
    #[wasm_bindgen(js_name = pushState)]
    fn push_state() -> js_sys::Promise;
    #[wasm_bindgen(js_name = subscribePush)]
    fn subscribe_push(key: &str) -> js_sys::Promise;
    #[wasm_bindgen(js_name = unsubscribePush)]
    fn unsubscribe_push() -> js_sys::Promise;
}

/// How the device stands to messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Not asked yet.
    Unknown,
    Unsupported,
    /// The person has forbidden it in the browser.
    Denied,
    Off,
    On,
}

async fn state() -> State {
    match JsFuture::from(push_state()).await.ok().and_then(|word| word.as_string()).as_deref() {
        Some("denied") => State::Denied,
        Some("off") => State::Off,
        Some("on") => State::On,
        _ => State::Unsupported,
    }
}

/// Asks the browser, which asks the person, and tells the server. Fails with what to say.
async fn turn_on() -> Result<(), String> {
    let key = get_push_key().await.map_err(|error| error.text())?;
    let subscribed = JsFuture::from(subscribe_push(&key.key)).await.map_err(|reason| match reason.as_string().as_deref() {
        Some("denied") => t!("device-denied"),
        _ => t!("device-failed"),
    })?;
    let subscription: PushSubscription =
        subscribed.as_string().and_then(|text| serde_json::from_str(&text).ok()).ok_or_else(|| t!("device-failed"))?;
    set_push_subscription(&subscription).await.map_err(|error| error.text())
}

async fn turn_off() -> Result<(), String> {
    // The server first: what it does not know, it does not send to.
    remove_push_subscription().await.map_err(|error| error.text())?;
    let _ = JsFuture::from(unsubscribe_push()).await;
    Ok(())
}

#[component]
pub fn Device() -> Html {
    let toast = use_toast();
    let known = use_state(|| State::Unknown);
    let error = use_state(|| None::<String>);
    let busy = use_state(|| false);
    {
        let known = known.setter();
        use_effect_with((), move |()| spawn_local(async move { known.set(state().await) }));
    }
    let turn = {
        let (known, error, busy) = (known.setter(), error.setter(), busy.setter());
        move |on: bool| {
            let (known, error, busy, toast) = (known.clone(), error.clone(), busy.clone(), toast.clone());
            Callback::from(move |_: MouseEvent| {
                let (known, error, busy, toast) = (known.clone(), error.clone(), busy.clone(), toast.clone());
                busy.set(true);
                error.set(None);
                spawn_local(async move {
                    let done = if on { turn_on().await } else { turn_off().await };
                    match done {
                        Ok(()) => toast.say(if on { t!("device-on-toast") } else { t!("device-off-toast") }),
                        Err(said) => error.set(Some(said)),
                    }
                    known.set(state().await);
                    busy.set(false);
                });
            })
        }
    };
    let waiting = (*busy).then(|| AttrValue::from(t!("loading")));
    html! {
        <div class="stack gap-2">
            if let Some(said) = &*error {
                <Alert tone={Tone::Bad} role="alert" title={said.clone()} />
            }
            { match *known {
                State::Unknown => Html::default(),
                State::Unsupported => html! { <p class="hint">{ t!("device-unsupported") }</p> },
                State::Denied => html! { <p class="hint">{ t!("device-denied") }</p> },
                State::Off => html! {
                    <div><Button kind={ButtonKind::Second} glyph={glyph::BELL} busy={waiting} onclick={turn(true)}>{ t!("device-on") }</Button></div>
                },
                State::On => html! {
                    <div class="row gap-3">
                        <Badge tone={Tone::Ok} glyph={glyph::CHECK}>{ t!("device-is-on") }</Badge>
                        <Button kind={ButtonKind::Quiet} class="btn--dense" busy={waiting} onclick={turn(false)}>{ t!("device-off") }</Button>
                    </div>
                },
            } }
        </div>
    }
}
