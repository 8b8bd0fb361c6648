//! Decisions: the list, and one with its words, what it drew on, and its publishing.

use majlis_contract::DecisionId;
use majlis_contract::decision::{DecisionState, DecisionSummary, StaffDecisionQuery};
use majlis_domain::permission::Permission;
use yew::prelude::*;

use super::Route;
use super::administration::Which;
use crate::api::decision::{get_decision, list_every_decision};
use crate::i18n::{Label, here};
use crate::load::{use_load, use_paged};
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Badge, Chip, Empty, Icon, Link, Skeleton, Tone, When, glyph};

mod form;
mod head;
mod name;
mod sources;
mod steps;

/// The subject that a new decision is on, in its address.
pub use form::On;

#[component]
pub fn Decisions() -> Html {
    use_title(t!("decisions-title"));
    let manages = use_session().may(Permission::SubjectManage);
    let state = use_state(|| None::<DecisionState>);
    let list = use_paged(*state, |state, cursor| async move {
        list_every_decision(&StaffDecisionQuery { state, cursor, ..StaffDecisionQuery::default() }).await
    });
    let chip = |value: Option<DecisionState>| {
        let set = state.setter();
        let name = value.map_or_else(|| t!("subjects-all"), Label::label);
        html! { <Chip pressed={*state == value} onclick={move |()| set.set(value)}>{ name }</Chip> }
    };
    html! {
        <div class="stack">
            { head::to_subjects() }
            <div class="row row--between">
                <h1>{ t!("decisions-title") }</h1>
                if manages {
                    <Link<Route> class="btn btn--dense" to={Route::Decision { which: Which::New }}><Icon glyph={glyph::PLUS} class="icon--sm" />{ t!("decision-add") }</Link<Route>>
                }
            </div>
            <p class="muted measure">{ t!("decisions-lead") }</p>
            <div class="row gap-2" role="group" aria-label={t!("filter-state")}>
                { chip(None) }
                { for DecisionState::ALL.iter().map(|state| chip(Some(*state))) }
            </div>
            { list.show(html! { <Empty glyph={glyph::SHIELD} title={t!("decisions-none")}><p>{ t!("decisions-none-text") }</p></Empty> }, || html! {
                <>
                    { table(&list.items) }
                    { list.more_button() }
                </>
            }) }
        </div>
    }
}

/// Decisions in a table.
pub fn table(decisions: &[DecisionSummary]) -> Html {
    html! {
        <div class="table-wrap">
            <table class="table table--dense table--cards">
                <caption class="sr">{ t!("decisions-title") }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ t!("field-title") }</th>
                        <th scope="col">{ t!("filter-state") }</th>
                        <th scope="col">{ t!("decision-on") }</th>
                        <th scope="col">{ t!("decision-published") }</th>
                    </tr>
                </thead>
                <tbody>{ for decisions.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn row(one: &DecisionSummary) -> Html {
    html! {
        <tr key={one.id.to_string()}>
            <th scope="row"><Link<Route> class="t" to={Route::Decision { which: Which::Id(one.id.0) }}><bdi>{ here(&one.title) }</bdi></Link<Route>></th>
            <td data-th={t!("filter-state")}>{ badge(one.state) }</td>
            <td data-th={t!("decision-on")}>
                if let Some(subject) = &one.subject {
                    <bdi>{ here(&subject.title) }</bdi>
                } else {
                    <span class="muted">{ t!("decision-on-none") }</span>
                }
            </td>
            <td data-th={t!("decision-published")}>
                if let Some(at) = one.published_at {
                    <When {at} />
                } else {
                    <span class="muted">{ t!("decision-not-yet") }</span>
                }
            </td>
        </tr>
    }
}

/// How far a decision is, by word and shape.
fn badge(state: DecisionState) -> Html {
    let (tone, glyph) = match state {
        DecisionState::Draft => (Tone::Mute, glyph::EDIT),
        DecisionState::Published => (Tone::Ok, glyph::CHECK_RING),
        DecisionState::Discarded => (Tone::Mute, glyph::STATE_WITHDRAWN),
    };
    html! { <Badge {tone} {glyph} dense={true}>{ state.label() }</Badge> }
}

#[derive(Properties, PartialEq)]
pub struct DecisionPageProps {
    pub which: Which,
}

/// One decision, or a new one.
#[component]
pub fn DecisionPage(props: &DecisionPageProps) -> Html {
    match props.which {
        Which::New => html! { <New /> },
        Which::Id(id) => html! { <Known key={id.to_string()} id={DecisionId(id)} /> },
    }
}

#[component]
fn New() -> Html {
    use_title(t!("decision-add"));
    html! {
        <div class="stack c-subject">
            { head::back() }
            <h1>{ t!("decision-add") }</h1>
            <p class="muted measure">{ t!("decision-add-lead") }</p>
            <form::Form />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct KnownProps {
    id: DecisionId,
}

#[component]
fn Known(props: &KnownProps) -> Html {
    let decision = use_load(props.id, get_decision);
    html! {
        <div class="stack c-subject">
            { head::back() }
            { decision.show(html! { <Skeleton blocks={3} /> }, |view| html! {
                <>
                    <head::Head view={view.clone()} />
                    <steps::Steps view={view.clone()} onchanged={decision.set.clone()} onstale={decision.reload.clone()} />
                    <form::Form view={view.clone()} onsaved={decision.set.clone()} onstale={decision.reload.clone()} />
                    <sources::Sources view={view.clone()} onchanged={decision.set.clone()} onstale={decision.reload.clone()} />
                </>
            }) }
        </div>
    }
}
