//! What was promised, as clocks: the one that counts now, the other beneath it, and who hears of delay.

use std::rc::Rc;

use majlis_contract::case::{CaseView, ClockBasis, ClockKind, ClockState, ClockView};
use yew::prelude::*;

use crate::case_part::{EscalationBadge, standing};
use crate::cases::ClockRing;
use crate::i18n::{Label, moment, moment_both, now, span, span_subject};
use crate::t;

#[derive(Properties, PartialEq)]
pub struct ClockCardProps {
    pub case: Rc<CaseView>,
}

#[component]
pub fn ClockCard(props: &ClockCardProps) -> Html {
    let clocks = &props.case.clocks;
    let Some((kind, clock)) = clocks.leading() else { return Html::default() };
    let other = match kind {
        ClockKind::Answer => clocks.resolution.as_ref().map(|clock| (ClockKind::Resolution, clock)),
        ClockKind::Resolution => clocks.answer.as_ref().map(|clock| (ClockKind::Answer, clock)),
    };
    html! {
        <section class="card" aria-labelledby="work-clock">
            <h2 id="work-clock" class="sr">{ t!("inbox-due") }</h2>
            <div class={class_of(clock)}>
                <ClockRing clock={clock.clone()} />
                <div>
                    <p class="clock__big">{ big(clock) }</p>
                    <p class="small muted">{ line(kind, clock) }</p>
                    if clock.met_at.is_none() && props.case.escalation.is_none() {
                        <p class="small muted">{ t!("work-escalates") }</p>
                    }
                </div>
            </div>
            if props.case.escalation.is_some() {
                <p class="mt-3"><EscalationBadge escalation={props.case.escalation} dense={true} /></p>
            }
            if let Some((kind, clock)) = other {
                <p class="small muted mt-3 clock__other">{ both(kind, clock) }</p>
            }
        </section>
    }
}

fn class_of(clock: &ClockView) -> &'static str {
    match standing(clock) {
        ClockState::OnTime | ClockState::Met => "clock",
        ClockState::Soon => "clock clock--soon",
        ClockState::Late => "clock clock--late",
        ClockState::Paused | ClockState::MetLate => "clock clock--pause",
    }
}

fn big(clock: &ClockView) -> String {
    let left = (clock.due_at - now()).num_seconds();
    match standing(clock) {
        ClockState::OnTime | ClockState::Soon => t!("due-left", span = span_subject(left)),
        ClockState::Late => t!("due-late", span = span(left)),
        ClockState::Paused => t!("work-paused"),
        state @ (ClockState::Met | ClockState::MetLate) => state.label(),
    }
}

/// "First answer by Sunday 22 November, 12:38, within 14 working hours."
fn line(kind: ClockKind, clock: &ClockView) -> String {
    match (clock.met_at, clock.paused_since) {
        (Some(met), _) if kind == ClockKind::Answer => t!("work-answered", moment = moment(met)),
        (Some(met), _) => t!("work-was-resolved", moment = moment(met)),
        (None, Some(since)) => t!("work-paused-since", moment = moment(since)),
        (None, None) => {
            let due = moment_both(clock.due_at);
            let due = if kind == ClockKind::Answer { t!("work-due", moment = due) } else { t!("work-resolution-due", moment = due) };
            match clock.basis {
                ClockBasis::Clock => due,
                ClockBasis::Working => {
                    t!(
                        "clock-two-parts",
                        first = due,
                        second = t!("work-within", span = t!("working-hours", hours = i64::from(clock.hours)))
                    )
                }
            }
        }
    }
}

fn both(kind: ClockKind, clock: &ClockView) -> String {
    t!("clock-two-parts", first = line(kind, clock), second = standing(clock).label())
}
