//! How the parts of a case's page stand together.

use std::rc::Rc;

use majlis_contract::case::{CaseAction, CaseEventKind, CaseState, CaseView, Priority, TimelineEntry};
use majlis_contract::page::PageQuery;
use yew::prelude::*;
use yew_router::prelude::*;

use super::actions::Actions;
use super::clock::{Clock, is_running};
use super::deed::{Desk, Refusal};
use super::description::Description;
use super::following::Following;
use super::head::Head;
use super::history::History;
use super::judge::Judge;
use super::merged::{Duplicate, Merged};
use super::notice::Notice;
use super::private_link::PrivateLink;
use super::rating::Rating;
use super::receipt::Receipt;
use super::say::Say;
use crate::api::case::{CaseKey, get_case_timeline};
use crate::cases::{PlaceMap, Speech};
use crate::i18n::{self, Label};
use crate::load::use_paged;
use crate::portal::Route;
use crate::portal::hotline::Hotline;
use crate::session::use_session;
use crate::t;
use crate::title::{focus_soon, use_title};
use crate::ui::{Alert, Link, Tone, use_toast};

#[derive(Properties, PartialEq)]
pub struct ViewProps {
    pub key_of: CaseKey,
    pub case: Rc<CaseView>,
    pub reload: Callback<()>,
    pub set: Callback<CaseView>,
}

#[component]
pub fn View(props: &ViewProps) -> Html {
    let case = &props.case;
    let session = use_session();
    let toast = use_toast();
    use_title(case.subject.clone());
    let timeline =
        use_paged(props.key_of.clone(), |key, cursor| async move { get_case_timeline(&key, &PageQuery { cursor, limit: None }).await });
    let refusal = use_state(|| None::<Refusal>);
    let desk = Desk {
        case: props.key_of.clone(),
        etag: case.etag.clone().into(),
        done: {
            let (refusal, set, reload, again) = (refusal.clone(), props.set.clone(), props.reload.clone(), timeline.reload.clone());
            Callback::from(move |(action, answer): (CaseAction, Option<Rc<CaseView>>)| {
                refusal.set(None);
                toast.say(i18n::text(&format!("done-{action}"), &[]));
                match answer {
                    Some(view) => set.emit(Rc::unwrap_or_clone(view)),
                    None => reload.emit(()),
                }
                again.emit(());
                // What was pressed is gone: the keyboard goes on from the heading.
                focus_soon("case-title");
            })
        },
        refused: {
            let (refusal, reload, again) = (refusal.clone(), props.reload.clone(), timeline.reload.clone());
            Callback::from(move |found| {
                refusal.set(Some(found));
                reload.emit(());
                again.emit(());
            })
        },
    };
    let own = case.reporter.is_some();
    let running = is_running(case);
    let latest = |kind| timeline.items.iter().find(|entry: &&TimelineEntry| entry.kind == kind).cloned();
    let fresh = use_location().is_some_and(|location| location.query_str().contains("sent=1"));
    let guest_secret = props.key_of.secret.clone().filter(|_| session.account().is_none() && own);
    let may = |action| case.permitted.contains(&action);
    html! {
        <div class="wrap page">
            if fresh && own && running {
                <Receipt case={case.clone()} secret={guest_secret.clone()} />
                if case.priority == Priority::High {
                    <div class="mb-6"><Hotline title={t!("receipt-urgent-title")} text={t!("receipt-urgent-text")} /></div>
                }
            }
            { crumbs(session.account().is_some()) }
            if let Some(refusal) = &*refusal {
                <Notice refusal={refusal.clone()} case={case.clone()} />
            }
            <div class="split">
                <div>
                    <Head case={case.clone()} />
                    <Following key_of={props.key_of.clone()} case={case.clone()} set={props.set.clone()} reload={props.reload.clone()} />
                    <Duplicate case={case.clone()} />
                    if case.state == CaseState::AwaitingResident && may(CaseAction::Inform) {
                        { answer_card(&desk, latest(CaseEventKind::Asked)) }
                    }
                    if may(CaseAction::Rate) || case.rating.is_some() && own {
                        <div class="mt-6"><Rating key_of={props.key_of.clone()} case={case.clone()} set={props.set.clone()} /></div>
                    }
                    if may(CaseAction::Confirm) || may(CaseAction::Reopen) {
                        <div class="mt-6"><Judge case={case.clone()} desk={desk.clone()} /></div>
                    }
                    if case.state == CaseState::Rejected {
                        { rejected(case) }
                    }
                    if running {
                        <div class="mt-6"><Clock case={case.clone()} /></div>
                    }
                    if !own {
                        <div class="mt-6"><Description case={case.clone()} {own} /></div>
                    }
                    <Merged case={case.clone()} />
                    <History case={case.clone()} timeline={timeline.clone()} {own} open={is_open(case.state)} />
                    <Actions case={case.clone()} {desk} />
                </div>
                <aside class="split__side stack" aria-label={t!("case-aside")}>
                    if !running {
                        <Clock case={case.clone()} />
                    }
                    if own {
                        <Description case={case.clone()} {own} />
                    }
                    <section class="card" aria-labelledby="place-title">
                        <h2 id="place-title" class="h-lg mb-3">{ t!("case-place") }</h2>
                        <PlaceMap place={case.place.clone()} district={case.district.clone()} details={case.details.clone()} />
                    </section>
                    if let Some(secret) = guest_secret.filter(|_| !fresh) {
                        <PrivateLink id={case.id} {secret} />
                    }
                </aside>
            </div>
        </div>
    }
}

fn is_open(state: CaseState) -> bool {
    !matches!(state, CaseState::Closed | CaseState::Rejected | CaseState::Duplicate | CaseState::Withdrawn)
}

fn crumbs(signed_in: bool) -> Html {
    let (to, text) = if signed_in { (Route::OwnCases, t!("nav-own-cases")) } else { (Route::Follow, t!("nav-follow")) };
    html! {
        <nav class="crumbs" aria-label={t!("crumbs")}>
            <Link<Route> to={Route::Home}>{ t!("nav-home") }</Link<Route>>
            <span aria-hidden="true">{ "/" }</span>
            <Link<Route> {to}>{ text }</Link<Route>>
        </nav>
    }
}

/// The question on top, the answer under it.
fn answer_card(desk: &Desk, question: Option<TimelineEntry>) -> Html {
    html! {
        <section class="card card--ask stack mt-6" aria-labelledby="answer-title">
            <h2 id="answer-title">{ t!("answer-title") }</h2>
            if let Some(entry) = question {
                <Speech {entry} />
            }
            <Say desk={desk.clone()} action={CaseAction::Inform} label={t!("answer-label")} send={t!("answer-send")} />
        </section>
    }
}

/// What the department says to it stands first in the timeline below.
fn rejected(case: &CaseView) -> Html {
    let reason = case.rejection_reason.map(|reason| reason.label()).unwrap_or_default();
    html! {
        <div class="mt-6">
            <Alert tone={Tone::Bad} title={t!("rejected-title", reason = reason)}>
                <p>{ t!("rejected-text") }</p>
            </Alert>
        </div>
    }
}
