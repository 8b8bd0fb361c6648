//! Leaving messages by the link in one of them, without signing in. Asks first: links are opened by programs too.

use majlis_contract::message::{Left, LeftView};
use yew::prelude::*;

use super::Route;
use crate::api::notification::leave_messages;
use crate::load::use_action;
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Button, Link, Niche, Tone, glyph};

/// From the address of the page.
fn token() -> String {
    let query = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    query.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("token=")).unwrap_or_default().to_owned()
}

#[component]
pub fn Leave() -> Html {
    use_title(t!("leave-title"));
    let left = use_state(|| None::<Left>);
    let token = use_memo((), |()| token());
    let leave = {
        let left = left.setter();
        use_action(|token: String| async move { leave_messages(&token).await }, move |view: LeftView| left.set(Some(view.left)))
    };
    let go = {
        let token = (*token).clone();
        leave.run.reform(move |_: MouseEvent| token.clone())
    };
    html! {
        <div class="wrap page">
            <div class="stack narrow center">
                <Niche glyph={glyph::MAIL} class="niche--lg" />
                <h1>{ t!("leave-title") }</h1>
                <div role="status">
                    if let Some(left) = *left {
                        <p>{ match left {
                            Left::Email => t!("leave-left-email"),
                            Left::Case => t!("leave-left-case"),
                            Left::Subject => t!("leave-left-subject"),
                            Left::Newsletter => t!("leave-left-newsletter"),
                        } }</p>
                    }
                </div>
                if left.is_none() {
                    <p class="muted">{ t!("leave-ask") }</p>
                    if let Some(error) = &leave.error {
                        <Alert tone={Tone::Bad} role="alert" title={t!("leave-failed")}><p>{ error.text() }</p></Alert>
                    }
                    <div><Button busy={leave.busy.then(|| AttrValue::from(t!("loading")))} onclick={go}>{ t!("leave-go") }</Button></div>
                }
                // Who gets the newsletter needs no account.
                if *left != Some(Left::Newsletter) {
                    <p><Link<Route> class="linkish" to={Route::Account}>{ t!("leave-account") }</Link<Route>></p>
                }
            </div>
        </div>
    }
}
