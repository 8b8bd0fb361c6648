//! The clock: when an answer is due, or how it was kept.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use majlis_contract::case::{CaseState, CaseView};
use yew::prelude::*;

use crate::case_part::{Promise, promise};
use crate::i18n::{self, span, span_subject};
use crate::t;
use crate::ui::Icon;
use crate::ui::glyph;

/// Circumference of the ring.
const ROUND: f64 = 214.0;

/// True while the first answer is still owed.
pub fn is_running(case: &CaseView) -> bool {
    let owed = matches!(case.state, CaseState::Submitted | CaseState::Assigned | CaseState::InProgress | CaseState::Reopened);
    owed && case.answered_at.is_none()
}

#[derive(Properties, PartialEq)]
pub struct ClockProps {
    pub case: Rc<CaseView>,
}

/// Nothing where no answer is owed and none was given.
#[component]
pub fn Clock(props: &ClockProps) -> Html {
    let case = &props.case;
    let now = i18n::now();
    match (case.answered_at, is_running(case)) {
        (Some(answered), _) => answered_card(case, answered),
        (None, true) => running_card(case, now),
        (None, false) => Html::default(),
    }
}

fn running_card(case: &CaseView, now: DateTime<Utc>) -> Html {
    let left = (case.due_at - now).num_seconds();
    let (class, title) = match promise(case.state, case.created_at, case.due_at, None, now) {
        Promise::Late => ("clock clock--late", t!("clock-late", span = span(left))),
        Promise::Soon => ("clock clock--soon", t!("clock-left", span = span_subject(left))),
        _ => ("clock", t!("clock-left", span = span_subject(left))),
    };
    let moment = i18n::moment(case.due_at);
    let due = if left < 0 { t!("clock-was-due", moment = moment) } else { t!("clock-due", moment = moment) };
    let with = case
        .department
        .as_ref()
        .map_or_else(|| t!("clock-with-nobody"), |department| t!("clock-with", name = i18n::here(&department.name)));
    html! {
        <section class="card" aria-labelledby="clock-title">
            <div {class}>
                { ring(passed(case.created_at, case.due_at, now), false) }
                <div><h2 id="clock-title" class="clock__big">{ title }</h2><p class="muted">{ due }{ " " }{ with }</p></div>
            </div>
        </section>
    }
}

fn answered_card(case: &CaseView, answered: DateTime<Utc>) -> Html {
    let taken = (answered - case.created_at).num_seconds();
    let ahead = (case.due_at - answered).num_seconds();
    let promised = span((case.due_at - case.created_at).num_seconds());
    let (class, text) = if ahead >= 0 {
        ("clock clock--met", t!("clock-ahead", span = span(ahead), promised = promised))
    } else {
        ("clock clock--missed", t!("clock-behind", span = span(ahead), promised = promised))
    };
    html! {
        <section class="card" aria-labelledby="clock-title">
            <div {class}>
                { ring(passed(case.created_at, case.due_at, answered), true) }
                <div>
                    <h2 id="clock-title" class="clock__big">{ t!("clock-answered", span = span(taken)) }</h2>
                    <p class="small muted">{ text }</p>
                    if ahead < 0 {
                        <p class="small strong"><Icon glyph={glyph::WARNING} class="icon--sm icon--inline" />{ " " }{ t!("clock-missed") }</p>
                    }
                </div>
            </div>
        </section>
    }
}

/// How much of the time is over, 0 to 1.
fn passed(from: DateTime<Utc>, due: DateTime<Utc>, at: DateTime<Utc>) -> f64 {
    let whole = (due - from).num_seconds().max(1) as f64;
    ((at - from).num_seconds() as f64 / whole).clamp(0.02, 1.0)
}

/// Turns clockwise in both directions of writing. The words beside it say the same.
fn ring(part: f64, answered: bool) -> Html {
    let dash = format!("{:.0} {ROUND}", part * ROUND);
    let hands = if answered { "M27 41l9 9 17-19" } else { "M40 24v16l10 7" };
    html! {
        <svg class="clock__ring" viewBox="0 0 80 80" aria-hidden="true">
            <circle class="t" cx="40" cy="40" r="34" />
            <circle class="v" cx="40" cy="40" r="34" stroke-dasharray={dash} transform="rotate(-90 40 40)" />
            <path d={hands} fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}
