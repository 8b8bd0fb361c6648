//! Reporting: four steps on one page, with a draft that outlives it.

use std::rc::Rc;

use majlis_contract::problem::Problem;
use yew::prelude::*;

use crate::load::Load;
use crate::reference_data::{use_categories, use_districts};
use crate::t;
use crate::ui::{Failed, Late, Skeleton};

mod checks;
mod course;
mod details;
mod draft;
mod flow;
mod kind;
mod personal;
mod place;
mod resume;
mod review;
mod send;
mod side;
mod similar;
mod step;

/// A report is being written.
pub fn is_under_way() -> bool {
    draft::Draft::is_under_way()
}

/// A report that was refused after it had waited goes on as the draft, at what is wrong with it.
pub fn take_back(kept: &str, refused: Option<Problem>) -> bool {
    let taken = draft::Draft::take_back(kept, refused);
    if taken {
        step::will_be_back();
    }
    taken
}

/// Waits for what every step needs.
#[component]
pub fn Report() -> Html {
    let categories = use_categories();
    let districts = use_districts();
    match (&categories.state, &districts.state) {
        (Load::Ready(categories), Load::Ready(districts)) => {
            html! { <flow::Flow categories={Rc::clone(categories)} districts={Rc::clone(districts)} /> }
        }
        (Load::Failed(error), _) | (_, Load::Failed(error)) => {
            let (first, second) = (categories.reload.clone(), districts.reload.clone());
            let again = Callback::from(move |()| {
                first.emit(());
                second.emit(());
            });
            html! { <div class="wrap page stack task"><h1>{ t!("report-kind-title") }</h1><Failed error={error.clone()} {again} /></div> }
        }
        _ => html! { <div class="wrap page"><Late><Skeleton blocks={3} /></Late></div> },
    }
}
