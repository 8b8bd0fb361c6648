//! Open cases like the one that is being entered.

use majlis_contract::case::{CaseDraft, SimilarCase};
use yew::prelude::*;

use crate::api::case::find_similar_cases;
use crate::case_part::StateBadge;
use crate::cases::{away, likeness};
use crate::console::Route;
use crate::load::use_load;
use crate::t;
use crate::ui::{Link, Ref};

#[derive(Properties, PartialEq)]
pub struct SimilarPartProps {
    /// Once there is a category and a point or district.
    pub question: Option<CaseDraft>,
}

/// Nothing while there is none; what can't be looked up holds nobody up.
#[component]
pub fn SimilarPart(props: &SimilarPartProps) -> Html {
    let found = use_load(props.question.clone(), |question| async move {
        match &question {
            Some(draft) => find_similar_cases(draft).await.map(|found| found.items),
            None => Ok(Vec::new()),
        }
    });
    let items = found.ready().filter(|items| !items.is_empty());
    html! {
        <div role="status">
            if let Some(items) = items {
                <section class="card c-dense" aria-labelledby="enter-similar">
                    <h2 id="enter-similar" class="h-md">{ t!("enter-similar") }</h2>
                    <p class="small muted">{ t!("enter-similar-lead") }</p>
                    <ul class="stack gap-3 mt-3">{ for items.iter().map(item) }</ul>
                </section>
            }
        </div>
    }
}

fn item(case: &SimilarCase) -> Html {
    html! {
        <li key={case.id.to_string()} class="stack gap-1">
            <div class="row row--between gap-2"><StateBadge state={case.state} dense={true} /><span class="xs muted">{ away(case) }</span></div>
            <Link<Route> class="t" to={Route::Case { id: case.id }}><bdi>{ &case.subject }</bdi></Link<Route>>
            <p class="xs muted"><Ref value={case.reference.clone()} />{ " · " }{ likeness(case) }</p>
        </li>
    }
}
