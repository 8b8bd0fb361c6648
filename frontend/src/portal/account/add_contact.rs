//! Another address; a code goes there.

use majlis_contract::contact::{AddContact, ContactKind, ContactView};
use validator::{Validate, ValidationErrors};
use yew::prelude::*;

use crate::api::account::add_contact;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::i18n::Label;
use crate::load::use_sending_key;
use crate::portal::sign_in::check_address;
use crate::t;
use crate::ui::{Button, ButtonKind, Chip, ChoiceGroup, Field};

/// The address checked by its kind.
#[derive(Clone)]
struct Addressed(AddContact);

impl Validate for Addressed {
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut errors = ValidationErrors::new();
        if let Err(found) = check_address(self.0.kind, &self.0.value) {
            errors.add("value", found);
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

#[derive(Properties, PartialEq)]
pub struct AddContactFormProps {
    pub onadded: Callback<ContactView>,
    pub oncancel: Callback<()>,
}

#[component]
pub fn AddContactForm(props: &AddContactFormProps) -> Html {
    let kind = use_state(|| ContactKind::Phone);
    let value = use_state(String::new);
    let sending = use_sending_key::<AddContact>();
    let onadded = props.onadded.clone();
    let form = use_form(
        move |Addressed(body): Addressed| {
            let key = sending.of(&body);
            async move { add_contact(&key, &body).await }
        },
        move |contact| onadded.emit(contact),
    );
    let onsubmit = {
        let (kind, value, submit) = (kind.clone(), value.clone(), form.submit.clone());
        on_submit(move || submit.emit(Addressed(AddContact { kind: *kind, value: value.trim().to_owned() })))
    };
    let chip = |choice: ContactKind| {
        let (pressed, clear) = (*kind == choice, form.clear.clone());
        let kind = kind.clone();
        let onclick = Callback::from(move |()| {
            kind.set(choice);
            clear.emit(());
        });
        html! { <Chip {pressed} check={true} {onclick}>{ choice.label() }</Chip> }
    };
    let by_phone = *kind == ContactKind::Phone;
    let busy = form.busy.then(|| AttrValue::from(t!("sign-in-sending")));
    html! {
        <form class="stack gap-5 mt-5" {onsubmit} novalidate={true}>
            { form.summary() }
            <ChoiceGroup id={field_id("/kind")} legend={t!("contact-kind")} layout="chips">
                { chip(ContactKind::Phone) }
                { chip(ContactKind::Email) }
            </ChoiceGroup>
            <Field
                id={field_id("/value")}
                label={kind.label()}
                kind={if by_phone { "tel" } else { "email" }}
                inputmode={if by_phone { "tel" } else { "email" }}
                autocomplete={if by_phone { "tel" } else { "email" }}
                dir="ltr"
                value={(*value).clone()}
                oninput={bind(&value)}
                error={form.at("/value")}
            />
            <div class="row">
                <Button submit={true} {busy}>{ t!("sign-in-send") }</Button>
                <Button kind={ButtonKind::Quiet} onclick={props.oncancel.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
            </div>
        </form>
    }
}
