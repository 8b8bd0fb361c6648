//! Machines of other organisations that call the API.

use majlis_contract::api_client::{ApiClientRegistered, ApiClientView};
use majlis_contract::change::SubjectKind;
use majlis_domain::permission::Permission;
use yew::prelude::*;

use super::administration::History;
use crate::api::api_client::list_api_clients;
use crate::i18n::{Label, date_short};
use crate::load::use_load;
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Badge, Button, ButtonKind, Empty, Ref, Skeleton, Tone, glyph};

mod register;
mod revoke;
mod secret;

#[component]
pub fn Clients() -> Html {
    use_title(t!("clients-title"));
    let session = use_session();
    let list = use_load((), |()| async { list_api_clients().await.map(|page| page.items) });
    let registering = use_state(|| false);
    let fresh = use_state(|| None::<ApiClientRegistered>);
    let revoking = use_state(|| None::<ApiClientView>);
    let set_registering = |to: bool| {
        let registering = registering.setter();
        Callback::from(move |()| registering.set(to))
    };
    let onregistered = {
        let (fresh, registering, reload) = (fresh.setter(), registering.setter(), list.reload.clone());
        Callback::from(move |client| {
            fresh.set(Some(client));
            registering.set(false);
            reload.emit(());
        })
    };
    let ask = {
        let revoking = revoking.setter();
        Callback::from(move |client: Option<ApiClientView>| revoking.set(client))
    };
    let forget = {
        let fresh = fresh.setter();
        Callback::from(move |()| fresh.set(None))
    };
    html! {
        <div class="stack">
            <div class="row row--between">
                <h1>{ t!("clients-title") }</h1>
                if session.may(Permission::ApiClientManage) {
                    <Button class="btn--dense" glyph={glyph::PLUS} onclick={set_registering(true).reform(|_: MouseEvent| ())}>{ t!("clients-register") }</Button>
                }
            </div>
            <p class="muted measure">{ t!("clients-lead") }</p>
            if let Some(client) = &*fresh {
                <secret::Secret client={client.clone()} onkept={forget} />
            }
            { list.show(html! { <Skeleton /> }, |clients| if clients.is_empty() {
                html! { <Empty glyph={glyph::KEY} title={t!("clients-none-title")}><p>{ t!("clients-none-text") }</p></Empty> }
            } else {
                table(clients, &ask)
            }) }
            <History subject={SubjectKind::ApiClient} />
            <register::Register open={*registering} onclose={set_registering(false)} {onregistered} />
            <revoke::Revoke client={(*revoking).clone()} onclose={ask.reform(|()| None)} ondone={list.reload.clone()} />
        </div>
    }
}

fn table(clients: &[ApiClientView], ask: &Callback<Option<ApiClientView>>) -> Html {
    html! {
        <div class="table-wrap">
            <table class="table table--dense table--cards">
                <caption class="sr">{ t!("clients-title") }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ t!("clients-name") }</th>
                        <th scope="col">{ t!("clients-scopes") }</th>
                        <th scope="col">{ t!("clients-since") }</th>
                        <th scope="col">{ t!("filter-state") }</th>
                        <th scope="col"><span class="sr">{ t!("clients-actions") }</span></th>
                    </tr>
                </thead>
                <tbody>{ for clients.iter().map(|client| row(client, ask)) }</tbody>
            </table>
        </div>
    }
}

fn row(client: &ApiClientView, ask: &Callback<Option<ApiClientView>>) -> Html {
    let scopes: Vec<String> = client.scopes.iter().map(|scope| scope.label()).collect();
    let onclick = {
        let client = client.clone();
        ask.reform(move |_: MouseEvent| Some(client.clone()))
    };
    html! {
        <tr key={client.id.to_string()}>
            <th scope="row"><span><bdi>{ &client.name }</bdi><span class="t__sub"><Ref value={client.id.to_string()} /></span></span></th>
            <td data-th={t!("clients-scopes")}>{ scopes.join(" · ") }</td>
            <td data-th={t!("clients-since")}>{ date_short(client.created_at) }</td>
            <td data-th={t!("filter-state")}>
                if let Some(at) = client.revoked_at {
                    <Badge tone={Tone::Bad} glyph={glyph::STATE_REJECTED} dense={true}>{ t!("clients-revoked", day = date_short(at)) }</Badge>
                } else {
                    <Badge tone={Tone::Ok} glyph={glyph::CHECK} dense={true}>{ t!("clients-active") }</Badge>
                }
            </td>
            <td data-th="">
                if client.revoked_at.is_none() {
                    <Button kind={ButtonKind::DangerSecond} class="btn--dense" label={t!("clients-revoke-named", name = client.name.as_str())} {onclick}>{ t!("clients-revoke") }</Button>
                }
            </td>
        </tr>
    }
}
