//! How far a subject is, and what is done with an idea: by word and shape.

use majlis_contract::contribution::IdeaStatus;
use majlis_contract::subject::SubjectState;
use yew::prelude::*;

use crate::i18n::Label;
use crate::ui::{Badge, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct SubjectBadgeProps {
    pub state: SubjectState,
}

#[component]
pub fn SubjectBadge(props: &SubjectBadgeProps) -> Html {
    let (tone, glyph) = match props.state {
        SubjectState::Draft => (Tone::Mute, glyph::EDIT),
        SubjectState::Scheduled => (Tone::Info, glyph::CALENDAR),
        SubjectState::Open => (Tone::Ok, glyph::STATE_IN_PROGRESS),
        SubjectState::Closed => (Tone::Mute, glyph::LOCK),
        SubjectState::Analysed => (Tone::Info, glyph::CHART),
        SubjectState::Decided => (Tone::Ok, glyph::CHECK_RING),
        SubjectState::Archived => (Tone::Mute, glyph::STATE_CLOSED),
    };
    html! { <Badge {tone} {glyph} dense={true}>{ props.state.label() }</Badge> }
}

#[derive(Properties, PartialEq)]
pub struct StatusBadgeProps {
    pub status: IdeaStatus,
}

#[component]
pub fn StatusBadge(props: &StatusBadgeProps) -> Html {
    let (tone, glyph) = match props.status {
        IdeaStatus::UnderStudy => (Tone::Info, glyph::STATE_IN_PROGRESS),
        IdeaStatus::Accepted => (Tone::Ok, glyph::CHECK),
        IdeaStatus::Planned => (Tone::Info, glyph::CALENDAR),
        IdeaStatus::Done => (Tone::Ok, glyph::CHECK_RING),
        IdeaStatus::Declined => (Tone::Mute, glyph::STATE_WITHDRAWN),
    };
    html! { <Badge {tone} {glyph} dense={true}>{ props.status.label() }</Badge> }
}
