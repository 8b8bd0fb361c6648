//! The secret of a machine that was registered just now.

use majlis_contract::api_client::ApiClientRegistered;
use yew::prelude::*;

use crate::t;
use crate::ui::{Alert, Button, ButtonKind, CopyButton, Tone};

#[derive(Properties, PartialEq)]
pub struct SecretProps {
    pub client: ApiClientRegistered,
    pub onkept: Callback<()>,
}

#[component]
pub fn Secret(props: &SecretProps) -> Html {
    let client = &props.client;
    let line = |name: String, value: String, copy: String| {
        html! {
            <div>
                <dt>{ name }</dt>
                <dd class="row row--between gap-2"><bdi class="code-secret">{ &value }</bdi><CopyButton text={value.clone()} label={copy} class="btn--dense" /></dd>
            </div>
        }
    };
    html! {
        <Alert tone={Tone::Warn} role="status" title={t!("secret-title", name = client.client.name.as_str())}>
            <p>{ t!("secret-text") }</p>
            <dl class="stack gap-2 mt-2">
                { line(t!("secret-id"), client.client.id.to_string(), t!("secret-copy-id")) }
                { line(t!("secret-secret"), client.client_secret.clone(), t!("secret-copy")) }
            </dl>
            <div class="alert__do"><Button kind={ButtonKind::Second} class="btn--dense" onclick={props.onkept.reform(|_: MouseEvent| ())}>{ t!("secret-kept") }</Button></div>
        </Alert>
    }
}
