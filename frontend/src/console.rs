//! The staff console, under `/console/ar/` and `/console/en/`.

use majlis_domain::permission::Permission;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::api::{ApiError, Audience};
use crate::lazy::{Parts, ProgramProps, lazy};
use crate::municipality::MunicipalityProvider;
use crate::session::{Person, SessionProvider, use_session};
use crate::start::{basename, start};
use crate::ui::{Failed, Late, Skeleton, ToastHost};

pub mod account;
pub mod administration;
pub mod case;
pub mod clients;
pub mod comments;
mod counts;
pub mod dashboard;
pub mod dead_letters;
pub mod decisions;
pub mod draft;
pub mod enter;
mod entrance;
mod filter;
mod in_view;
mod inbox;
pub mod initiatives;
pub mod invitation;
mod keys;
pub mod looks;
pub mod merge;
pub mod messages;
pub mod moderation;
pub mod newsletter;
mod not_found;
pub mod notices;
mod options;
mod picture;
pub mod points;
mod qr;
mod route;
mod routing_fields;
mod search;
mod sheet;
mod shell;
mod sign_in;
pub mod subjects;
mod tab;
mod trail;
mod unsaved;

pub use route::Route;

/// What stands before the language in the console's addresses.
pub const BASE: &str = "/console";

/// Starts the program in the page.
pub fn run(parts: Parts<Route>) {
    if let Some(root) = start(BASE) {
        yew::Renderer::<Console>::with_root_and_props(root, ProgramProps { parts }).render();
    }
}

#[component]
fn Console(props: &ProgramProps<Route>) -> Html {
    let parts = props.parts;
    html! {
        <BrowserRouter basename={basename(BASE)}>
            <SessionProvider audience={Audience::Staff}>
                <MunicipalityProvider>
                    <ToastHost><counts::CountsProvider><Gate {parts} /></counts::CountsProvider></ToastHost>
                </MunicipalityProvider>
            </SessionProvider>
        </BrowserRouter>
    }
}

/// Nobody comes in without signing in; the page that was asked for follows after it.
#[component]
fn Gate(props: &ProgramProps<Route>) -> Html {
    let session = use_session();
    let route = use_route::<Route>().unwrap_or(Route::NotFound);
    match (&session.person, route) {
        (Person::Unknown, _) => html! { <main class="wrap page"><Late><Skeleton /></Late></main> },
        // It comes by itself when the server can be reached again.
        (Person::Away(_), _) => {
            html! { <main class="wrap page"><Failed error={ApiError::unreachable()} again={session.again.clone()} /></main> }
        }
        // The caught messages hold the codes of the demo, so they are open there.
        // So are invitations, for who holds the link.
        (_, Route::Invitation) => page(Route::Invitation, props.parts),
        (Person::Visitor, route) if route != Route::Messages => html! { <sign_in::SignIn /> },
        (Person::SignedIn(_), Route::SignIn) => html! { <Redirect<Route> to={Route::Home} /> },
        (_, route) => html! { <shell::Shell {route}>{ page(route, props.parts) }</shell::Shell> },
    }
}

/// One page for each route.
fn page(route: Route, parts: Parts<Route>) -> Html {
    match ((parts.of)(route), route) {
        (Some(part), route) => lazy(part, route),
        (None, Route::Home) => html! { <Home /> },
        (None, Route::Inbox) => html! { <inbox::Inbox /> },
        (None, _) => html! { <not_found::NotFound /> },
    }
}

/// The inbox, with the filter that the address names; not every role works on cases.
#[component]
fn Home() -> Html {
    let session = use_session();
    let works = session.may(Permission::CaseQueue);
    let reads_subjects = session.may(Permission::SubjectRead);
    let filter = filter::use_filter();
    let navigator = use_navigator();
    use_effect_with((), move |()| {
        let Some(navigator) = navigator else { return };
        if works {
            let _ = navigator.replace_with_query(&Route::Inbox, &filter);
        } else {
            navigator.replace(if reads_subjects { &Route::Subjects } else { &Route::Account });
        }
    });
    Html::default()
}
