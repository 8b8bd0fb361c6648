//! One's own ideas and comments, newest first, with how each of them stands.

use majlis_contract::contribution::{ContributionAction, ContributionKind, ContributionState, ContributionView};
use majlis_contract::page::PageQuery;
use yew::prelude::*;

use super::idea_card::{beginning, title_of};
use super::outcome::{answered, outcomes};
use super::permalink::{Permalink, Place};
use super::sanctions::Sanctions;
use super::words::{contribution_badge, status_badge};
use crate::api::contribution::list_own_contributions;
use crate::i18n::{Label, date_short, here};
use crate::load::use_paged;
use crate::portal::Route;
use crate::portal::signed_in_only::SignedInOnly;
use crate::t;
use crate::title::use_focus_on_more;
use crate::ui::{Empty, Link, glyph};

#[component]
pub fn Contributions() -> Html {
    html! {
        <SignedInOnly title={t!("nav-contributions")} why={t!("contributions-why")} by_number={false}>
            <Inside />
        </SignedInOnly>
    }
}

#[component]
fn Inside() -> Html {
    let own = use_paged((), |(), cursor| async move { list_own_contributions(&PageQuery { cursor, limit: None }).await });
    use_focus_on_more("own", own.items.len());
    html! {
        <div class="wrap page">
            <div class="stack gap-6">
                <div>
                    <h1>{ t!("nav-contributions") }</h1>
                    <p class="muted">{ t!("contributions-lead") }</p>
                </div>
                <p><Link<Route> to={Route::Initiatives}>{ t!("contributions-initiatives") }</Link<Route>></p>
                <Sanctions />
                { own.show(html! {
                    <Empty glyph={glyph::SPEECH} title={t!("contributions-none")}>
                        <p>{ t!("contributions-none-text") }</p>
                        <Link<Route> class="btn" to={Route::Participate}>{ t!("subject-to-board") }</Link<Route>>
                    </Empty>
                }, || html! {
                    <div>
                        <ul class="grid grid--2 gap-3">
                            { for own.items.iter().enumerate().map(|(at, one)| html! { <li key={one.id.to_string()}>{ card(at, one) }</li> }) }
                        </ul>
                        { own.more_button() }
                    </div>
                }) }
            </div>
        </div>
    }
}

fn card(at: usize, one: &ContributionView) -> Html {
    let text = one.text.as_deref().map(beginning).unwrap_or_default();
    // A comment has no title: what it begins with stands for it.
    let (title, text) = match one.kind {
        ContributionKind::Idea => (title_of(one), Some(text).filter(|text| !text.is_empty())),
        ContributionKind::Comment if text.is_empty() => (one.kind.label(), None),
        ContributionKind::Comment => (text, None),
    };
    html! {
        <article class="card card--link fill-card" id={format!("own-{at}")} tabindex="-1">
            <div class="row row--between gap-2">
                <div class="row gap-2">
                    { contribution_badge(one.state) }
                    if let Some(answer) = &one.answer {
                        { status_badge(answer.status) }
                    }
                </div>
                <span class="small muted">{ one.kind.label() }</span>
            </div>
            <h2 class="h-lg mt-2"><Permalink said={Place::from(one)}><bdi>{ title }</bdi></Permalink></h2>
            if let Some(text) = text {
                <p class="muted" dir="auto">{ text }</p>
            }
            if let Some(now) = what_now(one) {
                <p class="strong mt-2">{ now }</p>
            }
            { one.merged.as_ref().map(super::merged::way).unwrap_or_default() }
            { one.point.as_ref().map(answered).unwrap_or_default() }
            { outcomes(&one.outcomes) }
            <p class="facts mt-2">
                <span>{ t!("contributions-on", subject = here(&one.subject.title)) }</span>
                if one.state == ContributionState::Published {
                    <span>{ t!("supports-count", count = one.supports) }</span>
                    if one.kind == ContributionKind::Idea {
                        <span>{ t!("comments-count", count = one.comments) }</span>
                    }
                }
                <span>{ date_short(one.created_at) }</span>
            </p>
        </article>
    }
}

/// What can be done with it, or who does what.
fn what_now(one: &ContributionView) -> Option<String> {
    let may = |action| one.permitted.contains(&action);
    match one.state {
        ContributionState::Pending => Some(t!("contributions-do-wait")),
        ContributionState::Appealed => Some(t!("contributions-do-appealed")),
        ContributionState::Hidden => match (may(ContributionAction::Edit), may(ContributionAction::Appeal)) {
            (true, true) => Some(t!("contributions-do-edit-appeal")),
            (true, false) => Some(t!("contributions-do-edit")),
            (false, true) => Some(t!("contributions-do-appeal")),
            (false, false) => Some(t!("contributions-do-final")),
        },
        ContributionState::Merged => Some(t!("contributions-do-merged")),
        ContributionState::Published | ContributionState::Withdrawn => None,
    }
}
