//! Lists that grow page by page.

use std::future::Future;
use std::rc::Rc;

use majlis_contract::Page;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::api::ApiError;
use crate::ui::{Failed, Late, MoreButton, Skeleton};

/// A list that grows page by page.
#[derive(Debug, Clone, PartialEq)]
pub struct Paged<T> {
    pub items: Rc<Vec<T>>,
    pub has_more: bool,
    /// The first page has come.
    pub started: bool,
    pub busy: bool,
    pub error: Option<ApiError>,
    /// The next page, or the same one again after a failure.
    pub more: Callback<()>,
    /// From the beginning.
    pub reload: Callback<()>,
}

impl<T> Paged<T> {
    /// The button for more, with how many are shown.
    pub fn more_button(&self) -> Html {
        html! { <MoreButton shown={self.items.len()} has_more={self.has_more} busy={self.busy} onmore={self.more.clone()} /> }
    }

    /// Draws what is there: the skeleton (after 300 ms), that there is nothing, or the items; below it the failure with a way out.
    pub fn show(&self, none: Html, some: impl FnOnce() -> Html) -> Html {
        html! {
            <>
                if self.started && self.items.is_empty() {
                    { none }
                } else if self.started {
                    { some() }
                } else if self.error.is_none() {
                    <Late><Skeleton blocks={3} /></Late>
                }
                if let Some(error) = &self.error {
                    <Failed error={error.clone()} again={self.more.clone()} />
                }
            </>
        }
    }
}

/// Reads a keyset list; `read` gets `what` and the cursor.
///
/// `let cases = use_paged(filter, |filter, cursor| async move { … });`
#[hook]
pub fn use_paged<T, D, F, A>(what: D, read: F) -> Paged<T>
where
    T: Clone + 'static,
    D: Clone + PartialEq + 'static,
    F: Fn(D, Option<String>) -> A + 'static,
    A: Future<Output = Result<Page<T>, ApiError>> + 'static,
{
    let items = use_state(|| Rc::new(Vec::new()));
    let cursor = use_state(|| None::<String>);
    let started = use_state(|| false);
    let busy = use_state(|| false);
    let error = use_state(|| None::<ApiError>);
    let round = use_state(|| 0_u32);
    let latest = use_mut_ref(|| 0_u32);
    let read = Rc::new(read);
    let fetch = {
        let (items, cursor, started, busy, error) = (items.clone(), cursor.clone(), started.clone(), busy.clone(), error.clone());
        let read = Rc::clone(&read);
        Rc::new(move |what: D, from: Option<String>, kept: Rc<Vec<T>>| {
            let ticket = {
                let mut latest = latest.borrow_mut();
                *latest += 1;
                *latest
            };
            let latest = Rc::clone(&latest);
            let (items, cursor, started, busy, error) = (items.clone(), cursor.clone(), started.clone(), busy.clone(), error.clone());
            busy.set(true);
            error.set(None);
            let reading = read(what, from);
            spawn_local(async move {
                let result = reading.await;
                if *latest.borrow() != ticket {
                    return;
                }
                busy.set(false);
                match result {
                    Ok(page) => {
                        let mut all = (*kept).clone();
                        all.extend(page.items);
                        items.set(Rc::new(all));
                        cursor.set(page.next_cursor);
                        started.set(true);
                    }
                    Err(found) => error.set(Some(found)),
                }
            });
        })
    };
    {
        let fetch = Rc::clone(&fetch);
        let started = started.clone();
        use_effect_with((what.clone(), *round), move |(what, _)| {
            started.set(false);
            fetch(what.clone(), None, Rc::default());
        });
    }
    let more = {
        let (items, cursor) = (items.clone(), cursor.clone());
        Callback::from(move |()| fetch(what.clone(), (*cursor).clone(), Rc::clone(&items)))
    };
    let reload = {
        let round = round.clone();
        Callback::from(move |()| round.set(*round + 1))
    };
    Paged {
        items: if *started { Rc::clone(&items) } else { Rc::default() },
        has_more: cursor.is_some(),
        started: *started,
        busy: *busy,
        error: (*error).clone(),
        more,
        reload,
    }
}
