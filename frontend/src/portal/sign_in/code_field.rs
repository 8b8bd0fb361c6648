//! The field for a one-time code: offered by the phone, pasted, or typed in the digits of either script.

use majlis_contract::validation::latin_digit;
use yew::prelude::*;

use crate::form::field_id;
use crate::t;
use crate::ui::Field;

#[derive(Properties, PartialEq)]
pub struct CodeFieldProps {
    pub value: UseStateHandle<String>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

#[component]
pub fn CodeField(props: &CodeFieldProps) -> Html {
    let oninput = {
        let value = props.value.clone();
        // A pasted sentence keeps only its digits.
        Callback::from(move |text: String| value.set(text.chars().filter_map(latin_digit).take(6).collect()))
    };
    html! {
        <Field
            id={field_id("/code")}
            label={t!("code-field")}
            dir="ltr"
            class="code-input"
            inputmode="numeric"
            autocomplete="one-time-code"
            value={(*props.value).clone()}
            {oninput}
            error={props.error.clone()}
        />
    }
}
