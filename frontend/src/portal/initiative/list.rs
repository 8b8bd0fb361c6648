//! The initiatives, a shelf at a time, and one's own.

use majlis_contract::initiative::{InitiativeQuery, InitiativeShelf, InitiativeSort, InitiativeSummary};
use majlis_contract::page::PageQuery;
use yew::prelude::*;

use super::card::InitiativeCard;
use crate::api::initiative::{list_initiatives, list_own_initiatives};
use crate::i18n::Label;
use crate::load::use_paged;
use crate::portal::Route;
use crate::session::use_session;
use crate::t;
use crate::title::{use_focus_on_more, use_title};
use crate::ui::{Chip, Empty, Icon, Link, Select, glyph};

/// What is shown: one's own, or a shelf in an order.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Shown {
    Own,
    Shelf(InitiativeShelf, InitiativeSort),
}

#[component]
pub fn Initiatives() -> Html {
    use_title(t!("initiatives-page"));
    let session = use_session();
    let signed_in = session.account().is_some();
    let shown = use_state(|| Shown::Shelf(InitiativeShelf::default(), InitiativeSort::default()));
    let sort = match *shown {
        Shown::Shelf(_, sort) => sort,
        Shown::Own => InitiativeSort::default(),
    };
    let chip = |which: Shown, label: String, pressed: bool| {
        let set = shown.setter();
        html! { <Chip {pressed} onclick={Callback::from(move |()| set.set(which))}>{ label }</Chip> }
    };
    let shelf_chip = |shelf: InitiativeShelf| {
        let pressed = matches!(*shown, Shown::Shelf(now, _) if now == shelf);
        chip(Shown::Shelf(shelf, sort), shelf.label(), pressed)
    };
    let onsort = {
        let shown = shown.clone();
        Callback::from(move |word: String| {
            if let Shown::Shelf(shelf, _) = *shown {
                shown.set(Shown::Shelf(shelf, word.parse().unwrap_or_default()));
            }
        })
    };
    let options = vec![(None, InitiativeSort::ALL.iter().map(|sort| (sort.to_string(), sort.label())).collect())];
    html! {
        <div class="wrap page stack gap-6">
            <div>
                <nav class="crumbs" aria-label={t!("crumbs")}><Link<Route> to={Route::Participate}>{ t!("participate-page") }</Link<Route>></nav>
                <h1>{ t!("initiatives-page") }</h1>
                <p class="lead">{ t!("initiatives-lead") }</p>
                <p class="mt-4"><Link<Route> class="btn" to={Route::NewInitiative}><Icon glyph={glyph::PLUS} />{ t!("initiative-begin") }</Link<Route>></p>
            </div>
            <div class="stack">
                <div class="chips" role="group" aria-label={t!("initiative-shelves")}>
                    { for InitiativeShelf::ALL.iter().map(|shelf| shelf_chip(*shelf)) }
                    if signed_in {
                        { chip(Shown::Own, t!("initiatives-own"), *shown == Shown::Own) }
                    }
                </div>
                if *shown != Shown::Own {
                    <Select id="initiatives-sort" label={t!("initiatives-sort")} value={sort.to_string()} {options} onchange={onsort} />
                }
                <List shown={*shown} />
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    shown: Shown,
}

#[component]
fn List(props: &ListProps) -> Html {
    let list = use_paged(props.shown, |shown, cursor| async move {
        match shown {
            Shown::Own => list_own_initiatives(&PageQuery { cursor, limit: None }).await,
            Shown::Shelf(shelf, sort) => {
                list_initiatives(&InitiativeQuery { shelf: Some(shelf), sort: Some(sort), limit: None, cursor }).await
            }
        }
    });
    use_focus_on_more("initiative", list.items.len());
    let card = |(at, one): (usize, &InitiativeSummary)| {
        html! { <li key={one.id.to_string()}><InitiativeCard initiative={one.clone()} focus_id={format!("initiative-{at}")} /></li> }
    };
    html! {
        <>
            { list.show(html! { <Empty glyph={glyph::MEGAPHONE} title={t!("initiatives-none")}><p>{ t!("initiatives-none-text") }</p></Empty> }, || html! {
                <div>
                    <ul class="grid grid--2 gap-3">{ for list.items.iter().enumerate().map(card) }</ul>
                    { list.more_button() }
                </div>
            }) }
        </>
    }
}
