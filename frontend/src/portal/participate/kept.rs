//! What is being written is kept on the device until it has arrived.

use std::cell::Cell;
use std::rc::Rc;

use chrono::{DateTime, TimeDelta, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::{i18n, preference};

/// What all of them begin with.
const ALL: &str = "draft.say.";
const KEPT: TimeDelta = TimeDelta::days(30);

#[derive(Serialize, Deserialize)]
struct Entry<T> {
    saved_at: DateTime<Utc>,
    value: T,
}

/// A value that outlives the page.
pub struct Draft<T> {
    pub value: UseStateHandle<T>,
    /// It was there before this page.
    pub found: bool,
    place: Rc<str>,
    closed: Rc<Cell<bool>>,
}

impl<T> Clone for Draft<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), found: self.found, place: Rc::clone(&self.place), closed: Rc::clone(&self.closed) }
    }
}

impl<T: Default + Clone + PartialEq + 'static> Draft<T> {
    pub fn change(&self, change: impl FnOnce(&mut T)) {
        let mut next = (*self.value).clone();
        change(&mut next);
        self.closed.set(false);
        self.value.set(next);
    }

    /// For `oninput` and the like.
    pub fn on<V: 'static>(&self, set: fn(&mut T, V)) -> Callback<V> {
        let draft = self.clone();
        Callback::from(move |value| draft.change(|all| set(all, value)))
    }

    /// It has arrived, or is not wanted any more.
    pub fn clear(&self) {
        self.closed.set(true);
        preference::remove(&self.place);
        self.value.set(T::default());
    }
}

fn find<T: DeserializeOwned>(place: &str) -> Option<T> {
    let entry = preference::read_json::<Entry<T>>(place)?;
    (i18n::now() - entry.saved_at < KEPT).then_some(entry.value)
}

/// Those of people who did not come back.
fn sweep() {
    for place in preference::keys(ALL) {
        if find::<serde_json::Value>(&place).is_none() {
            preference::remove(&place);
        }
    }
}

/// `place` names what it is for and whose it is.
#[hook]
pub fn use_draft<T>(place: String) -> Draft<T>
where
    T: Serialize + DeserializeOwned + Default + Clone + PartialEq + 'static,
{
    let place: Rc<str> = format!("{ALL}{place}").into();
    let known = use_memo((), |()| {
        sweep();
        find::<T>(&place)
    });
    let value = use_state(|| (*known).clone().unwrap_or_default());
    let closed = use_memo((), |()| Cell::new(false));
    {
        let (place, closed) = (Rc::clone(&place), Rc::clone(&closed));
        use_effect_with((*value).clone(), move |value| {
            if closed.get() {
                return;
            }
            if *value == T::default() {
                preference::remove(&place);
            } else {
                preference::write_json(&place, &Entry { saved_at: i18n::now(), value });
            }
        });
    }
    Draft { value, found: known.is_some(), place, closed }
}
