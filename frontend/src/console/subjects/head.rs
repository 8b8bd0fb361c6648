//! The head of a subject's pages: what it is, how far it is, and the way to its other pages.

use chrono::{DateTime, Utc};
use majlis_contract::subject::{Means, ParticipationKind, SubjectState, SubjectView};
use yew::prelude::*;

use super::badge::SubjectBadge;
use crate::console::Route;
use crate::console::administration::Which;
use crate::i18n::{Label, date_short, here, language, number, time as clock};
use crate::t;
use crate::title::use_title;
use crate::ui::{Icon, Link, glyph};

/// From one subject to the list.
pub fn back() -> Html {
    html! {
        <p><Link<Route> class="row gap-2 c-back" to={Route::Subjects}><Icon glyph={glyph::BACK} class="icon--sm" />{ t!("subjects-title") }</Link<Route>></p>
    }
}

/// A day and time, or what it means that there is none.
pub fn time(at: Option<DateTime<Utc>>, none: String) -> Html {
    match at {
        Some(at) => html! { <time datetime={at.to_rfc3339()}>{ t!("moment", day = date_short(at), time = clock(at)) }</time> },
        None => html! { <span class="muted">{ none }</span> },
    }
}

/// The pages of a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    Settings,
    Ideas,
    Draft,
    Points,
    Comments,
}

/// The page of a subject in the residents' portal.
fn public_page(view: &SubjectView) -> String {
    format!("/{}/{}", language(), view.kind.page(view.id))
}

#[derive(Properties, PartialEq)]
pub struct HeadProps {
    pub view: SubjectView,
    pub at: At,
}

#[component]
pub fn Head(props: &HeadProps) -> Html {
    let view = &props.view;
    use_title(here(&view.title));
    html! {
        <header class="stack gap-3">
            <div class="row row--between">
                <h1 class="c-head"><bdi>{ here(&view.title) }</bdi></h1>
                <SubjectBadge state={view.state} />
            </div>
            <p class="facts">
                <span>{ view.kind.label() }{ " · " }{ view.axis.label() }</span>
                <span>{ t!("subject-opens") }{ ": " }{ time(view.opens_at, t!("subject-opens-unset")) }</span>
                <span>{ t!("subject-closes") }{ ": " }{ time(view.closes_at, t!("subject-closes-never")) }</span>
                <span>{ t!("subject-comment-count", count = view.comments) }</span>
                if view.state == SubjectState::Draft {
                    <span>{ t!("subject-not-public") }</span>
                } else {
                    <a href={public_page(view)}>{ t!("subject-public") }</a>
                }
            </p>
            if let Some(reason) = &view.reason {
                <p class="small muted">{ t!("subject-reason") }{ " " }<bdi>{ here(reason) }</bdi></p>
            }
            <nav class="views" aria-label={t!("subject-parts")}>
                <Link<Route> to={Route::Subject { which: Which::Id(view.id.0) }} current={props.at == At::Settings}>{ t!("subject-settings") }</Link<Route>>
                if view.kind == ParticipationKind::Consultation {
                    <Link<Route> to={Route::Draft { id: view.id }} current={props.at == At::Draft}>{ t!("drafts-tab") }</Link<Route>>
                    <Link<Route> to={Route::Points { id: view.id }} current={props.at == At::Points}>{ t!("points-tab") }</Link<Route>>
                }
                if view.means.contains(&Means::Ideas) || view.ideas > 0 {
                    <Link<Route> to={Route::Ideas { id: view.id }} current={props.at == At::Ideas}>
                        { t!("subject-ideas") }<span class="count">{ number(f64::from(view.ideas)) }</span>
                    </Link<Route>>
                }
                if view.means.contains(&Means::Comments) || view.comments > 0 {
                    <Link<Route> to={Route::Comments { id: view.id }} current={props.at == At::Comments}>
                        { t!("replies-title") }<span class="count">{ number(f64::from(view.comments)) }</span>
                    </Link<Route>>
                }
            </nav>
        </header>
    }
}
