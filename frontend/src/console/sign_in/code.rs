//! The second stage: the authenticator's code, or a recovery code.

use majlis_contract::auth::{StaffSignIn, StaffSignInAnswer, Tokens};
use yew::prelude::*;

use crate::api::ApiError;
use crate::api::auth::sign_in_staff;
use crate::console::entrance::Entrance;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::t;
use crate::title::use_title;
use crate::ui::{Button, ButtonKind, Field, glyph};

#[derive(Properties, PartialEq)]
pub struct CodeProps {
    /// The address and password that were right.
    pub known: StaffSignIn,
    pub onsigned_in: Callback<Tokens>,
    pub onback: Callback<()>,
}

#[component]
pub fn Code(props: &CodeProps) -> Html {
    use_title(t!("code-title"));
    let recovery = use_state(|| false);
    let text = use_state(String::new);
    let onsigned_in = props.onsigned_in.clone();
    let form = use_form(
        |body: StaffSignIn| async move {
            match sign_in_staff(&body).await? {
                StaffSignInAnswer::SignedIn(tokens) => Ok(*tokens),
                _ => Err(ApiError::unreadable()),
            }
        },
        move |tokens| onsigned_in.emit(tokens),
    );
    let onsubmit = {
        let (known, text, recovery, submit) = (props.known.clone(), text.clone(), recovery.clone(), form.submit.clone());
        on_submit(move || {
            let typed = Some(text.trim().to_owned());
            let (code, recovery_code) = if *recovery { (None, typed) } else { (typed, None) };
            submit.emit(StaffSignIn { code, recovery_code, ..known.clone() });
        })
    };
    let switch = {
        let (recovery, text, clear) = (recovery.clone(), text.clone(), form.clear.clone());
        Callback::from(move |_: MouseEvent| {
            recovery.set(!*recovery);
            text.set(String::new());
            clear.emit(());
        })
    };
    let busy = form.busy.then(|| AttrValue::from(t!("sign-in-busy")));
    html! {
        <Entrance glyph={glyph::SHIELD} title={t!("code-title")} lead={if *recovery { t!("code-recovery-lead") } else { t!("code-lead") }}>
            { form.summary() }
            <form class="card stack gap-5" {onsubmit} novalidate={true}>
                if *recovery {
                    <Field
                        key="recovery"
                        id={field_id("/recovery_code")}
                        label={t!("code-recovery-label")}
                        dir="ltr"
                        autocomplete="off"
                        value={(*text).clone()}
                        oninput={bind(&text)}
                        error={form.at("/recovery_code")}
                    />
                } else {
                    <Field
                        key="code"
                        id={field_id("/code")}
                        label={t!("code-label")}
                        dir="ltr"
                        class="code-input"
                        inputmode="numeric"
                        autocomplete="one-time-code"
                        maxlength="7"
                        value={(*text).clone()}
                        oninput={bind(&text)}
                        error={form.at("/code")}
                    />
                }
                <Button submit={true} class="btn--lg btn--block" {busy}>{ t!("sign-in-go") }</Button>
                <div class="row row--between">
                    <Button kind={ButtonKind::Quiet} onclick={switch}>
                        { if *recovery { t!("code-use-authenticator") } else { t!("code-use-recovery") } }
                    </Button>
                    <Button kind={ButtonKind::Quiet} onclick={props.onback.reform(|_: MouseEvent| ())}>{ t!("code-back") }</Button>
                </div>
            </form>
        </Entrance>
    }
}
