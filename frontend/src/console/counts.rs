//! How many cases stand on each shelf and how many messages are new, read anew every half minute without touching the page.

use std::rc::Rc;

use gloo_timers::callback::Interval;
use majlis_contract::case::{QueueCounts, QueueView};
use majlis_contract::contribution::ModerationCounts;
use majlis_contract::page::PageQuery;
use majlis_domain::permission::Permission;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::api::case::count_cases;
use crate::api::moderation::count_moderation;
use crate::api::notification::list_notifications;
use crate::i18n::number;
use crate::session::use_session;

/// The server counts no further.
const MOST: u32 = 1000;

/// The counts as last heard.
#[derive(Debug, Clone, PartialEq)]
pub struct Counts {
    pub now: Option<QueueCounts>,
    /// What moderators have before them, and the committee.
    pub moderation: Option<ModerationCounts>,
    /// How often that was heard, since the same number twice is news as well.
    pub moderation_heard: u32,
    /// Messages to the person who works here that are new.
    pub unread: u32,
    /// Asks now, after something was done.
    pub refresh: Callback<()>,
}

impl Counts {
    pub fn of(&self, view: QueueView) -> Option<u32> {
        let now = self.now?;
        match view {
            QueueView::NeedsYou => Some(now.needs_you),
            QueueView::Unassigned => Some(now.unassigned),
            QueueView::AwaitingResident => Some(now.awaiting_resident),
            QueueView::Overdue => Some(now.overdue),
            QueueView::DueSoon => Some(now.due_soon),
            QueueView::Escalated => Some(now.escalated),
            QueueView::Open => Some(now.open),
            QueueView::All => None,
        }
    }
}

/// What of the initiatives waits for the reader: for moderators to decide on, for the committee to study.
pub fn initiatives_waiting(counts: &ModerationCounts, moderates: bool, studies: bool) -> u32 {
    let to_moderate = if moderates { counts.initiatives_to_moderate() } else { 0 };
    to_moderate + if studies { counts.initiatives_under_study } else { 0 }
}

/// The number, or "999+" where counting stopped.
pub fn count_text(count: u32) -> String {
    if count >= MOST { format!("{}+", MOST - 1) } else { number(f64::from(count)) }
}

#[derive(Properties, PartialEq)]
pub struct CountsProviderProps {
    pub children: Html,
}

#[component]
pub fn CountsProvider(props: &CountsProviderProps) -> Html {
    let session = use_session();
    let allowed = session.may(Permission::CaseQueue);
    let moderates = session.may(Permission::ModerationRead) || session.may(Permission::InitiativeStudy);
    let now = use_state(|| None::<QueueCounts>);
    let moderation = use_state(|| None::<ModerationCounts>);
    let heard = use_state(|| 0_u32);
    let round = use_mut_ref(|| 0_u32);
    let unread = use_state(|| 0_u32);
    let refresh = {
        let (now, moderation, heard, unread) = (now.setter(), moderation.setter(), heard.setter(), unread.setter());
        use_callback((allowed, moderates), move |(), (allowed, moderates)| {
            let (allowed, moderates) = (*allowed, *moderates);
            let (now, moderation, heard, round) = (now.clone(), moderation.clone(), heard.clone(), Rc::clone(&round));
            let unread = unread.clone();
            spawn_local(async move {
                // A count that doesn't come leaves the last one standing.
                if allowed && let Ok(counts) = count_cases().await {
                    now.set(Some(counts));
                }
                if moderates && let Ok(counts) = count_moderation().await {
                    moderation.set(Some(counts));
                    let next = round.borrow().wrapping_add(1);
                    round.replace(next);
                    heard.set(next);
                }
                if allowed && let Ok(page) = list_notifications(&PageQuery { limit: Some(1), cursor: None }).await {
                    unread.set(page.unread);
                }
            });
        })
    };
    {
        let refresh = refresh.clone();
        use_effect_with((allowed, moderates), move |(allowed, moderates)| {
            let timer = (*allowed || *moderates).then(|| {
                refresh.emit(());
                Interval::new(30_000, move || {
                    if is_seen() {
                        refresh.emit(());
                    }
                })
            });
            move || drop(timer)
        });
    }
    let counts = Counts {
        now: (*now).filter(|_| allowed),
        moderation: (*moderation).filter(|_| moderates),
        moderation_heard: *heard,
        unread: if allowed { *unread } else { 0 },
        refresh,
    };
    html! { <ContextProvider<Counts> context={counts}>{ props.children.clone() }</ContextProvider<Counts>> }
}

/// A tab in the background asks for nothing.
fn is_seen() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| !document.hidden())
}

#[hook]
pub fn use_counts() -> Counts {
    use_context().unwrap_or(Counts { now: None, moderation: None, moderation_heard: 0, unread: 0, refresh: Callback::noop() })
}
