//! No such case, or not for this reader: the server does not tell which, so the page doesn't either.

use yew::prelude::*;

use crate::portal::Route;
use crate::portal::follow::FollowForm;
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Link, Niche, glyph};

#[derive(Properties, PartialEq)]
pub struct NotHereProps {
    /// Another secret is known now.
    pub again: Callback<()>,
}

#[component]
pub fn NotHere(props: &NotHereProps) -> Html {
    use_title(t!("case-not-here"));
    let session = use_session();
    html! {
        <div class="wrap page">
            <div class="stack narrow">
                <div class="center">
                    <Niche glyph={glyph::SEARCH} class="niche--lg" />
                    <h1>{ t!("case-not-here") }</h1>
                    <p class="muted">{ t!("case-not-here-text") }</p>
                </div>
                <FollowForm onfound={props.again.clone()} />
                if session.account().is_none() {
                    <p class="center"><Link<Route> class="linkish" to={Route::SignIn}>{ t!("follow-sign-in") }</Link<Route>></p>
                }
            </div>
        </div>
    }
}
