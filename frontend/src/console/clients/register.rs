//! Registering a machine.

use majlis_contract::api_client::{ApiClientRegistered, RegisterApiClient, Scope};
use yew::prelude::*;

use crate::api::api_client::register_api_client;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::i18n::Label;
use crate::load::use_sending_key;
use crate::t;
use crate::ui::{Button, ButtonKind, Choice, ChoiceGroup, Dialog, Field};

#[derive(Properties, PartialEq)]
pub struct RegisterProps {
    pub open: bool,
    pub onclose: Callback<()>,
    pub onregistered: Callback<ApiClientRegistered>,
}

#[component]
pub fn Register(props: &RegisterProps) -> Html {
    let name = use_state(String::new);
    let scopes = use_state(|| Scope::ALL.to_vec());
    let key = use_sending_key::<RegisterApiClient>();
    let form = {
        let (key, spent, name, onregistered) = (key.clone(), key, name.setter(), props.onregistered.clone());
        use_form(
            move |body: RegisterApiClient| {
                let key = key.of(&body);
                async move { register_api_client(&key, &body).await }
            },
            move |client| {
                spent.spend();
                name.set(String::new());
                onregistered.emit(client);
            },
        )
    };
    let onsubmit = {
        let (name, scopes, submit) = (name.clone(), scopes.clone(), form.submit.clone());
        on_submit(move || submit.emit(RegisterApiClient { name: name.trim().to_owned(), scopes: (*scopes).clone() }))
    };
    let choice = |scope: Scope| {
        let scopes_set = scopes.clone();
        let onchange = move |on: bool| {
            let mut next: Vec<Scope> = scopes_set.iter().copied().filter(|known| *known != scope).collect();
            if on {
                next.push(scope);
            }
            next.sort();
            scopes_set.set(next);
        };
        html! { <Choice name="scopes" many={true} class="choice--dense" value={scope.as_str()} checked={scopes.contains(&scope)} label={html! { { scope.label() } }} {onchange} /> }
    };
    html! {
        <Dialog open={props.open} title={t!("clients-register")} onclose={props.onclose.clone()}>
            <form class="stack gap-3 mt-3" {onsubmit} novalidate={true}>
                { form.summary() }
                <Field id={field_id("/name")} label={t!("clients-name")} hint={html! { { t!("clients-name-hint") } }} maxlength="120" value={(*name).clone()}
                    oninput={bind(&name)} error={form.at("/name")} />
                <ChoiceGroup id={field_id("/scopes")} legend={t!("clients-scopes")} error={form.at("/scopes")}>
                    { for Scope::ALL.iter().map(|scope| choice(*scope)) }
                </ChoiceGroup>
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                    <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("clients-register-go") }</Button>
                </div>
            </form>
        </Dialog>
    }
}
