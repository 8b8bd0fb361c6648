//! An initiative: its goal, its text, its way, the committee's answer, what comes of it, what people say.

use std::rc::Rc;

use majlis_contract::initiative::{InitiativeAction, InitiativeState, InitiativeView, MilestoneState, MilestoneView};
use majlis_contract::problem::ErrorCode;
use majlis_contract::subject::Axis;
use majlis_contract::{InitiativeId, SubjectId};
use majlis_domain::initiative::is_public;
use yew::prelude::*;

use super::card::{day_words, state_badge};
use super::goal::Goal;
use super::hidden::Marker;
use super::signers::Signers;
use super::sponsor::Sponsor;
use super::way::way;
use crate::api::initiative::get_initiative;
use crate::i18n::{Label, date_short, here};
use crate::load::{Load, use_load};
use crate::portal::Route;
use crate::portal::participate::{Comments, FollowSubject, History, Live, Part, Report, Reported, Thread, paragraphs};
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Badge, Empty, Failed, FirstScreen, Icon, Link, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct InitiativePageProps {
    pub id: InitiativeId,
}

#[component]
pub fn InitiativePage(props: &InitiativePageProps) -> Html {
    let session = use_session();
    if session.is_unknown() {
        return html! { <FirstScreen blocks={3} /> };
    }
    // What can be done is the reader's own.
    let reader = session.account_id().map(|id| id.to_string()).unwrap_or_default();
    html! { <Reading key={format!("{}-{reader}", props.id)} id={props.id} /> }
}

#[component]
fn Reading(props: &InitiativePageProps) -> Html {
    let initiative = use_load(props.id, |id| async move { get_initiative(id).await });
    match &initiative.state {
        Load::Pending => html! { <FirstScreen blocks={3} /> },
        Load::Failed(error) if error.is(ErrorCode::NotFound) => html! { <NotHere /> },
        Load::Failed(error) => html! {
            <div class="wrap page stack task"><h1>{ t!("initiative-page") }</h1><Failed error={error.clone()} again={initiative.reload.clone()} /></div>
        },
        Load::Ready(view) if view.text.is_none() => html! { <Marker view={Rc::clone(view)} /> },
        Load::Ready(view) => html! { <View view={Rc::clone(view)} set={initiative.set.clone()} /> },
    }
}

#[component]
pub fn NotHere() -> Html {
    use_title(t!("initiative-page"));
    html! {
        <div class="wrap page stack">
            <h1>{ t!("initiative-page") }</h1>
            <Empty glyph={glyph::SEARCH} title={t!("initiative-none")}>
                <p>{ t!("initiative-none-text") }</p>
                <Link<Route> class="btn" to={Route::Initiatives}>{ t!("initiatives-all") }</Link<Route>>
            </Empty>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ViewProps {
    view: Rc<InitiativeView>,
    set: Callback<InitiativeView>,
}

#[component]
fn View(props: &ViewProps) -> Html {
    let view = &props.view;
    let title = view.title.clone().unwrap_or_default();
    use_title(title.clone());
    let language = view.language.to_string();
    let public = is_public(view.state);
    let gathering = view.state == InitiativeState::Gathering;
    let thread =
        Thread { subject: SubjectId(view.id.0), idea: None, part: Part::Any, open: gathering && view.ban.is_none(), support: gathering };
    let by = match (&view.sponsor, view.cosponsor_count) {
        (Some(name), 0) => t!("initiative-by", name = name.as_str()),
        (Some(name), others) => t!("initiative-by-and", name = name.as_str(), others = others),
        (None, others) => t!("initiative-by-resident", others = others),
    };
    html! {
        <div class="wrap page">
            <nav class="crumbs" aria-label={t!("crumbs")}>
                <Link<Route> to={Route::Participate}>{ t!("participate-page") }</Link<Route>>
                <span aria-hidden="true">{ "/" }</span>
                <Link<Route> to={Route::Initiatives}>{ t!("initiatives-page") }</Link<Route>>
            </nav>
            <div class="stack gap-8 measure">
                <header>
                    <div class="row gap-2 mb-3">{ state_badge(view.state) }<span class="small muted">{ here(&view.kind.name) }</span></div>
                    <h1 dir="auto" lang={language.clone()}>{ title }</h1>
                    <p class="facts">
                        <span><Icon glyph={glyph::PERSON} class="icon--sm" /><bdi>{ by }</bdi></span>
                        <span><Icon glyph={glyph::PIN} class="icon--sm" />{ view.district.as_ref().map_or_else(|| t!("initiative-everywhere"), |district| here(&district.name)) }</span>
                        <span><Link<Route> class="linkish" to={Route::Axis { axis: Axis::Cooperation }}>{ Axis::Cooperation.label() }</Link<Route>></span>
                    </p>
                    if public {
                        <div class="mt-5 row gap-2">
                            <FollowSubject id={thread.subject} following={view.following} />
                            if view.permitted.contains(&InitiativeAction::Report) {
                                <Report what={Reported::Initiative(view.id)} />
                            }
                        </div>
                    }
                </header>
                if view.own || view.note.is_some() || view.hidden.is_some() {
                    <Sponsor view={(**view).clone()} set={props.set.clone()} />
                }
                if public {
                    <Goal view={(**view).clone()} set={props.set.clone()} />
                }
                if let Some(reasons) = &view.reasons {
                    <section class="official" aria-labelledby="answer-title">
                        <div class="row row--between">
                            <h2 id="answer-title" class="h-lg row gap-2"><Icon glyph={glyph::SHIELD} />{ t!("initiative-answer") }</h2>
                            { state_badge(if view.state == InitiativeState::Declined { view.state } else { InitiativeState::Adopted }) }
                        </div>
                        <p class="pre mt-3">{ here(reasons) }</p>
                        if let Some(at) = view.way.decided_at {
                            <p class="small muted mt-2">{ t!("initiative-answered-on", date = date_short(at)) }</p>
                        }
                    </section>
                }
                if !view.milestones.is_empty() {
                    <section class="stack" aria-labelledby="milestones-title">
                        <h2 id="milestones-title">{ t!("initiative-milestones") }</h2>
                        <ul class="stack gap-3">{ for view.milestones.iter().map(milestone) }</ul>
                    </section>
                }
                if gathering {
                    <section class="card" aria-labelledby="use-title">
                        <h2 id="use-title" class="h-lg">{ t!("subject-use") }</h2>
                        <p class="mt-2">{ t!("initiative-use") }</p>
                    </section>
                }
                <section class="stack" aria-labelledby="text-title">
                    <h2 id="text-title">{ t!("initiative-text") }</h2>
                    <div class="stack" lang={language}>{ paragraphs(view.text.as_deref().unwrap_or_default()) }</div>
                </section>
                <section class="stack" aria-labelledby="way-title">
                    <h2 id="way-title">{ t!("initiative-way") }</h2>
                    { way(view) }
                </section>
                if public {
                    <Signers id={view.id} total={view.support.online} />
                    <Live subject={thread.subject}><Comments {thread} title={t!("comments-title")} ban={view.ban.clone()} /></Live>
                    <History subject={thread.subject} />
                }
            </div>
        </div>
    }
}

fn milestone(one: &MilestoneView) -> Html {
    let (tone, glyph) = match one.state {
        MilestoneState::Planned => (Tone::Mute, glyph::CALENDAR),
        MilestoneState::Begun => (Tone::Info, glyph::STATE_IN_PROGRESS),
        MilestoneState::Done => (Tone::Ok, glyph::CHECK),
    };
    let when = one
        .done_on
        .map_or_else(|| t!("milestone-planned-on", date = day_words(one.planned_on)), |day| t!("milestone-done-on", date = day_words(day)));
    html! {
        <li key={one.id.to_string()} class="card row row--between gap-2">
            <div><p class="strong">{ here(&one.title) }</p><p class="small muted">{ when }</p></div>
            <Badge {tone} {glyph}>{ one.state.label() }</Badge>
        </li>
    }
}
