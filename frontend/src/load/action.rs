//! What is sent when the person says so.

use std::future::Future;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::api::ApiError;

/// Something that is sent when the person says so.
#[derive(Debug, PartialEq)]
pub struct Action<I> {
    pub busy: bool,
    pub error: Option<ApiError>,
    /// Sends it; while one is under way another is not sent.
    pub run: Callback<I>,
    pub forget_error: Callback<()>,
}

impl<I> Clone for Action<I> {
    fn clone(&self) -> Self {
        Self { busy: self.busy, error: self.error.clone(), run: self.run.clone(), forget_error: self.forget_error.clone() }
    }
}

/// `let send = use_action(|body| async move { api::… }, move |answer| …);` then `send.run.emit(body)`.
#[hook]
pub fn use_action<I, T, F, A, G>(call: F, done: G) -> Action<I>
where
    I: 'static,
    T: 'static,
    F: Fn(I) -> A + 'static,
    A: Future<Output = Result<T, ApiError>> + 'static,
    G: Fn(T) + 'static,
{
    let busy = use_state(|| false);
    let error = use_state(|| None::<ApiError>);
    let under_way = use_mut_ref(|| false);
    let forget_error = {
        let error = error.clone();
        Callback::from(move |()| error.set(None))
    };
    let done = Rc::new(done);
    let run = {
        let (busy, error) = (busy.clone(), error.clone());
        Callback::from(move |input| {
            if under_way.replace(true) {
                return;
            }
            busy.set(true);
            error.set(None);
            let (busy, error) = (busy.clone(), error.clone());
            let (done, under_way) = (Rc::clone(&done), Rc::clone(&under_way));
            let answer = call(input);
            spawn_local(async move {
                let result = answer.await;
                under_way.replace(false);
                busy.set(false);
                match result {
                    Ok(value) => done(value),
                    Err(found) => error.set(Some(found)),
                }
            });
        })
    };
    Action { busy: *busy, error: (*error).clone(), run, forget_error }
}
