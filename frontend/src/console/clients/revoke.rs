//! Shutting a machine out, after a question.

use majlis_contract::api_client::ApiClientView;
use yew::prelude::*;

use crate::api::api_client::revoke_api_client;
use crate::load::use_action;
use crate::t;
use crate::ui::{Button, ButtonKind, Dialog, Failed, use_toast};

#[derive(Properties, PartialEq)]
pub struct RevokeProps {
    /// The machine that is asked about.
    pub client: Option<ApiClientView>,
    pub onclose: Callback<()>,
    pub ondone: Callback<()>,
}

#[component]
pub fn Revoke(props: &RevokeProps) -> Html {
    let toast = use_toast();
    let act = {
        let (onclose, ondone) = (props.onclose.clone(), props.ondone.clone());
        use_action(
            |id| async move { revoke_api_client(id).await },
            move |()| {
                toast.say(t!("clients-revoked-toast"));
                onclose.emit(());
                ondone.emit(());
            },
        )
    };
    let name = props.client.as_ref().map(|client| client.name.clone()).unwrap_or_default();
    let onclick = {
        let (run, id) = (act.run.clone(), props.client.as_ref().map(|client| client.id));
        Callback::from(move |_: MouseEvent| id.into_iter().for_each(|id| run.emit(id)))
    };
    html! {
        <Dialog open={props.client.is_some()} title={t!("revoke-title", name = name)} onclose={props.onclose.clone()}>
            <p class="mt-2">{ t!("revoke-text") }</p>
            if let Some(error) = &act.error {
                <Failed error={error.clone()} />
            }
            <div class="dialog__do">
                <Button kind={ButtonKind::Second} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("revoke-keep") }</Button>
                <Button kind={ButtonKind::Danger} busy={act.busy.then(|| AttrValue::from(t!("sending")))} {onclick}>{ t!("revoke-go") }</Button>
            </div>
        </Dialog>
    }
}
