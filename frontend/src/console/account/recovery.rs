//! New recovery codes, after proving to hold the authenticator.

use majlis_contract::auth::StepUp;
use yew::prelude::*;

use crate::api::account::renew_recovery_codes;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, CopyButton, Field, Tone};

#[component]
pub fn Recovery() -> Html {
    let code = use_state(String::new);
    let codes = use_state(Vec::<String>::new);
    let form = {
        let (code, codes) = (code.setter(), codes.setter());
        use_form(
            |body: StepUp| async move { renew_recovery_codes(&body).await },
            move |fresh| {
                code.set(String::new());
                codes.set(fresh.recovery_codes);
            },
        )
    };
    let onsubmit = {
        let (code, submit) = (code.clone(), form.submit.clone());
        on_submit(move || submit.emit(StepUp { code: code.trim().to_owned() }))
    };
    html! {
        <section class="card stack gap-3" aria-labelledby="account-recovery">
            <h2 id="account-recovery" class="h-md">{ t!("recovery-title") }</h2>
            if codes.is_empty() {
                <p class="small muted">{ t!("recovery-again-lead") }</p>
                <form class="stack gap-3" {onsubmit} novalidate={true}>
                    { form.summary() }
                    <Field id={field_id("/code")} label={t!("recovery-again-code")} dir="ltr" inputmode="numeric" autocomplete="one-time-code" maxlength="7"
                        value={(*code).clone()} oninput={bind(&code)} error={form.at("/code")} />
                    <div><Button submit={true} kind={ButtonKind::Second} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("recovery-again-go") }</Button></div>
                </form>
            } else {
                <Alert tone={Tone::Warn} role="status" title={t!("recovery-once-title")}><p>{ t!("recovery-once-text") }</p></Alert>
                <ul class="codes" aria-label={t!("recovery-title")}>
                    { for codes.iter().map(|code| html! { <li><bdi class="code-secret">{ code }</bdi></li> }) }
                </ul>
                <div><CopyButton text={codes.join("\n")} label={t!("recovery-copy")} /></div>
            }
        </section>
    }
}
