//! The staff console, under `/console/ar/` and `/console/en/`.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::api::Audience;
use crate::i18n;
use crate::municipality::MunicipalityProvider;
use crate::session::{Person, SessionProvider, use_session};
use crate::start::{basename, start};
use crate::ui::{Late, Skeleton, ToastHost};

mod entrance;
mod not_found;
mod qr;
mod route;
mod shell;
mod sign_in;

pub use route::Route;

/// What stands before the language in the console's addresses.
pub const BASE: &str = "/console";

/// Starts the program in the page.
pub fn run() {
    if let Some(root) = start(BASE, &i18n::CONSOLE) {
        yew::Renderer::<Console>::with_root(root).render();
    }
}

#[component]
fn Console() -> Html {
    html! {
        <BrowserRouter basename={basename(BASE)}>
            <SessionProvider audience={Audience::Staff}>
                <MunicipalityProvider>
                    <ToastHost><Gate /></ToastHost>
                </MunicipalityProvider>
            </SessionProvider>
        </BrowserRouter>
    }
}

/// Nobody comes in without signing in; the page that was asked for follows after it.
#[component]
fn Gate() -> Html {
    let session = use_session();
    let route = use_route::<Route>().unwrap_or(Route::NotFound);
    match (&session.person, route) {
        (Person::Unknown, _) => html! { <main class="wrap page"><Late><Skeleton /></Late></main> },
        // The caught messages hold the codes of the demo, so they are open there.
        (Person::Visitor, route) if route != Route::Messages => html! { <sign_in::SignIn /> },
        (Person::SignedIn(_), Route::SignIn) => html! { <Redirect<Route> to={Route::Inbox} /> },
        (_, route) => html! { <shell::Shell {route}>{ page(route) }</shell::Shell> },
    }
}

/// One page for each route; those not written yet are not found.
fn page(route: Route) -> Html {
    match route {
        Route::SignIn | Route::NotFound => html! { <not_found::NotFound /> },
        _ => html! { <not_found::NotFound /> },
    }
}
