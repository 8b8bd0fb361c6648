//! One section while it is written: its number, heading and text, and its place among the others.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use majlis_contract::Language;
use majlis_contract::draft::SECTION_LENGTH;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::rows::{Act, Both, Row, Rows};
use crate::console::picture::AddPicture;
use crate::form::{FieldErrors, field_id};
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, Field, Glyph, TextArea, glyph};

#[derive(Properties, PartialEq)]
pub struct SectionFieldsProps {
    pub row: Rc<Row>,
    /// Its place, 0 for the first.
    pub at: usize,
    pub count: usize,
    pub act: UseReducerDispatcher<Rows>,
    /// Its own.
    pub errors: FieldErrors,
}

#[component]
pub fn SectionFields(props: &SectionFieldsProps) -> Html {
    let (row, at, key) = (&props.row, props.at, props.row.key);
    let pointer = |field: &str| format!("/sections/{at}/{field}");
    let error = |field: &str| props.errors.at(&pointer(field)).map(AttrValue::from);
    let typed = |make: fn(u32, Language, String) -> Act, language: Language| {
        let act = props.act.clone();
        Callback::from(move |words: String| act.dispatch(make(key, language, words)))
    };
    let onnumber = {
        let act = props.act.clone();
        Callback::from(move |words: String| act.dispatch(Act::Number(key, words)))
    };
    let headings = Language::ALL.iter().map(|language| {
        let (label, value) = of(*language, &t!("article-heading"), &row.heading);
        let field = format!("heading/{language}");
        html! {
            <Field id={field_id(&pointer(&field))} optional={*language == Language::English} maxlength="200" {label} {value}
                error={error(&field)} oninput={typed(Act::Heading, *language)} />
        }
    });
    let texts = Language::ALL.iter().map(|language| {
        let (label, value) = of(*language, &t!("article-text"), &row.text);
        let field = format!("text/{language}");
        let (id, oninput) = (field_id(&pointer(&field)), typed(Act::Text, *language));
        html! {
            <div class="stack gap-2">
                <TextArea id={id.clone()} optional={*language == Language::English} limit={SECTION_LENGTH} label={label.clone()}
                    value={value.clone()} error={error(&field)} oninput={oninput.clone()} />
                <AddPicture field={id} {label} text={value} {oninput} />
            </div>
        }
    });
    html! {
        <li class="card card--sunken">
            <fieldset class="stack gap-3 c-fields">
                <legend class="legend">{ t!("article-place", place = at + 1, count = props.count) }</legend>
                <Field id={field_id(&pointer("number"))} class="c-number" optional={true} maxlength="20" label={t!("article-number")}
                    value={row.number.clone()} error={error("number")} oninput={onnumber} />
                <div class="grid grid--2 gap-3 c-both">{ for headings }</div>
                <div class="c-drafted">{ for texts }</div>
                { deeds(props) }
            </fieldset>
        </li>
    }
}

fn of(language: Language, field: &str, both: &Both) -> (String, String) {
    match language {
        Language::Arabic => (t!("field-in-arabic", field = field), both.ar.clone()),
        Language::English => (t!("field-in-english", field = field), both.en.clone()),
    }
}

/// What can be done with the section as a whole.
fn deeds(props: &SectionFieldsProps) -> Html {
    let (at, key) = (props.at, props.row.key);
    let heading = &props.row.heading.ar;
    let place = t!("article-place", place = at + 1, count = props.count);
    let name = if heading.trim().is_empty() { place } else { heading.clone() };
    let button = |id: &str, words: String, glyph: Glyph, disabled: bool, what: Act| {
        let (act, id) = (props.act.clone(), format!("{id}-{key}"));
        let target = id.clone();
        let onclick = move |_: MouseEvent| {
            act.dispatch(what.clone());
            // Whatever changes its place loses the focus.
            let target = target.clone();
            Timeout::new(50, move || focus(&target)).forget();
        };
        let label = t!("article-deed", deed = words.as_str(), name = name.as_str());
        html! { <Button {id} kind={ButtonKind::Quiet} class="btn--dense" {glyph} {disabled} {label} {onclick}>{ words }</Button> }
    };
    let split = {
        let act = props.act.clone();
        move |_: MouseEvent| {
            let cursor = |language: &str| cursor(&field_id(&format!("/sections/{at}/text/{language}")));
            act.dispatch(Act::Split(key, cursor("ar"), cursor("en")));
        }
    };
    let remove = {
        let act = props.act.clone();
        move |_: MouseEvent| {
            act.dispatch(Act::Remove(key));
            crate::title::focus_soon("sections-title");
        }
    };
    let label = |words: &str| t!("article-deed", deed = words, name = name.as_str());
    let (split_words, remove_words) = (t!("article-split"), t!("article-remove"));
    html! {
        <>
            <div class="row gap-2">
                { button("up", t!("article-up"), glyph::UP, at == 0, Act::Up(key)) }
                { button("down", t!("article-down"), glyph::DOWN, at + 1 == props.count, Act::Down(key)) }
                <Button kind={ButtonKind::Quiet} class="btn--dense" label={label(&split_words)} described_by={format!("split-{key}")} onclick={split}>{ split_words }</Button>
                <Button kind={ButtonKind::Quiet} class="btn--dense" glyph={glyph::TRASH} label={label(&remove_words)} onclick={remove}>{ remove_words }</Button>
            </div>
            <p class="hint" id={format!("split-{key}")}>{ t!("article-split-hint") }</p>
        </>
    }
}

/// Where the cursor stands in a text, in UTF-16 units.
fn cursor(id: &str) -> u32 {
    let area = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    let area = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    area.and_then(|area| area.selection_start().ok().flatten()).unwrap_or(u32::MAX)
}
