//! Proposing an idea: one form, kept on the device until it has arrived, then what happens next.

use std::rc::Rc;

use majlis_contract::SubjectId;
use majlis_contract::contribution::{ContributionState, ContributionView};
use majlis_contract::problem::ErrorCode;
use majlis_contract::subject::{Means, SubjectView};
use yew::prelude::*;

use super::ban::Banned;
use super::subject::NotHere;
use crate::api::subject::get_subject;
use crate::i18n::here;
use crate::load::{Load, use_load};
use crate::portal::Route;
use crate::portal::signed_in_only::SignedInOnly;
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Empty, Failed, FirstScreen, Link, Niche, glyph};

mod form;
mod similar;

#[derive(Properties, PartialEq)]
pub struct ProposeProps {
    pub id: SubjectId,
}

#[component]
pub fn Propose(props: &ProposeProps) -> Html {
    html! {
        <SignedInOnly title={t!("propose-page")} why={t!("propose-why")} by_number={false}>
            <Inside id={props.id} />
        </SignedInOnly>
    }
}

#[component]
fn Inside(props: &ProposeProps) -> Html {
    let session = use_session();
    let sent = use_state(|| None::<ContributionView>);
    let subject = use_load(props.id, |id| async move { get_subject(id).await });
    let onsent = {
        let sent = sent.setter();
        Callback::from(move |view| sent.set(Some(view)))
    };
    if let Some(idea) = &*sent {
        return html! { <Sent idea={idea.clone()} /> };
    }
    match (&subject.state, session.account()) {
        (Load::Failed(error), _) if error.is(ErrorCode::NotFound) => html! { <NotHere /> },
        (Load::Failed(error), _) => html! {
            <div class="wrap page stack task"><h1>{ t!("propose-page") }</h1><Failed error={error.clone()} again={subject.reload.clone()} /></div>
        },
        (Load::Ready(view), Some(_)) if !view.open_means.contains(&Means::Ideas) => html! { <Closed subject={Rc::clone(view)} /> },
        (Load::Ready(view), Some(account)) => {
            // Nothing of one person's form stays for the next.
            html! { <form::Form key={account.id.to_string()} subject={Rc::clone(view)} account={Rc::clone(account)} {onsent} /> }
        }
        _ => html! { <FirstScreen blocks={3} /> },
    }
}

#[derive(Properties, PartialEq)]
struct ClosedProps {
    subject: Rc<SubjectView>,
}

#[component]
fn Closed(props: &ClosedProps) -> Html {
    let id = props.subject.id;
    html! {
        <div class="wrap page stack">
            <h1>{ t!("propose-page") }</h1>
            <p class="muted">{ t!("propose-on", subject = here(&props.subject.title)) }</p>
            if let Some(ban) = &props.subject.ban {
                <Banned ban={ban.clone()} />
            } else {
                <Empty glyph={glyph::CLOCK} title={t!("propose-closed")}>
                    <p>{ t!("propose-closed-text") }</p>
                    <Link<Route> class="btn" to={Route::Subject { id }}>{ t!("propose-to-subject") }</Link<Route>>
                    <Link<Route> class="linkish" to={Route::Participate}>{ t!("subject-to-board") }</Link<Route>>
                </Empty>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SentProps {
    idea: ContributionView,
}

/// It has arrived: what it waits for, and where it is to be seen.
#[component]
fn Sent(props: &SentProps) -> Html {
    let idea = &props.idea;
    let published = idea.state == ContributionState::Published;
    let title = if published { t!("propose-sent-published") } else { t!("propose-sent-pending") };
    use_title(title.clone());
    html! {
        <div class="wrap page">
            <div class="task stack gap-5">
                <Niche glyph={if published { glyph::CHECK } else { glyph::STATE_AWAITING }} class={if published { "niche--lg niche--khareef" } else { "niche--lg niche--luban" }} />
                <h1>{ title }</h1>
                if published {
                    <p class="lead">{ t!("propose-sent-published-text") }</p>
                } else {
                    <section class="card stack gap-3" aria-labelledby="next-title">
                        <h2 id="next-title" class="h-lg">{ t!("propose-sent-pending-next") }</h2>
                        <ol class="bullets">
                            <li>{ t!("propose-sent-pending-1") }</li>
                            <li>{ t!("propose-sent-pending-2") }</li>
                            <li>{ t!("propose-sent-pending-3") }</li>
                        </ol>
                    </section>
                }
                <div class="actions">
                    <Link<Route> class="btn" to={Route::Idea { id: idea.id }}>{ t!("propose-see") }</Link<Route>>
                    <Link<Route> class="btn btn--second" to={Route::Subject { id: idea.subject.id }}>{ t!("propose-to-subject") }</Link<Route>>
                    <Link<Route> class="btn btn--quiet" to={Route::Contributions}>{ t!("nav-contributions") }</Link<Route>>
                </div>
            </div>
        </div>
    }
}
