//! The shelves, with how many cases stand on each.

use majlis_contract::case::{QueueQuery, QueueView};
use yew::prelude::*;

use crate::console::counts::{count_text, use_counts};
use crate::console::filter::{InboxLink, view_of};
use crate::console::in_view::use_current_in_view;
use crate::i18n::Label;
use crate::t;

/// In the order of urgency.
const VIEWS: [QueueView; 8] = [
    QueueView::NeedsYou,
    QueueView::Escalated,
    QueueView::Overdue,
    QueueView::DueSoon,
    QueueView::Unassigned,
    QueueView::AwaitingResident,
    QueueView::Open,
    QueueView::All,
];

#[derive(Properties, PartialEq)]
pub struct ViewsProps {
    pub filter: QueueQuery,
}

/// Another shelf keeps the filters and the words, not the order.
#[component]
pub fn Views(props: &ViewsProps) -> Html {
    let counts = use_counts();
    let shown = view_of(&props.filter);
    let row = use_current_in_view((shown, counts.now.is_some()));
    html! {
        <nav ref={row} class="views" aria-label={t!("inbox-views")}>
            { for VIEWS.iter().map(|view| {
                let filter = QueueQuery { view: Some(*view), sort: None, ..props.filter.clone() };
                html! {
                    <InboxLink key={view.as_str()} {filter} current={*view == shown}>
                        { view.label() }
                        if let Some(count) = counts.of(*view) {
                            <span class="count">{ count_text(count) }</span>
                        }
                    </InboxLink>
                }
            }) }
        </nav>
    }
}
