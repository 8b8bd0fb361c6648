//! Fields: label, hint, error, input, tied together for everybody.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Icon, glyph};
use crate::t;

#[derive(Properties, PartialEq)]
pub struct FieldFrameProps {
    pub id: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: Option<Html>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
    pub children: Html,
}

/// Label above, hint under it, error under the hint and before the input.
#[component]
pub fn FieldFrame(props: &FieldFrameProps) -> Html {
    html! {
        <div class={classes!("field", props.error.as_ref().map(|_| "field--bad"))}>
            <label for={props.id.clone()}>
                { &props.label }
                if props.optional {
                    { " " }<span class="muted small">{ t!("optional") }</span>
                }
            </label>
            if let Some(hint) = &props.hint {
                <p class="hint" id={format!("{}-hint", props.id)}>{ hint.clone() }</p>
            }
            if let Some(error) = &props.error {
                <p class="field__error" id={format!("{}-error", props.id)}>
                    <Icon glyph={glyph::STOP} class="icon--sm" /><span>{ error }</span>
                </p>
            }
            { props.children.clone() }
        </div>
    }
}

fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    let mut ids = Vec::new();
    if hint {
        ids.push(format!("{id}-hint"));
    }
    if error {
        ids.push(format!("{id}-error"));
    }
    (!ids.is_empty()).then(|| ids.join(" "))
}

#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// From [`crate::form::field_id`], so that error summaries find it.
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: AttrValue,
    pub oninput: Callback<String>,
    /// Leaving the field.
    #[prop_or_default]
    pub onblur: Callback<FocusEvent>,
    #[prop_or_default]
    pub hint: Option<Html>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
    #[prop_or_default]
    pub maxlength: Option<AttrValue>,
    /// `ltr` for numbers, codes and addresses; `auto` otherwise.
    #[prop_or(AttrValue::Static("auto"))]
    pub dir: AttrValue,
    /// `code-input` for one-time codes, `input--dense` in the console.
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub readonly: bool,
    /// Beside the input, inside the same frame: a button, a country code.
    #[prop_or_default]
    pub after: Option<Html>,
}

/// One line of text.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let oninput = props.oninput.reform(|event: InputEvent| {
        event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()).map(|input| input.value()).unwrap_or_default()
    });
    let input = html! {
        <input
            id={props.id.clone()}
            class={classes!("input", props.class.clone())}
            type={props.kind.clone()}
            value={props.value.clone()}
            inputmode={props.inputmode.clone()}
            autocomplete={props.autocomplete.clone()}
            maxlength={props.maxlength.clone()}
            dir={props.dir.clone()}
            readonly={props.readonly}
            aria-invalid={props.error.as_ref().map(|_| "true")}
            aria-describedby={described_by(&props.id, props.hint.is_some(), props.error.is_some())}
            {oninput}
            onblur={props.onblur.clone()}
        />
    };
    html! {
        <FieldFrame id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()} optional={props.optional}>
            if let Some(after) = &props.after {
                <div class="with-btn">{ input }{ after.clone() }</div>
            } else {
                { input }
            }
        </FieldFrame>
    }
}

#[derive(Properties, PartialEq)]
pub struct TextAreaProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: AttrValue,
    pub oninput: Callback<String>,
    #[prop_or_default]
    pub onblur: Callback<FocusEvent>,
    #[prop_or_default]
    pub hint: Option<Html>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
    /// Counts what is written against this.
    #[prop_or_default]
    pub limit: Option<usize>,
}

/// Several lines of text, in whichever script is written.
#[component]
pub fn TextArea(props: &TextAreaProps) -> Html {
    let oninput = props.oninput.reform(|event: InputEvent| {
        event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok()).map(|area| area.value()).unwrap_or_default()
    });
    let written = props.value.chars().count();
    html! {
        <FieldFrame id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()} optional={props.optional}>
            <textarea
                id={props.id.clone()}
                class="textarea"
                dir="auto"
                value={props.value.clone()}
                aria-invalid={props.error.as_ref().map(|_| "true")}
                aria-describedby={described_by(&props.id, props.hint.is_some(), props.error.is_some())}
                {oninput}
                onblur={props.onblur.clone()}
            />
            if let Some(limit) = props.limit {
                <p class="meter-text">
                    <span>{ t!("characters-limit", count = limit) }</span>
                    if written > limit {
                        <span role="status">{ t!("characters-over", count = written - limit) }</span>
                    } else {
                        <span>{ t!("characters-left", count = limit - written) }</span>
                    }
                </p>
            }
        </FieldFrame>
    }
}

/// Value and text of each thing to choose, in groups or not.
pub type Options = Vec<(Option<String>, Vec<(String, String)>)>;

#[derive(Properties, PartialEq)]
pub struct SelectProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: AttrValue,
    pub options: Options,
    /// The text of the empty choice, if nothing may be chosen.
    #[prop_or_default]
    pub none: Option<AttrValue>,
    pub onchange: Callback<String>,
    #[prop_or_default]
    pub hint: Option<Html>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
    /// The label is read out but not shown: for filters in a row.
    #[prop_or_default]
    pub bare: bool,
}

/// A list to choose one thing from.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let onchange = props.onchange.reform(|event: Event| {
        event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok()).map(|select| select.value()).unwrap_or_default()
    });
    let option = |(value, text): &(String, String)| {
        let selected = props.value == *value;
        html! { <option value={value.clone()} {selected}>{ text }</option> }
    };
    let select = html! {
        <select
            id={props.id.clone()}
            class={if props.bare { "select select--dense fill" } else { "select" }}
            aria-invalid={props.error.as_ref().map(|_| "true")}
            aria-describedby={described_by(&props.id, props.hint.is_some(), props.error.is_some())}
            {onchange}
        >
            if let Some(none) = &props.none {
                <option value="" selected={props.value.is_empty()}>{ none }</option>
            }
            { for props.options.iter().map(|(group, options)| match group {
                Some(label) => html! { <optgroup label={label.clone()}>{ for options.iter().map(option) }</optgroup> },
                None => html! { <>{ for options.iter().map(option) }</> },
            }) }
        </select>
    };
    if props.bare {
        return html! { <><label class="sr" for={props.id.clone()}>{ &props.label }</label>{ select }</> };
    }
    html! {
        <FieldFrame id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()} optional={props.optional}>
            { select }
        </FieldFrame>
    }
}
