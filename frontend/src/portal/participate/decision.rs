//! A decision: what was decided, why, what changes, and what it drew on.

use std::rc::Rc;

use majlis_contract::DecisionId;
use majlis_contract::decision::{DecisionSourceView, DecisionState, DecisionView};
use majlis_contract::page::PageQuery;
use majlis_contract::problem::ErrorCode;
use yew::prelude::*;

use super::permalink::{Permalink, Place};
use super::subject_card::page_of;
use crate::api::decision::{get_decision, list_decision_sources};
use crate::i18n::{Label, date, here};
use crate::load::{Load, use_load, use_paged};
use crate::outcome::OutcomeBadge;
use crate::portal::Route;
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Empty, Failed, FirstScreen, Icon, Late, Link, MoreButton, Ref, Skeleton, glyph};

#[derive(Properties, PartialEq)]
pub struct DecisionPageProps {
    pub id: DecisionId,
}

#[component]
pub fn DecisionPage(props: &DecisionPageProps) -> Html {
    let decision = use_load(props.id, get_decision);
    match &decision.state {
        Load::Pending => html! { <FirstScreen blocks={3} /> },
        Load::Failed(error) if error.is(ErrorCode::NotFound) => html! { <NotHere /> },
        Load::Failed(error) => html! {
            <div class="wrap page stack task"><h1>{ t!("decision-page") }</h1><Failed error={error.clone()} again={decision.reload.clone()} /></div>
        },
        Load::Ready(view) => html! { <View decision={Rc::clone(view)} /> },
    }
}

#[component]
fn NotHere() -> Html {
    use_title(t!("decision-page"));
    html! {
        <div class="wrap page stack">
            <h1>{ t!("decision-page") }</h1>
            <Empty glyph={glyph::SEARCH} title={t!("decision-none")}>
                <p>{ t!("decision-none-text") }</p>
                <Link<Route> class="btn" to={Route::Decisions}>{ t!("decision-to-all") }</Link<Route>>
            </Empty>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ViewProps {
    decision: Rc<DecisionView>,
}

#[component]
fn View(props: &ViewProps) -> Html {
    let view = &props.decision;
    use_title(here(&view.title));
    let part = |id: &'static str, title: String, text: &majlis_contract::Bilingual| {
        html! {
            <section aria-labelledby={id}>
                <h2 {id} class="mb-3">{ title }</h2>
                <p class="pre measure">{ here(text) }</p>
            </section>
        }
    };
    html! {
        <div class="wrap page">
            <nav class="crumbs" aria-label={t!("crumbs")}>
                <Link<Route> to={Route::Participate}>{ t!("participate-page") }</Link<Route>>
                <span aria-hidden="true">{ "/" }</span>
                <Link<Route> to={Route::Decisions}>{ t!("decisions-page") }</Link<Route>>
            </nav>
            <article class="stack gap-8">
                <header>
                    <h1>{ here(&view.title) }</h1>
                    <p class="facts mt-3">
                        if let Some(at) = view.published_at {
                            <span><Icon glyph={glyph::CALENDAR} class="icon--sm" />{ t!("decision-on", date = date(at)) }</span>
                        }
                        if let Some(subject) = &view.subject {
                            <span><Icon glyph={glyph::SPEECH} class="icon--sm" /><Link<Route> to={page_of(subject.kind, subject.id)}><bdi>{ here(&subject.title) }</bdi></Link<Route>></span>
                        }
                    </p>
                </header>
                if view.state != DecisionState::Published {
                    <Alert><p>{ t!("decision-unpublished") }</p></Alert>
                }
                <section class="official" aria-labelledby="decided">
                    <h2 id="decided" class="h-lg row gap-2"><Icon glyph={glyph::SHIELD} />{ t!("decision-decided") }</h2>
                    <p class="pre measure mt-3">{ here(&view.decided) }</p>
                </section>
                { part("reasons", t!("decision-reasons"), &view.reasons) }
                { part("changes", t!("decision-changes"), &view.changes) }
                if view.contributions + view.cases > 0 {
                    <Sources id={view.id} contributions={view.contributions} cases={view.cases} />
                }
            </article>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SourcesProps {
    id: DecisionId,
    contributions: u32,
    cases: u32,
}

#[component]
fn Sources(props: &SourcesProps) -> Html {
    let list = use_paged(props.id, |id, cursor| async move { list_decision_sources(id, &PageQuery { cursor, limit: None }).await });
    html! {
        <section aria-labelledby="sources">
            <h2 id="sources">{ t!("decision-sources") }</h2>
            <p class="muted measure mb-3">{ t!("decision-sources-lead", contributions = props.contributions, cases = props.cases) }</p>
            if list.started {
                <ul class="stack gap-3">{ for list.items.iter().map(source) }</ul>
                <MoreButton shown={list.items.len()} has_more={list.has_more} busy={list.busy} onmore={list.more.clone()} />
            } else if list.error.is_none() {
                <Late><Skeleton blocks={2} /></Late>
            }
            if let Some(error) = &list.error {
                <Failed error={error.clone()} again={list.more.clone()} />
            }
        </section>
    }
}

fn source(one: &DecisionSourceView) -> Html {
    let name = match (&one.contribution, &one.case_reference) {
        (Some(said), _) => html! {
            <><span class="muted small">{ said.kind.label() }{ ": " }</span><Permalink said={Place::from(said)}><bdi>{ said.title.clone() }</bdi></Permalink></>
        },
        (None, Some(number)) => {
            html! { <><span class="muted small">{ t!("decision-report") }{ ": " }</span><Ref value={number.clone()} /></> }
        }
        (None, None) if one.is_case => html! { { t!("decision-report-unnamed") } },
        (None, None) => html! { { t!("decision-part-hidden") } },
    };
    html! {
        <li key={one.id.to_string()} class="card">
            <div class="row row--between gap-2"><p class="grow">{ name }</p><OutcomeBadge outcome={one.outcome} /></div>
            if let Some(note) = &one.note {
                <p class="pre mt-2">{ here(note) }</p>
            }
        </li>
    }
}
