//! Copying a number or a link.

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::{Button, ButtonKind, glyph};
use crate::t;

#[derive(Debug, Clone, Copy, PartialEq)]
enum Outcome {
    Waiting,
    Copied,
    Refused,
}

#[derive(Properties, PartialEq)]
pub struct CopyButtonProps {
    pub text: AttrValue,
    /// What is copied, in words: "Copy the number".
    pub label: AttrValue,
    #[prop_or(ButtonKind::Second)]
    pub kind: ButtonKind,
    /// Only the icon is shown.
    #[prop_or_default]
    pub bare: bool,
    #[prop_or_default]
    pub class: Classes,
}

/// Copies, and says so in its own place.
#[component]
pub fn CopyButton(props: &CopyButtonProps) -> Html {
    let outcome = use_state(|| Outcome::Waiting);
    {
        let outcome = outcome.clone();
        use_effect_with(*outcome, move |now| {
            let timer = (*now == Outcome::Copied).then(|| Timeout::new(3000, move || outcome.set(Outcome::Waiting)));
            move || drop(timer)
        });
    }
    let onclick = {
        let (outcome, text) = (outcome.clone(), props.text.clone());
        Callback::from(move |_: MouseEvent| {
            let (outcome, text) = (outcome.clone(), text.clone());
            let Some(window) = web_sys::window() else { return };
            // Absent outside https.
            if !window.is_secure_context() {
                outcome.set(Outcome::Refused);
                return;
            }
            let writing = window.navigator().clipboard().write_text(&text);
            spawn_local(async move {
                outcome.set(if JsFuture::from(writing).await.is_ok() { Outcome::Copied } else { Outcome::Refused });
            });
        })
    };
    let copied = *outcome == Outcome::Copied;
    let glyph = if copied { glyph::CHECK } else { glyph::COPY_LINK };
    let said = match *outcome {
        Outcome::Waiting => String::new(),
        Outcome::Copied => t!("copied"),
        Outcome::Refused => t!("copy-refused"),
    };
    let refused = *outcome == Outcome::Refused;
    html! {
        <>
            if props.bare {
                <Button kind={props.kind} class={classes!("btn--icon", props.class.clone())} {glyph} label={props.label.clone()} {onclick} />
            } else {
                <Button kind={props.kind} class={props.class.clone()} {glyph} {onclick}>
                    { if copied { said.clone() } else { props.label.to_string() } }
                </Button>
            }
            <span role="status" class={if refused || (copied && props.bare) { "small" } else { "sr" }}>{ said }</span>
        </>
    }
}
