//! One more organisation; a mail asks it.

use majlis_contract::Language;
use majlis_contract::newsletter::{CreatePartner, PartnerView};
use yew::prelude::*;

use super::fields::use_written;
use crate::api::newsletter_admin::create_partner;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::i18n::{self, text};
use crate::load::use_sending_key;
use crate::t;
use crate::ui::{Button, Field, Select, use_toast};

#[derive(Properties, PartialEq)]
pub struct AddProps {
    pub onadded: Callback<()>,
}

#[component]
pub fn Add(props: &AddProps) -> Html {
    let (written, email, language) = (use_written(None), use_state(String::new), use_state(i18n::language));
    let toast = use_toast();
    let key = use_sending_key::<CreatePartner>();
    let form = {
        let (onadded, key, sending) = (props.onadded.clone(), key.clone(), key.clone());
        let (written, email) = (written.clone(), email.setter());
        use_form(
            move |body: CreatePartner| {
                let key = sending.of(&body);
                async move { create_partner(&key, &body).await }
            },
            move |_: PartnerView| {
                key.spend();
                toast.say(t!("partner-asked"));
                written.clear();
                email.set(String::new());
                onadded.emit(());
            },
        )
    };
    let body = CreatePartner {
        name: written.name(),
        email: email.trim().to_owned(),
        language: *language,
        contact: written.contact(),
        note: written.note(),
    };
    let onsubmit = {
        let submit = form.submit.clone();
        on_submit(move || submit.emit(body.clone()))
    };
    let onlanguage = {
        let language = language.setter();
        Callback::from(move |word: String| language.set(word.parse().unwrap_or_default()))
    };
    let languages = Language::ALL.iter().map(|one| (one.to_string(), text(&format!("letter-language-{one}"), &[]))).collect();
    html! {
        <form class="card stack" {onsubmit} novalidate={true}>
            <h2 class="h-lg">{ t!("partner-add") }</h2>
            { form.summary() }
            { written.names("", &form.errors) }
            <Field id={field_id("/email")} label={t!("partner-email")} value={(*email).clone()} oninput={bind(&email)} error={form.at("/email")}
                kind="email" inputmode="email" dir="ltr" />
            <Select id={field_id("/language")} label={t!("partner-language")} options={vec![(None, languages)]} value={language.to_string()} onchange={onlanguage} />
            { written.others("", &form.errors) }
            <div><Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("partner-ask") }</Button></div>
        </form>
    }
}
