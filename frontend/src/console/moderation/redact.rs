//! Covering parts of what somebody said: parts are selected in the text itself, by mouse or keyboard, gathered in a list and sent together.

use gloo_events::{EventListener, EventListenerOptions};
use majlis_contract::ContributionId;
use majlis_contract::contribution::{CoveredField, CoveredPart, HidingReason, ModerationItem, RedactContribution};
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::is_stale;
use super::reasons::Reasons;
use crate::api::moderation::redact_contribution;
use crate::form::{bind, on_submit, use_form};
use crate::t;
use crate::ui::{Button, ButtonKind, glyph};

#[derive(Properties, PartialEq)]
pub struct RedactProps {
    pub item: ModerationItem,
    pub ondone: Callback<ModerationItem>,
    pub onstale: Callback<ContributionId>,
}

/// A button, and what it opens.
#[component]
pub fn Redact(props: &RedactProps) -> Html {
    let open = use_state(|| false);
    // Why something is covered holds whatever the words have become meanwhile; which parts it are does not.
    let reasons = use_state(Vec::<HidingReason>::new);
    let note = use_state(String::new);
    let turn = |to: bool| {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(to))
    };
    if *open {
        let contribution = &props.item.contribution;
        html! {
            <Form key={contribution.etag.clone()} item={props.item.clone()} reasons={reasons.clone()} note={note.clone()}
                ondone={props.ondone.clone()} onstale={props.onstale.clone()} oncancel={turn(false)} />
        }
    } else {
        html! { <div class="row"><Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::EDIT} onclick={turn(true)}>{ t!("covering-open") }</Button></div> }
    }
}

#[derive(Properties, PartialEq)]
struct FormProps {
    item: ModerationItem,
    reasons: UseStateHandle<Vec<HidingReason>>,
    note: UseStateHandle<String>,
    ondone: Callback<ModerationItem>,
    onstale: Callback<ContributionId>,
    oncancel: Callback<MouseEvent>,
}

#[component]
fn Form(props: &FormProps) -> Html {
    let contribution = &props.item.contribution;
    let parts = use_state(Vec::<CoveredPart>::new);
    let (reasons, note) = (&props.reasons, &props.note);
    let form = {
        let (id, etag, stale, done) = (contribution.id, contribution.etag.clone(), props.onstale.clone(), props.ondone.clone());
        let call = move |body: RedactContribution| {
            let (etag, stale) = (etag.clone(), stale.clone());
            async move {
                let answer = redact_contribution(id, &etag, &body).await;
                if answer.as_ref().is_err_and(is_stale) {
                    stale.emit(id);
                }
                answer
            }
        };
        let (reasons, note) = (reasons.setter(), note.setter());
        use_form(call, move |item: ModerationItem| {
            reasons.set(Vec::new());
            note.set(String::new());
            done.emit(item);
        })
    };
    let onsubmit = {
        let (parts, reasons, note, submit) = (parts.clone(), reasons.clone(), note.clone(), form.submit.clone());
        on_submit(move || {
            let note = Some(note.trim().to_owned()).filter(|note| !note.is_empty());
            submit.emit(RedactContribution { parts: parts.to_vec(), reasons: reasons.to_vec(), note });
        })
    };
    let onchosen = {
        let reasons = reasons.setter();
        Callback::from(move |next: Vec<HidingReason>| reasons.set(next))
    };
    let onadd = {
        let parts = parts.clone();
        Callback::from(move |part: CoveredPart| {
            let mut next = parts.to_vec();
            next.retain(|known| *known != part);
            next.push(part);
            next.sort_by_key(|part| (part.field == CoveredField::Text, part.from, part.to));
            parts.set(next);
        })
    };
    let onremove = {
        let parts = parts.clone();
        Callback::from(move |part: CoveredPart| parts.set(parts.iter().copied().filter(|known| *known != part).collect()))
    };
    let words = |field: CoveredField| match field {
        CoveredField::Title => contribution.title.as_deref().unwrap_or_default(),
        CoveredField::Text => contribution.text.as_deref().unwrap_or_default(),
    };
    let none = form.at("/parts").filter(|_| parts.is_empty());
    html! {
        <form class="stack c-hide" {onsubmit} novalidate={true}>
            { form.summary() }
            <p class="small muted measure">{ t!("covering-how") }</p>
            if contribution.title.is_some() {
                <Source field={CoveredField::Title} label={t!("covering-title-field")} words={words(CoveredField::Title).to_owned()} onadd={onadd.clone()} />
            }
            <Source field={CoveredField::Text} label={t!("covering-text-field")} words={words(CoveredField::Text).to_owned()} {onadd} />
            <section id="f-parts" class="stack gap-2" tabindex="-1" aria-labelledby="redact-parts">
                <h3 id="redact-parts" class="h-md">{ t!("covering-parts") }</h3>
                if parts.is_empty() {
                    <p class={classes!("small", if none.is_some() { "field__error" } else { "muted" })} role="status">{ none.clone().unwrap_or_else(|| t!("covering-no-parts").into()) }</p>
                } else {
                    <ul class="c-plain stack gap-2">{ for parts.iter().map(|part| chosen(*part, words(part.field), &onremove)) }</ul>
                }
            </section>
            <Reasons prefix="f" legend={t!("covering-why")} hint={t!("covering-why-hint")} chosen={(**reasons).clone()} {onchosen} note={(**note).clone()}
                onnote={bind(note)} reasons_error={form.at("/reasons")} note_error={form.at("/note")} />
            <div class="row">
                <Button submit={true} kind={ButtonKind::DangerSecond} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("covering-go") }</Button>
                <Button kind={ButtonKind::Quiet} onclick={props.oncancel.clone()}>{ t!("covering-cancel") }</Button>
            </div>
        </form>
    }
}

fn chosen(part: CoveredPart, words: &str, onremove: &Callback<CoveredPart>) -> Html {
    let piece = piece(words, part);
    html! {
        <li key={format!("{}-{}-{}", part.field.as_str(), part.from, part.to)} class="row gap-2">
            <mark class="c-pointed" dir="auto">{ piece.clone() }</mark>
            <Button kind={ButtonKind::Quiet} class="btn--dense" label={t!("covering-remove-named", words = piece.as_str())}
                onclick={onremove.reform(move |_: MouseEvent| part)}>{ t!("covering-remove") }</Button>
        </li>
    }
}

fn piece(words: &str, part: CoveredPart) -> String {
    let (from, to) = (part.from as usize, part.to as usize);
    words.chars().skip(from).take(to.saturating_sub(from)).collect()
}

#[derive(Properties, PartialEq)]
struct SourceProps {
    field: CoveredField,
    label: AttrValue,
    words: String,
    onadd: Callback<CoveredPart>,
}

/// The words, in which a part can be selected as in any field, and nothing changed.
#[component]
fn Source(props: &SourceProps) -> Html {
    let area = use_node_ref();
    let id = format!("covering-{}", props.field.as_str());
    let onclick = {
        let (area, words, field, onadd) = (area.clone(), props.words.clone(), props.field, props.onadd.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(area) = area.cast::<HtmlTextAreaElement>() else { return };
            let place = |unit: Result<Option<u32>, _>| unit.ok().flatten().map(|unit| character(&words, unit));
            if let (Some(from), Some(to)) = (place(area.selection_start()), place(area.selection_end()))
                && from < to
            {
                onadd.emit(CoveredPart { field, from, to });
            } else {
                // Nothing is selected: that is where it is done.
                let _ = area.unchecked_ref::<web_sys::HtmlElement>().focus();
            }
        })
    };
    // A field that is read only has no caret in some browsers, and without one nothing is selected by keyboard.
    use_effect_with(area.clone(), |area| {
        let options = EventListenerOptions::enable_prevent_default();
        let keep =
            |area: HtmlTextAreaElement| EventListener::new_with_options(&area, "beforeinput", options, |event| event.prevent_default());
        let listener = area.cast::<HtmlTextAreaElement>().map(keep);
        move || drop(listener)
    });
    let rows = if props.field == CoveredField::Title { "1" } else { "6" };
    html! {
        <div class="stack gap-1">
            <label for={id.clone()}>{ props.label.clone() }</label>
            <textarea ref={area} {id} class="textarea" dir="auto" aria-readonly="true" inputmode="none" {rows} value={props.words.clone()} />
            <div><Button kind={ButtonKind::Second} class="btn--dense" label={t!("covering-add-named", field = props.label.as_str())} {onclick}>{ t!("covering-add") }</Button></div>
        </div>
    }
}

/// The character that begins at a place counted in UTF-16 units, as browsers count.
fn character(words: &str, unit: u32) -> u32 {
    let mut units = 0;
    let before = words.chars().take_while(|c| {
        units += u32::try_from(c.len_utf16()).unwrap_or(1);
        units <= unit
    });
    u32::try_from(before.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_characters() {
        let words = "👍🏽 رقمي 99";
        assert_eq!([0, 2, 4, 5, 12].map(|unit| character(words, unit)), [0, 1, 2, 3, 10]);
        assert_eq!(piece(words, CoveredPart { field: CoveredField::Text, from: 8, to: 10 }), "99");
    }
}
