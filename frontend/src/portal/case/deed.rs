//! What the reporter does with a case, and what to do when it has changed meanwhile.

use std::rc::Rc;

use majlis_contract::case::{CaseAction, CaseReason, CaseText, CaseView};
use majlis_contract::problem::ErrorCode;
use yew::prelude::*;

use crate::api::ApiError;
use crate::api::case::{CaseKey, confirm_case, inform_case, reopen_case, withdraw_case};
use crate::form::{Form, use_form};
use crate::load::use_sending_key;

/// What every action needs: the case as it was read, and whom to tell.
#[derive(Clone, PartialEq)]
pub struct Desk {
    pub case: CaseKey,
    pub etag: AttrValue,
    /// What was done, and the case after it where the answer tells.
    pub done: Callback<(CaseAction, Option<Rc<CaseView>>)>,
    pub refused: Callback<Refusal>,
}

/// The case is not any more what the person saw.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    pub error: ApiError,
    pub action: CaseAction,
    /// What was written, so that nothing is lost.
    pub text: Option<String>,
}

/// An action with words: information, or why it is not solved.
#[hook]
pub fn use_words(desk: &Desk, action: CaseAction, text: &str) -> Form<CaseText> {
    let sending = use_sending_key::<CaseText>();
    let call = {
        let (case, etag, sending) = (desk.case.clone(), desk.etag.clone(), sending.clone());
        move |body: CaseText| {
            let (case, etag, key) = (case.clone(), etag.clone(), sending.of(&body));
            async move {
                match action {
                    CaseAction::Reopen => reopen_case(&case, &etag, &body).await.map(Some),
                    _ => inform_case(&case, &key, &body).await.map(|_| None),
                }
            }
        }
    };
    let done = desk.done.clone();
    let form = use_form(call, move |case: Option<CaseView>| {
        sending.spend();
        done.emit((action, case.map(Rc::new)));
    });
    use_refusal(desk, action, Some(text), form.failure.as_ref(), &form.clear);
    form
}

/// An action without words: confirming, withdrawing.
#[hook]
pub fn use_nod(desk: &Desk, action: CaseAction) -> Form<CaseReason> {
    let call = {
        let (case, etag) = (desk.case.clone(), desk.etag.clone());
        move |body: CaseReason| {
            let (case, etag) = (case.clone(), etag.clone());
            async move {
                match action {
                    CaseAction::Withdraw => withdraw_case(&case, &etag, &body).await,
                    _ => confirm_case(&case, &etag, &body).await,
                }
            }
        }
    };
    let done = desk.done.clone();
    let form = use_form(call, move |case: CaseView| done.emit((action, Some(Rc::new(case)))));
    use_refusal(desk, action, None, form.failure.as_ref(), &form.clear);
    form
}

/// A case that has changed is read again, and the page says so instead of the form.
#[hook]
fn use_refusal(desk: &Desk, action: CaseAction, text: Option<&str>, failure: Option<&ApiError>, clear: &Callback<()>) {
    let (refused, clear) = (desk.refused.clone(), clear.clone());
    let text = text.map(str::to_owned);
    use_effect_with(failure.cloned(), move |failure| {
        let changed = |error: &&ApiError| error.is(ErrorCode::PreconditionFailed) || error.is(ErrorCode::StateConflict);
        if let Some(error) = failure.as_ref().filter(changed) {
            clear.emit(());
            refused.emit(Refusal { error: error.clone(), action, text });
        }
    });
}
