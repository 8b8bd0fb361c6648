//! Words and photos that go with an action: an answer, more information, why it is not solved.

use majlis_contract::case::{CaseAction, CaseText, MAX_MESSAGE};
use yew::prelude::*;

use super::deed::{Desk, use_words};
use super::draft;
use crate::cases::{PhotoUpload, use_photos};
use crate::form::{bind, field_id, on_submit};
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, FieldFrame, TextArea};

#[derive(Properties, PartialEq)]
pub struct SayProps {
    pub desk: Desk,
    /// `Inform` or `Reopen`.
    pub action: CaseAction,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What the button says.
    pub send: AttrValue,
    /// Puts the form away; what is written stays in the draft.
    #[prop_or_default]
    pub oncancel: Option<Callback<()>>,
    /// Takes the focus when it appears.
    #[prop_or_default]
    pub eager: bool,
}

#[component]
pub fn Say(props: &SayProps) -> Html {
    let (id, action) = (props.desk.case.id, props.action);
    let kept = use_memo((), |()| draft::read(id, action));
    let text = use_state(|| kept.as_ref().as_ref().map(|draft| draft.text.clone()).unwrap_or_default());
    let photos = use_photos(|| kept.as_ref().as_ref().map(|draft| draft.photos.clone()).unwrap_or_default());
    let too_early = use_state(|| false);
    let sent = use_mut_ref(|| false);
    let desk = {
        let (done, sent) = (props.desk.done.clone(), sent.clone());
        let done = done.reform(move |answer| {
            sent.replace(true);
            draft::forget(id, action);
            answer
        });
        Desk { done, ..props.desk.clone() }
    };
    let form = use_words(&desk, action, &text);
    use_effect_with(((*text).clone(), photos.kept()), move |(text, kept)| {
        if !*sent.borrow() {
            draft::write(id, action, text, kept.clone());
        }
    });
    let eager = props.eager;
    use_effect_with((), move |()| {
        if eager {
            focus(&field_id("/text"));
        }
    });
    let waits = photos.busy();
    let onsubmit = {
        let (text, photos, too_early, submit) = (text.clone(), photos.clone(), too_early.clone(), form.submit.clone());
        on_submit(move || {
            too_early.set(photos.busy());
            if !photos.busy() {
                submit.emit(CaseText { text: text.trim().to_owned(), attachments: photos.claims() });
            }
        })
    };
    let busy = form.busy.then(|| AttrValue::from(t!("say-busy")));
    let photos_error = form.at("/attachments");
    html! {
        <form class="stack gap-5" {onsubmit} novalidate={true}>
            { form.summary() }
            <TextArea
                id={field_id("/text")}
                label={props.label.clone()}
                hint={props.hint.clone().map(|hint| html! { <>{ hint }</> })}
                value={(*text).clone()}
                oninput={bind(&text)}
                error={form.at("/text")}
                limit={(text.chars().count() + 500 > MAX_MESSAGE as usize).then_some(MAX_MESSAGE as usize)}
            />
            <FieldFrame id={field_id("/attachments")} label={t!("say-photos")} optional={true} error={photos_error}>
                <PhotoUpload id={field_id("/attachments")} {photos} />
            </FieldFrame>
            if *too_early && waits {
                <p class="small strong" role="status">{ t!("say-wait") }</p>
            }
            <div class="row">
                <Button submit={true} {busy}>{ &props.send }</Button>
                if let Some(cancel) = &props.oncancel {
                    <Button kind={ButtonKind::Quiet} onclick={cancel.reform(|_: MouseEvent| ())}>{ t!("say-later") }</Button>
                }
            </div>
        </form>
    }
}
