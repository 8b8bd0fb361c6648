//! How the portal is parted: home and what is read come at once, the rest when it is first opened, with its texts (web/portal.js).

use majlis_frontend::api::ApiError;
use majlis_frontend::lazy::{Pages, Part, with_texts};
use majlis_frontend::portal::{
    Route, account, case, figures, follow, glossary, initiative, lately, leave, looks, map, newsletter, notifications, own_cases,
    participate, public_case, report, search, sign_in, waiting,
};
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// Sending a case, and what waits to be sent.
static REPORT: Part<Route> = Part { name: "report", fetch: || Box::pin(with_texts("report", report_pages())) };
/// One case, found by its address or by its reference.
static CASE: Part<Route> = Part { name: "case", fetch: || Box::pin(with_texts("case", case_pages())) };
/// The published cases: map, list and one of them.
static MAP: Part<Route> = Part { name: "map", fetch: || Box::pin(with_texts("map", map_pages())) };
/// Figures of the service.
static FIGURES: Part<Route> = Part { name: "figures", fetch: || Box::pin(figures_pages()) };
/// The glossary.
static GLOSSARY: Part<Route> = Part { name: "glossary", fetch: || Box::pin(with_texts("glossary", glossary_pages())) };
/// Subjects, ideas and comments.
static PARTICIPATE: Part<Route> = Part { name: "participate", fetch: || Box::pin(with_texts("participate", participate_pages())) };
/// Initiatives, with the texts of the comments on them.
static INITIATIVES: Part<Route> = Part { name: "initiatives", fetch: || Box::pin(with_texts("initiatives", initiative_pages())) };
/// What is open and what was decided, for home.
static LATELY: Part<Route> = Part { name: "lately", fetch: || Box::pin(with_texts("lately", lately_lists())) };
/// Searching.
static SEARCH: Part<Route> = Part { name: "search", fetch: || Box::pin(with_texts("search", search_pages())) };
/// The newsletter.
static NEWSLETTER: Part<Route> = Part { name: "newsletter", fetch: || Box::pin(with_texts("newsletter", newsletter_pages())) };
/// Signing in and what only the signed-in see.
static ACCOUNT: Part<Route> = Part { name: "account", fetch: || Box::pin(with_texts("account", account_pages())) };

/// The part that a route lies in; none for what comes at once.
pub fn of(route: Route) -> Option<&'static Part<Route>> {
    match route {
        Route::Report | Route::Waiting => Some(&REPORT),
        Route::Case { .. } | Route::Follow => Some(&CASE),
        Route::Map | Route::PublicCase { .. } => Some(&MAP),
        Route::Figures => Some(&FIGURES),
        Route::Glossary => Some(&GLOSSARY),
        Route::Participate
        | Route::Axis { .. }
        | Route::ModerationFigures
        | Route::PolicyVersion { .. }
        | Route::Subject { .. }
        | Route::ProposeIdea { .. }
        | Route::Idea { .. }
        | Route::Decisions
        | Route::Decision { .. }
        | Route::Contributions => Some(&PARTICIPATE),
        Route::Initiatives
        | Route::NewInitiative
        | Route::Initiative { .. }
        | Route::EditInitiative { .. }
        | Route::JoinInitiative { .. } => Some(&INITIATIVES),
        Route::Search => Some(&SEARCH),
        Route::Newsletter | Route::ConfirmNewsletter | Route::OwnNewsletter | Route::Letters | Route::Letter { .. } => Some(&NEWSLETTER),
        Route::Account | Route::OwnCases | Route::Looks | Route::Leave | Route::Notifications | Route::SignIn => Some(&ACCOUNT),
        _ => None,
    }
}

/// What a page that comes at once shows besides.
pub fn beside(route: Route) -> Option<&'static Part<Route>> {
    (route == Route::Home).then_some(&LATELY)
}

#[wasm_split(lately, fallible)]
fn lately_lists() -> Result<Pages<Route>, ApiError> {
    Ok(|_| html! { <lately::Lately /> })
}

#[wasm_split(report, fallible)]
fn report_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|route| match route {
        Route::Waiting => html! { <waiting::Waiting /> },
        _ => html! { <report::Report /> },
    })
}

#[wasm_split(case, fallible)]
fn case_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|route| match route {
        Route::Case { id } => html! { <case::CasePage {id} /> },
        _ => html! { <follow::Follow /> },
    })
}

#[wasm_split(map, fallible)]
fn map_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|route| match route {
        Route::PublicCase { id } => html! { <public_case::PublicCase {id} /> },
        _ => html! { <map::MapPage /> },
    })
}

#[wasm_split(figures, fallible)]
fn figures_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|_| html! { <figures::FiguresPage /> })
}

#[wasm_split(glossary, fallible)]
fn glossary_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|_| html! { <glossary::Glossary /> })
}

#[wasm_split(participate, fallible)]
fn participate_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|route| match route {
        Route::Axis { axis } => html! { <participate::AxisPage {axis} /> },
        Route::ModerationFigures => html! { <participate::ModerationFiguresPage /> },
        Route::PolicyVersion { id } => html! { <participate::PolicyVersion {id} /> },
        Route::Subject { id } => html! { <participate::SubjectPage {id} /> },
        Route::ProposeIdea { id } => html! { <participate::Propose {id} /> },
        Route::Idea { id } => html! { <participate::IdeaPage {id} /> },
        Route::Decisions => html! { <participate::Decisions /> },
        Route::Decision { id } => html! { <participate::DecisionPage {id} /> },
        Route::Contributions => html! { <participate::Contributions /> },
        _ => html! { <participate::Board /> },
    })
}

#[wasm_split(initiatives, fallible)]
fn initiative_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|route| match route {
        Route::NewInitiative => html! { <initiative::InitiativeForm /> },
        Route::EditInitiative { id } => html! { <initiative::InitiativeForm id={Some(id)} /> },
        Route::Initiative { id } => html! { <initiative::InitiativePage {id} /> },
        Route::JoinInitiative { id } => html! { <initiative::JoinPage {id} /> },
        _ => html! { <initiative::Initiatives /> },
    })
}

#[wasm_split(search, fallible)]
fn search_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|_| html! { <search::SearchPage /> })
}

#[wasm_split(newsletter, fallible)]
fn newsletter_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|route| match route {
        Route::ConfirmNewsletter => html! { <newsletter::Confirm /> },
        Route::OwnNewsletter => html! { <newsletter::Manage /> },
        Route::Letters => html! { <newsletter::Letters /> },
        Route::Letter { id } => html! { <newsletter::LetterPage {id} /> },
        _ => html! { <newsletter::Newsletter /> },
    })
}

#[wasm_split(account, fallible)]
fn account_pages() -> Result<Pages<Route>, ApiError> {
    Ok(|route| match route {
        Route::SignIn => html! { <sign_in::SignIn /> },
        Route::OwnCases => html! { <own_cases::OwnCases /> },
        Route::Looks => html! { <looks::Looks /> },
        Route::Leave => html! { <leave::Leave /> },
        Route::Notifications => html! { <notifications::Notifications /> },
        _ => html! { <account::Account /> },
    })
}
