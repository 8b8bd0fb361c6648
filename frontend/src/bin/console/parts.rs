//! How the console is parted: signing in and the inbox come at once, the rest when it is first opened.

use majlis_frontend::api::ApiError;
use majlis_frontend::console::{
    Route, account, administration, case, clients, comments, dashboard, dead_letters, decisions, draft, enter, initiatives, invitation,
    looks, merge, messages, moderation, newsletter, notices, points, subjects,
};
use majlis_frontend::lazy::{Pages, Part};
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// Working on one case.
static CASE: Part<Route> = Part { name: "case", fetch: || Box::pin(case_pages()) };
/// Entering a case for somebody.
static ENTER: Part<Route> = Part { name: "enter", fetch: || Box::pin(enter_pages()) };
/// Figures of the service.
static DASHBOARD: Part<Route> = Part { name: "dashboard", fetch: || Box::pin(dashboard_pages()) };
/// The own account, machines and caught messages.
static SETTINGS: Part<Route> = Part { name: "settings", fetch: || Box::pin(settings_pages()) };

/// What residents say, and what they can say it on.
static DIALOGUE: Part<Route> = Part { name: "dialogue", fetch: || Box::pin(dialogue_pages()) };
/// Setting the municipality up.
static ADMINISTRATION: Part<Route> = Part { name: "administration", fetch: || Box::pin(administration_pages()) };

/// The part that a route lies in; none for what comes at once.
pub fn of(route: Route) -> Option<&'static Part<Route>> {
    match route {
        Route::Case { .. } | Route::Merge { .. } => Some(&CASE),
        Route::Enter => Some(&ENTER),
        Route::Administration | Route::Section { .. } | Route::Thing { .. } => Some(&ADMINISTRATION),
        Route::Initiatives | Route::Initiative { .. } => Some(&DIALOGUE),
        Route::Moderation | Route::Sanctions | Route::WatchWords => Some(&DIALOGUE),
        Route::Subjects | Route::Subject { .. } | Route::Ideas { .. } | Route::IdeaComments { .. } => Some(&DIALOGUE),
        Route::Comments { .. } => Some(&DIALOGUE),
        Route::Draft { .. } | Route::Points { .. } | Route::Decisions | Route::Decision { .. } => Some(&DIALOGUE),
        Route::Newsletter | Route::Partners | Route::Letter { .. } => Some(&DIALOGUE),
        Route::Dashboard => Some(&DASHBOARD),
        Route::Account | Route::Notices | Route::Invitation => Some(&SETTINGS),
        Route::Messages | Route::DeadLetters | Route::Looks | Route::Clients => Some(&SETTINGS),
        _ => None,
    }
}

#[wasm_split(case, fallible)]
fn case_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|route| match route {
        Route::Case { id } => html! { <case::CasePage {id} /> },
        Route::Merge { id, other } => html! { <merge::MergePage {id} {other} /> },
        _ => Html::default(),
    })
}

#[wasm_split(enter, fallible)]
fn enter_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|_| html! { <enter::Enter /> })
}

#[wasm_split(dashboard, fallible)]
fn dashboard_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|_| html! { <dashboard::Dashboard /> })
}

#[wasm_split(settings, fallible)]
fn settings_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|route| match route {
        Route::Messages => html! { <messages::Messages /> },
        Route::Clients => html! { <clients::Clients /> },
        Route::Invitation => html! { <invitation::Invitation /> },
        Route::Notices => html! { <notices::Notices /> },
        Route::DeadLetters => html! { <dead_letters::DeadLetters /> },
        Route::Looks => html! { <looks::Looks /> },
        _ => html! { <account::Account /> },
    })
}

#[wasm_split(administration, fallible)]
fn administration_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|route| match route {
        Route::Section { section } => html! { <administration::SectionPage {section} /> },
        Route::Thing { section, which } => html! { <administration::ThingPage {section} {which} /> },
        _ => html! { <administration::Overview /> },
    })
}

#[wasm_split(dialogue, fallible)]
fn dialogue_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|route| match route {
        Route::Subjects => html! { <subjects::Subjects /> },
        Route::Subject { which } => html! { <subjects::SubjectPage {which} /> },
        Route::Ideas { id } => html! { <subjects::IdeasPage {id} /> },
        Route::Draft { id } => html! { <draft::DraftPage key={id.to_string()} {id} /> },
        Route::Comments { id } => html! { <comments::CommentsPage key={id.to_string()} {id} /> },
        Route::IdeaComments { id, said } => html! { <comments::CommentsPage key={said.to_string()} {id} idea={said} /> },
        Route::Points { id } => html! { <points::PointsPage key={id.to_string()} {id} /> },
        Route::Decisions => html! { <decisions::Decisions /> },
        Route::Decision { which } => html! { <decisions::DecisionPage {which} /> },
        Route::Initiatives => html! { <initiatives::Initiatives /> },
        Route::Initiative { id } => html! { <initiatives::InitiativePage {id} /> },
        Route::Newsletter => html! { <newsletter::Newsletter /> },
        Route::Partners => html! { <newsletter::Partners /> },
        Route::Letter { which } => html! { <newsletter::LetterPage {which} /> },
        Route::Sanctions => html! { <moderation::Sanctions /> },
        Route::WatchWords => html! { <moderation::WatchWords /> },
        _ => html! { <moderation::Moderation /> },
    })
}
