//! What became of a point, by word and shape.

use majlis_contract::draft::PointOutcome;
use yew::prelude::*;

use crate::t;
use crate::ui::{Badge, Tone, glyph};

pub fn outcome_word(outcome: PointOutcome) -> String {
    match outcome {
        PointOutcome::TakenUp => t!("draft-taken-up"),
        PointOutcome::Partly => t!("draft-partly"),
        PointOutcome::NotTakenUp => t!("draft-not-taken-up"),
        PointOutcome::AlreadySo => t!("draft-already-so"),
    }
}

#[derive(Properties, PartialEq)]
pub struct OutcomeBadgeProps {
    pub outcome: PointOutcome,
    #[prop_or_default]
    pub dense: bool,
}

#[component]
pub fn OutcomeBadge(props: &OutcomeBadgeProps) -> Html {
    let (tone, glyph) = match props.outcome {
        PointOutcome::TakenUp => (Tone::Ok, glyph::STATE_RESOLVED),
        PointOutcome::Partly => (Tone::Info, glyph::STATE_IN_PROGRESS),
        PointOutcome::NotTakenUp => (Tone::Mute, glyph::STATE_REJECTED),
        PointOutcome::AlreadySo => (Tone::Mute, glyph::CHECK),
    };
    html! { <Badge {tone} {glyph} dense={props.dense}>{ outcome_word(props.outcome) }</Badge> }
}
