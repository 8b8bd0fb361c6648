//! What happened, and what comes.

use std::rc::Rc;

use majlis_contract::case::{CaseView, TimelineEntry};
use yew::prelude::*;

use super::next::next_item;
use crate::cases::ResidentEntry;
use crate::load::Paged;
use crate::t;
use crate::ui::{Failed, Late, MoreButton, Skeleton};

#[derive(Properties, PartialEq)]
pub struct HistoryProps {
    pub case: Rc<CaseView>,
    pub timeline: Paged<TimelineEntry>,
    pub own: bool,
    pub open: bool,
}

#[component]
pub fn History(props: &HistoryProps) -> Html {
    let timeline = &props.timeline;
    let entry = |entry: &TimelineEntry| html! { <ResidentEntry key={entry.id.to_string()} entry={entry.clone()} own={props.own} /> };
    html! {
        <section class="mt-8" aria-labelledby="history-title">
            <h2 id="history-title" class="mb-5">{ if props.open { t!("history-and-next") } else { t!("history") } }</h2>
            if timeline.started {
                <ol class="timeline">
                    { next_item(&props.case, props.own) }
                    { for timeline.items.iter().map(entry) }
                </ol>
            } else if timeline.error.is_none() {
                <Late><Skeleton blocks={1} /></Late>
            }
            if let Some(error) = &timeline.error {
                <Failed error={error.clone()} again={timeline.more.clone()} />
            } else if timeline.has_more {
                <MoreButton shown={timeline.items.len()} has_more={true} busy={timeline.busy} onmore={timeline.more.clone()} />
            }
        </section>
    }
}
