//! Pages that belong to an account.

use yew::prelude::*;

use super::Route;
use crate::api::ApiError;
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Failed, Late, Link, Niche, Skeleton, glyph};

#[derive(Properties, PartialEq)]
pub struct SignedInOnlyProps {
    /// The page's title.
    pub title: AttrValue,
    /// What signing in gives here.
    pub why: AttrValue,
    /// There is something to see by its number as well.
    #[prop_or(true)]
    pub by_number: bool,
    pub children: Html,
}

/// The page for those who are signed in; the way there for the others.
#[component]
pub fn SignedInOnly(props: &SignedInOnlyProps) -> Html {
    use_title(props.title.to_string());
    let session = use_session();
    if session.account().is_some() {
        return props.children.clone();
    }
    if session.is_unknown() {
        return html! { <div class="wrap page"><Late><Skeleton /></Late></div> };
    }
    if session.is_away() {
        // It comes by itself when the server can be reached again.
        return html! {
            <div class="wrap page stack task"><h1>{ &props.title }</h1><Failed error={ApiError::unreachable()} again={session.again.clone()} /></div>
        };
    }
    html! {
        <div class="wrap page">
            <div class="empty lattice">
                <Niche glyph={glyph::PERSON} class="niche--lg" />
                <h1>{ &props.title }</h1>
                <p>{ &props.why }</p>
                <Link<Route> class="btn" to={Route::SignIn}>{ t!("nav-sign-in") }</Link<Route>>
                if props.by_number {
                    <Link<Route> class="linkish" to={Route::Follow}>{ t!("need-follow") }</Link<Route>>
                }
            </div>
        </div>
    }
}
