//! Nothing is here.

use yew::prelude::*;

use super::Route;
use crate::t;
use crate::title::use_title;
use crate::ui::{Link, Niche, glyph};

#[component]
pub fn NotFound() -> Html {
    use_title(t!("not-found-title"));
    html! {
        <div class="empty">
            <Niche glyph={glyph::SEARCH} class="niche--lg" />
            <h1>{ t!("not-found-title") }</h1>
            <p>{ t!("not-found-text") }</p>
            <Link<Route> class="btn" to={Route::Home}>{ t!("not-found-inbox") }</Link<Route>>
        </div>
    }
}
