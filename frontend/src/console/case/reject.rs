//! Refusing a case: the reason, and the words that the resident reads.

use majlis_contract::case::{MAX_MESSAGE, RejectCase, RejectionReason};
use majlis_contract::template::TemplatePurpose;
use yew::prelude::*;

use super::desk::{Desk, summary, use_deed};
use super::templates::{Beginning, Templates, begun};
use crate::api::case::reject_case;
use crate::console::options::words;
use crate::form::{bind, field_id, on_submit};
use crate::t;
use crate::ui::{Button, ButtonKind, Dialog, Select, TextArea};

#[derive(Properties, PartialEq)]
pub struct RejectDialogProps {
    pub desk: Desk,
    pub open: bool,
    pub onclose: Callback<()>,
}

#[component]
pub fn RejectDialog(props: &RejectDialogProps) -> Html {
    let reason = use_state(|| RejectionReason::NotOurs);
    let text = use_state(String::new);
    let form = use_deed(
        &props.desk,
        |key, etag, body: RejectCase| async move { reject_case(&key, &etag, &body).await },
        t!("work-rejected"),
        props.onclose.clone(),
    );
    let onsubmit = {
        let (reason, text, submit) = (reason.clone(), text.clone(), form.submit.clone());
        on_submit(move || submit.emit(RejectCase { reason: *reason, text: text.trim().to_owned() }))
    };
    let onchange = {
        let reason = reason.clone();
        Callback::from(move |word: String| {
            if let Ok(chosen) = word.parse() {
                reason.set(chosen);
            }
        })
    };
    let onpick = {
        let (reason, text) = (reason.clone(), text.clone());
        Callback::from(move |picked: Beginning| {
            text.set(begun(&text, &picked.text));
            picked.reason.into_iter().for_each(|chosen| reason.set(chosen));
        })
    };
    html! {
        <Dialog open={props.open} title={t!("reject-title")} onclose={props.onclose.clone()}>
            <form class="stack gap-3 mt-3" {onsubmit} novalidate={true}>
                <p class="muted">{ t!("reject-lead") }</p>
                { summary(&form) }
                <Templates id="reject-template" case={props.desk.case.clone()} purpose={TemplatePurpose::Rejection} {onpick} />
                <Select id={field_id("/reason")} label={t!("reject-reason")} value={reason.as_str()} options={words::<RejectionReason>()}
                    error={form.at("/reason")} {onchange} />
                <TextArea id={field_id("/text")} label={t!("reject-label")} value={(*text).clone()} oninput={bind(&text)} error={form.at("/text")}
                    limit={usize::try_from(MAX_MESSAGE).unwrap_or_default()} />
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                    <Button submit={true} kind={ButtonKind::Danger} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("reject-go") }</Button>
                </div>
            </form>
        </Dialog>
    }
}
