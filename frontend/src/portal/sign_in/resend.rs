//! Another code, when the pause is over.

use chrono::{DateTime, Utc};
use gloo_timers::callback::Interval;
use yew::prelude::*;

use crate::ui::{Button, ButtonKind};
use crate::{i18n, t};

#[derive(Properties, PartialEq)]
pub struct ResendProps {
    /// When another may be asked for.
    pub at: DateTime<Utc>,
    pub busy: bool,
    pub onresend: Callback<()>,
}

/// Counts down; the words are read out only when asked for, not every second.
#[component]
pub fn Resend(props: &ResendProps) -> Html {
    let left = use_state(|| remaining(props.at));
    {
        let left = left.clone();
        use_effect_with(props.at, move |at| {
            let at = *at;
            left.set(remaining(at));
            let timer = Interval::new(1000, move || left.set(remaining(at)));
            move || drop(timer)
        });
    }
    let waits = *left > 0;
    let busy = props.busy.then(|| AttrValue::from(t!("sign-in-sending")));
    html! {
        <Button kind={ButtonKind::Quiet} disabled={waits} {busy} onclick={props.onresend.reform(|_: MouseEvent| ())}>
            if waits {
                { t!("code-new-in") }{ " " }<bdi dir="ltr">{ format!("{}:{:02}", *left / 60, *left % 60) }</bdi>
            } else {
                { t!("code-new") }
            }
        </Button>
    }
}

/// Seconds; never more than a device with a wrong clock should make one wait.
fn remaining(at: DateTime<Utc>) -> i64 {
    (at - i18n::now()).num_seconds().clamp(0, 90)
}
