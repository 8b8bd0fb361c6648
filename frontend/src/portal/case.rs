//! The page of a case: what became of it, when an answer is due, what to do now.

use gloo_events::EventListener;
use majlis_contract::CaseId;
use majlis_contract::problem::ErrorCode;
use yew::prelude::*;

use crate::api::ApiError;
use crate::api::case::{CaseKey, get_case};
use crate::cases::secret;
use crate::load::{Load, use_load};
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Failed, Late, Skeleton};

mod actions;
mod clock;
mod deed;
mod description;
mod draft;
mod following;
mod head;
mod history;
mod judge;
mod merged;
mod next;
mod not_here;
mod notice;
mod private_link;
mod rating;
mod receipt;
mod say;
mod view;

#[derive(Properties, PartialEq)]
pub struct CasePageProps {
    pub id: CaseId,
}

/// Waits until it is known who asks: a visitor's answer would be another one.
#[component]
pub fn CasePage(props: &CasePageProps) -> Html {
    let session = use_session();
    // A private link pasted while the page stands changes only the fragment.
    let round = use_state(|| 0_u32);
    {
        let round = round.clone();
        use_effect_with(*round, move |now| {
            let next = now + 1;
            let listener = web_sys::window().map(|window| EventListener::new(&window, "hashchange", move |_| round.set(next)));
            move || drop(listener)
        });
    }
    let secret = use_memo((props.id, *round), |(id, _)| secret::take_from_hash(*id).or_else(|| secret::of(*id)));
    if session.is_unknown() {
        return waiting();
    }
    let key = CaseKey { id: props.id, secret: (*secret).clone() };
    let reader = session.account().map(|account| account.id.to_string()).unwrap_or_default();
    let again = Callback::from(move |()| round.set(*round + 1));
    html! { <Reading key={format!("{}-{reader}", props.id)} case={key} {again} /> }
}

#[derive(Properties, PartialEq)]
struct ReadingProps {
    case: CaseKey,
    again: Callback<()>,
}

#[component]
fn Reading(props: &ReadingProps) -> Html {
    let case = use_load(props.case.clone(), |key| async move { get_case(&key).await });
    match &case.state {
        Load::Pending => waiting(),
        Load::Failed(error) if error.is(ErrorCode::NotFound) => html! { <not_here::NotHere again={props.again.clone()} /> },
        Load::Failed(error) => html! { <NotRead error={error.clone()} again={case.reload.clone()} /> },
        Load::Ready(view) => html! {
            <view::View key_of={props.case.clone()} case={view.clone()} reload={case.reload.clone()} set={case.set.clone()} />
        },
    }
}

#[derive(Properties, PartialEq)]
struct NotReadProps {
    error: ApiError,
    again: Callback<()>,
}

#[component]
fn NotRead(props: &NotReadProps) -> Html {
    use_title(t!("case-page"));
    html! {
        <div class="wrap page stack task"><h1>{ t!("case-page") }</h1><Failed error={props.error.clone()} again={props.again.clone()} /></div>
    }
}

/// Has no title of its own: the case's is announced once, when it is here.
fn waiting() -> Html {
    html! { <div class="wrap page"><Late><Skeleton blocks={3} /></Late></div> }
}
