//! Where to send the code: a phone or an e-mail address.

use majlis_contract::auth::{CodeRequested, RequestCode};
use majlis_contract::contact::ContactKind;
use validator::{Validate, ValidationErrors};
use yew::prelude::*;

use super::Awaited;
use crate::api::auth::request_code;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::municipality::use_municipality;
use crate::portal::Route;
use crate::title::use_title;
use crate::ui::{Alert, Button, ButtonKind, Field, FieldFrame, Icon, Link, Niche, Ref, Tone, glyph};
use crate::{i18n, preference, t};

/// The request with its address checked by its kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Addressed(pub RequestCode);

impl Validate for Addressed {
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut errors = ValidationErrors::new();
        if let Err(found) = check_address(self.0.kind, &self.0.address) {
            errors.add("address", found);
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

/// As the server will read it.
pub fn check_address(kind: ContactKind, address: &str) -> Result<(), validator::ValidationError> {
    majlis_contract::validation::not_blank(address)?;
    match kind {
        ContactKind::Email => majlis_contract::validation::email(address),
        ContactKind::Phone => majlis_contract::validation::phone(address),
    }
}

#[derive(Properties, PartialEq)]
pub struct AddressProps {
    pub onsent: Callback<Awaited>,
}

#[component]
pub fn Address(props: &AddressProps) -> Html {
    let municipality = use_municipality();
    let kind = use_state(|| preference::read("sign-in-by").and_then(|word| word.parse().ok()).unwrap_or(ContactKind::Phone));
    let typed = use_state(String::new);
    let by_phone = *kind == ContactKind::Phone;
    let title = if by_phone { t!("sign-in-phone-title") } else { t!("sign-in-email-title") };
    use_title(title.clone());
    let onsent = props.onsent.clone();
    let form = use_form(
        |Addressed(request): Addressed| async move {
            let answer = request_code(&request).await?;
            Ok((request, answer))
        },
        move |(request, answer): (RequestCode, CodeRequested)| onsent.emit(Awaited { request, answer }),
    );
    let onsubmit = {
        let (kind, typed, submit) = (kind.clone(), typed.clone(), form.submit.clone());
        on_submit(move || {
            submit.emit(Addressed(RequestCode { kind: *kind, address: typed.trim().to_owned(), language: i18n::language() }));
        })
    };
    let switch = {
        let (kind, typed, clear) = (kind.clone(), typed.clone(), form.clear.clone());
        Callback::from(move |_: MouseEvent| {
            let next = if *kind == ContactKind::Phone { ContactKind::Email } else { ContactKind::Phone };
            preference::write("sign-in-by", next.as_str());
            kind.set(next);
            typed.set(String::new());
            clear.emit(());
        })
    };
    let busy = form.busy.then(|| AttrValue::from(t!("sign-in-sending")));
    html! {
        <>
            { form.summary() }
            <div class="center">
                <Niche glyph={if by_phone { glyph::PHONE } else { glyph::MAIL }} class="niche--lg" />
                <h1>{ title }</h1>
                <p class="muted">{ t!("sign-in-lead") }</p>
            </div>
            <form class="card stack gap-5 mt-3" {onsubmit} novalidate={true}>
                if by_phone {
                    <PhoneField value={(*typed).clone()} oninput={bind(&typed)} error={form.at("/address")} country={municipality.country_code.clone()} />
                } else {
                    <Field
                        key="email"
                        id={field_id("/address")}
                        label={t!("contact-email")}
                        kind="email"
                        inputmode="email"
                        autocomplete="email"
                        dir="ltr"
                        value={(*typed).clone()}
                        oninput={bind(&typed)}
                        error={form.at("/address")}
                    />
                }
                <Button submit={true} class="btn--lg btn--block" {busy}>{ t!("sign-in-send") }</Button>
                <Button kind={ButtonKind::Quiet} onclick={switch}>
                    { if by_phone { t!("sign-in-by-email") } else { t!("sign-in-by-phone") } }
                </Button>
            </form>
            if municipality.guests_may_report {
                <Alert tone={Tone::Info} title={t!("sign-in-free-title")}>
                    <p>{ t!("sign-in-free-text") }{ " " }<Link<Route> to={Route::Report}>{ t!("sign-in-free-go") }</Link<Route>></p>
                </Alert>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct PhoneFieldProps {
    value: AttrValue,
    oninput: Callback<String>,
    error: Option<AttrValue>,
    country: String,
}

/// The country code stands before the number, left of it in both directions of writing.
#[component]
fn PhoneField(props: &PhoneFieldProps) -> Html {
    let id = field_id("/address");
    let hint = html! { <>{ t!("phone-hint") }{ " " }<Ref value="9912 3456" />{ t!("full-stop") }{ " " }{ t!("phone-digits") }</> };
    let oninput = props.oninput.reform(|event: InputEvent| {
        use wasm_bindgen::JsCast;
        event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()).map(|input| input.value()).unwrap_or_default()
    });
    let described = if props.error.is_some() { format!("{id}-hint {id}-error") } else { format!("{id}-hint") };
    html! {
        <FieldFrame id={id.clone()} label={t!("contact-phone")} {hint} error={props.error.clone()}>
            <div class="with-btn" dir="ltr">
                <span class="input input--prefix">
                    <span class="sr">{ t!("phone-country") }</span>
                    <Icon glyph={glyph::PHONE} class="icon--sm" />{ &props.country }
                </span>
                <input
                    {id}
                    class="input"
                    type="tel"
                    inputmode="tel"
                    autocomplete="tel-national"
                    dir="ltr"
                    value={props.value.clone()}
                    aria-invalid={props.error.as_ref().map(|_| "true")}
                    aria-describedby={described}
                    {oninput}
                />
            </div>
        </FieldFrame>
    }
}
