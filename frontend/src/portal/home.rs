//! Home: what a person can do, what is open and what was decided, the promise, whom to call.

use majlis_contract::policy::PolicyKind;
use yew::prelude::*;
use yew_router::prelude::*;

use super::Route;
use super::coast::Coast;
use crate::i18n::{self, Label};
use crate::municipality::{dial, use_municipality};
use crate::t;
use crate::title::use_title;
use crate::ui::{Button, Field, Icon, Link, Niche, Ref, glyph};

#[derive(Properties, PartialEq)]
pub struct HomeProps {
    /// What is open and what was decided, which comes after the rest.
    pub lately: Option<Html>,
}

#[component]
pub fn Home(props: &HomeProps) -> Html {
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
                { props.lately.clone() }
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
