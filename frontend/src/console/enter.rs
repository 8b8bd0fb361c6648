//! Entering a case for somebody who calls, comes or writes.

use std::rc::Rc;

use majlis_contract::case::CaseReceipt;
use majlis_domain::permission::Permission;
use yew::prelude::*;

use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Tone};

mod draft;
mod form;
mod place;
mod receipt;
mod similar;
mod what;
mod who;

#[component]
pub fn Enter() -> Html {
    let session = use_session();
    let receipt = use_state(|| None::<Rc<CaseReceipt>>);
    if !session.may(Permission::CaseEnter) {
        return html! { <Refused /> };
    }
    let set = {
        let receipt = receipt.setter();
        Callback::from(move |sent: Option<Rc<CaseReceipt>>| receipt.set(sent))
    };
    match &*receipt {
        Some(sent) => html! { <receipt::Receipt receipt={Rc::clone(sent)} onanother={set.reform(|()| None)} /> },
        None => html! { <form::EnterForm onsent={set.reform(|sent| Some(Rc::new(sent)))} /> },
    }
}

#[component]
fn Refused() -> Html {
    use_title(t!("nav-enter"));
    html! {
        <div class="stack">
            <h1>{ t!("nav-enter") }</h1>
            <Alert tone={Tone::Warn} title={t!("enter-refused-title")}><p>{ t!("enter-refused-text") }</p></Alert>
        </div>
    }
}
