//! The clock: when an answer or the resolution is due, or how it was kept.

use std::rc::Rc;

use majlis_contract::case::{CaseView, ClockBasis, ClockKind, ClockState, ClockView};
use yew::prelude::*;

use crate::case_part::standing;
use crate::cases::ClockRing;
use crate::i18n::{self, span, span_subject};
use crate::t;
use crate::ui::Icon;
use crate::ui::glyph;

/// True while something is still owed and its clock runs or stands.
pub fn is_running(case: &CaseView) -> bool {
    case.clocks.leading().is_some_and(|(_, clock)| clock.met_at.is_none())
}

#[derive(Properties, PartialEq)]
pub struct ClockProps {
    pub case: Rc<CaseView>,
}

/// Nothing where nothing is owed and nothing was kept.
#[component]
pub fn Clock(props: &ClockProps) -> Html {
    let case = &props.case;
    let Some((kind, clock)) = case.clocks.leading() else { return Html::default() };
    // What was answered is told beside what is still to come.
    let answer = case.clocks.answer.as_ref().filter(|_| kind == ClockKind::Resolution);
    html! {
        <section class="card" aria-labelledby="clock-title">
            <div class={class_of(clock)}>
                <ClockRing clock={clock.clone()} />
                <div>
                    <h2 id="clock-title" class="clock__big">{ title(kind, clock) }</h2>
                    { explained(case, kind, clock) }
                </div>
            </div>
            if let Some(answer) = answer {
                <p class="small muted mt-3 clock__other"><Icon glyph={glyph::SPEECH} class="icon--sm icon--inline" />{ " " }{ answered(answer) }</p>
            }
        </section>
    }
}

fn class_of(clock: &ClockView) -> &'static str {
    match standing(clock) {
        ClockState::OnTime => "clock",
        ClockState::Soon => "clock clock--soon",
        ClockState::Late => "clock clock--late",
        ClockState::Paused => "clock clock--pause",
        ClockState::Met => "clock clock--met",
        ClockState::MetLate => "clock clock--missed",
    }
}

fn title(kind: ClockKind, clock: &ClockView) -> String {
    let left = (clock.due_at - i18n::now()).num_seconds();
    let of_answer = kind == ClockKind::Answer;
    match (standing(clock), clock.met_at) {
        (_, Some(met)) => {
            let taken = span((met - clock.started_at).num_seconds());
            if of_answer { t!("clock-answered", span = taken) } else { t!("clock-resolved", span = taken) }
        }
        (ClockState::Paused, None) => t!("clock-paused"),
        (ClockState::Late, None) if of_answer => t!("clock-late", span = span(left)),
        (ClockState::Late, None) => t!("clock-resolution-late", span = span(left)),
        (_, None) if of_answer => t!("clock-left", span = span_subject(left)),
        (_, None) => t!("clock-resolution-left", span = span_subject(left)),
    }
}

fn explained(case: &CaseView, kind: ClockKind, clock: &ClockView) -> Html {
    match (standing(clock), clock.met_at) {
        (_, Some(_)) => kept(clock),
        (ClockState::Paused, _) => {
            let text = if case.reporter.is_some() { t!("clock-paused-own") } else { t!("clock-paused-theirs") };
            html! { <p class="muted">{ text }</p> }
        }
        (state, None) => {
            let moment = i18n::moment_both(clock.due_at);
            let due = if state == ClockState::Late { t!("clock-was-due", moment = moment) } else { t!("clock-due", moment = moment) };
            let with = case
                .department
                .as_ref()
                .map_or_else(|| t!("clock-with-nobody"), |department| t!("clock-with", name = i18n::here(&department.name)));
            html! {
                <>
                    <p class="muted">{ due }{ " " }{ with }</p>
                    if clock.basis == ClockBasis::Working && kind == ClockKind::Answer {
                        <p class="small muted">{ t!("clock-working", span = promised(clock)) }</p>
                    }
                </>
            }
        }
    }
}

/// "In 31 hours, 41 hours ahead of time."
fn answered(clock: &ClockView) -> String {
    let Some(met) = clock.met_at else { return String::new() };
    let taken = t!("clock-answered", span = span((met - clock.started_at).num_seconds()));
    let how = if met <= clock.due_at { t!("due-met") } else { t!("due-met-late") };
    t!("clock-two-parts", first = taken, second = how)
}

fn kept(clock: &ClockView) -> Html {
    let ahead = clock.met_at.map_or(0, |met| (clock.due_at - met).num_seconds());
    let promised = promised(clock);
    let text = if ahead >= 0 {
        t!("clock-ahead", span = span(ahead), promised = promised)
    } else {
        t!("clock-behind", span = span(ahead), promised = promised)
    };
    html! {
        <>
            <p class="small muted">{ text }</p>
            if ahead < 0 {
                <p class="small strong"><Icon glyph={glyph::WARNING} class="icon--sm icon--inline" />{ " " }{ t!("clock-missed") }</p>
            }
        </>
    }
}

/// "72 hours", or "14 working hours".
fn promised(clock: &ClockView) -> String {
    match clock.basis {
        ClockBasis::Clock => span(i64::from(clock.hours) * 3600),
        ClockBasis::Working => t!("working-hours", hours = i64::from(clock.hours)),
    }
}
