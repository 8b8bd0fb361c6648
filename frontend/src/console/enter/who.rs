//! Whom to answer, and in which language.

use majlis_contract::Language;
use yew::prelude::*;

use super::form::PartProps;
use crate::form::field_id;
use crate::t;
use crate::ui::{Choice, ChoiceGroup, Field};

#[component]
pub fn WhoPart(props: &PartProps) -> Html {
    let draft = &props.draft;
    let language = |value: Language, label: &'static str| {
        html! {
            <Choice name="language" class="choice--dense" value={value.as_str()} checked={draft.language == value} label={html! { { label } }}
                onchange={props.take(|draft, language| draft.language = language).reform(move |_| value)} />
        }
    };
    html! {
        <section class="card stack gap-3" aria-labelledby="enter-who">
            <h2 id="enter-who" class="h-md">{ t!("enter-who") }</h2>
            <Field id={field_id("/reporter/name")} label={t!("enter-name")} optional={true} autocomplete="off" maxlength="120"
                value={draft.name.clone()} error={props.at("/reporter/name")} oninput={props.take(|draft, text| draft.name = text)} />
            <Field id={field_id("/reporter/phone")} label={t!("contact-phone")} kind="tel" inputmode="tel" dir="ltr" autocomplete="off"
                value={draft.phone.clone()} error={props.at("/reporter/phone")} oninput={props.take(|draft, text| draft.phone = text)} />
            <Field id={field_id("/reporter/email")} label={t!("contact-email")} hint={html! { { t!("enter-email-hint") } }} kind="email"
                inputmode="email" dir="ltr" autocomplete="off" value={draft.email.clone()} error={props.at("/reporter/email")}
                oninput={props.take(|draft, text| draft.email = text)} />
            <ChoiceGroup id={field_id("/language")} legend={t!("enter-language")} layout="chips">
                { language(Language::Arabic, "العربية") }
                { language(Language::English, "English") }
            </ChoiceGroup>
        </section>
    }
}
