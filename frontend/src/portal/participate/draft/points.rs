//! The points that were made, with the municipality's answers.

use majlis_contract::draft::PointView;
use yew::prelude::*;

use crate::i18n::{here, number};
use crate::outcome::OutcomeBadge;
use crate::t;

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
                    <OutcomeBadge {outcome} />
                }
                <span class="small muted">{ t!("comments-count", count = point.comments) }</span>
            </p>
            if let Some(answer) = &point.answer {
                <p class="pre measure">{ here(answer) }</p>
            }
        </article>
    }
}
