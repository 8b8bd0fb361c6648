//! Asking the resident, or saying that it is done and how it ended: words and photos.

use majlis_contract::case::{CaseAction, CaseText, MAX_MESSAGE, ResolveCase};
use majlis_contract::template::TemplatePurpose;
use yew::prelude::*;

use super::desk::{Desk, summary, use_deed};
use super::outcome::{Ending, Outcome};
use super::templates::{Beginning, Templates, begun};
use crate::api::case::{ask_about_case, resolve_case};
use crate::cases::{PhotoUpload, use_photos};
use crate::form::{bind, field_id, on_submit};
use crate::t;
use crate::ui::{Button, ButtonKind, Dialog, TextArea};

#[derive(Properties, PartialEq)]
pub struct SayDialogProps {
    pub desk: Desk,
    /// `Ask` or `Resolve`.
    pub action: CaseAction,
    pub open: bool,
    pub onclose: Callback<()>,
}

/// What was typed stays when the dialog is closed.
#[component]
pub fn SayDialog(props: &SayDialogProps) -> Html {
    let ask = props.action == CaseAction::Ask;
    let text = use_state(String::new);
    let outcome = use_state(|| None);
    let reasons = &props.desk.reasons;
    let photos = use_photos(Vec::new);
    let done = {
        let (text, outcome, photos, onclose) = (text.setter(), outcome.setter(), photos.clone(), props.onclose.clone());
        Callback::from(move |()| {
            text.set(String::new());
            outcome.set(None);
            photos.clear();
            onclose.emit(());
        })
    };
    let said = if ask { t!("work-asked") } else { t!("work-resolved") };
    let reasons_on_their_way = !ask && reasons.on_their_way();
    let form = use_deed(
        &props.desk,
        move |key, etag, Ending { body, .. }| async move {
            if !ask {
                return resolve_case(&key, &etag, &body).await;
            }
            ask_about_case(&key, &etag, &CaseText { text: body.text, attachments: body.attachments }).await
        },
        said,
        done,
    );
    let onsubmit = {
        let (text, outcome, photos, submit) = (text.clone(), outcome.clone(), photos.clone(), form.submit.clone());
        let any_fits = !ask && !reasons.list().is_empty();
        on_submit(move || {
            if !photos.busy() && !reasons_on_their_way {
                let body = ResolveCase { closing_reason_id: *outcome, text: text.trim().to_owned(), attachments: photos.claims() };
                submit.emit(Ending { body, any_fits });
            }
        })
    };
    let (title, lead, label, go) = if ask {
        (t!("ask-title"), t!("ask-lead"), t!("ask-label"), t!("ask-go"))
    } else {
        (t!("resolve-title"), t!("resolve-lead"), t!("resolve-label"), t!("resolve-go"))
    };
    let busy = match (form.busy, photos.busy(), reasons_on_their_way) {
        (true, ..) => Some(t!("sending")),
        (_, true, _) => Some(t!("photos-on-their-way")),
        (.., true) => Some(t!("loading")),
        _ => None,
    };
    let purpose = if ask { TemplatePurpose::Question } else { TemplatePurpose::Resolution };
    let onpick = {
        let text = text.clone();
        Callback::from(move |picked: Beginning| text.set(begun(&text, &picked.text)))
    };
    let onchosen = {
        let outcome = outcome.setter();
        Callback::from(move |chosen| outcome.set(chosen))
    };
    html! {
        <Dialog open={props.open} {title} onclose={props.onclose.clone()}>
            <form class="stack gap-3 mt-3" {onsubmit} novalidate={true}>
                <p class="muted">{ lead }</p>
                { summary(&form) }
                if !ask {
                    <Outcome id={field_id("/closing_reason_id")} reasons={reasons.clone()} value={*outcome} {onchosen} error={form.at("/closing_reason_id")} />
                }
                <Templates id={if ask { "ask-template" } else { "resolve-template" }} case={props.desk.case.clone()} {purpose} {onpick} />
                <TextArea id={field_id("/text")} {label} value={(*text).clone()} oninput={bind(&text)} error={form.at("/text")}
                    limit={usize::try_from(MAX_MESSAGE).unwrap_or_default()} />
                <PhotoUpload id={if ask { "ask-photos" } else { "resolve-photos" }} photos={photos.clone()} />
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                    <Button submit={true} busy={busy.map(AttrValue::from)}>{ go }</Button>
                </div>
            </form>
        </Dialog>
    }
}
