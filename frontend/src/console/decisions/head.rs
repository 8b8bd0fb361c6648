//! The head of a decision's page: what it is, how far it is, and where else it stands.

use majlis_contract::decision::{DecisionState, DecisionView};
use yew::prelude::*;

use super::badge;
use crate::console::Route;
use crate::console::administration::Which;
use crate::i18n::{here, language};
use crate::t;
use crate::title::use_title;
use crate::ui::{Icon, Link, When, glyph};

/// From one decision to the list.
pub fn back() -> Html {
    html! {
        <p><Link<Route> class="row gap-2 c-back" to={Route::Decisions}><Icon glyph={glyph::BACK} class="icon--sm" />{ t!("decisions-title") }</Link<Route>></p>
    }
}

/// From the list to what is decided on.
pub fn to_subjects() -> Html {
    html! {
        <p><Link<Route> class="row gap-2 c-back" to={Route::Subjects}><Icon glyph={glyph::BACK} class="icon--sm" />{ t!("subjects-title") }</Link<Route>></p>
    }
}

#[derive(Properties, PartialEq)]
pub struct HeadProps {
    pub view: DecisionView,
}

#[component]
pub fn Head(props: &HeadProps) -> Html {
    let view = &props.view;
    use_title(here(&view.title));
    html! {
        <header class="stack gap-3">
            <div class="row row--between">
                <h1 class="c-head"><bdi>{ here(&view.title) }</bdi></h1>
                { badge(view.state) }
            </div>
            <p class="facts">
                if let Some(subject) = &view.subject {
                    <span>{ t!("decision-on") }{ ": " }<Link<Route> to={Route::Subject { which: Which::Id(subject.id.0) }}><bdi>{ here(&subject.title) }</bdi></Link<Route>></span>
                } else {
                    <span>{ t!("decision-on-none") }</span>
                }
                if let Some(at) = view.published_at {
                    <span>{ t!("decision-published") }{ ": " }<When {at} /></span>
                }
                if view.state == DecisionState::Published {
                    <a href={format!("/{}/decisions/{}", language(), view.id)}>{ t!("decision-public") }</a>
                }
            </p>
        </header>
    }
}
