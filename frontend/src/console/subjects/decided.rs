//! What comes after a subject has closed: what still lacks an answer, and what was decided.

use majlis_contract::SubjectId;
use majlis_contract::decision::StaffDecisionQuery;
use majlis_contract::subject::{SubjectAction, SubjectView};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::api::decision::list_every_decision;
use crate::console::Route;
use crate::console::administration::Which;
use crate::console::decisions::{On, table};
use crate::load::use_load;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Skeleton, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct DecidedProps {
    pub view: SubjectView,
}

#[component]
pub fn Decided(props: &DecidedProps) -> Html {
    let view = &props.view;
    let decisions = use_load((view.id, view.etag.clone()), |(id, _): (SubjectId, String)| async move {
        list_every_decision(&StaffDecisionQuery { subject_id: Some(id), ..StaffDecisionQuery::default() }).await
    });
    let navigator = use_navigator();
    let id = view.id;
    let write = Callback::from(move |_: MouseEvent| {
        if let Some(navigator) = &navigator {
            let _ = navigator.push_with_query(&Route::Decision { which: Which::New }, &On { subject_id: Some(id) });
        }
    });
    let unanswered = view.unanswered.unwrap_or_default();
    html! {
        <section class="card stack" aria-labelledby="decided-title">
            <div class="row row--between">
                <h2 id="decided-title" class="h-lg">{ t!("decisions-title") }</h2>
                if view.permitted.contains(&SubjectAction::Decide) {
                    <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::PLUS} onclick={write}>{ t!("decision-add") }</Button>
                }
            </div>
            if unanswered > 0 {
                <Alert tone={Tone::Warn}><p>{ t!("subject-unanswered-count", count = unanswered) }</p></Alert>
            }
            { decisions.show(html! { <Skeleton /> }, |page| if page.items.is_empty() {
                html! { <p class="muted">{ t!("subject-undecided") }</p> }
            } else {
                table(&page.items)
            }) }
        </section>
    }
}
