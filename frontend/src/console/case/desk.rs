//! The case that is worked on, and what happens when somebody else was quicker.

use std::future::Future;
use std::rc::Rc;

use majlis_contract::case::CaseView;
use majlis_contract::problem::ErrorCode;
use validator::Validate;
use yew::prelude::*;

use super::outcome::Reasons;
use crate::api::ApiError;
use crate::api::case::CaseKey;
use crate::form::{Form, use_form};
use crate::t;
use crate::ui::{Alert, Tone, use_toast};

/// What every part of the page needs of the case.
#[derive(Clone)]
pub struct Desk {
    pub case: Rc<CaseView>,
    pub reasons: Reasons,
    /// The case after something was done.
    pub changed: Callback<CaseView>,
    /// Somebody else changed it: it is read anew, and what was typed stays.
    pub stale: Callback<()>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        self.case == other.case && self.reasons == other.reasons
    }
}

impl Desk {
    pub fn may(&self, action: majlis_contract::case::CaseAction) -> bool {
        self.case.permitted.contains(&action)
    }
}

/// A form that changes the case under its version. `said` is the toast after it.
#[hook]
pub fn use_deed<B, F, A>(desk: &Desk, call: F, said: String, done: Callback<()>) -> Form<B>
where
    B: Validate + 'static,
    F: Fn(CaseKey, String, B) -> A + 'static,
    A: Future<Output = Result<CaseView, ApiError>> + 'static,
{
    let toast = use_toast();
    let (case, stale, changed) = (Rc::clone(&desk.case), desk.stale.clone(), desk.changed.clone());
    use_form(
        move |body: B| {
            let sending = call(CaseKey::new(case.id), case.etag.clone(), body);
            let stale = stale.clone();
            async move {
                let answer = sending.await;
                if answer.as_ref().is_err_and(is_stale) {
                    stale.emit(());
                }
                answer
            }
        },
        move |view| {
            toast.say(said.clone());
            changed.emit(view);
            done.emit(());
        },
    )
}

/// Somebody else was quicker.
pub fn is_stale(error: &ApiError) -> bool {
    error.is(ErrorCode::PreconditionFailed) || error.is(ErrorCode::StateConflict)
}

/// At the head of a form: that the case has changed meanwhile, or what is wrong.
pub fn summary<B>(form: &Form<B>) -> Html {
    match &form.failure {
        Some(error) if is_stale(error) => changed_alert(),
        _ => form.summary(),
    }
}

pub fn changed_alert() -> Html {
    html! {
        <Alert tone={Tone::Warn} role="alert" title={t!("work-changed-title")}><p>{ t!("work-changed-text") }</p></Alert>
    }
}
