//! Home: what a person can do, what is open and what was decided, the promise, whom to call.

use majlis_contract::decision::DecisionQuery;
use majlis_contract::policy::PolicyKind;
use majlis_contract::subject::BoardQuery;
use yew::prelude::*;
use yew_router::prelude::*;

use super::Route;
use super::coast::Coast;
use super::participate::{DecisionCard, SubjectCard};
use crate::api::decision::list_decisions;
use crate::api::subject::list_subjects;
use crate::i18n::{self, Label};
use crate::load::{Load, use_load};
use crate::municipality::{dial, use_municipality};
use crate::t;
use crate::title::use_title;
use crate::ui::{Button, Field, Icon, Late, Link, Niche, Ref, Skeleton, glyph};

/// Subjects that are shown.
const OPEN: u16 = 3;
/// Decisions that are shown.
const CHANGED: u16 = 2;

#[component]
pub fn Home() -> Html {
    use_title(t!("home-page"));
    html! {
        <>
            <div class="hero lattice">
                <div class="only-narrow"><Coast id="narrow" /></div>
                <div class="hero__sheet">
                    <div class="wrap hero__in">
                        <div class="stack hero__say gap-5">
                            <div>
                                <h1>{ t!("home-title") }</h1>
                                <p class="lead measure mt-2">{ t!("home-lead") }</p>
                            </div>
                            <Doors />
                            <FollowForm />
                        </div>
                        <div class="only-wide"><div class="hero__window"><Coast id="wide" /></div></div>
                    </div>
                </div>
            </div>
            <div class="wrap">
                <Open />
                <Changed />
                <Promise />
                <Around />
                <Trust />
            </div>
        </>
    }
}

/// The things to do; reporting is the deep one.
#[component]
fn Doors() -> Html {
    let door = |to: Route, class: &'static str, glyph, tone: &'static str, title: String, text: String| {
        html! {
            <Link<Route> class={classes!("do__it", class)} {to}>
                <Niche {glyph} class={tone} />
                <span><b>{ title }</b><span class="d">{ text }</span></span>
            </Link<Route>>
        }
    };
    html! {
        <nav class="do" aria-label={t!("home-doors")}>
            <Link<Route> class="do__it do__it--main" to={Route::Report}>
                <Niche glyph={glyph::REPORT} class="niche--lg" />
                <span><b>{ t!("home-report-title") }</b><span class="d">{ t!("home-report-text") }</span></span>
                <Icon glyph={glyph::ARROW} />
            </Link<Route>>
            { door(Route::Follow, "", glyph::FOLLOW, "", t!("home-follow-title"), t!("home-follow-text")) }
            { door(Route::Participate, "", glyph::SPEECH, "niche--rose", t!("home-participate-title"), t!("home-participate-text")) }
            // On the phone the last tab leads there, and an odd door would leave a hole.
            { door(Route::OwnCases, "only-wide", glyph::INBOX, "niche--luban", t!("home-own-title"), t!("home-own-text")) }
        </nav>
    }
}

/// Straight to the follow page with a reference.
#[component]
fn FollowForm() -> Html {
    let reference = use_state(String::new);
    let navigator = use_navigator();
    let oninput = {
        let reference = reference.clone();
        Callback::from(move |text| reference.set(text))
    };
    let onsubmit = {
        let reference = reference.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(navigator) = &navigator {
                let query = [("reference", reference.trim().to_owned())];
                // A pair of strings always becomes a query.
                let _ = navigator.push_with_query(&Route::Follow, query);
            }
        })
    };
    let hint = html! { <>{ t!("follow-hint") }{ " " }<Ref value="MJ-48317-6" /></> };
    let after = html! { <Button submit={true}>{ t!("follow-go") }</Button> };
    html! {
        <form class="card" {onsubmit} novalidate={true}>
            <Field id="home-reference" label={t!("follow-label")} {hint} value={(*reference).clone()} {oninput} dir="ltr" autocomplete="off" {after} />
        </form>
    }
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

/// What the municipality promises, from its settings.
#[component]
fn Promise() -> Html {
    let municipality = use_municipality();
    let answer = t!("hours-within", hours = i64::from(municipality.answer_hours));
    let step = |glyph, title: String, text: String| {
        html! {
            <li class="card row row--top nowrap-row">
                <Niche {glyph} />
                <div class="grow"><h3 class="h-lg">{ title }</h3><p class="muted">{ text }</p></div>
            </li>
        }
    };
    html! {
        <section class="section" aria-labelledby="promise">
            <div class="section__head">
                <div>
                    <h2 id="promise">{ t!("promise-title") }</h2>
                    <p class="muted">{ t!("promise-lead") }</p>
                </div>
            </div>
            <ol class="grid grid--3">
                { step(glyph::STATE_SUBMITTED, t!("promise-receive-title"), t!("promise-receive-text")) }
                { step(glyph::CLOCK, t!("promise-answer-title", span = answer.as_str()), t!("promise-answer-text")) }
                { step(
                    glyph::STATE_RESOLVED,
                    t!("promise-confirm-title"),
                    t!("promise-confirm-text", days = i64::from(municipality.reopen_days)),
                ) }
            </ol>
        </section>
    }
}

/// What others have reported.
#[component]
fn Around() -> Html {
    html! {
        <section class="section" aria-labelledby="around">
            <div class="card row row--between">
                <div class="row nowrap-row grow">
                    <Niche glyph={glyph::PIN} />
                    <div class="grow"><h2 id="around" class="h-lg">{ t!("around-title") }</h2><p class="muted">{ t!("around-text") }</p></div>
                </div>
                <Link<Route> class="btn btn--second" to={Route::Map}>{ t!("around-go") }</Link<Route>>
            </div>
        </section>
    }
}

/// Danger first, then the texts that people agree to.
#[component]
fn Trust() -> Html {
    let municipality = use_municipality();
    let text = |kind: PolicyKind| {
        html! {
            <li>
                <Link<Route> class="linkish" to={Route::Policy { kind }}>
                    { kind.label() }<Icon glyph={glyph::ARROW} class="icon--sm" />
                </Link<Route>>
            </li>
        }
    };
    html! {
        <section class="section" aria-labelledby="danger">
            <div class="grid grid--2">
                <div class="hotline on-deep">
                    <div class="row row--top">
                        <Icon glyph={glyph::WARNING} class="icon--lg" />
                        <div>
                            <h2 id="danger">{ t!("hotline-title") }</h2>
                            <p>{ t!("hotline-text") }</p>
                        </div>
                    </div>
                    <a class="btn btn--block" href={dial(&municipality.hotline)}>
                        <Icon glyph={glyph::PHONE} />{ t!("hotline-call") }{ " " }<Ref value={municipality.hotline.clone()} />
                    </a>
                </div>
                <div class="card">
                    <h2 class="h-lg">{ t!("charter-title") }</h2>
                    <p class="muted">{ t!("charter-text", name = i18n::here(&municipality.name)) }</p>
                    <ul>{ text(PolicyKind::Participation) }{ text(PolicyKind::Privacy) }</ul>
                </div>
            </div>
        </section>
    }
}
