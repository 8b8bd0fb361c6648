//! Whom to answer without an account; or, where the municipality wants one, the way to it.

use yew::prelude::*;

use crate::form::FieldErrors;
use crate::portal::Route;
use crate::portal::report::draft::{Draft, Editor};
use crate::portal::report::step::{Back, will_be_back};
use crate::t;
use crate::ui::{Alert, Field, Link};

#[derive(Properties, PartialEq)]
pub struct GuestContactProps {
    pub draft: UseReducerHandle<Draft>,
    pub editor: Editor,
    pub errors: FieldErrors,
}

#[component]
pub fn GuestContact(props: &GuestContactProps) -> Html {
    let (draft, editor) = (&props.draft, &props.editor);
    let error = |pointer: &str| props.errors.at(pointer).map(AttrValue::from);
    html! {
        <fieldset id="f-reporter" tabindex="-1" class="stack gap-5">
            <legend class="h-2">{ t!("report-contact-title") }</legend>
            <p class="muted">
                { t!("report-contact-text") }{ " " }<span onclick={|_| will_be_back(Back::SignedIn)}><Link<Route> to={Route::SignIn}>{ t!("report-contact-sign-in") }</Link<Route>></span>
            </p>
            <Field
                id="f-reporter-name"
                label={t!("report-name")}
                optional={true}
                hint={html! { <>{ t!("report-name-hint") }</> }}
                error={error("/reporter/name")}
                value={draft.name.clone()}
                oninput={editor.on(|draft, text| draft.name = text)}
                autocomplete="name"
                maxlength="120"
            />
            <Field
                id="f-reporter-email"
                kind="email"
                inputmode="email"
                autocomplete="email"
                dir="ltr"
                label={t!("contact-email")}
                error={error("/reporter/email")}
                value={draft.email.clone()}
                oninput={editor.on(|draft, text| draft.email = text)}
            />
            <Field
                id="f-reporter-phone"
                kind="tel"
                inputmode="tel"
                autocomplete="tel"
                dir="ltr"
                label={t!("contact-phone")}
                hint={html! { <>{ t!("report-phone-hint") }</> }}
                error={error("/reporter/phone")}
                value={draft.phone.clone()}
                oninput={editor.on(|draft, text| draft.phone = text)}
            />
        </fieldset>
    }
}

#[component]
pub fn SignInFirst() -> Html {
    html! {
        <Alert title={t!("report-sign-in-needed")}>
            <p>{ t!("report-sign-in-why") }</p>
        </Alert>
    }
}
