//! What residents said on a subject or one of its ideas, and the municipality's word in it.

use majlis_contract::contribution::{CommentQuery, CommentSort, ContributionView};
use majlis_contract::subject::{Means, ParticipationKind, SubjectView};
use majlis_contract::{ContributionId, InitiativeId, SubjectId};
use majlis_domain::permission::Permission;
use majlis_domain::subject::takes_answers;
use yew::prelude::*;

use super::Route;
use super::subjects::{At, Head, back};
use crate::api::contribution::get_contribution;
use crate::api::subject::{get_subject, list_comments};
use crate::i18n::{Label, here};
use crate::load::{use_load, use_paged};
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Chip, Empty, Link, Select, Skeleton, glyph};

mod comment;
mod reply;

use comment::Comment;
pub use reply::Reply;

/// What is commented on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thread {
    pub subject: SubjectId,
    /// None for the subject itself.
    pub idea: Option<ContributionId>,
}

#[derive(Properties, PartialEq)]
pub struct CommentsPageProps {
    pub id: SubjectId,
    #[prop_or_default]
    pub idea: Option<ContributionId>,
}

#[component]
pub fn CommentsPage(props: &CommentsPageProps) -> Html {
    let subject = use_load(props.id, get_subject);
    let idea = use_load(props.idea, |id| async move {
        match id {
            Some(id) => get_contribution(id).await.map(Some),
            None => Ok(None),
        }
    });
    html! {
        <div class="stack c-subject">
            { subject.show(html! { <Skeleton blocks={3} /> }, |view| html! {
                <>
                    { above(view) }
                    { idea.show(html! { <Skeleton blocks={2} /> }, |idea| html! { <Page subject={view.clone()} idea={idea.clone()} /> }) }
                </>
            }) }
        </div>
    }
}

/// An initiative has its own desk, whose head is its page.
fn above(view: &SubjectView) -> Html {
    if view.kind == ParticipationKind::Initiative {
        let id = InitiativeId(view.id.0);
        return html! {
            <>
                <p><Link<Route> to={Route::Initiative { id }}>{ here(&view.title) }</Link<Route>></p>
                <InitiativeHead title={here(&view.title)} />
            </>
        };
    }
    html! { <>{ back() }<Head view={view.clone()} at={At::Comments} /></> }
}

#[derive(Properties, PartialEq)]
struct InitiativeHeadProps {
    title: String,
}

#[component]
fn InitiativeHead(props: &InitiativeHeadProps) -> Html {
    use_title(t!("replies-of", title = props.title.as_str()));
    html! { <h1><bdi>{ t!("replies-of", title = props.title.as_str()) }</bdi></h1> }
}

#[derive(Properties, PartialEq)]
struct PageProps {
    subject: SubjectView,
    idea: Option<ContributionView>,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let subject = &props.subject;
    let speaks = use_session().may(Permission::ContributionComment);
    let thread = Thread { subject: subject.id, idea: props.idea.as_ref().map(|idea| idea.id) };
    let may = speaks && subject.means.contains(&Means::Comments) && takes_answers(subject.state);
    html! {
        <section class="stack gap-4" aria-labelledby="replies-title">
            if let Some(idea) = &props.idea {
                <p><Link<Route> to={Route::Ideas { id: subject.id }}>{ t!("subject-ideas") }</Link<Route>></p>
                <h2 id="replies-title"><bdi>{ t!("replies-of", title = idea.title.clone().unwrap_or_default()) }</bdi></h2>
            } else {
                <h2 id="replies-title">{ t!("replies-title") }</h2>
            }
            <p class="muted measure">{ if may { t!("replies-lead") } else { t!("replies-closed") } }</p>
            <List key={format!("{thread:?}")} {thread} {may} />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    thread: Thread,
    /// The reader may speak for the municipality here now.
    may: bool,
}

#[component]
fn List(props: &ListProps) -> Html {
    let thread = props.thread;
    let unanswered = use_state(|| false);
    let sort = use_state(|| CommentSort::Newest);
    let list = use_paged((thread, *unanswered, *sort), |(thread, unanswered, sort), cursor| async move {
        let unanswered = unanswered.then_some(true);
        let asked = CommentQuery { idea_id: thread.idea, unanswered, sort: Some(sort), cursor, ..CommentQuery::default() };
        list_comments(thread.subject, &asked).await
    });
    let onsort = {
        let sort = sort.setter();
        Callback::from(move |word: String| sort.set(word.parse().unwrap_or_default()))
    };
    let chip = |value: bool, name: String| {
        let set = unanswered.setter();
        html! { <Chip pressed={*unanswered == value} onclick={move |()| set.set(value)}>{ name }</Chip> }
    };
    let sorts = CommentSort::ALL.iter().map(|sort| (sort.to_string(), sort.label())).collect();
    let onsent = list.reload.reform(|_: ContributionView| ());
    html! {
        <>
            if props.may {
                <Reply {thread} label={t!("reply-write")} {onsent} />
            }
            <div class="row row--between">
                <div class="row gap-2" role="group" aria-label={t!("replies-which")}>
                    { chip(false, t!("replies-all")) }
                    { chip(true, t!("replies-unanswered")) }
                </div>
                <Select bare={true} id="replies-sort" label={t!("filter-sort")} value={sort.to_string()} options={vec![(None, sorts)]} onchange={onsort} />
            </div>
            { list.show(nothing(*unanswered), || html! {
                <>
                    <ul class="stack gap-3 c-plain">
                        { for list.items.iter().map(|view| html! {
                            <li key={view.id.to_string()} class="card"><Comment {thread} view={view.clone()} may={props.may} /></li>
                        }) }
                    </ul>
                    { list.more_button() }
                </>
            }) }
        </>
    }
}

fn nothing(unanswered: bool) -> Html {
    if unanswered {
        html! { <Empty glyph={glyph::CHECK} title={t!("replies-none-left")}><p>{ t!("replies-none-left-text") }</p></Empty> }
    } else {
        html! { <Empty glyph={glyph::SPEECH} title={t!("replies-none")}><p>{ t!("replies-none-text") }</p></Empty> }
    }
}
