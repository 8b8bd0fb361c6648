//! What stands above every page when there is something to say: no network, reports that wait or have arrived, a newer
//! version of the portal.

use gloo_events::EventListener;
use wasm_bindgen::prelude::*;
use yew::prelude::*;

use super::Route;
use crate::cases::secret;
use crate::outbox::{self, WaitingReport, WaitingState, use_outbox};
use crate::session::use_session;
use crate::t;
use crate::ui::{Button, ButtonKind, Icon, Link, glyph};

#[wasm_bindgen]
extern "C" {
    /// `web/offline.js` has found a newer version.
    #[wasm_bindgen(js_namespace = majlisUpdate, js_name = ready)]
    fn update_is_ready() -> bool;
    #[wasm_bindgen(js_namespace = majlisUpdate, js_name = activate)]
    fn open_update();
}

#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    pub route: Route,
}

/// A live region from the start, so that what comes into it is read out.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let offline = use_offline();
    let update = use_update();
    let reports = use_outbox();
    let session = use_session();
    use_effect_with((), |()| outbox::start());
    // What waited for somebody to sign in goes out at once.
    use_effect_with(session.account().map(|account| account.id), |account| {
        if account.is_some() {
            outbox::send_now();
        }
    });
    use_effect_with(reports.clone(), |reports| {
        // A guest's secret comes with the receipt, which the service worker may have got.
        for report in reports.iter().flat_map(|reports| reports.iter()).filter(|report| report.account.is_none()) {
            if let Some((id, secret)) = report.receipt.as_ref().and_then(|receipt| Some((receipt.id, receipt.secret.as_ref()?)))
                && secret::remember(id, secret)
            {
                outbox::secret_taken(report.key.clone());
            }
        }
    });
    let own = reports.iter().flat_map(|reports| reports.iter()).filter(|report| report.is_for(session.account_id()));
    let hidden = props.route == Route::Waiting || session.is_unknown();
    let told = if hidden { Html::default() } else { waiting(&own.collect::<Vec<_>>()) };
    html! {
        <div class="notices" role="status">
            if offline {
                <div class="notice"><Icon glyph={glyph::OFFLINE} /><p class="grow">{ t!("offline-text") }</p></div>
            }
            { told }
            if update {
                <div class="notice">
                    <Icon glyph={glyph::INFO} />
                    <p class="grow">{ t!("update-text") }</p>
                    <Button kind={ButtonKind::Second} class="btn--dense" onclick={|_| open_update()}>{ t!("update-do") }</Button>
                </div>
            }
        </div>
    }
}

/// One line for all of them: what needs the person comes first.
fn waiting(reports: &[&WaitingReport]) -> Html {
    let count = |state: WaitingState| reports.iter().filter(|report| report.state == state).count();
    let (refused, waits, sent) = (count(WaitingState::Refused), count(WaitingState::Waiting), count(WaitingState::Sent));
    let (glyph, text, link) = match (refused, waits, sent) {
        (0, 0, 0) => return Html::default(),
        (0, 0, _) => (glyph::CHECK_RING, t!("outbox-arrived", count = sent), t!("outbox-see-receipt")),
        (0, _, _) => (glyph::CLOCK, t!("outbox-waits", count = waits), t!("outbox-see")),
        (_, _, _) => (glyph::WARNING, t!("outbox-refused", count = refused), t!("outbox-see")),
    };
    html! {
        <div class="notice">
            <Icon {glyph} />
            <p class="grow">{ text }</p>
            <Link<Route> class="linkish" to={Route::Waiting}>{ link }</Link<Route>>
        </div>
    }
}

/// Whether the browser knows of no network.
#[hook]
fn use_offline() -> bool {
    let offline = || web_sys::window().is_some_and(|window| !window.navigator().on_line());
    let state = use_state(offline);
    {
        let state = state.clone();
        use_effect_with((), move |()| {
            let listen = |event: &'static str, state: UseStateHandle<bool>| {
                web_sys::window().map(|window| EventListener::new(&window, event, move |_| state.set(offline())))
            };
            let listeners = (listen("online", state.clone()), listen("offline", state));
            move || drop(listeners)
        });
    }
    *state
}

/// Whether a newer version of the portal waits.
#[hook]
fn use_update() -> bool {
    let ready = use_state(update_is_ready);
    {
        let ready = ready.clone();
        use_effect_with((), move |()| {
            let listener = web_sys::window().map(|window| EventListener::new(&window, "majlis.update", move |_| ready.set(true)));
            move || drop(listener)
        });
    }
    *ready
}
