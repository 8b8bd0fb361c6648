//! What came of a part, with the decision that says so.

use majlis_contract::decision::PartOutcome;
use yew::prelude::*;

use crate::i18n::here;
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
