//! Proves that one receives messages at an address.

use majlis_contract::contact::{AddContact, ConfirmContact, ContactView};
use majlis_contract::problem::ErrorCode;
use yew::prelude::*;

use crate::api::ApiError;
use crate::api::account::{add_contact, confirm_contact};
use crate::api::fresh_key;
use crate::form::{on_submit, use_form};
use crate::load::use_action;
use crate::portal::sign_in::CodeField;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Tone, use_toast};

#[derive(Properties, PartialEq)]
pub struct ConfirmContactFormProps {
    pub contact: ContactView,
    pub onconfirmed: Callback<()>,
    pub oncancel: Callback<()>,
}

#[component]
pub fn ConfirmContactForm(props: &ConfirmContactFormProps) -> Html {
    let code = use_state(String::new);
    let toast = use_toast();
    let (id, onconfirmed) = (props.contact.id, props.onconfirmed.clone());
    let form =
        use_form(move |body: ConfirmContact| async move { confirm_contact(id, &body).await }, move |_: ContactView| onconfirmed.emit(()));
    // Adding an address again that is not confirmed sends another code.
    let again = use_action(
        |body: AddContact| async move { add_contact(&fresh_key(), &body).await },
        move |_: ContactView| toast.say(t!("code-resent")),
    );
    let onsubmit = {
        let (code, submit) = (code.clone(), form.submit.clone());
        on_submit(move || submit.emit(ConfirmContact { code: (*code).clone() }))
    };
    let resend = {
        let body = AddContact { kind: props.contact.kind, value: props.contact.value.clone() };
        again.run.reform(move |_: MouseEvent| body.clone())
    };
    let problem = form.failure.as_ref().filter(|error| error.fields().is_empty()).map(words);
    let busy = form.busy.then(|| AttrValue::from(t!("loading")));
    html! {
        <form class="stack gap-3" {onsubmit} novalidate={true}>
            <p class="small muted">{ t!("contact-code-sent") }</p>
            if let Some(error) = &again.error {
                <Alert tone={Tone::Bad} role="alert" title={error.text()} />
            }
            <CodeField value={code} error={problem.clone().map(AttrValue::from).or_else(|| form.at("/code"))} />
            <span class="sr" role="alert">{ problem.unwrap_or_default() }</span>
            <div class="row">
                <Button submit={true} {busy}>{ t!("contact-confirm") }</Button>
                <Button kind={ButtonKind::Quiet} busy={again.busy.then(|| AttrValue::from(t!("sign-in-sending")))} onclick={resend}>{ t!("code-new") }</Button>
                <Button kind={ButtonKind::Quiet} onclick={props.oncancel.reform(|_: MouseEvent| ())}>{ t!("contact-later") }</Button>
            </div>
        </form>
    }
}

fn words(error: &ApiError) -> String {
    if error.is(ErrorCode::AlreadyExists) { t!("contact-taken") } else { error.text() }
}
