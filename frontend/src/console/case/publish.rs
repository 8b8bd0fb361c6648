//! Showing a case to everybody, or keeping it private again.

use majlis_contract::case::CaseReason;
use yew::prelude::*;

use super::desk::{Desk, summary, use_deed};
use crate::api::case::{publish_case, unpublish_case};
use crate::form::on_submit;
use crate::t;
use crate::ui::{Button, ButtonKind, Dialog};

#[derive(Properties, PartialEq)]
pub struct PublishDialogProps {
    pub desk: Desk,
    /// Shown, not hidden.
    pub public: bool,
    pub open: bool,
    pub onclose: Callback<()>,
}

#[component]
pub fn PublishDialog(props: &PublishDialogProps) -> Html {
    let public = props.public;
    let form = use_deed(
        &props.desk,
        move |key, etag, body: CaseReason| async move {
            if public { publish_case(&key, &etag, &body).await } else { unpublish_case(&key, &etag, &body).await }
        },
        if public { t!("work-published") } else { t!("work-unpublished") },
        props.onclose.clone(),
    );
    let onsubmit = {
        let submit = form.submit.clone();
        on_submit(move || submit.emit(CaseReason::default()))
    };
    let (title, lead, go) = if public {
        (t!("publish-title"), t!("publish-lead"), t!("publish-go"))
    } else {
        (t!("unpublish-title"), t!("unpublish-lead"), t!("unpublish-go"))
    };
    html! {
        <Dialog open={props.open} {title} onclose={props.onclose.clone()}>
            <form class="stack gap-3 mt-3" {onsubmit}>
                <p>{ lead }</p>
                { summary(&form) }
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                    <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ go }</Button>
                </div>
            </form>
        </Dialog>
    }
}
