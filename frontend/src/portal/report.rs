//! Reporting: four steps on one page, with a draft that outlives it.

use std::rc::Rc;

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
