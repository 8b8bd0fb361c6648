//! What came of a part: by word and shape, with the decision that says so.

use majlis_contract::decision::{Outcome, PartOutcome};
use yew::prelude::*;

use crate::i18n::{Label, here};
use crate::portal::Route;
use crate::t;
use crate::ui::{Badge, Link, Tone, glyph};

pub fn outcome_badge(outcome: Outcome) -> Html {
    let (tone, glyph) = match outcome {
        Outcome::TakenUp => (Tone::Ok, glyph::STATE_CLOSED),
        Outcome::Partly => (Tone::Ok, glyph::STATE_IN_PROGRESS),
        Outcome::AlreadySo => (Tone::Info, glyph::CHECK),
        Outcome::NotTakenUp => (Tone::Mute, glyph::STATE_REJECTED),
    };
    html! { <Badge {tone} {glyph}>{ outcome.label() }</Badge> }
}

/// What the decisions say that drew on something.
pub fn outcomes(parts: &[PartOutcome]) -> Html {
    html! { <>{ for parts.iter().map(part) }</> }
}

fn part(one: &PartOutcome) -> Html {
    html! {
        <div class="official" key={one.decision.id.to_string()}>
            <div class="row row--between gap-2">
                <p class="strong">{ t!("part-came") }</p>
                { outcome_badge(one.outcome) }
            </div>
            if let Some(note) = &one.note {
                <p class="pre mt-2">{ here(note) }</p>
            }
            <p class="mt-2"><Link<Route> to={Route::Decision { id: one.decision.id }}><bdi>{ here(&one.decision.title) }</bdi></Link<Route>></p>
        </div>
    }
}
