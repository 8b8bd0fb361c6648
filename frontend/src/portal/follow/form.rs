//! The number, and for guests the secret that came with it.

use majlis_contract::case::CaseView;
use majlis_contract::problem::{ErrorCode, FieldCode};
use majlis_contract::validation::error;
use majlis_domain::reference::normalise;
use validator::{Validate, ValidationErrors};
use yew::prelude::*;
use yew_router::prelude::*;

use super::known::known_cases;
use crate::api::case::find_case;
use crate::cases::secret;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::portal::Route;
use crate::session::use_session;
use crate::t;
use crate::title::focus;
use crate::ui::{Alert, Button, Field, Ref, Tone};

/// What is looked for, as it was typed.
#[derive(Debug, Clone, PartialEq)]
struct Lookup {
    reference: String,
    secret: Option<String>,
}

impl Validate for Lookup {
    /// The last digit of a reference checks the others, so a slip is noticed before anybody is asked.
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut errors = ValidationErrors::new();
        if self.reference.is_empty() {
            errors.add("reference", error(FieldCode::Required));
        } else if normalise(&self.reference).is_none() {
            errors.add("reference", error(FieldCode::Invalid));
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

/// A number that stands in the address, from the form on the home page.
#[derive(serde::Deserialize)]
struct Asked {
    reference: String,
}

#[derive(Properties, PartialEq)]
pub struct FollowFormProps {
    /// On a case's own page: the way there may change nothing but what is known.
    #[prop_or_default]
    pub onfound: Callback<()>,
}

#[component]
pub fn FollowForm(props: &FollowFormProps) -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let asked = use_location().and_then(|location| location.query::<Asked>().ok()).map(|asked| asked.reference).unwrap_or_default();
    let reference = use_state(|| asked.clone());
    let typed_secret = use_state(String::new);
    let guest = session.account().is_none();
    let onfound = props.onfound.clone();
    let form = use_form(
        |lookup: Lookup| async move {
            let reference = normalise(&lookup.reference).unwrap_or_default();
            match find_case(&reference, lookup.secret.as_deref()).await {
                Err(error) if error.is(ErrorCode::NotFound) && lookup.secret.is_none() => {
                    // Whoever sent it from this device need not type its secret.
                    let known = known_cases(secret::all()).await.into_iter().find(|case| case.reference == reference);
                    Ok((known.ok_or(error)?, None))
                }
                answer => Ok((answer?, lookup.secret)),
            }
        },
        move |(view, typed): (CaseView, Option<String>)| {
            // A published case opens without a secret, and a wrong one proves nothing.
            if let Some(typed) = typed.filter(|_| guest && view.reporter.is_some()) {
                secret::remember(view.id, &typed);
            }
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Case { id: view.id });
            }
            onfound.emit(());
        },
    );
    let look = {
        let (reference, typed_secret, submit) = (reference.clone(), typed_secret.clone(), form.submit.clone());
        move || {
            // A pasted link holds the secret at its end.
            let typed = typed_secret.trim().rsplit("#secret=").next().unwrap_or_default();
            let secret = (guest && !typed.is_empty()).then(|| typed.to_owned());
            submit.emit(Lookup { reference: reference.trim().to_owned(), secret });
        }
    };
    {
        let look = look.clone();
        // Who typed the number on another page need not press again.
        use_effect_with(session.is_unknown(), move |unknown| {
            if !unknown && !asked.is_empty() {
                look();
            }
        });
    }
    let missing = form.failure.as_ref().is_some_and(|error| error.is(ErrorCode::NotFound));
    use_effect_with((missing, form.tries), |(missing, _)| {
        if *missing {
            focus("follow-missing");
        }
    });
    let busy = form.busy.then(|| AttrValue::from(t!("follow-busy")));
    let hint = html! { <>{ t!("follow-hint") }{ " " }<Ref value="MJ-48317-6" /></> };
    html! {
        <form class="card stack gap-5" onsubmit={on_submit(look)} novalidate={true}>
            if missing {
                <div id="follow-missing" tabindex="-1">
                    <Alert tone={Tone::Warn} role="alert" title={t!("follow-missing-title")}>
                        <p>{ if guest { t!("follow-missing-guest") } else { t!("follow-missing-own") } }</p>
                    </Alert>
                </div>
            } else {
                { form.summary() }
            }
            <Field
                id={field_id("/reference")}
                label={t!("follow-label")}
                {hint}
                dir="ltr"
                autocomplete="off"
                value={(*reference).clone()}
                oninput={bind(&reference)}
                error={form.at("/reference")}
            />
            if guest {
                <Field
                    id={field_id("/secret")}
                    label={t!("follow-secret")}
                    hint={html! { <>{ t!("follow-secret-hint") }</> }}
                    optional={true}
                    dir="ltr"
                    autocomplete="off"
                    value={(*typed_secret).clone()}
                    oninput={bind(&typed_secret)}
                    error={form.at("/secret")}
                />
            }
            <Button submit={true} class="btn--block" {busy}>{ t!("follow-go") }</Button>
        </form>
    }
}
