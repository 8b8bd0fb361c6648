//! Where somebody with an account hears of the report.

use std::rc::Rc;

use majlis_contract::account::AccountView;
use majlis_contract::contact::{ContactKind, ContactView};
use yew::prelude::*;

use crate::portal::Route;
use crate::t;
use crate::ui::{Icon, Link, Ref, glyph};

/// Signed in, and without a network to read the account.
#[component]
pub fn AwayContact() -> Html {
    html! {
        <section class="card" aria-labelledby="own-contact">
            <h2 id="own-contact" class="h-lg">{ t!("report-tell-title") }</h2>
            <p class="mt-2">{ t!("report-tell-away") }</p>
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub struct OwnContactProps {
    pub account: Rc<AccountView>,
}

#[component]
pub fn OwnContact(props: &OwnContactProps) -> Html {
    let account = &props.account;
    let wanted = |contact: &&ContactView| {
        contact.confirmed_at.is_some()
            && match contact.kind {
                ContactKind::Email => account.notifications.email,
                ContactKind::Phone => account.notifications.sms,
            }
    };
    let line = |text: String, address: Option<&str>| {
        html! {
            <li class="row nowrap-row gap-2">
                <Icon glyph={glyph::CHECK} class="icon--sm" />
                <span>{ text }{ " " }if let Some(address) = address { <Ref value={address.to_owned()} /> }</span>
            </li>
        }
    };
    html! {
        <section class="card" aria-labelledby="own-contact">
            <h2 id="own-contact" class="h-lg">{ t!("report-tell-title") }</h2>
            <ul class="stack gap-2 mt-3">
                { for account.contacts.iter().filter(wanted).map(|contact| match contact.kind {
                    ContactKind::Email => line(t!("report-tell-email"), Some(&contact.value)),
                    ContactKind::Phone => line(t!("report-tell-sms"), Some(&contact.value)),
                }) }
                { line(t!("report-tell-in-app"), None) }
            </ul>
            <p class="mt-2"><Link<Route> class="linkish" to={Route::Account}>{ t!("report-tell-change") }</Link<Route>></p>
        </section>
    }
}
