//! The search box of the bar: a reference or words.

use majlis_contract::case::{QueueQuery, QueueView};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew_router::prelude::*;

use super::Route;
use super::filter::{use_filter, use_go};
use crate::form::on_submit;
use crate::t;
use crate::ui::{Icon, glyph};

/// In the inbox it searches the shelf that is shown; from elsewhere it searches everything.
#[component]
pub fn SearchBox() -> Html {
    let route = use_route::<Route>();
    let at_inbox = route == Some(Route::Inbox);
    let filter = use_filter();
    let go = use_go();
    let shown = filter.q.clone().filter(|_| at_inbox).unwrap_or_default();
    let text = use_state(|| shown.clone());
    {
        let text = text.clone();
        use_effect_with(shown, move |shown| text.set(shown.clone()));
    }
    let onsubmit = {
        let text = text.clone();
        on_submit(move || {
            let words = text.trim();
            let q = (!words.is_empty()).then(|| words.to_owned());
            match (at_inbox, q) {
                (true, q) => go.emit(QueueQuery { q, ..filter.clone() }),
                (false, Some(q)) => go.emit(QueueQuery { view: Some(QueueView::All), q: Some(q), ..QueueQuery::default() }),
                (false, None) => {}
            }
        })
    };
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
                text.set(input.value());
            }
        })
    };
    html! {
        <form role="search" class="c-search grow" {onsubmit}>
            <label class="sr" for="c-search">{ t!("search-label") }</label>
            <div class="input-group">
                <Icon glyph={glyph::SEARCH} />
                <input
                    class="input input--dense"
                    id="c-search"
                    type="search"
                    // An empty box has the page's direction, and so has its placeholder.
                    dir={(!text.is_empty()).then_some("auto")}
                    maxlength="200"
                    placeholder={t!("search-label")}
                    value={(*text).clone()}
                    {oninput}
                />
            </div>
        </form>
    }
}
