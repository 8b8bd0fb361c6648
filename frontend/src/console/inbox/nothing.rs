//! An empty shelf, or nothing that fits.

use majlis_contract::case::{QueueQuery, QueueView};
use yew::prelude::*;

use crate::console::filter::{InboxLink, narrowed_by, view_of};
use crate::i18n::Label;
use crate::t;
use crate::ui::{Empty, glyph};

#[derive(Properties, PartialEq)]
pub struct NothingProps {
    pub filter: QueueQuery,
}

#[component]
pub fn Nothing(props: &NothingProps) -> Html {
    let filter = &props.filter;
    let view = view_of(filter);
    let sought = filter.q.is_some() || narrowed_by(filter) > 0;
    if !sought {
        return html! {
            <Empty glyph={glyph::CHECK_RING} title={t!("inbox-empty-title", view = view.label())}>
                <p>{ t!("inbox-empty-text") }</p>
                if view != QueueView::Open {
                    <InboxLink class="btn btn--second" filter={QueueQuery { view: Some(QueueView::Open), ..QueueQuery::default() }}>{ QueueView::Open.label() }</InboxLink>
                }
            </Empty>
        };
    }
    let everywhere = QueueQuery { view: Some(QueueView::All), q: filter.q.clone(), ..QueueQuery::default() };
    let without = QueueQuery { view: Some(view), ..QueueQuery::default() };
    html! {
        <Empty glyph={glyph::SEARCH} title={t!("inbox-none-title")}>
            <p>{ if view == QueueView::All { t!("inbox-none-anywhere") } else { t!("inbox-none-text", view = view.label()) } }</p>
            if filter.q.is_some() && (view != QueueView::All || narrowed_by(filter) > 0) {
                <InboxLink class="btn btn--second" filter={everywhere}>{ t!("inbox-search-all") }</InboxLink>
            } else {
                <InboxLink class="btn btn--second" filter={without}>{ t!("filter-clear") }</InboxLink>
            }
        </Empty>
    }
}
