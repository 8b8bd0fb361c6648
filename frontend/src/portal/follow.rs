//! Finds a case by its number.

use yew::prelude::*;

use super::Route;
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Link, Niche, Tone, glyph};

mod form;
mod known;

pub use form::FollowForm;

#[component]
pub fn Follow() -> Html {
    use_title(t!("follow-page"));
    let session = use_session();
    html! {
        <div class="wrap page">
            <div class="stack narrow">
                <div class="center">
                    <Niche glyph={glyph::FOLLOW} class="niche--lg" />
                    <h1>{ t!("follow-title") }</h1>
                    <p class="muted">{ t!("follow-lead") }</p>
                </div>
                <FollowForm />
                if session.account().is_some() {
                    <p class="center"><Link<Route> class="linkish" to={Route::OwnCases}>{ t!("follow-own") }</Link<Route>></p>
                } else if !session.is_unknown() {
                    <Alert tone={Tone::Info} title={t!("follow-account-title")}>
                        <p>{ t!("follow-account-text") }{ " " }<Link<Route> to={Route::SignIn}>{ t!("follow-sign-in") }</Link<Route>></p>
                    </Alert>
                }
                <known::KnownCases />
            </div>
        </div>
    }
}
