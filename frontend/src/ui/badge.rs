//! Badges: a word and its own shape. Not controls.

use yew::prelude::*;

use super::{Glyph, Icon};

/// The role of a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    #[default]
    Mute,
    Info,
    Ok,
    Warn,
    Bad,
    Rose,
}

impl Tone {
    /// The ending of a class: `badge--info`, `alert--info`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Mute => "mute",
            Self::Info => "info",
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Bad => "bad",
            Self::Rose => "rose",
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct BadgeProps {
    #[prop_or_default]
    pub tone: Tone,
    #[prop_or_default]
    pub glyph: Option<Glyph>,
    #[prop_or_default]
    pub dense: bool,
    pub children: Html,
}

#[component]
pub fn Badge(props: &BadgeProps) -> Html {
    let class = classes!("badge", format!("badge--{}", props.tone.word()), props.dense.then_some("badge--dense"));
    html! {
        <span {class}>
            if let Some(glyph) = props.glyph {
                <Icon {glyph} />
            }
            { props.children.clone() }
        </span>
    }
}
