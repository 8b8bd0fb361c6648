//! What home shows besides: what is open, and what was decided lately.

use majlis_contract::decision::DecisionQuery;
use majlis_contract::subject::BoardQuery;
use yew::prelude::*;

use super::Route;
use super::participate::{DecisionCard, SubjectCard};
use crate::api::decision::list_decisions;
use crate::api::subject::list_subjects;
use crate::load::{Load, use_load};
use crate::t;
use crate::ui::{Icon, Late, Link, Skeleton, glyph};

/// Subjects that are shown.
const OPEN: u16 = 3;
/// Decisions that are shown.
const CHANGED: u16 = 2;

#[component]
pub fn Lately() -> Html {
    html! { <><Open /><Changed /></> }
}

/// What residents can take part in now, what closes next first. Without a network, home is whole without it.
#[component]
fn Open() -> Html {
    let list = use_load((), |()| async move { list_subjects(&BoardQuery { limit: Some(OPEN), ..BoardQuery::default() }).await });
    let cards = match &list.state {
        Load::Ready(page) if page.items.is_empty() => html! { <p class="muted">{ t!("home-open-none") }</p> },
        Load::Ready(page) => html! {
            <ul class="stack gap-3">
                { for page.items.iter().map(|one| html! {
                    <li key={one.id.to_string()}><SubjectCard subject={one.clone()} focus_id={format!("open-{}", one.id)} heading="h3" /></li>
                }) }
            </ul>
        },
        Load::Pending => html! { <Late><Skeleton blocks={2} /></Late> },
        Load::Failed(_) => return Html::default(),
    };
    section("open", t!("home-open-title"), None, (Route::Participate, t!("home-open-all")), cards)
}

/// What the municipality decided lately.
#[component]
fn Changed() -> Html {
    let list = use_load((), |()| async move { list_decisions(&DecisionQuery { limit: Some(CHANGED), ..DecisionQuery::default() }).await });
    let Some(page) = list.ready().filter(|page| !page.items.is_empty()) else { return Html::default() };
    let cards = html! {
        <ul class="grid grid--2 gap-3">
            { for page.items.iter().map(|one| html! {
                <li key={one.id.to_string()}><DecisionCard decision={one.clone()} focus_id={format!("changed-{}", one.id)} heading="h3" /></li>
            }) }
        </ul>
    };
    section("changed", t!("home-changed-title"), Some(t!("home-changed-lead")), (Route::Decisions, t!("home-changed-all")), cards)
}

fn section(id: &'static str, title: String, lead: Option<String>, (to, all): (Route, String), content: Html) -> Html {
    html! {
        <section class="section" aria-labelledby={id}>
            <div class="section__head">
                <div>
                    <h2 {id}>{ title }</h2>
                    if let Some(lead) = lead {
                        <p class="muted">{ lead }</p>
                    }
                </div>
                <Link<Route> class="linkish" {to}>{ all }<Icon glyph={glyph::ARROW} class="icon--sm" /></Link<Route>>
            </div>
            { content }
        </section>
    }
}
