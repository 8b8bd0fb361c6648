//! Errors of a form: the contract's own checks in the browser, then what the server finds.

use std::future::Future;

use majlis_contract::problem::FieldError;
use validator::Validate;
use yew::prelude::*;

use crate::api::ApiError;
use crate::i18n::Label;
use crate::load::use_action;
use crate::t;
use crate::ui::ErrorSummary;

/// What is wrong with which field, in the order of the form.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FieldErrors(Vec<FieldError>);

impl FieldErrors {
    /// The same checks that the server makes.
    pub fn check(value: &impl Validate) -> Self {
        Self(majlis_contract::validation::check(value))
    }

    /// What the server found.
    pub fn of(error: Option<&ApiError>) -> Self {
        Self(error.map(|error| error.fields().to_vec()).unwrap_or_default())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn push(&mut self, error: FieldError) {
        self.0.push(error);
    }

    /// Only the fields under one of these pointers: for a form in steps.
    pub fn within(&self, pointers: &[&str]) -> Self {
        let inside = |error: &&FieldError| pointers.iter().any(|pointer| error.pointer.starts_with(pointer));
        Self(self.0.iter().filter(inside).cloned().collect())
    }

    /// All but the fields under one of these pointers.
    pub fn outside(&self, pointers: &[&str]) -> Self {
        let inside = |error: &&FieldError| pointers.iter().any(|pointer| error.pointer.starts_with(pointer));
        Self(self.0.iter().filter(|error| !inside(error)).cloned().collect())
    }

    /// The same, of a part of a page whose fields have ids of their own: `/title` is `/sort/title` under `/sort`.
    pub fn under(&self, part: &str) -> Self {
        Self(self.0.iter().map(|error| FieldError { pointer: format!("{part}{}", error.pointer), ..error.clone() }).collect())
    }

    /// The same, with other pointers for those that `name` knows.
    pub fn renamed(&self, name: impl Fn(&str) -> Option<String>) -> Self {
        let renamed =
            |error: &FieldError| FieldError { pointer: name(&error.pointer).unwrap_or_else(|| error.pointer.clone()), ..error.clone() };
        Self(self.0.iter().map(renamed).collect())
    }

    /// Only those that `now` has as well: what was mended since is gone.
    pub fn still(&self, now: &Self) -> Self {
        Self(self.0.iter().filter(|error| now.0.contains(error)).cloned().collect())
    }

    /// Both lists; the first error of a field counts.
    pub fn or(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The text at one field.
    pub fn at(&self, pointer: &str) -> Option<String> {
        self.0.iter().find(|error| error.pointer == pointer).map(field_text)
    }

    /// For the error summary: the id of each field and its text.
    pub fn summary(&self) -> Vec<(String, String)> {
        let mut seen = Vec::new();
        for error in &self.0 {
            let id = field_id(&error.pointer);
            if !seen.iter().any(|(known, _)| *known == id) {
                seen.push((id, field_text(error)));
            }
        }
        seen
    }
}

/// The element id of the field at a JSON pointer: `/place/address` is `f-place-address`.
pub fn field_id(pointer: &str) -> String {
    format!("f{}", pointer.replace('/', "-"))
}

fn field_text(error: &FieldError) -> String {
    // A field may have its own words for an error: `field-error-required-description`.
    let own = format!("{}{}", error.code.text_id(), pointer_words(&error.pointer));
    crate::i18n::find(&own, &[]).unwrap_or_else(|| error.code.label())
}

fn pointer_words(pointer: &str) -> String {
    pointer.replace(['/', '_'], "-")
}

/// The heading of an error summary for a failed sending.
pub fn failure_title(error: Option<&ApiError>) -> String {
    match error {
        Some(error) if error.fields().is_empty() => error.text(),
        _ => t!("form-errors-title"),
    }
}

/// A form that is checked here, sent, and checked again by the server.
#[derive(Clone, PartialEq)]
pub struct Form<B> {
    pub errors: FieldErrors,
    pub failure: Option<ApiError>,
    /// How often it was tried: the error summary takes focus anew each time.
    pub tries: u32,
    pub busy: bool,
    /// Checks the body by its own rules and sends it when it is good.
    pub submit: Callback<B>,
    /// Forgets all errors.
    pub clear: Callback<()>,
}

impl<B> Form<B> {
    /// The text at one field.
    pub fn at(&self, pointer: &str) -> Option<AttrValue> {
        self.errors.at(pointer).map(AttrValue::from)
    }

    /// The same without what the form itself can tell is mended; with nothing left, it has not failed either.
    pub fn without(mut self, mended: impl Fn(&FieldError) -> bool) -> Self {
        let had_errors = !self.errors.is_empty();
        self.errors.0.retain(|error| !mended(error));
        if had_errors && self.errors.is_empty() {
            self.failure = None;
        }
        self
    }

    /// The error summary, to stand at the head of the form.
    pub fn summary(&self) -> Html {
        html! { <ErrorSummary errors={self.errors.clone()} failure={self.failure.clone()} tries={self.tries} /> }
    }
}

/// `let form = use_form(|body| async move { api::… }, move |answer| …);` then `form.submit.emit(body)`.
#[hook]
pub fn use_form<B, T, F, A, G>(call: F, done: G) -> Form<B>
where
    B: Validate + 'static,
    T: 'static,
    F: Fn(B) -> A + 'static,
    A: Future<Output = Result<T, ApiError>> + 'static,
    G: Fn(T) + 'static,
{
    let local = use_state(FieldErrors::default);
    let tries = use_state(|| 0_u32);
    let send = use_action(call, done);
    let submit = {
        let (local, tries, send) = (local.clone(), tries.clone(), send.clone());
        Callback::from(move |body: B| {
            let found = FieldErrors::check(&body);
            tries.set(*tries + 1);
            send.forget_error.emit(());
            if found.is_empty() {
                send.run.emit(body);
            }
            local.set(found);
        })
    };
    let clear = {
        let (local, forget) = (local.clone(), send.forget_error.clone());
        Callback::from(move |()| {
            local.set(FieldErrors::default());
            forget.emit(());
        })
    };
    let errors = (*local).clone().or(FieldErrors::of(send.error.as_ref()));
    Form { errors, failure: send.error, tries: *tries, busy: send.busy, submit, clear }
}

/// What `oninput` of a field does: the text goes into the state.
pub fn bind(state: &UseStateHandle<String>) -> Callback<String> {
    let state = state.clone();
    Callback::from(move |text| state.set(text))
}

/// What `onsubmit` of a form does, without the browser's own sending.
pub fn on_submit(run: impl Fn() + 'static) -> Callback<SubmitEvent> {
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        run();
    })
}
