//! The points that were made, with the municipality's answers.

use majlis_contract::draft::{PointOutcome, PointView};
use yew::prelude::*;

use crate::i18n::{here, number};
use crate::t;
use crate::ui::{Badge, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct PointsProps {
    pub points: Vec<PointView>,
}

#[component]
pub fn Points(props: &PointsProps) -> Html {
    html! {
        <section class="stack" aria-labelledby="points-title">
            <h2 id="points-title">{ t!("draft-points") }</h2>
            { for props.points.iter().map(point) }
        </section>
    }
}

fn point(point: &PointView) -> Html {
    html! {
        <article class="card stack gap-2" key={point.id.to_string()} id={format!("point-{}", point.number)} tabindex="-1">
            <h3 class="h-lg">{ number(f64::from(point.number)) }{ ". " }{ here(&point.title) }</h3>
            <p class="row gap-2">
                if let Some(outcome) = point.outcome {
                    { badge(outcome) }
                }
                <span class="small muted">{ t!("comments-count", count = point.comments) }</span>
            </p>
            if let Some(answer) = &point.answer {
                <p class="pre measure">{ here(answer) }</p>
            }
        </article>
    }
}

fn badge(outcome: PointOutcome) -> Html {
    let (tone, glyph, word) = match outcome {
        PointOutcome::TakenUp => (Tone::Ok, glyph::STATE_RESOLVED, t!("draft-taken-up")),
        PointOutcome::Partly => (Tone::Info, glyph::STATE_IN_PROGRESS, t!("draft-partly")),
        PointOutcome::NotTakenUp => (Tone::Mute, glyph::STATE_REJECTED, t!("draft-not-taken-up")),
        PointOutcome::AlreadySo => (Tone::Mute, glyph::CHECK, t!("draft-already-so")),
    };
    html! { <Badge {tone} {glyph}>{ word }</Badge> }
}
