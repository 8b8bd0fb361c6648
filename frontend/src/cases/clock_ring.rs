//! The ring of a clock, which turns clockwise in both directions of writing. The words beside it say the same.

use majlis_contract::case::{ClockState, ClockView};
use yew::prelude::*;

use crate::case_part::standing;
use crate::i18n::now;

/// Circumference of the ring on its grid: 2π × 34.
const ROUND: f64 = 213.6;

#[derive(Properties, PartialEq)]
pub struct ClockRingProps {
    pub clock: ClockView,
}

#[component]
pub fn ClockRing(props: &ClockRingProps) -> Html {
    let clock = &props.clock;
    let dash = format!("{:.0} {ROUND:.0}", passed(clock) * ROUND);
    let hands = match standing(clock) {
        ClockState::Met | ClockState::MetLate => "M27 41l9 9 17-19",
        ClockState::Paused => "M33 29v22M47 29v22",
        ClockState::OnTime | ClockState::Soon | ClockState::Late => "M40 24v16l10 7",
    };
    html! {
        <svg class="clock__ring" viewBox="0 0 80 80" aria-hidden="true">
            <circle class="t" cx="40" cy="40" r="34" />
            <circle class="v" cx="40" cy="40" r="34" stroke-dasharray={dash} transform="rotate(-90 40 40)" />
            <path d={hands} fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}

/// How much of the time is over, 0 to 1: up to now, to when it was kept, or to when it was stopped.
fn passed(clock: &ClockView) -> f64 {
    let until = clock.met_at.or(clock.paused_since).unwrap_or_else(now);
    let whole = (clock.due_at - clock.started_at).num_seconds().max(1) as f64;
    ((until - clock.started_at).num_seconds() as f64 / whole).clamp(0.02, 1.0)
}
