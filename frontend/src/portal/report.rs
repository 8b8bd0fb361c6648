//! Reporting: four steps on one page, with a draft that outlives it.

use std::rc::Rc;

use majlis_contract::AccountId;
use majlis_contract::problem::Problem;
use yew::prelude::*;

use crate::load::Load;
use crate::portal::Route;
use crate::reference_data::{use_categories, use_districts};
use crate::session::use_session;
use crate::t;
use crate::ui::{Alert, Failed, FirstScreen, Link, Tone};

mod checks;
mod course;
mod details;
mod draft;
mod drawer;
mod flow;
mod kept;
mod kind;
mod personal;
mod place;
mod resume;
mod review;
mod send;
mod side;
mod similar;
mod step;

pub use drawer::is_in_use;

/// A report that was refused after it had waited goes on as the draft, at what is wrong with it.
pub fn take_back(owner: Option<AccountId>, kept: &str, refused: Option<Problem>) -> bool {
    let taken = drawer::take_back(owner, kept, refused);
    if taken {
        step::will_be_back(step::Back::TakenBack);
    }
    taken
}

/// Waits for what every step needs, and for whose draft it is.
#[component]
pub fn Report() -> Html {
    let session = use_session();
    let account = session.account_id();
    let has_left = use_has_left();
    let categories = use_categories();
    let districts = use_districts();
    match (&categories.state, &districts.state) {
        (Load::Ready(categories), Load::Ready(districts)) if !session.is_unknown() => {
            // Nothing of one person's form stays for the next.
            let key = account.map_or_else(String::new, |account| account.to_string());
            html! {
                <>
                    if has_left {
                        <div class="wrap page"><Alert tone={Tone::Warn} role="alert" title={t!("report-session-ended")}>
                            <p>{ t!("report-session-ended-text") }</p>
                            <div class="alert__do"><Link<Route> class="btn btn--second btn--dense" to={Route::SignIn}>{ t!("nav-sign-in") }</Link<Route>></div>
                        </Alert></div>
                    }
                    <flow::Flow {key} categories={Rc::clone(categories)} districts={Rc::clone(districts)} />
                </>
            }
        }
        (Load::Failed(error), _) | (_, Load::Failed(error)) => {
            let (first, second) = (categories.reload.clone(), districts.reload.clone());
            let again = Callback::from(move |()| {
                first.emit(());
                second.emit(());
            });
            html! { <div class="wrap page stack task"><h1>{ t!("report-kind-title") }</h1><Failed error={error.clone()} {again} /></div> }
        }
        _ => html! { <FirstScreen blocks={3} /> },
    }
}

/// Whether a session has ended while this page stood: the form is a guest's now, and their draft waits for them.
#[hook]
fn use_has_left() -> bool {
    let account = use_session().account_id();
    let last = use_mut_ref(|| None);
    if account.is_some() {
        last.replace(account);
    }
    account.is_none() && last.borrow().is_some()
}
