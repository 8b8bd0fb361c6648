//! The promise of the first answer, as a clock.

use std::rc::Rc;

use majlis_contract::case::CaseView;
use yew::prelude::*;

use crate::case_part::{Promise, promise};
use crate::i18n::{moment, now, span};
use crate::t;

/// The ring's length on its grid: 2π × 34.
const RING: f64 = 213.6;

#[derive(Properties, PartialEq)]
pub struct ClockCardProps {
    pub case: Rc<CaseView>,
}

#[component]
pub fn ClockCard(props: &ClockCardProps) -> Html {
    let case = &props.case;
    let now = now();
    let standing = promise(case.state, case.created_at, case.due_at, case.answered_at, now);
    let left = (case.due_at - now).num_seconds();
    let (class, big) = match standing {
        Promise::OnTime => ("clock", t!("due-left", span = span(left))),
        Promise::Soon => ("clock clock--soon", t!("due-left", span = span(left))),
        Promise::Late => ("clock clock--late", t!("due-late", span = span(left))),
        Promise::Paused => ("clock clock--pause", t!("due-paused")),
        Promise::Met => ("clock", t!("due-met")),
        Promise::MetLate => ("clock clock--pause", t!("due-met-late")),
    };
    let whole = (case.due_at - case.created_at).num_seconds().max(1) as f64;
    let passed = match standing {
        Promise::OnTime | Promise::Soon => ((now - case.created_at).num_seconds() as f64 / whole).clamp(0.0, 1.0),
        _ => 1.0,
    };
    let dash = format!("{:.0} {RING:.0}", passed * RING);
    let text = match case.answered_at {
        Some(at) => t!("work-answered", moment = moment(at)),
        None => t!("work-due", moment = moment(case.due_at)),
    };
    html! {
        <section class="card" aria-labelledby="work-clock">
            <h2 id="work-clock" class="sr">{ t!("inbox-due") }</h2>
            <div {class}>
                <svg class="clock__ring" viewBox="0 0 80 80" aria-hidden="true">
                    <circle class="t" cx="40" cy="40" r="34" />
                    <circle class="v" cx="40" cy="40" r="34" stroke-dasharray={dash} transform="rotate(-90 40 40)" />
                    <path d="M40 24v16l10 7" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
                </svg>
                <div>
                    <p class="clock__big">{ big }</p>
                    <p class="small muted">{ text }</p>
                </div>
            </div>
        </section>
    }
}
