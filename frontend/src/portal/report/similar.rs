//! Step 4: whether somebody has reported it already.

use std::rc::Rc;

use majlis_contract::case::{CaseDraft, CaseView, SimilarCase};
use yew::prelude::*;
use yew_router::prelude::*;

use super::draft::Draft;
use super::step::Step;
use crate::api::case::find_similar_cases;
use crate::case_part::StateBadge;
use crate::cases::{away, likeness};
use crate::load::{Load, use_load};
use crate::portal::Route;
use crate::portal::join::Join;
use crate::session::use_session;
use crate::t;
use crate::ui::{Icon, Late, Link, Ref, Skeleton, glyph, use_toast};

/// What was found for the report as it stands now.
#[derive(Debug, Clone, PartialEq)]
pub enum Similar {
    Looking,
    /// Nothing, or it could not be looked: sending is never held up by it.
    None,
    Some(Rc<(Option<CaseDraft>, Vec<SimilarCase>)>),
}

/// Looks as soon as there is all that is needed, and again when it has changed.
#[hook]
pub fn use_similar(step: Step, draft: &Draft) -> Similar {
    let question = if step >= Step::Similar { draft.question() } else { None };
    let found = use_load(question.clone(), |question| async move {
        let items = match &question {
            Some(draft) => find_similar_cases(draft).await?.items,
            None => Vec::new(),
        };
        Ok((question, items))
    });
    match found.state {
        Load::Failed(_) => Similar::None,
        // An answer to what was asked before says nothing of this.
        Load::Ready(answer) if answer.0 == question => {
            if answer.1.is_empty() {
                Similar::None
            } else {
                Similar::Some(answer)
            }
        }
        _ => Similar::Looking,
    }
}

#[derive(Properties, PartialEq)]
pub struct SimilarStepProps {
    pub draft: UseReducerHandle<Draft>,
    pub similar: Similar,
    /// Joined another: the own report is not needed any more.
    pub onjoined: Callback<()>,
}

#[component]
pub fn SimilarStep(props: &SimilarStepProps) -> Html {
    let Similar::Some(found) = &props.similar else {
        return html! { <><p class="sr" role="status">{ t!("similar-looking") }</p><Late><Skeleton blocks={2} /></Late></> };
    };
    let card = |(at, case): (usize, &SimilarCase)| html! { <Card key={case.id.to_string()} number={at + 1} case={case.clone()} draft={props.draft.clone()} onjoined={props.onjoined.clone()} /> };
    html! {
        <>
            <p class="muted measure">{ t!("similar-lead", count = found.1.len()) }</p>
            <ul class="grid grid--2 gap-4">{ for found.1.iter().enumerate().map(card) }</ul>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct CardProps {
    number: usize,
    case: SimilarCase,
    draft: UseReducerHandle<Draft>,
    onjoined: Callback<()>,
}

#[component]
fn Card(props: &CardProps) -> Html {
    let case = &props.case;
    let (navigator, toast, session) = (use_navigator(), use_toast(), use_session());
    let guest = session.account_id().is_none();
    let put_away = props.onjoined.clone();
    let onjoined = Callback::from(move |view: CaseView| {
        put_away.emit(());
        toast.say(t!("join-done"));
        if let Some(navigator) = &navigator {
            let asked: &[(&str, &str)] = if guest { &[("joined", "1")] } else { &[] };
            // Back leads past the report, which is not needed any more.
            let _ = navigator.replace_with_query(&Route::Case { id: view.id }, asked);
        }
    });
    let open =
        |text: String| html! { <Link<Route> class="btn btn--second btn--block" to={Route::Case { id: case.id }}>{ text }</Link<Route>> };
    html! {
        <li class="card stack gap-3">
            <div class="row row--between">
                <span class="row gap-2 nowrap-row">
                    <span class="count count--action" aria-hidden="true">{ props.number }</span>
                    <span class="small muted">{ away(case) }</span>
                </span>
                <StateBadge state={case.state} />
            </div>
            <h2 class="h-lg"><Link<Route> to={Route::Case { id: case.id }}><bdi>{ &case.subject }</bdi></Link<Route>></h2>
            <p class="facts">
                <span><Ref value={case.reference.clone()} /></span>
                <span><Icon glyph={glyph::PEOPLE} class="icon--sm" />{ t!("followers", count = case.followers) }</span>
            </p>
            <p class="small muted">{ likeness(case) }</p>
            if case.own {
                { open(t!("similar-own")) }
            } else if case.follows {
                { open(t!("similar-follows")) }
            } else {
                <Join id={case.id} subject={case.subject.clone()} first={props.number == 1} contact={props.draft.reporter()} label={t!("similar-join")} {onjoined} />
            }
        </li>
    }
}
