//! What residents can take part in: the list, one with its form and its steps, and what was proposed on it.

use majlis_contract::SubjectId;
use majlis_contract::subject::{SubjectQuery, SubjectState, SubjectSummary};
use majlis_domain::permission::Permission;
use majlis_domain::subject::is_over;
use yew::prelude::*;

use super::Route;
use super::administration::Which;
use crate::api::subject::get_subject;
use crate::api::subject_admin::list_every_subject;
use crate::i18n::{Label, here, number};
use crate::load::{use_load, use_paged};
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Chip, Empty, Icon, Link, Skeleton, glyph};

mod answer;
mod badge;
mod decided;
mod form;
mod head;
mod ideas;
mod merge;
mod step;
mod steps;

use badge::SubjectBadge;
pub use head::{At, Head, back};
pub use step::{changed_alert, is_stale};

#[component]
pub fn Subjects() -> Html {
    use_title(t!("subjects-title"));
    let manages = use_session().may(Permission::SubjectManage);
    let state = use_state(|| None::<SubjectState>);
    let list = use_paged(*state, |state, cursor| async move { list_every_subject(&SubjectQuery { state, limit: None, cursor }).await });
    let chip = |value: Option<SubjectState>| {
        let set = state.setter();
        let name = value.map_or_else(|| t!("subjects-all"), Label::label);
        html! { <Chip pressed={*state == value} onclick={move |()| set.set(value)}>{ name }</Chip> }
    };
    let add = html! {
        <Link<Route> class="btn btn--dense" to={Route::Subject { which: Which::New }}><Icon glyph={glyph::PLUS} class="icon--sm" />{ t!("subject-add") }</Link<Route>>
    };
    html! {
        <div class="stack">
            <div class="row row--between">
                <h1>{ t!("subjects-title") }</h1>
                <div class="row gap-2">
                    <Link<Route> class="btn btn--second btn--dense" to={Route::Decisions}><Icon glyph={glyph::SHIELD} class="icon--sm" />{ t!("decisions-title") }</Link<Route>>
                    if manages {
                        { add }
                    }
                </div>
            </div>
            <p class="muted measure">{ t!("subjects-lead") }</p>
            <div class="row gap-2" role="group" aria-label={t!("filter-state")}>
                { chip(None) }
                { for SubjectState::ALL.iter().map(|state| chip(Some(*state))) }
            </div>
            { list.show(nothing(*state), || html! {
                <>
                    { table(&list.items) }
                    { list.more_button() }
                </>
            }) }
        </div>
    }
}

fn nothing(state: Option<SubjectState>) -> Html {
    match state {
        None => html! { <Empty glyph={glyph::SPEECH} title={t!("subjects-none-title")}><p>{ t!("subjects-none-text") }</p></Empty> },
        Some(state) => {
            html! { <Empty glyph={glyph::SEARCH} title={t!("subjects-none-so", state = state.label())}><p>{ t!("subjects-none-so-text") }</p></Empty> }
        }
    }
}

fn table(subjects: &[SubjectSummary]) -> Html {
    html! {
        <div class="table-wrap">
            <table class="table table--dense table--cards">
                <caption class="sr">{ t!("subjects-title") }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ t!("field-title") }</th>
                        <th scope="col">{ t!("filter-state") }</th>
                        <th scope="col">{ t!("subject-opens") }</th>
                        <th scope="col">{ t!("subject-closes") }</th>
                        <th scope="col">{ t!("subject-ideas") }</th>
                        <th scope="col">{ t!("subject-comments") }</th>
                    </tr>
                </thead>
                <tbody>{ for subjects.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn row(subject: &SubjectSummary) -> Html {
    html! {
        <tr key={subject.id.to_string()}>
            <th scope="row">
                <span>
                    <Link<Route> class="t" to={Route::Subject { which: Which::Id(subject.id.0) }}><bdi>{ here(&subject.title) }</bdi></Link<Route>>
                    <span class="t__sub muted weight-normal">{ subject.kind.label() }{ " · " }{ subject.axis.label() }</span>
                </span>
            </th>
            <td data-th={t!("filter-state")}><SubjectBadge state={subject.state} /></td>
            <td data-th={t!("subject-opens")}>{ head::time(subject.opens_at, t!("subject-opens-unset")) }</td>
            <td data-th={t!("subject-closes")}>{ head::time(subject.closes_at, t!("subject-closes-never")) }</td>
            <td data-th={t!("subject-ideas")}>{ number(f64::from(subject.ideas)) }</td>
            <td data-th={t!("subject-comments")}>{ number(f64::from(subject.comments)) }</td>
        </tr>
    }
}

#[derive(Properties, PartialEq)]
pub struct SubjectPageProps {
    pub which: Which,
}

/// One subject, or a new one.
#[component]
pub fn SubjectPage(props: &SubjectPageProps) -> Html {
    match props.which {
        Which::New => html! { <New /> },
        Which::Id(id) => html! { <Known key={id.to_string()} id={SubjectId(id)} /> },
    }
}

#[component]
fn New() -> Html {
    use_title(t!("subject-add"));
    html! {
        <div class="stack c-subject">
            { head::back() }
            <h1>{ t!("subject-add") }</h1>
            <p class="muted measure">{ t!("subject-add-lead") }</p>
            <form::Form />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct KnownProps {
    id: SubjectId,
}

#[component]
fn Known(props: &KnownProps) -> Html {
    let subject = use_load(props.id, get_subject);
    html! {
        <div class="stack c-subject">
            { head::back() }
            { subject.show(html! { <Skeleton blocks={3} /> }, |view| html! {
                <>
                    <head::Head view={view.clone()} at={head::At::Settings} />
                    <steps::Steps view={view.clone()} onchanged={subject.set.clone()} onstale={subject.reload.clone()} />
                    if is_over(view.state) {
                        <decided::Decided view={view.clone()} />
                    }
                    <form::Form view={view.clone()} onsaved={subject.set.clone()} onstale={subject.reload.clone()} />
                </>
            }) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct IdeasPageProps {
    pub id: SubjectId,
}

/// What was proposed on a subject.
#[component]
pub fn IdeasPage(props: &IdeasPageProps) -> Html {
    let subject = use_load(props.id, get_subject);
    html! {
        <div class="stack c-subject">
            { head::back() }
            { subject.show(html! { <Skeleton blocks={3} /> }, |view| html! {
                <>
                    <head::Head view={view.clone()} at={head::At::Ideas} />
                    <ideas::Ideas key={view.id.to_string()} id={view.id} />
                </>
            }) }
        </div>
    }
}
