//! The municipality's word among comments: marked as official, and public at once.

use majlis_contract::ContributionId;
use majlis_contract::contribution::{COMMENT_LENGTH, ContributionView, CreateComment};
use majlis_contract::problem::FieldCode;
use yew::prelude::*;

use super::Thread;
use crate::api::subject::create_comment;
use crate::console::unsaved::use_unsaved;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::load::use_sending_key;
use crate::t;
use crate::title::focus;
use crate::ui::{Alert, Button, ButtonKind, Choice, TextArea, Tone, use_toast};

#[derive(Properties, PartialEq)]
pub struct ReplyProps {
    pub thread: Thread,
    /// The comment that it answers.
    #[prop_or_default]
    pub reply_to: Option<ContributionId>,
    pub label: AttrValue,
    /// Takes the keyboard as it appears.
    #[prop_or_default]
    pub eager: bool,
    pub onsent: Callback<ContributionView>,
    #[prop_or_default]
    pub oncancel: Option<Callback<MouseEvent>>,
}

#[component]
pub fn Reply(props: &ReplyProps) -> Html {
    let Thread { subject, idea } = props.thread;
    let reply_to = props.reply_to;
    let text = use_state(String::new);
    let checked = use_state(|| false);
    let sending = use_sending_key::<CreateComment>();
    let toast = use_toast();
    let unsaved = use_unsaved(!text.trim().is_empty());
    let form = {
        let (text, checked, sending, onsent) = (text.clone(), checked.clone(), sending.clone(), props.onsent.clone());
        let key_of = sending.clone();
        let call = move |body: CreateComment| {
            let key = key_of.of(&body);
            async move { create_comment(subject, &key, &body).await }
        };
        use_form(call, move |view: ContributionView| {
            sending.spend();
            text.set(String::new());
            checked.set(false);
            toast.say(t!("reply-sent"));
            onsent.emit(view);
        })
    };
    let id = reply_to.map_or_else(|| field_id("/text"), |id| format!("reply-{id}"));
    {
        let (id, eager) = (id.clone(), props.eager);
        use_effect_with(form.tries, move |tries| {
            if eager || *tries > 0 {
                focus(&id);
            }
        });
    }
    let asks = form.failure.as_ref().is_some_and(|error| error.fields().iter().any(|field| field.code == FieldCode::PersonalData));
    let onsubmit = {
        let (text, checked, submit) = (text.clone(), *checked, form.submit.clone());
        on_submit(move || {
            submit.emit(CreateComment {
                idea_id: idea,
                section_id: None,
                reply_to,
                text: text.trim().to_owned(),
                public_name: None,
                policy_id: None,
                personal_data_checked: checked,
            });
        })
    };
    let oncheck = {
        let checked = checked.setter();
        Callback::from(move |on| checked.set(on))
    };
    let shown = form.clone().without(|error| *checked && error.code == FieldCode::PersonalData);
    html! {
        <form class="card card--sunken stack gap-3" {onsubmit} novalidate={true}>
            { unsaved }
            if let Some(error) = shown.failure.as_ref().filter(|error| error.fields().is_empty()) {
                <Alert tone={Tone::Bad} role="alert" title={error.text()} />
            }
            <TextArea id={id.clone()} label={props.label.clone()} value={(*text).clone()} oninput={bind(&text)} error={shown.at("/text")}
                limit={(!text.is_empty()).then_some(COMMENT_LENGTH as usize)} />
            if asks {
                <Choice id={format!("{id}-checked")} name={format!("{id}-checked")} many={true} class="choice--dense" checked={*checked}
                    label={html! { t!("reply-checked") }} onchange={oncheck} />
            }
            <div class="row gap-2">
                <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("reply-send") }</Button>
                if let Some(cancel) = &props.oncancel {
                    <Button kind={ButtonKind::Quiet} onclick={cancel.clone()}>{ t!("cancel") }</Button>
                }
            </div>
        </form>
    }
}
