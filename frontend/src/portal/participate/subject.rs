//! A subject: what it is about, what is done with what people say, and what they say.

use std::rc::Rc;

use majlis_contract::SubjectId;
use majlis_contract::problem::ErrorCode;
use majlis_contract::subject::{Means, ParticipationKind, SubjectState, SubjectView};
use yew::prelude::*;

use super::ban::Banned;
use super::comments::{Comments, Part, Thread};
use super::decisions::Decided;
use super::draft::Draft;
use super::follow::FollowSubject;
use super::history::History;
use super::ideas::Ideas;
use super::live::Live;
use super::permalink::Elsewhere;
use super::share::Share;
use super::subject_card::page_of;
use super::words::{Times, audience, places, subject_badge};
use crate::api::subject::get_subject;
use crate::i18n::{Label, here, moment_both};
use crate::load::{Load, use_load};
use crate::portal::Route;
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Empty, Failed, FirstScreen, Icon, Link, glyph};

#[derive(Properties, PartialEq)]
pub struct SubjectPageProps {
    pub id: SubjectId,
}

#[component]
pub fn SubjectPage(props: &SubjectPageProps) -> Html {
    let session = use_session();
    if session.is_unknown() {
        return html! { <FirstScreen blocks={3} /> };
    }
    // What can be done is the reader's own.
    let reader = session.account_id().map(|id| id.to_string()).unwrap_or_default();
    html! { <Reading key={format!("{}-{reader}", props.id)} id={props.id} /> }
}

#[component]
fn Reading(props: &SubjectPageProps) -> Html {
    let subject = use_load(props.id, |id| async move { get_subject(id).await });
    match &subject.state {
        Load::Pending => html! { <FirstScreen blocks={3} /> },
        Load::Failed(error) if error.is(ErrorCode::NotFound) => html! { <NotHere /> },
        Load::Failed(error) => html! {
            <div class="wrap page stack task"><h1>{ t!("subject-page") }</h1><Failed error={error.clone()} again={subject.reload.clone()} /></div>
        },
        // Only its own page has the goal, and can be signed.
        Load::Ready(view) if view.kind == ParticipationKind::Initiative => html! { <Elsewhere to={page_of(view.kind, view.id)} /> },
        Load::Ready(view) => html! { <View subject={Rc::clone(view)} /> },
    }
}

#[component]
pub fn NotHere() -> Html {
    use_title(t!("subject-page"));
    html! {
        <div class="wrap page stack">
            <h1>{ t!("subject-page") }</h1>
            <Empty glyph={glyph::SEARCH} title={t!("subject-none")}>
                <p>{ t!("subject-none-text") }</p>
                <Link<Route> class="btn" to={Route::Participate}>{ t!("subject-to-board") }</Link<Route>>
            </Empty>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ViewProps {
    subject: Rc<SubjectView>,
}

#[component]
fn View(props: &ViewProps) -> Html {
    let subject = &props.subject;
    use_title(here(&subject.title));
    let open = |means| subject.open_means.contains(&means);
    let has = |means| subject.means.contains(&means);
    let is_draft = subject.kind == ParticipationKind::Consultation;
    let thread = Thread { subject: subject.id, idea: None, part: Part::Any, open: open(Means::Comments), support: open(Means::Support) };
    html! {
        <div class="wrap page">
            <nav class="crumbs" aria-label={t!("crumbs")}>
                <Link<Route> to={Route::Home}>{ t!("nav-home") }</Link<Route>>
                <span aria-hidden="true">{ "/" }</span>
                <Link<Route> to={Route::Participate}>{ t!("participate-page") }</Link<Route>>
            </nav>
            <div class={classes!("dialogue", is_draft.then_some("dialogue--draft"))}>
                <header>
                    <div class="row">{ subject_badge(subject.state) }<span class="small muted">{ subject.kind.label() }</span></div>
                    <h1 class="mt-2">{ here(&subject.title) }</h1>
                    <p class="lead measure mt-2">{ here(&subject.summary) }</p>
                    <p class="facts mt-3">
                        <span><Icon glyph={glyph::PIN} class="icon--sm" />{ places(&subject.districts) }</span>
                        if has(Means::Ideas) {
                            <span><Icon glyph={glyph::IDEA} class="icon--sm" />{ t!("ideas-count", count = subject.ideas) }</span>
                        }
                        <span><Icon glyph={glyph::SPEECH} class="icon--sm" />{ t!("comments-count", count = subject.comments) }</span>
                    </p>
                    <div class="row row--top gap-3 mt-5">
                        <FollowSubject id={subject.id} following={subject.following} />
                        <Share title={here(&subject.title)} />
                    </div>
                </header>
                <aside class="dialogue__side stack" aria-label={t!("subject-aside")}>{ side(subject) }</aside>
                <div class="stack gap-8">
                    { standing(subject) }
                    if let Some(ban) = subject.ban.clone().filter(|_| !has(Means::Comments)) {
                        <Banned {ban} />
                    }
                    if matches!(subject.state, SubjectState::Decided | SubjectState::Archived) {
                        <Decided subject={subject.id} />
                    }
                    if let Some(analysis) = &subject.analysis_html {
                        <section aria-labelledby="analysis-title">
                            <h2 id="analysis-title" class="mb-3">{ t!("subject-analysis") }</h2>
                            <div class="prose measure">{ Html::from_html_unchecked(here(analysis).into()) }</div>
                        </section>
                    }
                    <section aria-labelledby="about-title">
                        <h2 id="about-title" class="mb-3">{ t!("subject-about") }</h2>
                        // The server lets nothing through but text, headings, lists, emphasis, quotations, links and the municipality's own pictures.
                        <div class="prose measure">{ Html::from_html_unchecked(here(&subject.body_html).into()) }</div>
                    </section>
                    <section class="card" aria-labelledby="use-title">
                        <h2 id="use-title" class="h-lg">{ t!("subject-use") }</h2>
                        <p class="pre mt-2">{ here(&subject.use_of_input) }</p>
                    </section>
                    if has(Means::Ideas) {
                        <Ideas subject={subject.id} open={open(Means::Ideas)} none={subject.ideas == 0} />
                    }
                    if is_draft {
                        <Live subject={subject.id}><Draft subject={Rc::clone(subject)} /></Live>
                    } else if has(Means::Comments) {
                        <Live subject={subject.id}>
                            <Comments {thread} title={t!("comments-on-subject")} ban={subject.ban.clone()} />
                        </Live>
                    }
                    <History subject={subject.id} />
                </div>
            </div>
        </div>
    }
}

/// What there is to do now, and until when.
fn side(subject: &SubjectView) -> Html {
    let date = |name: String, at| {
        html! { <div><dt>{ name }</dt><dd>{ moment_both(at) }</dd></div> }
    };
    let (opened, closed) = match subject.state {
        SubjectState::Draft | SubjectState::Scheduled => (t!("times-opens-at"), t!("times-closes-at")),
        SubjectState::Open => (t!("times-opened-at"), t!("times-closes-at")),
        _ => (t!("times-opened-at"), t!("times-closed-at")),
    };
    let names = |list: Vec<String>| list.join(&t!("list-comma"));
    html! {
        <section class="card stack gap-3" aria-labelledby="times-title">
            <h2 id="times-title" class="sr">{ t!("times-title") }</h2>
            <p class="facts"><Times state={subject.state} opens_at={subject.opens_at} closes_at={subject.closes_at} /></p>
            if subject.open_means.contains(&Means::Ideas) {
                <Link<Route> class="btn btn--block" to={Route::ProposeIdea { id: subject.id }}><Icon glyph={glyph::IDEA} />{ t!("idea-propose") }</Link<Route>>
            }
            <dl class="kv kv--small">
                if let Some(at) = subject.opens_at {
                    { date(opened, at) }
                }
                if let Some(at) = subject.closes_at {
                    { date(closed, at) }
                }
                <div><dt>{ t!("subject-means") }</dt><dd>{ names(subject.means.iter().map(|means| means.label()).collect()) }</dd></div>
                if !subject.fields.is_empty() {
                    <div><dt>{ t!("subject-fields") }</dt><dd>{ names(subject.fields.iter().map(|field| here(&field.name)).collect()) }</dd></div>
                }
                if let Some(groups) = audience(&subject.audience) {
                    <div><dt>{ t!("subject-audience") }</dt><dd>{ groups }</dd></div>
                }
                <div><dt>{ t!("subject-axis") }</dt><dd><Link<Route> class="linkish" to={Route::Axis { axis: subject.axis }}>{ subject.axis.label() }</Link<Route>></dd></div>
            </dl>
        </section>
    }
}

/// Why one can't take part now, and why it was opened or closed by hand.
fn standing(subject: &SubjectView) -> Html {
    let text = match subject.state {
        SubjectState::Draft | SubjectState::Scheduled => Some(t!("subject-not-open")),
        SubjectState::Open => None,
        SubjectState::Closed => Some(t!("subject-over")),
        SubjectState::Analysed => Some(t!("subject-analysed")),
        SubjectState::Decided => Some(t!("subject-decided")),
        SubjectState::Archived => Some(t!("subject-archived")),
    };
    if text.is_none() && subject.reason.is_none() {
        return Html::default();
    }
    html! {
        <Alert>
            if let Some(text) = text {
                <p>{ text }</p>
            }
            if let Some(reason) = &subject.reason {
                <p>{ t!("subject-said", reason = here(reason)) }</p>
            }
            if let Some(reason) = &subject.unanswered_reason {
                <p>{ t!("subject-unanswered", reason = here(reason)) }</p>
            }
        </Alert>
    }
}
