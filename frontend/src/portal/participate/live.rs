//! Comments that appear while one reads. They are counted, and shown when the reader wants them: the page does not move.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use majlis_contract::contribution::{CommentAppeared, ContributionView};
use majlis_contract::{ContributionId, SubjectId};
use wasm_bindgen::JsCast;
use web_sys::{Document, EventSource, MessageEvent, VisibilityState};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::comments::{Part, Thread};
use crate::api::contribution::get_contribution;
use crate::api::subject::live_address;

/// Older ones than these are forgotten: who comes back to a page after hours reads the list.
const KEPT: usize = 500;
/// So many are read one by one; where more have appeared, the list is read anew.
pub const ONE_BY_ONE: usize = 20;
/// Milliseconds after which a stream that was refused is asked for again, as the server says: browsers give up on it.
const AGAIN_AFTER: u32 = 60_000;

/// What has appeared since the page was opened.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Arrivals {
    /// The earliest first.
    appeared: Vec<CommentAppeared>,
    /// Those that the reader has seen, or has written.
    known: Vec<ContributionId>,
    /// When the stream was begun first: from then on everything is told.
    begun: Option<DateTime<Utc>>,
    /// More has appeared than was told.
    missed: bool,
}

/// What changes of it.
pub enum Change {
    Begun(DateTime<Utc>),
    Appeared(CommentAppeared),
    Missed,
    Known(Vec<ContributionId>),
    /// The whole list was read anew.
    Read,
}

/// The page's arrivals, to be read and changed.
pub type LivePage = UseReducerHandle<Arrivals>;

impl Reducible for Arrivals {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut now = (*self).clone();
        match change {
            Change::Appeared(comment) if now.appeared.iter().any(|one| one.id == comment.id) => return self,
            Change::Appeared(comment) => {
                now.appeared.drain(..now.appeared.len().saturating_sub(KEPT - 1));
                now.appeared.push(comment);
            }
            Change::Begun(_) if now.begun.is_some() => return self,
            Change::Begun(at) => now.begun = Some(at),
            Change::Missed => now.missed = true,
            Change::Known(ids) => now.known.extend(ids),
            Change::Read => now.missed = false,
        }
        Rc::new(now)
    }
}

impl Arrivals {
    /// What the reader has not seen yet of a thread: comments, and answers to its comments.
    pub fn waiting(&self, thread: &Thread) -> Vec<CommentAppeared> {
        let is_part = |one: &CommentAppeared| thread.part == Part::Any || one.section_id == thread.part.section();
        let is_here = |one: &&CommentAppeared| one.idea_id == thread.idea && is_part(one) && !self.known.contains(&one.id);
        self.appeared.iter().filter(is_here).cloned().collect()
    }

    /// The answers to a comment that the reader wants to see.
    fn wanted(&self, comment: ContributionId) -> Vec<ContributionId> {
        let is_wanted = |one: &&CommentAppeared| one.reply_to == Some(comment) && self.known.contains(&one.id);
        self.appeared.iter().filter(is_wanted).map(|one| one.id).collect()
    }

    /// Whether there is more than is known of.
    pub fn has_missed(&self) -> bool {
        self.missed
    }

    fn last(&self) -> Option<DateTime<Utc>> {
        self.appeared.last().map(|one| one.published_at).or(self.begun)
    }
}

#[derive(Properties, PartialEq)]
pub struct LiveProps {
    pub subject: SubjectId,
    pub children: Html,
}

/// Listens for the page inside, while it is on the screen: browsers allow few connections to a server at a time.
#[component]
pub fn Live(props: &LiveProps) -> Html {
    let arrivals = use_reducer_eq(Arrivals::default);
    let visible = use_state(is_visible);
    {
        let visible = visible.setter();
        use_effect_with((), move |()| {
            let listener = document().map(|document| EventListener::new(&document, "visibilitychange", move |_| visible.set(is_visible())));
            move || drop(listener)
        });
    }
    let round = use_state(|| 0_u32);
    let refused = {
        let (waiting, round) = (use_mut_ref(|| None::<Timeout>), round.clone());
        move || {
            let (next, round) = (*round + 1, round.setter());
            waiting.replace(Some(Timeout::new(AGAIN_AFTER, move || round.set(next))));
        }
    };
    {
        let (dispatcher, last) = (arrivals.dispatcher(), arrivals.last());
        use_effect_with((props.subject, *visible, *round), move |(subject, visible, _)| {
            let heard = move |change| dispatcher.dispatch(change);
            let connection = visible.then(|| Connection::open(*subject, last, heard, refused)).flatten();
            move || drop(connection)
        });
    }
    html! { <ContextProvider<LivePage> context={arrivals}>{ props.children.clone() }</ContextProvider<LivePage>> }
}

/// The page that listens; none outside of one.
#[hook]
pub fn use_live() -> Option<LivePage> {
    use_context::<LivePage>()
}

/// The answers to a comment that have appeared and are wanted, as they come.
#[hook]
pub fn use_new_answers(comment: ContributionId, come: impl Fn(Vec<ContributionView>) + 'static) {
    let wanted = use_live().map(|live| live.wanted(comment)).unwrap_or_default();
    use_effect_with(wanted, move |ids| {
        if !ids.is_empty() {
            let ids = ids.clone();
            spawn_local(async move { come(read(ids).await) });
        }
    });
}

/// Reads them one by one; what was hidden meanwhile is left out.
pub async fn read(ids: Vec<ContributionId>) -> Vec<ContributionView> {
    let mut views = Vec::new();
    for id in ids.into_iter().take(ONE_BY_ONE) {
        views.extend(get_contribution(id).await.ok());
    }
    views
}

/// A stream that is closed when it is dropped.
struct Connection {
    source: EventSource,
    _listeners: [EventListener; 4],
}

impl Connection {
    /// None where the browser does not allow it; then the page is as it was read.
    fn open(
        subject: SubjectId,
        since: Option<DateTime<Utc>>,
        heard: impl Fn(Change) + Clone + 'static,
        refused: impl Fn() + 'static,
    ) -> Option<Self> {
        let source = EventSource::new(&live_address(subject, since)).ok()?;
        let on = |name: &'static str, change: fn(&MessageEvent) -> Option<Change>| {
            let heard = heard.clone();
            EventListener::new(&source, name, move |event| {
                if let Some(change) = event.dyn_ref::<MessageEvent>().and_then(change) {
                    heard(change);
                }
            })
        };
        let listeners = [
            on("begun", |event| Some(Change::Begun(event.last_event_id().parse().ok()?))),
            on("comment", |event| Some(Change::Appeared(serde_json::from_str(&event.data().as_string()?).ok()?))),
            on("missed", |_| Some(Change::Missed)),
            EventListener::new(&source, "error", {
                let source = source.clone();
                // One that only broke is taken up by the browser itself.
                move |_| {
                    if source.ready_state() == EventSource::CLOSED {
                        refused();
                    }
                }
            }),
        ];
        Some(Self { source, _listeners: listeners })
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.source.close();
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn is_visible() -> bool {
    document().is_none_or(|document| document.visibility_state() == VisibilityState::Visible)
}
