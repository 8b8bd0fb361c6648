//! What the resident thinks of the answer.

use std::rc::Rc;

use majlis_contract::case::CaseView;
use yew::prelude::*;

use crate::i18n::{self, Label};
use crate::t;
use crate::ui::{Icon, When, glyph};

#[derive(Properties, PartialEq)]
pub struct RatingCardProps {
    pub case: Rc<CaseView>,
}

/// Nothing while it was not said.
#[component]
pub fn RatingCard(props: &RatingCardProps) -> Html {
    let Some(rating) = &props.case.rating else { return Html::default() };
    html! {
        <section class="card c-dense" aria-labelledby="work-rating">
            <h2 id="work-rating" class="h-md row gap-2 nowrap-row"><Icon glyph={glyph::STAR} class="icon--sm" />{ t!("work-rating") }</h2>
            <p class="mt-2"><span class="strong">{ t!("rating-of", score = rating.score) }</span>{ " " }{ i18n::text(&format!("rating-{}", rating.score), &[]) }</p>
            if !rating.reasons.is_empty() {
                <p class="small muted">{ rating.reasons.iter().map(|reason| reason.label()).collect::<Vec<_>>().join(" · ") }</p>
            }
            if let Some(comment) = &rating.comment {
                <p class="pre small mt-2" dir="auto">{ comment }</p>
            }
            <p class="xs muted mt-2"><When at={rating.updated_at} /></p>
        </section>
    }
}
