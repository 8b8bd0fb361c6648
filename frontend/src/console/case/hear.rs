//! Writing down what the resident said by telephone or at the counter.

use majlis_contract::case::{EnterInformation, EnteredChannel, MAX_MESSAGE, TimelineEntry};
use yew::prelude::*;

use super::desk::{Desk, summary};
use crate::api::case::{CaseKey, enter_information};
use crate::cases::{PhotoUpload, use_photos};
use crate::console::options::words;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::load::use_sending_key;
use crate::t;
use crate::ui::{Button, ButtonKind, Dialog, Select, TextArea, use_toast};

#[derive(Properties, PartialEq)]
pub struct HearDialogProps {
    pub desk: Desk,
    pub open: bool,
    pub onclose: Callback<()>,
}

/// What was typed stays when the dialog is closed.
#[component]
pub fn HearDialog(props: &HearDialogProps) -> Html {
    let text = use_state(String::new);
    let channel = use_state(|| EnteredChannel::CallCentre);
    let photos = use_photos(Vec::new);
    let toast = use_toast();
    let key = use_sending_key::<EnterInformation>();
    let id = props.desk.case.id;
    let said = {
        let (text, photos, key) = (text.setter(), photos.clone(), key.clone());
        let (onclose, stale) = (props.onclose.clone(), props.desk.stale.clone());
        move |_: TimelineEntry| {
            key.spend();
            toast.say(t!("work-heard"));
            text.set(String::new());
            photos.clear();
            onclose.emit(());
            // The work goes on, and the clock with it.
            stale.emit(());
        }
    };
    let form = use_form(
        move |body: EnterInformation| {
            let key = key.of(&body);
            async move { enter_information(&CaseKey::new(id), &key, &body).await }
        },
        said,
    );
    let onsubmit = {
        let (text, channel, photos, submit) = (text.clone(), channel.clone(), photos.clone(), form.submit.clone());
        on_submit(move || {
            if !photos.busy() {
                submit.emit(EnterInformation { text: text.trim().to_owned(), attachments: photos.claims(), channel: *channel });
            }
        })
    };
    let pick = {
        let channel = channel.setter();
        Callback::from(move |word: String| channel.set(word.parse().unwrap_or(EnteredChannel::CallCentre)))
    };
    let busy = match (form.busy, photos.busy()) {
        (true, _) => Some(t!("sending")),
        (_, true) => Some(t!("photos-on-their-way")),
        _ => None,
    };
    html! {
        <Dialog open={props.open} title={t!("hear-title")} onclose={props.onclose.clone()}>
            <form class="stack gap-3 mt-3" {onsubmit} novalidate={true}>
                <p class="muted">{ t!("hear-lead") }</p>
                { summary(&form) }
                <Select id={field_id("/channel")} label={t!("hear-channel")} value={channel.to_string()} options={words::<EnteredChannel>()} onchange={pick} />
                <TextArea id={field_id("/text")} label={t!("hear-label")} value={(*text).clone()} oninput={bind(&text)} error={form.at("/text")}
                    limit={usize::try_from(MAX_MESSAGE).unwrap_or_default()} />
                <PhotoUpload id="hear-photos" photos={photos.clone()} />
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                    <Button submit={true} busy={busy.map(AttrValue::from)}>{ t!("hear-go") }</Button>
                </div>
            </form>
        </Dialog>
    }
}
