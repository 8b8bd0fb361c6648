//! The first stage: e-mail address and password.

use majlis_contract::auth::{StaffSignIn, StaffSignInAnswer};
use yew::prelude::*;

use crate::api::auth::sign_in_staff;
use crate::console::entrance::Entrance;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::t;
use crate::title::use_title;
use crate::ui::{Button, Field, glyph};

#[derive(Properties, PartialEq)]
pub struct PasswordProps {
    pub onanswer: Callback<(StaffSignIn, StaffSignInAnswer)>,
}

#[component]
pub fn Password(props: &PasswordProps) -> Html {
    use_title(t!("sign-in-title"));
    let email = use_state(String::new);
    let password = use_state(String::new);
    let onanswer = props.onanswer.clone();
    let form = use_form(
        |body: StaffSignIn| async move { sign_in_staff(&body).await.map(|answer| (body, answer)) },
        move |both| onanswer.emit(both),
    );
    let onsubmit = {
        let (email, password, submit) = (email.clone(), password.clone(), form.submit.clone());
        on_submit(move || {
            submit.emit(StaffSignIn {
                email: email.trim().to_owned(),
                password: (*password).clone(),
                code: None,
                recovery_code: None,
                client: Default::default(),
            });
        })
    };
    html! {
        <Entrance glyph={glyph::LOCK} title={t!("sign-in-title")} lead={t!("sign-in-lead")}>
            { form.summary() }
            <form class="card stack gap-5" {onsubmit} novalidate={true}>
                <Field
                    id={field_id("/email")}
                    label={t!("sign-in-email")}
                    kind="email"
                    inputmode="email"
                    autocomplete="username"
                    dir="ltr"
                    value={(*email).clone()}
                    oninput={bind(&email)}
                    error={form.at("/email")}
                />
                <Field
                    id={field_id("/password")}
                    label={t!("sign-in-password")}
                    kind="password"
                    autocomplete="current-password"
                    dir="ltr"
                    value={(*password).clone()}
                    oninput={bind(&password)}
                    error={form.at("/password")}
                />
                <Button submit={true} class="btn--lg btn--block" busy={form.busy.then(|| AttrValue::from(t!("sign-in-busy")))}>
                    { t!("sign-in-go") }
                </Button>
            </form>
            <super::demo::Demo onanswer={props.onanswer.clone()} />
        </Entrance>
    }
}
