//! What was proposed on a subject, and what the municipality says to it.

use std::collections::BTreeMap;
use std::rc::Rc;

use majlis_contract::contribution::{ContributionAction, ContributionState, ContributionView, IdeaQuery, IdeaSort, IdeaStatus};
use majlis_contract::{ContributionId, SubjectId};
use yew::prelude::*;

use super::answer::AnswerDialog;
use super::badge::StatusBadge;
use super::merge::MergeDialog;
use crate::api::subject::list_ideas;
use crate::console::Route;
use crate::console::options::words;
use crate::i18n::here;
use crate::load::use_paged;
use crate::t;
use crate::ui::{Button, ButtonKind, Empty, Failed, Late, Link, MoreButton, Options, Select, Skeleton, When, glyph};

#[derive(Properties, PartialEq)]
pub struct IdeasProps {
    pub id: SubjectId,
}

/// What is newer than the list, after something was answered.
#[derive(Default, PartialEq)]
struct Newer(BTreeMap<ContributionId, ContributionView>);

impl Reducible for Newer {
    type Action = ContributionView;

    fn reduce(self: Rc<Self>, view: ContributionView) -> Rc<Self> {
        let mut next = self.0.clone();
        next.insert(view.id, view);
        Self(next).into()
    }
}

#[component]
pub fn Ideas(props: &IdeasProps) -> Html {
    let sort = use_state(|| IdeaSort::Newest);
    let status = use_state(|| None::<IdeaStatus>);
    let answering = use_state(|| None::<ContributionId>);
    let merging = use_state(|| None::<ContributionId>);
    let newer = use_reducer(Newer::default);
    let list = use_paged((props.id, *sort, *status), |(id, sort, status), cursor| async move {
        list_ideas(id, &IdeaQuery { sort: Some(sort), status, cursor, ..IdeaQuery::default() }).await
    });
    let ideas: Vec<ContributionView> = list.items.iter().map(|idea| newer.0.get(&idea.id).unwrap_or(idea).clone()).collect();
    let onsort = {
        let sort = sort.setter();
        Callback::from(move |word: String| word.parse().into_iter().for_each(|chosen| sort.set(chosen)))
    };
    let onstatus = {
        let status = status.setter();
        Callback::from(move |word: String| status.set(word.parse().ok()))
    };
    let onclose = {
        let answering = answering.setter();
        Callback::from(move |()| answering.set(None))
    };
    let onunmerging = {
        let merging = merging.setter();
        Callback::from(move |()| merging.set(None))
    };
    let onchanged = {
        let dispatcher = newer.dispatcher();
        Callback::from(move |view: ContributionView| dispatcher.dispatch(view))
    };
    html! {
        <section class="stack gap-3" aria-labelledby="subject-ideas">
            <h2 id="subject-ideas" class="sr">{ t!("subject-ideas") }</h2>
            <div class="row gap-2">
                <Select bare={true} id="ideas-sort" label={t!("filter-sort")} value={sort.as_str()} options={sorts()} onchange={onsort} />
                <Select bare={true} id="ideas-status" label={t!("idea-status")} value={status.map(|status| status.as_str()).unwrap_or_default()}
                    none={t!("filter-all", name = t!("idea-status").as_str())} options={words::<IdeaStatus>()} onchange={onstatus} />
            </div>
            if list.started && ideas.is_empty() {
                { nothing(*status) }
            } else if list.started {
                <ul class="stack gap-3 c-plain">
                    { for ideas.iter().map(|idea| {
                        let (id, answering, merging) = (idea.id, answering.setter(), merging.setter());
                        let onmerge = Callback::from(move |_: MouseEvent| merging.set(Some(id)));
                        card(idea, Callback::from(move |_: MouseEvent| answering.set(Some(id))), onmerge)
                    }) }
                </ul>
                <MoreButton shown={ideas.len()} has_more={list.has_more} busy={list.busy} onmore={list.more.clone()} />
            } else if list.error.is_none() {
                <Late><Skeleton blocks={3} /></Late>
            }
            if let Some(error) = &list.error {
                <Failed error={error.clone()} again={list.more.clone()} />
            }
            { for ideas.iter().filter(|idea| may_merge(idea)).map(|idea| html! {
                <MergeDialog key={idea.id.to_string()} idea={idea.clone()} open={*merging == Some(idea.id)} onchanged={onchanged.clone()} onclose={onunmerging.clone()} />
            }) }
            { for ideas.iter().filter(|idea| may_answer(idea)).map(|idea| html! {
                <AnswerDialog key={idea.id.to_string()} idea={idea.clone()} open={*answering == Some(idea.id)}
                    onchanged={onchanged.clone()} onclose={onclose.clone()} />
            }) }
        </section>
    }
}

fn nothing(status: Option<IdeaStatus>) -> Html {
    if status.is_some() {
        html! { <Empty glyph={glyph::SEARCH} title={t!("ideas-none-so")}><p>{ t!("ideas-none-so-text") }</p></Empty> }
    } else {
        html! { <Empty glyph={glyph::LAMP} title={t!("ideas-none-title")}><p>{ t!("ideas-none-text") }</p></Empty> }
    }
}

/// The order of chance is for residents.
fn sorts() -> Options {
    let option = |sort: IdeaSort, text: String| (sort.as_str().to_owned(), text);
    vec![(
        None,
        vec![
            option(IdeaSort::Newest, t!("ideas-newest")),
            option(IdeaSort::MostSupported, t!("ideas-most-supported")),
            option(IdeaSort::MostDiscussed, t!("ideas-most-discussed")),
        ],
    )]
}

fn may_answer(idea: &ContributionView) -> bool {
    idea.permitted.contains(&ContributionAction::Answer)
}

fn may_merge(idea: &ContributionView) -> bool {
    idea.permitted.contains(&ContributionAction::Merge)
}

/// That it was merged, and into what: it leaves the list when this is read anew.
fn merged(idea: &ContributionView) -> Html {
    if idea.state != ContributionState::Merged {
        return Html::default();
    }
    let into = idea.merged.as_ref().and_then(|merged| merged.into.as_ref());
    html! {
        <p class="strong">{ t!("idea-merge-merged") }{ " " }<bdi>{ into.map(|into| into.title.clone()).unwrap_or_default() }</bdi></p>
    }
}

fn card(idea: &ContributionView, onanswer: Callback<MouseEvent>, onmerge: Callback<MouseEvent>) -> Html {
    let title = idea.title.clone().unwrap_or_default();
    let named =
        if idea.answer.is_some() { t!("answer-renamed", title = title.as_str()) } else { t!("answer-named", title = title.as_str()) };
    html! {
        <li key={idea.id.to_string()} class="card stack gap-2">
            <h3 class="h-md" dir="auto">{ title.clone() }</h3>
            <p class="facts">
                <span>
                    if let Some(author) = &idea.author {
                        <bdi>{ author.clone() }</bdi>
                    } else {
                        { t!("moderation-nameless") }
                    }
                </span>
                <When at={idea.published_at.unwrap_or(idea.created_at)} ago={true} />
                if let Some(category) = &idea.category {
                    <span>{ here(&category.name) }</span>
                }
                if let Some(district) = &idea.district {
                    <span>{ here(&district.name) }</span>
                }
                <span>{ t!("idea-supports", count = idea.supports) }</span>
                <span>{ t!("subject-comment-count", count = idea.comments) }</span>
            </p>
            if let Some(text) = &idea.text {
                <p class="pre measure" dir="auto">{ text.clone() }</p>
            }
            if let Some(answer) = &idea.answer {
                <div class="card card--sunken stack gap-2">
                    <p class="row gap-2"><StatusBadge status={answer.status} /><span class="small muted"><When at={answer.at} /></span></p>
                    <p class="pre measure"><bdi>{ here(&answer.explanation) }</bdi></p>
                </div>
            }
            { merged(idea) }
            <div class="row gap-2">
                if may_answer(idea) {
                    <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::SPEECH} label={named} onclick={onanswer}>
                        { if idea.answer.is_some() { t!("answer-again") } else { t!("answer-open") } }
                    </Button>
                }
                if may_merge(idea) {
                    <Button kind={ButtonKind::Quiet} class="btn--dense" glyph={glyph::MERGE} label={t!("idea-merge-named", title = title.as_str())} onclick={onmerge}>
                        { t!("idea-merge-open") }
                    </Button>
                }
                <Link<Route> class="btn btn--quiet btn--dense" label={t!("replies-named", title = title.as_str())}
                    to={Route::IdeaComments { id: idea.subject.id, said: idea.id }}>{ t!("replies-title") }</Link<Route>>
            </div>
        </li>
    }
}
