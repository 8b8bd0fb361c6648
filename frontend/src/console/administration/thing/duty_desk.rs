//! Where the people on duty are reached.

use majlis_contract::Language;
use serde_json::json;
use yew::prelude::*;

use super::field::PartsFieldProps;
use crate::form::field_id;
use crate::i18n::{language, text};
use crate::t;
use crate::ui::{ChoiceGroup, Field, Options, Select};

/// Without an address in it there is no duty desk.
#[component]
pub fn DutyDeskField(props: &PartsFieldProps) -> Html {
    let value = &props.value;
    let change = |part: &'static str| {
        let value = value.clone();
        props.onchange.reform(move |typed: String| {
            let mut next = if value.is_object() { value.clone() } else { json!({ "email": "", "phone": "", "language": language() }) };
            next[part] = json!(typed);
            next
        })
    };
    let now = |part: &str| value[part].as_str().unwrap_or_default().to_owned();
    let error = |pointer: &str| props.errors.at(pointer).map(AttrValue::from);
    let languages = Language::ALL.iter().map(|language| (language.as_str().to_owned(), text(&format!("language-{language}"), &[])));
    let languages: Options = vec![(None, languages.collect())];
    let spoken = value["language"].as_str().unwrap_or(language().as_str()).to_owned();
    html! {
        <ChoiceGroup id={props.id.clone()} legend={props.label.clone()} hint={props.hint.clone()} error={error("/duty_desk")}>
            <div class="grid grid--2 gap-3">
                <Field id={field_id("/duty_desk/email")} label={t!("field-duty-desk-email")} kind="email" dir="ltr" maxlength="254" optional={true}
                    value={now("email")} error={error("/duty_desk/email")} oninput={change("email")} />
                <Field id={field_id("/duty_desk/phone")} label={t!("field-duty-desk-phone")} kind="tel" inputmode="tel" dir="ltr" maxlength="30" optional={true}
                    value={now("phone")} error={error("/duty_desk/phone")} oninput={change("phone")} />
            </div>
            <Select id={field_id("/duty_desk/language")} label={t!("field-duty-desk-language")} value={spoken} options={languages}
                error={error("/duty_desk/language")} onchange={change("language")} />
        </ChoiceGroup>
    }
}
