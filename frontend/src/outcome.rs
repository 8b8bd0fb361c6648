//! What came of something that was said: by word and shape, the same in the portal and in the console.

use majlis_contract::decision::Outcome;
use yew::prelude::*;

use crate::i18n::Label;
use crate::ui::{Badge, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct OutcomeBadgeProps {
    pub outcome: Outcome,
    #[prop_or_default]
    pub dense: bool,
}

#[component]
pub fn OutcomeBadge(props: &OutcomeBadgeProps) -> Html {
    let (tone, glyph) = match props.outcome {
        Outcome::TakenUp => (Tone::Ok, glyph::STATE_RESOLVED),
        Outcome::Partly => (Tone::Info, glyph::STATE_IN_PROGRESS),
        Outcome::AlreadySo => (Tone::Mute, glyph::CHECK),
        Outcome::NotTakenUp => (Tone::Mute, glyph::STATE_REJECTED),
    };
    html! { <Badge {tone} {glyph} dense={props.dense}>{ props.outcome.label() }</Badge> }
}
