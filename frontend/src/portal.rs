//! The residents' portal, under `/ar/` and `/en/`.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::api::Audience;
use crate::lazy::{Parts, ProgramProps, beside, lazy};
use crate::municipality::MunicipalityProvider;
use crate::session::SessionProvider;
use crate::start::{basename, start};
use crate::ui::ToastHost;

pub mod account;
mod came_from;
pub mod case;
mod case_card;
mod coast;
pub mod figures;
pub mod follow;
pub mod glossary;
mod home;
mod hotline;
pub mod initiative;
mod join;
pub mod lately;
pub mod leave;
pub mod looks;
pub mod map;
mod more;
pub mod newsletter;
mod not_found;
mod notices;
pub mod notifications;
pub mod own_cases;
pub mod participate;
mod policy;
pub mod public_case;
pub mod report;
mod route;
pub mod search;
mod shell;
pub mod sign_in;
mod signed_in_only;
mod unread;
pub mod waiting;

pub use route::Route;

/// Starts the program in the page.
pub fn run(parts: Parts<Route>) {
    if let Some(root) = start("") {
        yew::Renderer::<Portal>::with_root_and_props(root, ProgramProps { parts }).render();
    }
}

#[component]
fn Portal(props: &ProgramProps<Route>) -> Html {
    let parts = props.parts;
    html! {
        <BrowserRouter basename={basename("")}>
            <SessionProvider audience={Audience::Resident}>
                <MunicipalityProvider>
                    <ToastHost>
                        <shell::Shell>
                            <Switch<Route> render={move |route| page(route, parts)} />
                        </shell::Shell>
                    </ToastHost>
                </MunicipalityProvider>
            </SessionProvider>
        </BrowserRouter>
    }
}

/// One page for each route.
fn page(route: Route, parts: Parts<Route>) -> Html {
    match ((parts.of)(route), route) {
        (Some(part), route) => lazy(part, route),
        (None, Route::Home) => html! { <home::Home lately={(parts.beside)(route).map(|part| beside(part, route))} /> },
        (None, Route::Policy { kind }) => html! { <policy::Policy {kind} /> },
        (None, Route::More) => html! { <more::More /> },
        (None, _) => html! { <not_found::NotFound /> },
    }
}
