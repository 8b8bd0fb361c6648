//! The residents' portal, under `/ar/` and `/en/`.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::api::Audience;
use crate::i18n;
use crate::municipality::MunicipalityProvider;
use crate::session::SessionProvider;
use crate::start::{basename, start};
use crate::ui::ToastHost;

mod coast;
mod home;
mod not_found;
mod route;
mod shell;

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
        _ => html! { <not_found::NotFound /> },
    }
}
