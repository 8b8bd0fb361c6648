//! Setting the authenticator up: QR code, link, secret, and a first code as proof.

use majlis_contract::auth::{ConfirmEnrolment, Enrolled, Enrolment};
use yew::prelude::*;

use crate::api::auth::enrol_staff;
use crate::console::entrance::Entrance;
use crate::console::qr::Qr;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::t;
use crate::title::use_title;
use crate::ui::{Button, ButtonKind, Field, glyph};

#[derive(Properties, PartialEq)]
pub struct EnrolProps {
    pub enrolment: Enrolment,
    pub onenrolled: Callback<Enrolled>,
    pub onback: Callback<()>,
}

#[component]
pub fn Enrol(props: &EnrolProps) -> Html {
    use_title(t!("enrol-title"));
    let code = use_state(String::new);
    let onenrolled = props.onenrolled.clone();
    let form = use_form(|body: ConfirmEnrolment| async move { enrol_staff(&body).await }, move |enrolled| onenrolled.emit(enrolled));
    let onsubmit = {
        let (token, code, submit) = (props.enrolment.enrolment_token.clone(), code.clone(), form.submit.clone());
        on_submit(move || {
            let code = code.trim().to_owned();
            submit.emit(ConfirmEnrolment { enrolment_token: token.clone(), code, client: Default::default() });
        })
    };
    let enrolment = &props.enrolment;
    html! {
        <Entrance glyph={glyph::SHIELD} title={t!("enrol-title")} lead={t!("enrol-lead")}>
            { form.summary() }
            <section class="card stack" aria-labelledby="enrol-app">
                <h2 id="enrol-app" class="h-lg">{ t!("enrol-app-title") }</h2>
                <p>{ t!("enrol-app-text") }</p>
                <div class="center"><Qr text={enrolment.otpauth_uri.clone()} label={t!("enrol-qr")} /></div>
                <p><a class="linkish" href={enrolment.otpauth_uri.clone()}>{ t!("enrol-open-app") }</a></p>
                <p class="muted small">{ t!("enrol-by-hand") }</p>
                <p><bdi class="code-secret">{ in_fours(&enrolment.secret) }</bdi></p>
            </section>
            <form class="card stack gap-5" {onsubmit} novalidate={true}>
                <Field
                    id={field_id("/code")}
                    label={t!("enrol-code-label")}
                    dir="ltr"
                    class="code-input"
                    inputmode="numeric"
                    autocomplete="one-time-code"
                    maxlength="7"
                    value={(*code).clone()}
                    oninput={bind(&code)}
                    error={form.at("/code")}
                />
                <Button submit={true} class="btn--lg btn--block" busy={form.busy.then(|| AttrValue::from(t!("enrol-busy")))}>
                    { t!("enrol-go") }
                </Button>
                <Button kind={ButtonKind::Quiet} onclick={props.onback.reform(|_: MouseEvent| ())}>{ t!("code-back") }</Button>
            </form>
        </Entrance>
    }
}

/// Groups of four are easier to type.
fn in_fours(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
