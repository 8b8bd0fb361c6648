//! What the inbox shows, as its address says it: going back and loading anew show the same.

use majlis_contract::case::{QueueQuery, QueueSort, QueueView};
use yew::prelude::*;
use yew_router::prelude::*;

use super::Route;
use crate::api::query;

/// The filter in the address; an address that makes no sense shows everything that waits.
#[hook]
pub fn use_filter() -> QueueQuery {
    let location = use_location();
    let found = location.and_then(|location| location.query::<QueueQuery>().ok());
    QueueQuery { limit: None, cursor: None, ..found.unwrap_or_default() }
}

/// Goes to the inbox with a filter.
#[hook]
pub fn use_go() -> Callback<QueueQuery> {
    let navigator = use_navigator();
    Callback::from(move |filter: QueueQuery| {
        if let Some(navigator) = &navigator {
            let _ = navigator.push_with_query(&Route::Inbox, &filter);
        }
    })
}

/// What waits longest comes first, unless everything is shown.
pub fn sort_of(filter: &QueueQuery) -> QueueSort {
    filter.sort.unwrap_or(match view_of(filter) {
        QueueView::All | QueueView::AwaitingResident => QueueSort::Newest,
        _ => QueueSort::Due,
    })
}

pub fn view_of(filter: &QueueQuery) -> QueueView {
    filter.view.unwrap_or_default()
}

/// The same shelf and order without anything else.
pub fn cleared(filter: &QueueQuery) -> QueueQuery {
    QueueQuery { view: filter.view, sort: filter.sort, ..QueueQuery::default() }
}

/// How many filters narrow the shelf.
pub fn narrowed_by(filter: &QueueQuery) -> usize {
    let set = [
        filter.state.is_some(),
        filter.kind.is_some(),
        filter.category_id.is_some(),
        filter.department_id.is_some(),
        filter.district_id.is_some(),
        filter.channel.is_some(),
        filter.priority.is_some(),
    ];
    set.into_iter().filter(|set| *set).count()
}

#[derive(Properties, PartialEq)]
pub struct InboxLinkProps {
    pub filter: QueueQuery,
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub current: bool,
    pub children: Html,
}

/// A true link to the inbox with a filter.
#[component]
pub fn InboxLink(props: &InboxLinkProps) -> Html {
    let go = use_go();
    let base = use_navigator().and_then(|navigator| navigator.basename().map(str::to_owned)).unwrap_or_default();
    let href = format!("{base}{}{}", Route::Inbox.to_path(), query(&props.filter));
    let filter = props.filter.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        if !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key() || event.button() != 0) {
            event.prevent_default();
            go.emit(filter.clone());
        }
    });
    html! {
        <a class={props.class.clone()} {href} {onclick} aria-current={props.current.then_some("true")}>{ props.children.clone() }</a>
    }
}
