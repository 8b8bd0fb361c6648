//! Signing in with a one-time code. No password, and no account needed to report.

use majlis_contract::auth::{CodeRequested, RequestCode};
use serde::{Deserialize, Serialize};
use yew::prelude::*;
use yew_router::prelude::*;

use super::came_from;
use crate::preference;
use crate::session::use_session;
use crate::{i18n, t};

mod address;
mod code;
mod code_field;
mod resend;

pub use address::check_address;
pub use code_field::CodeField;
pub use resend::Resend;

/// A code that is on its way. Kept on the device: reading the message may close the tab.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Awaited {
    request: RequestCode,
    answer: CodeRequested,
}

const KEPT: &str = "sign-in-code";

#[component]
pub fn SignIn() -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let awaited = use_state(|| preference::read_json::<Awaited>(KEPT).filter(|kept| kept.answer.expires_at > i18n::now()));
    let signed_in = session.account().is_some();
    use_effect_with(signed_in, move |signed_in| {
        if let (true, Some(navigator)) = (*signed_in, &navigator) {
            preference::remove(KEPT);
            navigator.replace(&came_from::page());
        }
    });
    if signed_in || session.is_unknown() {
        return html! { <div class="wrap page" aria-busy="true"><span class="sr" role="status">{ t!("loading") }</span></div> };
    }
    let set = {
        let awaited = awaited.clone();
        Callback::from(move |next: Option<Awaited>| {
            match &next {
                Some(kept) => preference::write_json(KEPT, kept),
                None => preference::remove(KEPT),
            };
            awaited.set(next);
        })
    };
    let onsigned_in = Callback::from(move |tokens| session.begin(tokens));
    html! {
        <div class="wrap page">
            <div class="stack narrow">
                if let Some(kept) = &*awaited {
                    <code::Code awaited={kept.clone()} onchange={set} {onsigned_in} />
                } else {
                    <address::Address onsent={set.reform(Some)} />
                }
            </div>
        </div>
    }
}
