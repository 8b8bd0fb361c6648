//! The initiatives, a shelf at a time, narrowed as the address says, and one's own.

use majlis_contract::initiative::InitiativeSummary;
use majlis_contract::page::PageQuery;
use yew::prelude::*;
use yew_router::prelude::*;

use super::asked::Asked;
use super::card::InitiativeCard;
use super::filters::Filters;
use crate::api::initiative::{list_initiatives, list_own_initiatives};
use crate::load::use_paged;
use crate::portal::Route;
use crate::session::use_session;
use crate::t;
use crate::title::{use_focus_on_more, use_title};
use crate::ui::{Button, ButtonKind, Empty, Icon, Link, glyph};

#[component]
pub fn Initiatives() -> Html {
    use_title(t!("initiatives-page"));
    let signed_in = use_session().account().is_some();
    let asked = use_location().and_then(|location| location.query::<Asked>().ok()).unwrap_or_default();
    // The address of one's own list can be anybody's.
    let asked = Asked { own: asked.own && signed_in, ..asked };
    let navigator = use_navigator();
    let go = Callback::from(move |asked: Asked| {
        // The page stays where it is, so each change is no step of its own in the history.
        if let Some(navigator) = &navigator {
            let _ = navigator.replace_with_query(&Route::Initiatives, &asked);
        }
    });
    html! {
        <div class="wrap page stack gap-6">
            <div>
                <nav class="crumbs" aria-label={t!("crumbs")}><Link<Route> to={Route::Participate}>{ t!("participate-page") }</Link<Route>></nav>
                <h1>{ t!("initiatives-page") }</h1>
                <p class="lead">{ t!("initiatives-lead") }</p>
                <p class="mt-5"><Link<Route> class="btn" to={Route::NewInitiative}><Icon glyph={glyph::PLUS} />{ t!("initiative-begin") }</Link<Route>></p>
            </div>
            <div class="stack">
                <Filters asked={asked.clone()} go={go.clone()} />
                <List {asked} {go} />
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    asked: Asked,
    go: Callback<Asked>,
}

#[component]
fn List(props: &ListProps) -> Html {
    let list = use_paged(props.asked.clone(), |asked, cursor| async move {
        match asked.own {
            true => list_own_initiatives(&PageQuery { cursor, limit: None }).await,
            false => list_initiatives(&asked.of_list(cursor)).await,
        }
    });
    use_focus_on_more("initiative", list.items.len());
    let card = |(at, one): (usize, &InitiativeSummary)| {
        html! { <li key={one.id.to_string()}><InitiativeCard initiative={one.clone()} focus_id={format!("initiative-{at}")} /></li> }
    };
    html! {
        <>
            { list.show(none(&props.asked, &props.go), || html! {
                <div>
                    <ul class="grid grid--2 gap-3">{ for list.items.iter().enumerate().map(card) }</ul>
                    { list.more_button() }
                </div>
            }) }
        </>
    }
}

/// That there is none, and of a choice the way to all.
fn none(asked: &Asked, go: &Callback<Asked>) -> Html {
    if !asked.is_narrowed() {
        return html! { <Empty glyph={glyph::MEGAPHONE} title={t!("initiatives-none")}><p>{ t!("initiatives-none-text") }</p></Empty> };
    }
    let all = asked.widened();
    html! {
        <Empty glyph={glyph::SEARCH} title={t!("board-none-here")}>
            <p>{ t!("board-none-here-text") }</p>
            <Button kind={ButtonKind::Second} onclick={go.reform(move |_: MouseEvent| all.clone())}>{ t!("board-show-all") }</Button>
        </Empty>
    }
}
