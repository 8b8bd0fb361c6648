//! The residents' portal, under `/ar/` and `/en/`.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::api::Audience;
use crate::i18n;
use crate::municipality::MunicipalityProvider;
use crate::session::SessionProvider;
use crate::start::{basename, start};
use crate::ui::ToastHost;

mod account;
mod came_from;
mod case;
mod case_card;
mod coast;
mod follow;
mod home;
mod hotline;
mod more;
mod not_found;
mod notifications;
mod own_cases;
mod policy;
mod report;
mod route;
mod shell;
mod sign_in;
mod signed_in_only;
mod unread;

pub use route::Route;

/// Starts the program in the page.
pub fn run() {
    if let Some(root) = start("", &i18n::PORTAL) {
        yew::Renderer::<Portal>::with_root(root).render();
    }
}

#[component]
fn Portal() -> Html {
    html! {
        <BrowserRouter basename={basename("")}>
            <SessionProvider audience={Audience::Resident}>
                <MunicipalityProvider>
                    <ToastHost>
                        <shell::Shell>
                            <Switch<Route> render={page} />
                        </shell::Shell>
                    </ToastHost>
                </MunicipalityProvider>
            </SessionProvider>
        </BrowserRouter>
    }
}

/// One page for each route; those not written yet are not found.
fn page(route: Route) -> Html {
    match route {
        Route::Home => html! { <home::Home /> },
        Route::Report => html! { <report::Report /> },
        Route::Follow => html! { <follow::Follow /> },
        Route::Case { id } => html! { <case::CasePage {id} /> },
        Route::Account => html! { <account::Account /> },
        Route::OwnCases => html! { <own_cases::OwnCases /> },
        Route::SignIn => html! { <sign_in::SignIn /> },
        Route::Notifications => html! { <notifications::Notifications /> },
        Route::Policy { kind } => html! { <policy::Policy {kind} /> },
        Route::More => html! { <more::More /> },
        _ => html! { <not_found::NotFound /> },
    }
}
