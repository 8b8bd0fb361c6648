//! The points that were made, with the municipality's answers.

use std::rc::Rc;

use majlis_contract::draft::PointView;
use yew::prelude::*;

use super::super::permalink::{named_point, use_fragment};
use crate::i18n::{here, number};
use crate::outcome::OutcomeBadge;
use crate::t;
use crate::title::focus;

#[derive(Properties, PartialEq)]
pub struct PointsProps {
    pub points: Rc<Vec<PointView>>,
}

#[component]
pub fn Points(props: &PointsProps) -> Html {
    let named = use_fragment(named_point).filter(|named| props.points.iter().any(|point| point.number == *named));
    // The browser has looked for it before it was there.
    use_effect_with(named, |named| {
        if let Some(number) = named {
            focus(&format!("point-{number}"));
        }
    });
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
