//! Radios, check boxes and chips: the whole box is the target, the native input stays inside.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Icon, glyph};

#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Radios of one question share a name.
    pub name: AttrValue,
    #[prop_or_default]
    pub value: AttrValue,
    pub checked: bool,
    /// A check box instead of a radio.
    #[prop_or_default]
    pub many: bool,
    pub label: Html,
    #[prop_or_default]
    pub hint: Option<Html>,
    /// An icon above the words makes it a tile.
    #[prop_or_default]
    pub tile: Option<Html>,
    /// `choice--bare`, `choice--dense`.
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// The key that chooses it, as WAI-ARIA names keys.
    #[prop_or_default]
    pub shortcut: Option<AttrValue>,
    /// Whether it is checked now.
    pub onchange: Callback<bool>,
}

#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let onchange = props.onchange.reform(|event: Event| {
        event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()).is_some_and(|input| input.checked())
    });
    html! {
        <label class={classes!("choice", props.tile.as_ref().map(|_| "tile-choice"), props.class.clone())}>
            if let Some(tile) = &props.tile {
                { tile.clone() }
            }
            <input
                id={props.id.clone()}
                type={if props.many { "checkbox" } else { "radio" }}
                name={props.name.clone()}
                value={props.value.clone()}
                checked={props.checked}
                aria-describedby={props.described_by.clone()}
                aria-keyshortcuts={props.shortcut.clone()}
                {onchange}
            />
            <span class="choice__text">{ props.label.clone() }</span>
            if let Some(hint) = &props.hint {
                <span class="hint">{ hint.clone() }</span>
            }
        </label>
    }
}

#[derive(Properties, PartialEq)]
pub struct ChoiceGroupProps {
    /// Error summaries jump here.
    pub id: AttrValue,
    pub legend: AttrValue,
    #[prop_or_default]
    pub hint: Option<Html>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// `stack`, `chips`, `grid tiles`.
    #[prop_or(AttrValue::Static("stack gap-2"))]
    pub layout: AttrValue,
    pub children: Html,
}

/// One question with its choices.
#[component]
pub fn ChoiceGroup(props: &ChoiceGroupProps) -> Html {
    let error_id = format!("{}-error", props.id);
    html! {
        <fieldset
            id={props.id.clone()}
            tabindex="-1"
            class={props.error.as_ref().map(|_| "field--bad")}
            aria-describedby={props.error.as_ref().map(|_| error_id.clone())}
        >
            <legend class="legend">{ &props.legend }</legend>
            if let Some(hint) = &props.hint {
                <p class="hint">{ hint.clone() }</p>
            }
            if let Some(error) = &props.error {
                <p class="field__error" id={error_id}><Icon glyph={glyph::STOP} class="icon--sm" /><span>{ error }</span></p>
            }
            <div class={classes!(props.layout.to_string(), "mt-2")}>{ props.children.clone() }</div>
        </fieldset>
    }
}

#[derive(Properties, PartialEq)]
pub struct ChipProps {
    pub pressed: bool,
    pub onclick: Callback<()>,
    /// In forms a pressed chip has a check as well.
    #[prop_or_default]
    pub check: bool,
    pub children: Html,
}

/// A filter or a small choice.
#[component]
pub fn Chip(props: &ChipProps) -> Html {
    html! {
        <button
            type="button"
            class="chip"
            aria-pressed={if props.pressed { "true" } else { "false" }}
            onclick={props.onclick.reform(|_: MouseEvent| ())}
        >
            if props.check && props.pressed {
                <Icon glyph={glyph::CHECK} class="icon--sm" />
            }
            { props.children.clone() }
        </button>
    }
}
