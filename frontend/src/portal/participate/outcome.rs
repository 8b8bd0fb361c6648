//! What came of a part: with the decision that says so, and with the answer to the point that a comment makes.

use majlis_contract::decision::PartOutcome;
use majlis_contract::draft::PointAnswer;
use yew::prelude::*;

use crate::i18n::{here, number};
use crate::outcome::OutcomeBadge;
use crate::portal::Route;
use crate::t;
use crate::ui::Link;

/// What the decisions say that drew on something.
pub fn outcomes(parts: &[PartOutcome]) -> Html {
    html! { <>{ for parts.iter().map(part) }</> }
}

fn part(one: &PartOutcome) -> Html {
    html! {
        <div class="official" key={one.decision.id.to_string()}>
            <div class="row row--between gap-2">
                <p class="strong">{ t!("part-came") }</p>
                <OutcomeBadge outcome={one.outcome} />
            </div>
            if let Some(note) = &one.note {
                <p class="pre mt-2">{ here(note) }</p>
            }
            <p class="mt-2"><Link<Route> to={Route::Decision { id: one.decision.id }}><bdi>{ here(&one.decision.title) }</bdi></Link<Route>></p>
        </div>
    }
}

/// The municipality's answer to the point that a comment makes.
pub fn answered(point: &PointAnswer) -> Html {
    html! {
        <div class="official">
            <div class="row row--between gap-2">
                <p class="strong">{ number(f64::from(point.number)) }{ ". " }<bdi>{ here(&point.title) }</bdi></p>
                <OutcomeBadge outcome={point.outcome} />
            </div>
            <p class="pre mt-2">{ here(&point.answer) }</p>
        </div>
    }
}

/// The same beside a comment among many: its answer is read when it is wanted.
pub fn answered_shortly(point: &PointAnswer) -> Html {
    html! {
        <details>
            <summary class="small">{ t!("part-point", number = point.number, title = here(&point.title)) }</summary>
            <div class="mt-2">{ answered(point) }</div>
        </details>
    }
}
