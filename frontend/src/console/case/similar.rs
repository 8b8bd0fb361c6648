//! Open cases like this one, which it may repeat.

use majlis_contract::case::{CaseAction, SimilarCase};
use yew::prelude::*;
use yew_router::prelude::*;

use super::desk::Desk;
use crate::api::case::{find_case, list_similar_cases};
use crate::case_part::StateBadge;
use crate::cases::{away, likeness};
use crate::console::Route;
use crate::form::{bind, on_submit};
use crate::load::{use_action, use_load};
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Field, Icon, Link, Ref, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct SimilarCardProps {
    pub desk: Desk,
}

/// Only where there is something to merge still.
#[component]
pub fn SimilarCard(props: &SimilarCardProps) -> Html {
    if props.desk.may(CaseAction::MarkDuplicate) {
        html! { <Found desk={props.desk.clone()} /> }
    } else {
        Html::default()
    }
}

#[component]
fn Found(props: &SimilarCardProps) -> Html {
    let id = props.desk.case.id;
    let found = use_load(id, |id| async move { list_similar_cases(id).await.map(|found| found.items) });
    let item = |case: &SimilarCase| {
        html! {
            <li key={case.id.to_string()} class="stack gap-1">
                <div class="row row--between gap-2">
                    <StateBadge state={case.state} dense={true} />
                    <span class="xs muted">{ away(case) }</span>
                </div>
                <Link<Route> class="t" to={Route::Merge { id, other: case.id }}><bdi>{ &case.subject }</bdi></Link<Route>>
                <p class="xs muted">
                    <Ref value={case.reference.clone()} />{ " · " }{ likeness(case) }
                    if case.followers > 0 {
                        { " · " }{ t!("followers", count = case.followers) }
                    }
                </p>
            </li>
        }
    };
    html! {
        <section class="card c-dense" aria-labelledby="work-similar">
            <h2 id="work-similar" class="h-md row gap-2 nowrap-row"><Icon glyph={glyph::MERGE} class="icon--sm" />{ t!("work-similar") }</h2>
            { found.show(html! { <p class="small muted mt-2">{ t!("loading") }</p> }, |items| html! {
                if items.is_empty() {
                    <p class="small muted mt-2">{ t!("work-similar-none") }</p>
                } else {
                    <ul class="stack gap-3 mt-2">{ for items.iter().map(item) }</ul>
                }
            }) }
            <details class="mt-3">
                <summary class="small">{ t!("work-similar-other") }</summary>
                <ByReference desk={props.desk.clone()} />
            </details>
        </section>
    }
}

/// The other case by its number, for who knows it already.
#[component]
fn ByReference(props: &SimilarCardProps) -> Html {
    let (typed, navigator, id) = (use_state(String::new), use_navigator(), props.desk.case.id);
    let find = use_action(
        |reference: String| async move { find_case(&reference, None).await },
        move |case| {
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Merge { id, other: case.id });
            }
        },
    );
    let onsubmit = {
        let (typed, run) = (typed.clone(), find.run.clone());
        on_submit(move || {
            if !typed.trim().is_empty() {
                run.emit(typed.trim().to_owned());
            }
        })
    };
    html! {
        <form class="stack gap-2 mt-2" {onsubmit} novalidate={true}>
            if let Some(error) = &find.error {
                <Alert tone={Tone::Bad} role="alert" title={error.text()} />
            }
            <Field id="similar-reference" label={t!("work-similar-reference")} dir="ltr" value={(*typed).clone()} oninput={bind(&typed)} />
            <Button submit={true} kind={ButtonKind::Second} class="btn--dense" busy={find.busy.then(|| AttrValue::from(t!("loading")))}>{ t!("work-similar-compare") }</Button>
        </form>
    }
}
