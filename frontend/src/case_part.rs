//! Parts that show a case, in the portal and in the console alike.

use majlis_contract::case::{CaseClocks, CaseState, ClockKind, ClockState, ClockView, Escalation, Priority};
use majlis_domain::case::state_of;
use yew::prelude::*;

use crate::i18n::{Label, moment, now, span, span_subject};
use crate::t;
use crate::ui::{Badge, Glyph, Icon, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct StateBadgeProps {
    pub state: CaseState,
    #[prop_or_default]
    pub dense: bool,
}

/// The state's word and its own shape.
#[component]
pub fn StateBadge(props: &StateBadgeProps) -> Html {
    let (tone, glyph) = state_look(props.state);
    html! { <Badge {tone} {glyph} dense={props.dense}>{ props.state.label() }</Badge> }
}

/// Colour and shape of a state; the shape tells it without the colour.
pub fn state_look(state: CaseState) -> (Tone, Glyph) {
    match state {
        CaseState::Submitted => (Tone::Mute, glyph::STATE_SUBMITTED),
        CaseState::Assigned => (Tone::Info, glyph::STATE_ASSIGNED),
        CaseState::InProgress => (Tone::Info, glyph::STATE_IN_PROGRESS),
        CaseState::AwaitingResident => (Tone::Warn, glyph::STATE_AWAITING),
        CaseState::Resolved => (Tone::Ok, glyph::STATE_RESOLVED),
        CaseState::Closed => (Tone::Ok, glyph::STATE_CLOSED),
        CaseState::Reopened => (Tone::Rose, glyph::STATE_REOPENED),
        CaseState::Rejected => (Tone::Bad, glyph::STATE_REJECTED),
        CaseState::Duplicate => (Tone::Mute, glyph::STATE_DUPLICATE),
        CaseState::Withdrawn => (Tone::Mute, glyph::STATE_WITHDRAWN),
    }
}

#[derive(Properties, PartialEq)]
pub struct PriorityMarkProps {
    pub priority: Priority,
}

/// Filled triangle, diamond, empty circle.
#[component]
pub fn PriorityMark(props: &PriorityMarkProps) -> Html {
    let (class, glyph) = match props.priority {
        Priority::High => ("prio prio--high", glyph::PRIORITY_HIGH),
        Priority::Medium => ("prio prio--mid", glyph::PRIORITY_MEDIUM),
        Priority::Low => ("prio prio--low", glyph::PRIORITY_LOW),
    };
    html! { <span {class}><Icon {glyph} />{ props.priority.label() }</span> }
}

/// How a promise stands by the browser's clock, which moves on while the page is open.
pub fn standing(clock: &ClockView) -> ClockState {
    state_of(clock, now())
}

/// Its words, such as "16 hours left", and its shape.
fn due_look(kind: ClockKind, clock: &ClockView) -> (&'static str, Glyph, String) {
    let left = (clock.due_at - now()).num_seconds();
    match (standing(clock), kind) {
        (ClockState::OnTime, _) => ("due", glyph::CLOCK, t!("due-left", span = span_subject(left))),
        (ClockState::Soon, _) => ("due due--soon", glyph::WARNING, t!("due-left", span = span_subject(left))),
        (ClockState::Late, _) => ("due due--late", glyph::STOP, t!("due-late", span = span(left))),
        (ClockState::Paused, _) => ("due due--pause", glyph::PAUSE, t!("due-paused")),
        (ClockState::Met, ClockKind::Answer) => ("due due--met", glyph::CHECK_RING, t!("due-met")),
        (ClockState::Met, ClockKind::Resolution) => ("due due--met", glyph::CHECK_RING, t!("due-resolved")),
        (ClockState::MetLate, ClockKind::Answer) => ("due due--met", glyph::CHECK_RING, t!("due-met-late")),
        (ClockState::MetLate, ClockKind::Resolution) => ("due due--met", glyph::CHECK_RING, t!("due-resolved-late")),
    }
}

#[derive(Properties, PartialEq)]
pub struct DueProps {
    pub clocks: CaseClocks,
}

/// The promise that counts now: time left or passed with its shape, what it is of, and the moment.
#[component]
pub fn Due(props: &DueProps) -> Html {
    let Some((kind, clock)) = props.clocks.leading() else { return Html::default() };
    let (class, glyph, text) = due_look(kind, clock);
    let what = match standing(clock) {
        ClockState::OnTime | ClockState::Soon | ClockState::Late => {
            Some(t!("due-what", what = kind.label(), moment = moment(clock.due_at)))
        }
        ClockState::Paused => Some(kind.label()),
        ClockState::Met | ClockState::MetLate => None,
    };
    html! {
        <span class="due-line">
            <span {class}><Icon {glyph} />{ text }</span>
            if let Some(what) = what {
                <span class="due__when">{ what }</span>
            }
        </span>
    }
}

#[derive(Properties, PartialEq)]
pub struct EscalationBadgeProps {
    pub escalation: Option<Escalation>,
    #[prop_or_default]
    pub dense: bool,
}

/// To whom a late case was taken; nothing for the others.
#[component]
pub fn EscalationBadge(props: &EscalationBadgeProps) -> Html {
    match props.escalation {
        Some(escalation) => html! { <Badge tone={Tone::Bad} glyph={glyph::STOP} dense={props.dense}>{ escalation.label() }</Badge> },
        None => Html::default(),
    }
}
