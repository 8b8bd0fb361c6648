//! Where a merged idea went.

use majlis_contract::contribution::MergedView;
use yew::prelude::*;

use crate::i18n::date_short;
use crate::portal::Route;
use crate::t;
use crate::ui::{Alert, Link};

/// At the head of its page: that it goes on elsewhere, and the way there.
pub fn banner(merged: &MergedView) -> Html {
    html! {
        <Alert class="mb-3" title={t!("idea-merged-title", date = date_short(merged.at))}>
            <p>{ if merged.into.is_some() { t!("idea-merged-text") } else { t!("idea-merged-hidden") } }</p>
            { way(merged) }
        </Alert>
    }
}

/// The way there, where that can be read.
pub fn way(merged: &MergedView) -> Html {
    let link = |id, title: &str| {
        html! { <p class="way mt-2"><Link<Route> to={Route::Idea { id }}>{ t!("idea-merged-to") }{ " " }<bdi>{ title.to_owned() }</bdi></Link<Route>></p> }
    };
    merged.into.as_ref().map(|into| link(into.id, &into.title)).unwrap_or_default()
}
