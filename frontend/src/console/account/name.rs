//! The name under which one works, and the language of messages.

use std::rc::Rc;

use majlis_contract::account::{AccountView, EditAccount};
use majlis_contract::{Language, Patch};
use yew::prelude::*;

use crate::api::account::edit_account;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::session::use_session;
use crate::t;
use crate::ui::{Button, ButtonKind, Choice, ChoiceGroup, Field, use_toast};

#[derive(Properties, PartialEq)]
pub struct NameProps {
    pub account: Rc<AccountView>,
}

#[component]
pub fn Name(props: &NameProps) -> Html {
    let account = &props.account;
    let session = use_session();
    let toast = use_toast();
    let name = use_state(|| account.name.clone().unwrap_or_default());
    let language = use_state(|| account.language);
    let etag = account.etag.clone();
    let form = use_form(
        move |body: EditAccount| {
            let etag = etag.clone();
            async move { edit_account(&etag, &body).await }
        },
        move |account| {
            toast.say(t!("account-saved"));
            session.update(account);
        },
    );
    let onsubmit = {
        let (name, language, submit) = (name.clone(), language.clone(), form.submit.clone());
        on_submit(move || {
            submit.emit(EditAccount { name: Patch::Set(name.trim().to_owned()), language: Some(*language), ..EditAccount::default() });
        })
    };
    let choice = |value: Language, label: &'static str| {
        let set = language.setter();
        html! { <Choice name="language" class="choice--dense" value={value.as_str()} checked={*language == value} label={html! { { label } }} onchange={move |_| set.set(value)} /> }
    };
    html! {
        <form class="stack gap-3" {onsubmit} novalidate={true}>
            { form.summary() }
            <Field id={field_id("/name")} label={t!("account-name")} autocomplete="name" maxlength="120" value={(*name).clone()} oninput={bind(&name)} error={form.at("/name")} />
            <ChoiceGroup id={field_id("/language")} legend={t!("account-language")} layout="chips">
                { choice(Language::Arabic, "العربية") }
                { choice(Language::English, "English") }
            </ChoiceGroup>
            <div><Button submit={true} kind={ButtonKind::Second} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("account-save") }</Button></div>
        </form>
    }
}
