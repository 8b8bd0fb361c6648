//! An idea: what is proposed, who supports it, what the municipality answers, what others say.

use std::rc::Rc;

use majlis_contract::ContributionId;
use majlis_contract::contribution::{ContributionAction, ContributionKind, ContributionState, ContributionView, IdeaAnswer};
use majlis_contract::problem::ErrorCode;
use majlis_contract::subject::Means;
use yew::prelude::*;

use super::about::{place_of, strip};
use super::byline::Byline;
use super::comments::{Comments, Part, Thread};
use super::idea_card::title_of;
use super::live::Live;
use super::merged;
use super::outcome::outcomes;
use super::permalink::{Permalink, Place, named};
use super::said::{Said, report};
use super::share::Share;
use super::support::Support;
use super::words::{contribution_badge, status_badge};
use crate::api::contribution::get_contribution;
use crate::api::subject::get_subject;
use crate::cases::category_glyph;
use crate::i18n::{date_short, here};
use crate::load::{Load, use_load};
use crate::portal::Route;
use crate::session::{Person, use_session};
use crate::t;
use crate::title::use_title;
use crate::ui::{Empty, Failed, FirstScreen, Icon, Link, glyph};

#[derive(Properties, PartialEq)]
pub struct IdeaPageProps {
    pub id: ContributionId,
}

#[component]
pub fn IdeaPage(props: &IdeaPageProps) -> Html {
    let session = use_session();
    if session.is_unknown() {
        return html! { <FirstScreen blocks={3} /> };
    }
    // What can be done is the reader's own.
    let reader = session.account_id().map(|id| id.to_string()).unwrap_or_default();
    html! { <Reading key={format!("{}-{reader}", props.id)} id={props.id} /> }
}

#[component]
fn Reading(props: &IdeaPageProps) -> Html {
    let idea = use_load(props.id, |id| async move { get_contribution(id).await });
    match &idea.state {
        Load::Pending => html! { <FirstScreen blocks={3} /> },
        Load::Failed(error) if error.is(ErrorCode::NotFound) => match named().filter(|comment| *comment != props.id) {
            // The idea is not to be seen, but one's own comment on it is.
            Some(comment) => html! { <Reading id={comment} /> },
            None => html! { <NotHere /> },
        },
        Load::Failed(error) => html! {
            <div class="wrap page stack task"><h1>{ t!("idea-page") }</h1><Failed error={error.clone()} again={idea.reload.clone()} /></div>
        },
        Load::Ready(view) if view.kind == ContributionKind::Idea => html! { <View idea={Rc::clone(view)} set={idea.set.clone()} /> },
        Load::Ready(view) => html! { <Alone view={Rc::clone(view)} set={idea.set.clone()} /> },
    }
}

#[derive(Properties, PartialEq)]
struct AloneProps {
    view: Rc<ContributionView>,
    set: Callback<ContributionView>,
}

/// A comment by itself, with the way to where it stands.
#[component]
fn Alone(props: &AloneProps) -> Html {
    let view = &*props.view;
    use_title(t!("contribution-kind-comment"));
    html! {
        <div class="wrap page stack task">
            <h1 id="comment-head" tabindex="-1">{ t!("contribution-kind-comment") }</h1>
            <Byline view={view.clone()} />
            <Said view={view.clone()} set={props.set.clone()} anchor="comment-head" />
            <p><Permalink said={Place::from(view)} class="btn btn--second">{ t!("comment-link") }</Permalink></p>
        </div>
    }
}

#[component]
fn NotHere() -> Html {
    use_title(t!("idea-page"));
    html! {
        <div class="wrap page stack">
            <h1>{ t!("idea-page") }</h1>
            <Empty glyph={glyph::SEARCH} title={t!("idea-none")}>
                <p>{ t!("idea-none-text") }</p>
                <Link<Route> class="btn" to={Route::Participate}>{ t!("subject-to-board") }</Link<Route>>
            </Empty>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ViewProps {
    idea: Rc<ContributionView>,
    set: Callback<ContributionView>,
}

#[component]
fn View(props: &ViewProps) -> Html {
    let (idea, set) = (&props.idea, &props.set);
    let title = title_of(idea);
    use_title(title.clone());
    let visitor = use_session().person == Person::Visitor;
    // Tells what an account would open.
    let subject = use_load(idea.subject.id, |id| async move { get_subject(id).await });
    let would = |means| subject.ready().is_some_and(|subject| subject.open_means.contains(&means));
    let may = |action| idea.permitted.contains(&action);
    let published = idea.state == ContributionState::Published;
    let thread = Thread {
        subject: idea.subject.id,
        part: Part::Any,
        idea: Some(idea.id),
        open: may(ContributionAction::Comment) || visitor && published && would(Means::Comments),
        support: would(Means::Support),
    };
    let supportable = thread.support || may(ContributionAction::Support) || may(ContributionAction::Unsupport);
    html! {
        <div class="wrap page">
            <nav class="crumbs" aria-label={t!("crumbs")}>
                <Link<Route> to={Route::Participate}>{ t!("participate-page") }</Link<Route>>
                <span aria-hidden="true">{ "/" }</span>
                <Link<Route> to={Route::Subject { id: idea.subject.id }}><bdi>{ here(&idea.subject.title) }</bdi></Link<Route>>
            </nav>
            <div class="dialogue">
                <header>
                    { idea.merged.as_ref().map(merged::banner).unwrap_or_default() }
                    if idea.answer.is_some() || !published {
                        <div class="row gap-2 mb-3">
                            if let Some(answer) = &idea.answer {
                                { status_badge(answer.status) }
                            }
                            if !published {
                                { contribution_badge(idea.state) }
                            }
                        </div>
                    }
                    <h1 dir="auto" id="idea-head" tabindex="-1">{ title }</h1>
                    <div class="mt-3"><Byline view={(**idea).clone()} /></div>
                    if published {
                        <div class="mt-3"><Share title={idea.title.clone().unwrap_or_default()} /></div>
                    }
                    if let Some(category) = &idea.category {
                        <p class="facts"><span><Icon glyph={category_glyph(&category.icon)} class="icon--sm" />{ here(&category.name) }</span></p>
                    }
                </header>
                if published {
                    <aside class="dialogue__side" aria-label={t!("support-do")}>
                        <section class="card stack gap-3">
                            <p class="h-xl strong">{ t!("supports-count", count = idea.supports) }</p>
                            <Support view={(**idea).clone()} open={thread.support} block={true} set={set.clone()} />
                            if supportable {
                                <p class="small muted">{ t!("support-hint") }</p>
                            }
                        </section>
                    </aside>
                }
                <div class="stack gap-8">
                    <section class="stack" aria-labelledby="said-title">
                        <h2 id="said-title">{ t!("idea-title") }</h2>
                        <Said view={(**idea).clone()} set={set.clone()} anchor="idea-head">
                            { report(idea) }
                        </Said>
                        { strip(idea) }
                    </section>
                    { place_of(idea) }
                    if let Some(answer) = &idea.answer {
                        { answered(answer) }
                    }
                    { outcomes(&idea.outcomes) }
                    if published || idea.comments > 0 {
                        <Live subject={idea.subject.id}>
                            <Comments {thread} title={t!("comments-title")} ban={subject.ready().and_then(|subject| subject.ban.clone())} />
                        </Live>
                    }
                </div>
            </div>
        </div>
    }
}

/// What the municipality does with it, and why.
fn answered(answer: &IdeaAnswer) -> Html {
    html! {
        <section class="official" aria-labelledby="answer-title">
            <div class="row row--between">
                <h2 id="answer-title" class="h-lg row gap-2"><Icon glyph={glyph::SHIELD} />{ t!("idea-answer") }</h2>
                { status_badge(answer.status) }
            </div>
            <p class="pre mt-3">{ here(&answer.explanation) }</p>
            <p class="small muted mt-2">{ t!("idea-answered-on", date = date_short(answer.at)) }</p>
        </section>
    }
}
