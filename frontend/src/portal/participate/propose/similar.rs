//! Ideas that may say the same, while one is written: supporting one of them counts for more than saying it again.

use majlis_contract::SubjectId;
use majlis_contract::contribution::{COMPARED_LENGTH, ContributionAction, ContributionView, SimilarIdeasDraft};
use yew::prelude::*;

use crate::api::subject::find_similar_ideas;
use crate::load::{use_load, use_settled};
use crate::portal::Route;
use crate::portal::participate::support::Support;
use crate::t;
use crate::ui::Link;

/// Milliseconds without a key after which ideas are looked for.
const SETTLED: u32 = 700;
/// Fewer characters tell nothing.
const LEAST: usize = 8;

#[derive(Properties, PartialEq)]
pub struct SimilarProps {
    pub subject: SubjectId,
    pub title: String,
    pub text: String,
}

/// Nothing where none is like it, or it can't be found out: the form goes on without.
#[component]
pub fn Similar(props: &SimilarProps) -> Html {
    let subject = props.subject;
    let text: String = props.text.trim().chars().take(COMPARED_LENGTH as usize).collect();
    let settled = use_settled(SimilarIdeasDraft { title: props.title.trim().to_owned(), text }, SETTLED);
    let found = use_load((*settled).clone(), move |asked| async move {
        match asked.title.chars().count() < LEAST {
            true => Ok(Vec::new()),
            false => find_similar_ideas(subject, &asked).await.map(|found| found.items),
        }
    });
    // What was supported here, as it is now.
    let newer = use_state(|| None::<ContributionView>);
    let set = {
        let newer = newer.setter();
        Callback::from(move |view| newer.set(Some(view)))
    };
    // The last ones stay until the next are there.
    let last = use_mut_ref(Vec::new);
    if let Some(ready) = found.ready() {
        last.borrow_mut().clone_from(ready);
    }
    let shown: Vec<ContributionView> = last.borrow().clone();
    html! {
        <div aria-live="polite">
            if !shown.is_empty() {
                <section class="card card--sunken stack gap-3" aria-labelledby="similar-title">
                    <h2 id="similar-title" class="h-md">{ t!("similar-ideas-title", count = shown.len()) }</h2>
                    <p class="muted">{ t!("similar-ideas-text") }</p>
                    <ul class="stack gap-3 c-plain">
                        { for shown.iter().map(|idea| one(newer.as_ref().filter(|newer| newer.id == idea.id).unwrap_or(idea), &set)) }
                    </ul>
                </section>
            }
        </div>
    }
}

fn one(idea: &ContributionView, set: &Callback<ContributionView>) -> Html {
    let open = idea.permitted.contains(&ContributionAction::Support) || idea.supported;
    html! {
        <li key={idea.id.to_string()} class="row row--between gap-2">
            <div>
                <Link<Route> to={Route::Idea { id: idea.id }}><bdi>{ idea.title.clone().unwrap_or_default() }</bdi></Link<Route>>
                <p class="small muted">{ t!("supports-count", count = idea.supports) }</p>
            </div>
            if open {
                <Support view={idea.clone()} {open} block={false} set={set.clone()} />
            }
        </li>
    }
}
