//! The inbox: shelves, filters, the cases, and what is done with several at once.

use std::collections::BTreeSet;
use std::rc::Rc;

use majlis_contract::CaseId;
use majlis_contract::case::{CaseSummary, QueueQuery};
use majlis_domain::permission::Permission;
use yew::prelude::*;
use yew_router::prelude::*;

use super::Route;
use super::filter::{sort_of, use_filter};
use super::keys::{self, Shortcut, use_shortcuts};
use super::trail::Trail;
use crate::api::case::list_cases;
use crate::load::use_paged;
use crate::session::use_session;
use crate::t;
use crate::title::{focus, use_title};
use crate::ui::{Failed, Icon, Late, Link, MoreButton, Skeleton, glyph};

mod bulk;
mod filters;
mod fresh;
pub mod help;
pub mod hints;
mod nothing;
mod outcome;
mod row;
mod table;
mod views;

/// How many cases come at once.
const PAGE: u16 = 25;

/// The id of a row's link, which holds the keyboard's place.
pub fn row_id(id: CaseId) -> String {
    format!("row-{id}")
}

#[component]
pub fn Inbox() -> Html {
    use_title(t!("inbox-title"));
    let session = use_session();
    let filter = use_filter();
    let list = use_paged(filter.clone(), |filter, cursor| async move {
        list_cases(&QueueQuery { sort: Some(sort_of(&filter)), limit: Some(PAGE), cursor, ..filter }).await
    });
    let chosen = use_state(BTreeSet::<CaseId>::new);
    let current = use_state(|| None::<CaseId>);
    let routing = use_state(|| false);
    let help = use_state(|| false);
    let keys_on = use_state(keys::are_on);
    {
        let (chosen, current) = (chosen.setter(), current.setter());
        use_effect_with(filter.clone(), move |_| {
            chosen.set(BTreeSet::new());
            current.set(None);
        });
    }
    use_trail(&filter, &list.items);
    let more = use_more(&list.items, list.more.clone());
    let toggle = {
        let chosen = chosen.clone();
        Callback::from(move |id: CaseId| {
            let mut next = (*chosen).clone();
            if !next.remove(&id) {
                next.insert(id);
            }
            chosen.set(next);
        })
    };
    let navigator = use_navigator();
    let heard = {
        let (items, current, chosen) = (list.items.clone(), *current, chosen.clone());
        let (toggle, routing, help) = (toggle.clone(), routing.clone(), help.clone());
        let at = current.and_then(|id| items.iter().position(|case| case.id == id));
        Callback::from(move |shortcut| match (shortcut, current) {
            (Shortcut::Next, _) => go_to(&items, at.map_or(0, |at| at + 1)),
            (Shortcut::Previous, _) => go_to(&items, at.map_or(0, |at| at.saturating_sub(1))),
            (Shortcut::Choose, Some(id)) => toggle.emit(id),
            (Shortcut::Open, Some(id)) => {
                if let Some(navigator) = &navigator {
                    navigator.push(&Route::Case { id });
                }
            }
            (Shortcut::Route, _) if !chosen.is_empty() => routing.set(true),
            (Shortcut::Route, Some(id)) => {
                toggle.emit(id);
                routing.set(true);
            }
            (Shortcut::Help, _) => help.set(true),
            _ => {}
        })
    };
    use_shortcuts(*keys_on, heard.clone());
    let onchoose = {
        let chosen = chosen.setter();
        Callback::from(move |next| chosen.set(next))
    };
    let oncurrent = {
        let current = current.setter();
        Callback::from(move |id| current.set(Some(id)))
    };
    let onrouting = {
        let routing = routing.setter();
        Callback::from(move |open| routing.set(open))
    };
    let close_help = {
        let help = help.setter();
        Callback::from(move |()| help.set(false))
    };
    let onswitch = {
        let keys_on = keys_on.clone();
        Callback::from(move |on| {
            keys::switch(on);
            keys_on.set(on);
        })
    };
    html! {
        <>
            <div class="row row--between mb-3">
                <h1>{ t!("inbox-title") }</h1>
                if session.may(Permission::CaseEnter) {
                    <Link<Route> class="btn btn--dense" to={Route::Enter}><Icon glyph={glyph::PLUS} class="icon--sm" />{ t!("nav-enter") }</Link<Route>>
                }
            </div>
            <views::Views filter={filter.clone()} />
            <filters::Filters filter={filter.clone()} round={Rc::as_ptr(&list.items).addr()} onrefresh={list.reload.clone()} />
            if session.may(Permission::CaseWork) {
                <bulk::Bulk
                    items={list.items.clone()}
                    chosen={(*chosen).clone()}
                    routing={*routing}
                    {onrouting}
                    onchoose={onchoose.clone()}
                    ondone={list.reload.clone()}
                />
            }
            if list.started && list.items.is_empty() {
                <nothing::Nothing filter={filter.clone()} />
            } else if list.started {
                <table::Table items={list.items.clone()} chosen={(*chosen).clone()} current={*current} {onchoose} ontoggle={toggle} {oncurrent} />
            } else if list.error.is_none() {
                <Late><Skeleton blocks={4} /></Late>
            }
            if let Some(error) = &list.error {
                <Failed error={error.clone()} again={list.more.clone()} />
            }
            if list.started && !list.items.is_empty() {
                <div class="row row--between c-under">
                    <hints::Hints on={*keys_on} onpress={heard} />
                    <MoreButton shown={list.items.len()} has_more={list.has_more} busy={list.busy} onmore={more} />
                </div>
            }
            <help::Help open={*help} on={*keys_on} {onswitch} onclose={close_help} />
        </>
    }
}

/// The keyboard goes to a row.
fn go_to(items: &[CaseSummary], at: usize) {
    if let Some(case) = items.get(at.min(items.len().saturating_sub(1))) {
        focus(&row_id(case.id));
    }
}

/// Keeps the list for the way back from a case.
#[hook]
fn use_trail(filter: &QueueQuery, items: &[CaseSummary]) {
    let trail = Trail { filter: filter.clone(), ids: items.iter().map(|case| case.id).collect() };
    use_effect_with(trail, |trail| {
        if !trail.ids.is_empty() {
            trail.keep();
        }
    });
}

/// Shows more, and brings the keyboard to the first of the new rows.
#[hook]
fn use_more(items: &[CaseSummary], more: Callback<()>) -> Callback<()> {
    let waits_from = use_mut_ref(|| None::<usize>);
    let count = items.len();
    {
        let waits_from = Rc::clone(&waits_from);
        let ids: Vec<CaseId> = items.iter().map(|case| case.id).collect();
        use_effect_with(ids, move |ids| {
            let from = waits_from.borrow_mut().take();
            if let Some(id) = from.and_then(|from| ids.get(from)) {
                focus(&row_id(*id));
            }
        });
    }
    Callback::from(move |()| {
        waits_from.replace(Some(count));
        more.emit(());
    })
}
