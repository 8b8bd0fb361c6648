//! Parts that show a case, in the portal and in the console alike.

use chrono::{DateTime, Utc};
use majlis_contract::case::{CaseState, Priority};
use yew::prelude::*;

use crate::i18n::{Label, now, span, span_subject};
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

/// How a case stands against the promise of its first answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Promise {
    OnTime,
    /// The last quarter of the time.
    Soon,
    Late,
    /// Waits for the resident, or needs no answer any more.
    Paused,
    Met,
    /// Answered, but after the moment promised.
    MetLate,
}

/// What the dates and the state say.
pub fn promise(
    state: CaseState,
    created_at: DateTime<Utc>,
    due_at: DateTime<Utc>,
    answered_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Promise {
    match (answered_at, state) {
        (Some(answered), _) if answered <= due_at => Promise::Met,
        (Some(_), _) => Promise::MetLate,
        (
            None,
            CaseState::AwaitingResident
            | CaseState::Resolved
            | CaseState::Closed
            | CaseState::Rejected
            | CaseState::Duplicate
            | CaseState::Withdrawn,
        ) => Promise::Paused,
        (None, _) if now > due_at => Promise::Late,
        (None, _) if (due_at - now) * 4 <= due_at - created_at => Promise::Soon,
        (None, _) => Promise::OnTime,
    }
}

#[derive(Properties, PartialEq)]
pub struct DueProps {
    pub state: CaseState,
    pub created_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    #[prop_or_default]
    pub answered_at: Option<DateTime<Utc>>,
}

/// Time left or passed, with its shape.
#[component]
pub fn Due(props: &DueProps) -> Html {
    let now = now();
    let left = (props.due_at - now).num_seconds();
    let (class, glyph, text) = match promise(props.state, props.created_at, props.due_at, props.answered_at, now) {
        Promise::OnTime => ("due", glyph::CLOCK, t!("due-left", span = span_subject(left))),
        Promise::Soon => ("due due--soon", glyph::WARNING, t!("due-left", span = span_subject(left))),
        Promise::Late => ("due due--late", glyph::STOP, t!("due-late", span = span(left))),
        Promise::Paused => ("due due--pause", glyph::PAUSE, t!("due-paused")),
        Promise::Met => ("due due--met", glyph::CHECK_RING, t!("due-met")),
        Promise::MetLate => ("due due--met", glyph::CHECK_RING, t!("due-met-late")),
    };
    html! { <span {class}><Icon {glyph} />{ text }</span> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_promise_follows_the_clock() {
        let created = DateTime::from_timestamp(0, 0).unwrap_or_default();
        let hour = |hours: i64| created + chrono::TimeDelta::hours(hours);
        let at = |state, answered, now| promise(state, created, hour(72), answered, hour(now));
        assert_eq!(at(CaseState::Submitted, None, 1), Promise::OnTime);
        assert_eq!(at(CaseState::Submitted, None, 54), Promise::Soon);
        assert_eq!(at(CaseState::Submitted, None, 73), Promise::Late);
        assert_eq!(at(CaseState::AwaitingResident, None, 73), Promise::Paused);
        assert_eq!(at(CaseState::Resolved, Some(hour(70)), 99), Promise::Met);
        assert_eq!(at(CaseState::Resolved, Some(hour(80)), 99), Promise::MetLate);
    }
}
