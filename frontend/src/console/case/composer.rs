//! The box to write in: to the resident, or to the staff only.

use majlis_contract::case::{CaseAction, CaseText, MAX_MESSAGE, ResolveCase, TimelineEntry};
use majlis_contract::template::TemplatePurpose;
use yew::prelude::*;

use super::desk::{Desk, changed_alert, is_stale, use_deed};
use super::outcome::{Ending, Outcome};
use super::templates::{Beginning, Templates, begun};
use crate::api::case::{CaseKey, note_on_case, reply_to_case, resolve_case};
use crate::cases::{PhotoUpload, use_photos};
use crate::console::tab;
use crate::form::{on_submit, use_form};
use crate::i18n::Label;
use crate::load::use_sending_key;
use crate::t;
use crate::ui::{Button, ButtonKind, Failed, Icon, TextArea, glyph, use_toast};

#[derive(Properties, PartialEq)]
pub struct ComposerProps {
    pub desk: Desk,
    pub onsaid: Callback<()>,
}

/// What is typed is kept in the tab until it is sent.
#[component]
pub fn Composer(props: &ComposerProps) -> Html {
    let desk = &props.desk;
    let id = desk.case.id;
    let draft = format!("draft.{id}");
    let text = use_state(|| tab::read_json::<String>(&draft).unwrap_or_default());
    let may_reply = desk.may(CaseAction::Reply);
    let may_note = desk.may(CaseAction::Note);
    let wants_note = use_state(|| false);
    let note = (*wants_note && may_note) || !may_reply;
    let adding = use_state(|| false);
    let photos = use_photos(Vec::new);
    let outcome = use_state(|| None);
    let toast = use_toast();
    let key = use_sending_key::<(bool, CaseText)>();
    let sent = {
        let (text, photos, adding, draft) = (text.setter(), photos.clone(), adding.setter(), draft.clone());
        let outcome = outcome.setter();
        Callback::from(move |()| {
            tab::remove(&draft);
            text.set(String::new());
            photos.clear();
            adding.set(false);
            outcome.set(None);
        })
    };
    let said = {
        let (sent, key, onsaid, stale) = (sent.clone(), key.clone(), props.onsaid.clone(), desk.stale.clone());
        move |_: TimelineEntry| {
            key.spend();
            toast.say(if note { t!("composer-noted") } else { t!("composer-replied") });
            sent.emit(());
            onsaid.emit(());
            // The first answer stops the clock.
            stale.emit(());
        }
    };
    let form = use_form(
        move |body: CaseText| {
            let key = key.of(&(note, body.clone()));
            async move {
                let case = CaseKey::new(id);
                if note { note_on_case(&case, &key, &body).await } else { reply_to_case(&case, &key, &body).await }
            }
        },
        said,
    );
    let resolve =
        use_deed(desk, |key, etag, Ending { body, .. }| async move { resolve_case(&key, &etag, &body).await }, t!("work-resolved"), sent);
    let reasons = &desk.reasons;
    if !may_reply && !may_note {
        return Html::default();
    }
    let body = {
        let (text, photos) = (text.clone(), photos.clone());
        move || CaseText { text: text.trim().to_owned(), attachments: photos.claims() }
    };
    let send = {
        let (body, submit, clear) = (body.clone(), form.submit.clone(), resolve.clear.clone());
        on_submit(move || {
            clear.emit(());
            submit.emit(body());
        })
    };
    let finish = {
        let (submit, clear, outcome) = (resolve.submit.clone(), form.clear.clone(), outcome.clone());
        let any_fits = !reasons.list().is_empty();
        Callback::from(move |_: MouseEvent| {
            clear.emit(());
            let CaseText { text, attachments } = body();
            submit.emit(Ending { body: ResolveCase { closing_reason_id: *outcome, text, attachments }, any_fits });
        })
    };
    let onchosen = {
        let outcome = outcome.setter();
        Callback::from(move |chosen| outcome.set(chosen))
    };
    let oninput = {
        let text = text.clone();
        Callback::from(move |typed: String| {
            tab::write_json(&draft, &typed);
            text.set(typed);
        })
    };
    let onpick = {
        let text = text.clone();
        oninput.reform(move |picked: Beginning| begun(&text, &picked.text))
    };
    let mode = |to_note: bool, label: String, glyph| {
        let (wants_note, forget) = (wants_note.setter(), (form.clear.clone(), resolve.clear.clone()));
        let onclick = move |_: MouseEvent| {
            wants_note.set(to_note);
            forget.0.emit(());
            forget.1.emit(());
        };
        html! {
            <button type="button" aria-pressed={(note == to_note).to_string()} {onclick}><Icon {glyph} class="icon--sm" />{ label }</button>
        }
    };
    let on_the_way = photos.busy().then(|| AttrValue::from(t!("photos-on-their-way")));
    let busy = |busy: bool| if busy { Some(AttrValue::from(t!("sending"))) } else { on_the_way.clone() };
    let unknown = || reasons.on_their_way().then(|| AttrValue::from(t!("loading")));
    let language = desk.case.language.as_str();
    let followers = desk.case.followers;
    let hint = match (note, followers) {
        (true, _) => t!("composer-note-hint"),
        (false, 0) => t!("composer-reply-hint", language = language),
        (false, _) => format!("{} {}", t!("composer-reply-hint", language = language), t!("composer-followers", count = followers)),
    };
    let error = form.at("/text").or_else(|| resolve.at("/text"));
    let failure = form.failure.as_ref().or(resolve.failure.as_ref()).filter(|error| error.fields().is_empty());
    html! {
        <form class={classes!("card", "stack", "gap-3", note.then_some("msg--note"))} aria-label={t!("composer-title")} onsubmit={send} novalidate={true}>
            if may_reply && may_note {
                <div>
                    <div class="seg" role="group" aria-label={t!("composer-to")}>
                        { mode(false, CaseAction::Reply.label(), glyph::EYE) }
                        { mode(true, t!("work-internal"), glyph::LOCK) }
                    </div>
                </div>
            }
            if let Some(error) = failure {
                if is_stale(error) {
                    { changed_alert() }
                } else {
                    <Failed error={error.clone()} />
                }
            }
            if !note {
                <Templates id="composer-template" case={desk.case.clone()} purpose={TemplatePurpose::Reply} onpick={onpick} />
            }
            <TextArea
                id="composer-text"
                label={if note { t!("composer-note") } else { t!("composer-reply") }}
                hint={html! { { hint } }}
                value={(*text).clone()}
                {oninput}
                {error}
                limit={usize::try_from(MAX_MESSAGE).unwrap_or_default()}
            />
            if *adding || !photos.is_empty() {
                <PhotoUpload id="composer-photos" photos={photos.clone()} />
            }
            // Asked for once somebody wants to finish.
            if !note && (outcome.is_some() || resolve.at("/closing_reason_id").is_some()) {
                <Outcome id="composer-outcome" reasons={reasons.clone()} value={*outcome} {onchosen} error={resolve.at("/closing_reason_id")} />
            }
            <div class="row row--between">
                if *adding || !photos.is_empty() {
                    <span></span>
                } else {
                    <Button kind={ButtonKind::Quiet} class="btn--dense" glyph={glyph::CAMERA} onclick={{ let adding = adding.setter(); move |_| adding.set(true) }}>{ t!("composer-photo") }</Button>
                }
                <div class="row gap-2">
                    if !note && desk.may(CaseAction::Resolve) {
                        <Button kind={ButtonKind::Second} class="btn--dense btn--act" busy={busy(resolve.busy).or_else(unknown)} onclick={finish}>{ t!("composer-finish") }</Button>
                    }
                    <Button submit={true} class="btn--dense btn--act" busy={busy(form.busy)}>{ if note { t!("composer-keep") } else { t!("composer-send") } }</Button>
                </div>
            </div>
        </form>
    }
}
