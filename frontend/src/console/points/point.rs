//! A point: what it is about, what comments make it, and what the municipality says to it.

use std::rc::Rc;

use majlis_contract::decision::Outcome;
use majlis_contract::draft::PointView;
use yew::prelude::*;

use super::Sections;
use super::answer::AnswerDialog;
use super::target::name;
use crate::i18n::here;
use crate::outcome::OutcomeBadge;
use crate::t;
use crate::ui::{Badge, Button, ButtonKind, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct PointProps {
    pub point: PointView,
    pub sections: Rc<Sections>,
    /// It can still be changed, by this member of staff.
    pub edits: bool,
    pub onchanged: Callback<()>,
}

#[component]
pub fn Point(props: &PointProps) -> Html {
    let point = &props.point;
    let open = use_state(|| false);
    let show = |to: bool| {
        let open = open.setter();
        Callback::from(move |()| open.set(to))
    };
    let name = name(point);
    html! {
        <li class="card card--sunken stack gap-2">
            <div class="row row--between gap-2">
                <h3 class="h-md"><bdi>{ name.clone() }</bdi></h3>
                { badge(point.outcome.filter(|_| point.answer.is_some())) }
            </div>
            <p class="facts">
                <span><bdi>{ props.sections.name(point.section_id) }</bdi></span>
                <span>{ t!("subject-comment-count", count = point.comments) }</span>
            </p>
            if let Some(answer) = &point.answer {
                <p class="pre measure"><bdi>{ here(answer) }</bdi></p>
            }
            if props.edits {
                <div>
                    <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::SPEECH} label={t!("point-answer-named", name = name.as_str())}
                        onclick={show(true).reform(|_: MouseEvent| ())}>{ t!("point-answer") }</Button>
                </div>
                <AnswerDialog point={point.clone()} sections={Rc::clone(&props.sections)} open={*open} onchanged={props.onchanged.clone()} onclose={show(false)} />
            }
        </li>
    }
}

/// What became of it, once it is answered.
fn badge(outcome: Option<Outcome>) -> Html {
    match outcome {
        Some(outcome) => html! { <OutcomeBadge {outcome} dense={true} /> },
        None => html! { <Badge tone={Tone::Warn} glyph={glyph::STATE_AWAITING} dense={true}>{ t!("point-unanswered") }</Badge> },
    }
}
