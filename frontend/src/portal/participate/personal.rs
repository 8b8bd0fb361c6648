//! The server has found what may be personal data: the author takes it out, or says that it may be public.

use majlis_contract::problem::FieldCode;
use yew::prelude::*;

use crate::api::ApiError;
use crate::t;
use crate::ui::{Alert, Choice, Tone};

/// Whether it was asked, and what was answered.
#[derive(Clone, PartialEq)]
pub struct Personal {
    asked: bool,
    checked: UseStateHandle<bool>,
}

impl Personal {
    pub fn is_checked(&self) -> bool {
        *self.checked
    }

    /// The box under the field. Nothing until the server asks.
    pub fn show(&self, id: &str) -> Html {
        if !self.asked {
            return Html::default();
        }
        let checked = self.checked.clone();
        let onchange = Callback::from(move |now| checked.set(now));
        html! {
            <Alert tone={Tone::Warn} role="status" title={t!("personal-title")}>
                <p>{ t!("personal-public") }</p>
                <Choice id={format!("{id}-checked")} name={format!("{id}-checked")} many={true} class="choice--bare" checked={*self.checked}
                    label={html! { <>{ t!("personal-checked") }</> }} {onchange} />
            </Alert>
        }
    }
}

/// `words` are what is asked about: once they are changed, nothing is meant of them yet.
#[hook]
pub fn use_personal(failure: Option<&ApiError>, words: &str) -> Personal {
    let asked = use_state(|| false);
    let checked = use_state(|| false);
    {
        let asked = asked.clone();
        use_effect_with(failure.cloned(), move |failure| {
            let found = |error: &ApiError| error.fields().iter().any(|field| field.code == FieldCode::PersonalData);
            if failure.as_ref().is_some_and(found) {
                asked.set(true);
            }
        });
    }
    {
        let (asked, checked) = (asked.setter(), checked.setter());
        use_effect_with(words.to_owned(), move |words| {
            checked.set(false);
            // They were sent, or thrown away: of the next ones nothing is known.
            if words.trim().is_empty() {
                asked.set(false);
            }
        });
    }
    Personal { asked: *asked, checked }
}
