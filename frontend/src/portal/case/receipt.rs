//! Right after sending: the number, where messages come, and for guests the private link.

use std::rc::Rc;

use majlis_contract::case::CaseView;
use majlis_contract::contact::ContactView;
use yew::prelude::*;

use super::private_link::link_and_secret;
use crate::i18n;
use crate::municipality::use_municipality;
use crate::session::use_session;
use crate::t;
use crate::ui::{CopyButton, Icon, Ref, glyph};

#[derive(Properties, PartialEq)]
pub struct ReceiptProps {
    pub case: Rc<CaseView>,
    /// For guests.
    pub secret: Option<String>,
}

#[component]
pub fn Receipt(props: &ReceiptProps) -> Html {
    let municipality = use_municipality();
    let session = use_session();
    let addresses = match session.account() {
        Some(account) => confirmed(&account.contacts),
        None => props
            .case
            .reporter
            .iter()
            .flat_map(|reporter| [reporter.masked_email.clone(), reporter.masked_phone.clone()])
            .flatten()
            .collect(),
    };
    let secret = props.secret.as_ref().filter(|_| session.account().is_none());
    html! {
        <div class="alert alert--ok mb-6" role="status">
            <Icon glyph={glyph::CHECK_RING} />
            <div>
                <h2>{ t!("receipt-title") }{ " " }<Ref value={props.case.reference.clone()} /></h2>
                <p class="small">{ t!("receipt-at", moment = i18n::moment_both(props.case.created_at)) }</p>
                <p>
                    if addresses.is_empty() {
                        { t!("receipt-no-messages") }
                    } else {
                        { t!("receipt-messages") }{ " " }
                        { for addresses.iter().enumerate().map(|(at, address)| html! {
                            <>{ if at > 0 { t!("list-comma") } else { String::new() } }<bdi dir="ltr">{ address }</bdi></>
                        }) }
                        { t!("full-stop") }
                    }
                    { " " }{ t!("receipt-keep") }{ " " }<Ref value={municipality.hotline.clone()} />{ t!("full-stop") }
                </p>
                <div class="alert__do">
                    <CopyButton class="btn--dense" text={props.case.reference.clone()} label={t!("copy-reference")} />
                </div>
                if let Some(secret) = secret {
                    <div class="mt-5">
                        <h3>{ t!("link-title") }</h3>
                        { link_and_secret(props.case.id, secret) }
                    </div>
                }
            </div>
        </div>
    }
}

fn confirmed(contacts: &[ContactView]) -> Vec<String> {
    contacts.iter().filter(|contact| contact.confirmed_at.is_some()).map(|contact| contact.value.clone()).collect()
}
