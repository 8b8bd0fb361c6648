//! One's own account: who one is, how to be reached, where one is signed in.

use std::rc::Rc;

use majlis_contract::account::AccountView;
use yew::prelude::*;
use yew_router::prelude::*;

use super::Route;
use super::signed_in_only::SignedInOnly;
use crate::api::account::get_account;
use crate::load::use_load;
use crate::session::use_session;
use crate::t;
use crate::ui::{Button, ButtonKind, Icon, Link, Skeleton, glyph};

mod add_contact;
mod channels;
mod confirm_contact;
mod contacts;
mod edit;
mod policies;
mod profile;
mod sessions;

/// What each part of the page gets: the account as it is now, and where a newer one goes.
#[derive(Properties, PartialEq, Clone)]
pub struct PartProps {
    pub account: Rc<AccountView>,
    pub onchange: Callback<AccountView>,
}

#[component]
pub fn Account() -> Html {
    html! {
        <SignedInOnly title={t!("account-page")} why={t!("account-why")}>
            <Inside />
        </SignedInOnly>
    }
}

/// Reads the account anew: the one that came with the session may be of yesterday.
#[component]
fn Inside() -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let account = use_load((), |()| get_account());
    let onchange = {
        let (session, set) = (session.clone(), account.set.clone());
        Callback::from(move |view: AccountView| {
            session.update(view.clone());
            set.emit(view);
        })
    };
    let leave = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| {
            session.sign_out();
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Home);
            }
        })
    };
    html! {
        <div class="wrap page">
            <div class="stack gap-6">
                <div>
                    <h1>{ t!("account-page") }</h1>
                    <p class="muted">{ t!("account-lead") }</p>
                </div>
                <p class="row">
                    <Link<Route> class="btn btn--second" to={Route::OwnCases}><Icon glyph={glyph::INBOX} />{ t!("nav-own-cases") }</Link<Route>>
                    <Link<Route> class="btn btn--second" to={Route::Contributions}><Icon glyph={glyph::SPEECH} />{ t!("nav-contributions") }</Link<Route>>
                    <Link<Route> class="btn btn--second" to={Route::Looks}><Icon glyph={glyph::EYE} />{ t!("own-looks-title") }</Link<Route>>
                    <Link<Route> class="btn btn--second" to={Route::Notifications}><Icon glyph={glyph::BELL} />{ t!("nav-notifications") }</Link<Route>>
                </p>
                { account.show(html! { <Skeleton blocks={4} /> }, |view| {
                    let part = PartProps { account: Rc::new(view.clone()), onchange: onchange.clone() };
                    html! {
                        <div class="split">
                            <div class="stack gap-6">
                                <profile::Profile ..part.clone() />
                                <contacts::Contacts ..part.clone() />
                            </div>
                            <div class="stack gap-6">
                                <channels::Channels ..part.clone() />
                                <policies::Policies ..part />
                                <sessions::Sessions />
                            </div>
                        </div>
                    }
                }) }
                <div><Button kind={ButtonKind::Second} glyph={glyph::LEAVE} onclick={leave}>{ t!("sign-out") }</Button></div>
            </div>
        </div>
    }
}
