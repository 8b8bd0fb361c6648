//! Buttons say what happens. One solid one per view.

use yew::prelude::*;

use super::{Glyph, Icon};
use crate::t;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// Solid: the one main action of a view.
    #[default]
    Main,
    /// Outlined.
    Second,
    /// Text only.
    Quiet,
    /// Solid red: only inside a confirmation.
    Danger,
    /// Outlined red: outside one.
    DangerSecond,
}

impl ButtonKind {
    /// For links that look like buttons.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Main => "btn",
            Self::Second => "btn btn--second",
            Self::Quiet => "btn btn--quiet",
            Self::Danger => "btn btn--danger",
            Self::DangerSecond => "btn btn--danger-second",
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    #[prop_or_default]
    pub kind: ButtonKind,
    /// Sends the form that it stands in.
    #[prop_or_default]
    pub submit: bool,
    /// Busy: what it does now, in words ("Sending"). It can't be pressed again meanwhile.
    #[prop_or_default]
    pub busy: Option<AttrValue>,
    /// Can't be pressed; say beside it why.
    #[prop_or_default]
    pub disabled: bool,
    #[prop_or_default]
    pub pressed: Option<bool>,
    #[prop_or_default]
    pub glyph: Option<Glyph>,
    /// After the words, for "next".
    #[prop_or_default]
    pub glyph_end: Option<Glyph>,
    /// The name of a button that shows only an icon.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub id: Option<AttrValue>,
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let off = props.disabled || props.busy.is_some();
    let onclick = {
        let pressed = props.onclick.clone();
        Callback::from(move |event: MouseEvent| {
            // `aria-disabled` keeps the button in reach of the keyboard, so it must refuse by itself.
            if off {
                event.prevent_default();
            } else {
                pressed.emit(event);
            }
        })
    };
    html! {
        <button
            id={props.id.clone()}
            class={classes!(props.kind.class(), props.class.clone())}
            type={if props.submit { "submit" } else { "button" }}
            aria-disabled={off.then_some("true")}
            aria-busy={props.busy.as_ref().map(|_| "true")}
            aria-pressed={props.pressed.map(|pressed| if pressed { "true" } else { "false" })}
            aria-label={props.label.clone()}
            aria-describedby={props.described_by.clone()}
            {onclick}
        >
            if let Some(busy) = &props.busy {
                <span class="spin" aria-hidden="true"></span>
                { busy }
            } else {
                if let Some(glyph) = props.glyph {
                    <Icon {glyph} />
                }
                { props.children.clone() }
                if let Some(glyph) = props.glyph_end {
                    <Icon {glyph} />
                }
            }
        </button>
    }
}

#[derive(Properties, PartialEq)]
pub struct MoreButtonProps {
    /// How many are shown.
    pub shown: usize,
    pub has_more: bool,
    #[prop_or_default]
    pub busy: bool,
    pub onmore: Callback<()>,
}

/// "Show more" under a list. Nothing grows by itself while scrolling.
#[component]
pub fn MoreButton(props: &MoreButtonProps) -> Html {
    let onclick = props.onmore.reform(|_| ());
    html! {
        <div class="more">
            <p class="small muted" role="status">
                { if props.has_more { t!("shown-so-far", count = props.shown) } else { t!("shown-all", count = props.shown) } }
            </p>
            if props.has_more {
                <Button kind={ButtonKind::Second} busy={props.busy.then(|| AttrValue::from(t!("loading")))} {onclick}>{ t!("show-more") }</Button>
            }
        </div>
    }
}
