//! The cases of the person who asks, newest first.

use majlis_contract::case::CaseSummary;
use majlis_contract::page::PageQuery;
use yew::prelude::*;

use super::Route;
use super::case_card::CaseCard;
use super::signed_in_only::SignedInOnly;
use crate::api::account::list_own_cases;
use crate::load::use_paged;
use crate::t;
use crate::title::use_focus_on_more;
use crate::ui::{Empty, Failed, Icon, Late, Link, MoreButton, Skeleton, glyph};

mod followed;
mod subjects;

#[component]
pub fn OwnCases() -> Html {
    html! {
        <SignedInOnly title={t!("nav-own-cases")} why={t!("own-cases-why")}>
            <Inside />
        </SignedInOnly>
    }
}

#[component]
fn Inside() -> Html {
    let cases = use_paged((), |(), cursor| async move { list_own_cases(&PageQuery { cursor, limit: None }).await });
    use_focus_on_more("own-case", cases.items.len());
    let card = |(at, case): (usize, &CaseSummary)| {
        html! {
            <li key={case.id.to_string()}>
                <CaseCard
                    id={case.id}
                    reference={case.reference.clone()}
                    subject={case.subject.clone()}
                    state={case.state}
                    created_at={case.created_at}
                    clocks={case.clocks.clone()}
                    focus_id={format!("own-case-{at}")}
                    level={2}
                />
            </li>
        }
    };
    let empty = cases.started && cases.items.is_empty();
    html! {
        <div class="wrap page">
            <div class="stack gap-6">
                <div class="row row--between">
                    <h1>{ t!("nav-own-cases") }</h1>
                    if !empty {
                        <Link<Route> class="btn btn--second" to={Route::Report}><Icon glyph={glyph::PLUS} />{ t!("home-report-title") }</Link<Route>>
                    }
                </div>
                if empty {
                    <Empty glyph={glyph::INBOX} title={t!("own-cases-none")}>
                        <p>{ t!("own-cases-none-text") }</p>
                        <Link<Route> class="btn" to={Route::Report}>{ t!("home-report-title") }</Link<Route>>
                        <Link<Route> class="linkish" to={Route::Follow}>{ t!("need-follow") }</Link<Route>>
                    </Empty>
                } else if cases.started {
                    <div>
                        <ul class="grid grid--2 gap-3">{ for cases.items.iter().enumerate().map(card) }</ul>
                        <MoreButton shown={cases.items.len()} has_more={cases.has_more} busy={cases.busy} onmore={cases.more.clone()} />
                    </div>
                } else if cases.error.is_none() {
                    <Late><Skeleton blocks={3} /></Late>
                }
                if let Some(error) = &cases.error {
                    <Failed error={error.clone()} again={cases.more.clone()} />
                }
                <followed::Followed />
                <subjects::FollowedSubjects />
            </div>
        </div>
    }
}
