//! Reading from the API: pending, ready or failed, and the part of the page that shows it.

use std::future::Future;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::api::ApiError;
use crate::ui::{Failed, Late};

mod action;
mod paged;
mod sending;
mod settled;

pub use action::{Action, use_action};
pub use paged::{Paged, use_paged};
pub use sending::{SendingKey, use_sending_key};
pub use settled::use_settled;

/// Where a reading stands.
#[derive(Debug, PartialEq)]
pub enum Load<T> {
    Pending,
    Ready(Rc<T>),
    Failed(ApiError),
}

// Derived, these would ask `T: Clone`, though only the `Rc` is cloned.
impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Pending => Self::Pending,
            Self::Ready(value) => Self::Ready(Rc::clone(value)),
            Self::Failed(error) => Self::Failed(error.clone()),
        }
    }
}

/// A reading and what can be done with it.
#[derive(Debug, PartialEq)]
pub struct Loading<T> {
    pub state: Load<T>,
    /// Reads again; what is shown stays until the answer is here.
    pub reload: Callback<()>,
    /// Puts the newer version that a change has answered with.
    pub set: Callback<T>,
}

impl<T> Clone for Loading<T> {
    fn clone(&self) -> Self {
        Self { state: self.state.clone(), reload: self.reload.clone(), set: self.set.clone() }
    }
}

impl<T> Loading<T> {
    pub fn ready(&self) -> Option<&T> {
        match &self.state {
            Load::Ready(value) => Some(value),
            _ => None,
        }
    }

    /// Draws what is there: the skeleton (after 300 ms), the failure with a way out, or the thing itself.
    pub fn show(&self, skeleton: Html, ready: impl FnOnce(&T) -> Html) -> Html {
        match &self.state {
            Load::Pending => html! { <Late>{ skeleton }</Late> },
            Load::Ready(value) => ready(value),
            Load::Failed(error) => html! { <Failed error={error.clone()} again={self.reload.clone()} /> },
        }
    }
}

/// Reads when the component appears and again whenever `what` changes. Answers to old questions are dropped.
///
/// `let case = use_load(key.clone(), |key| async move { api::case::get_case(&key).await });`
#[hook]
pub fn use_load<T, D, F, A>(what: D, read: F) -> Loading<T>
where
    T: 'static,
    D: Clone + PartialEq + 'static,
    F: Fn(D) -> A + 'static,
    A: Future<Output = Result<T, ApiError>> + 'static,
{
    let state = use_state(|| Load::Pending);
    let round = use_state(|| 0_u32);
    let latest = use_mut_ref(|| 0_u32);
    let asked = use_mut_ref(|| None::<D>);
    {
        let state = state.clone();
        let latest = Rc::clone(&latest);
        use_effect_with((what, *round), move |(what, _)| {
            let ticket = {
                let mut latest = latest.borrow_mut();
                *latest += 1;
                *latest
            };
            // Another thing shows its skeleton; the same thing again stays on show, unless it failed.
            let same = asked.borrow_mut().replace(what.clone()).as_ref() == Some(what);
            if !same || matches!(*state, Load::Failed(_)) {
                state.set(Load::Pending);
            }
            let reading = read(what.clone());
            spawn_local(async move {
                let result = reading.await;
                if *latest.borrow() == ticket {
                    state.set(result.map_or_else(Load::Failed, |value| Load::Ready(Rc::new(value))));
                }
            });
        });
    }
    let reload = {
        let round = round.clone();
        Callback::from(move |()| round.set(*round + 1))
    };
    let set = {
        let state = state.clone();
        Callback::from(move |value| {
            // A reading that is still under way is older than this.
            *latest.borrow_mut() += 1;
            state.set(Load::Ready(Rc::new(value)));
        })
    };
    Loading { state: (*state).clone(), reload, set }
}
