//! Changes what staff wrote of an organisation; what it gets is its own to choose.

use majlis_contract::newsletter::{EditPartner, PartnerView};
use yew::prelude::*;

use super::fields::use_written;
use crate::api::newsletter_admin::edit_partner;
use crate::form::{Form, on_submit, use_form};
use crate::t;
use crate::ui::{Button, ButtonKind, use_toast};

#[derive(Properties, PartialEq)]
pub struct EditProps {
    pub view: PartnerView,
    pub ondone: Callback<()>,
    pub oncancel: Callback<()>,
}

#[component]
pub fn Edit(props: &EditProps) -> Html {
    let written = use_written(Some(&props.view));
    let toast = use_toast();
    let form = {
        let (ondone, which) = (props.ondone.clone(), (props.view.id, props.view.etag.clone()));
        use_form(
            move |body: EditPartner| {
                let (id, etag) = which.clone();
                async move { edit_partner(id, &etag, &body).await }
            },
            move |_: PartnerView| {
                toast.say(t!("partner-saved"));
                ondone.emit(());
            },
        )
    };
    let body = EditPartner { name: written.name(), contact: written.contact(), note: written.note() };
    let onsubmit = {
        let submit = form.submit.clone();
        on_submit(move || submit.emit(body.clone()))
    };
    let part = format!("/{}", props.view.id);
    let form = Form { errors: form.errors.under(&part), ..form };
    html! {
        <form class="stack" {onsubmit} novalidate={true} aria-label={t!("partner-edit")}>
            { form.summary() }
            { written.names(&part, &form.errors) }
            { written.others(&part, &form.errors) }
            <div class="row gap-2">
                <Button submit={true} class="btn--dense" busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("partner-save") }</Button>
                <Button kind={ButtonKind::Second} class="btn--dense" onclick={props.oncancel.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
            </div>
        </form>
    }
}
