//! The code that came.

use majlis_contract::auth::{ClientKind, CodeRequested, SignIn, Tokens};
use majlis_contract::contact::ContactKind;
use majlis_contract::problem::ErrorCode;
use yew::prelude::*;

use super::{Awaited, CodeField, Resend};
use crate::api::auth::{request_code, sign_in};
use crate::form::{on_submit, use_form};
use crate::load::use_action;
use crate::municipality::use_municipality;
use crate::title::{focus, use_title};
use crate::ui::{Alert, Button, ButtonKind, Icon, Niche, Tone, glyph, use_toast};
use crate::{i18n, t};

#[derive(Properties, PartialEq)]
pub struct CodeProps {
    pub awaited: Awaited,
    /// Another code, or none: another address.
    pub onchange: Callback<Option<Awaited>>,
    pub onsigned_in: Callback<Tokens>,
}

#[component]
pub fn Code(props: &CodeProps) -> Html {
    use_title(t!("code-page"));
    let municipality = use_municipality();
    let toast = use_toast();
    let code = use_state(String::new);
    let Awaited { request, answer } = props.awaited.clone();
    let onsigned_in = props.onsigned_in.clone();
    let form = use_form(|body: SignIn| async move { sign_in(&body).await }, move |tokens| onsigned_in.emit(tokens));
    let again = {
        let (request, onchange, code, clear) = (request.clone(), props.onchange.clone(), code.clone(), form.clear.clone());
        use_action(
            |request| async move { request_code(&request).await },
            move |answer: CodeRequested| {
                toast.say(t!("code-resent"));
                code.set(String::new());
                clear.emit(());
                focus(&crate::form::field_id("/code"));
                onchange.emit(Some(Awaited { request: request.clone(), answer }));
            },
        )
    };
    let onsubmit = {
        let (code, submit, id) = (code.clone(), form.submit.clone(), answer.id);
        on_submit(move || {
            submit.emit(SignIn { code_request_id: id, code: (*code).clone(), client: ClientKind::Browser });
        })
    };
    let about_code = |code: ErrorCode| code == ErrorCode::CodeWrong || code == ErrorCode::CodeExpired;
    let wrong = form.failure.as_ref().filter(|error| error.code().is_some_and(about_code)).map(|error| AttrValue::from(error.text()));
    let busy = form.busy.then(|| AttrValue::from(t!("sign-in-busy")));
    let onback = props.onchange.reform(|_: MouseEvent| None);
    html! {
        <>
            { form.summary() }
            if let Some(error) = &again.error {
                <Alert tone={Tone::Bad} role="alert" title={error.text()} />
            }
            <div class="center">
                <Niche glyph={glyph::LOCK} class="niche--lg" />
                <h1>{ t!("code-page") }</h1>
                <p class="muted">
                    { t!("code-sent-to") }{ " " }<bdi dir="ltr">{ &answer.masked_address }</bdi>{ t!("full-stop") }{ " " }
                    { t!("code-until", time = i18n::time(answer.expires_at)) }
                </p>
                <Button kind={ButtonKind::Quiet} onclick={onback}>
                    { if request.kind == ContactKind::Phone { t!("code-other-phone") } else { t!("code-other-email") } }
                </Button>
            </div>
            <form class="card stack gap-5" {onsubmit} novalidate={true}>
                <CodeField value={code} error={wrong.or_else(|| form.at("/code"))} />
                <Button submit={true} class="btn--lg btn--block" {busy}>{ t!("code-go") }</Button>
                <Resend at={answer.resend_at} busy={again.busy} onresend={again.run.reform(move |()| request.clone())} />
            </form>
            if municipality.demo {
                <Alert tone={Tone::Info} title={t!("code-demo-title")}>
                    <p>{ t!("code-demo-text") }{ " " }<a href={format!("/console/{}/messages", i18n::language())}>{ t!("code-demo-go") }</a></p>
                </Alert>
            }
            <p class="small muted row row--top nowrap-row gap-2">
                <Icon glyph={glyph::SHIELD} class="icon--sm" /><span>{ t!("code-never-ask") }</span>
            </p>
        </>
    }
}
