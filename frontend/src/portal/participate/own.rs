//! One's own words: how they stand, changing them, taking them back, appealing.

mod appeal;
mod edit;
mod standing;
mod withdraw;

pub use appeal::AppealForm;
pub use edit::EditForm;
pub use standing::{Standing, hidden_reasons};
pub use withdraw::Withdraw;

use majlis_contract::contribution::ContributionView;
use majlis_contract::problem::ErrorCode;
use yew::prelude::*;

use crate::api::ApiError;
use crate::form::Form;
use crate::ui::{Alert, Tone};

/// What each of the forms gets.
#[derive(Properties, PartialEq)]
pub struct OwnFormProps {
    pub view: ContributionView,
    /// As it is now, and what to say of it.
    pub done: Callback<(ContributionView, String)>,
    /// It is not any more what the person saw.
    pub refused: Callback<()>,
    #[prop_or_default]
    pub oncancel: Callback<()>,
}

/// Something that has changed meanwhile is read again; what was written stays.
#[hook]
pub fn use_refusal(failure: Option<&ApiError>, clear: &Callback<()>, refused: &Callback<()>) {
    let (clear, refused) = (clear.clone(), refused.clone());
    use_effect_with(failure.cloned(), move |failure| {
        let changed = |error: &ApiError| error.is(ErrorCode::PreconditionFailed) || error.is(ErrorCode::StateConflict);
        if failure.as_ref().is_some_and(changed) {
            clear.emit(());
            refused.emit(());
        }
    });
}

/// Why sending failed, where no field says it.
pub fn failure<B>(form: &Form<B>) -> Html {
    match &form.failure {
        Some(error) if error.fields().is_empty() => html! { <Alert tone={Tone::Bad} role="alert"><p>{ error.text() }</p></Alert> },
        _ => Html::default(),
    }
}
