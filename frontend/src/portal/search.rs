//! Searching everything that is public. The question stands in the address.

mod hit;

use majlis_contract::Page;
use majlis_contract::search::{QUESTION_LENGTH, SearchKind, SearchQuery};
use yew::prelude::*;
use yew_router::prelude::*;

use super::Route;
use crate::api::search::search;
use crate::form::{bind, on_submit};
use crate::load::use_paged;
use crate::t;
use crate::title::{use_focus_on_more, use_title};
use crate::ui::{Button, Chip, Empty, Field, Link, glyph};
use hit::Hit;

/// What the address asks for.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<SearchKind>,
}

#[component]
pub fn SearchPage() -> Html {
    use_title(t!("search-page"));
    let asked = use_location().and_then(|location| location.query::<Asked>().ok()).unwrap_or_default();
    html! {
        <div class="wrap page">
            <div class="stack gap-5">
                <h1>{ t!("search-page") }</h1>
                <Question asked={asked.clone()} />
                if !asked.q.trim().is_empty() {
                    <Kinds asked={asked.clone()} />
                    <Results key={format!("{} {:?}", asked.q, asked.kind)} asked={asked.clone()} />
                }
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct AskedProps {
    asked: Asked,
}

/// The one box.
#[component]
fn Question(props: &AskedProps) -> Html {
    let navigator = use_navigator();
    let typed = use_state(|| props.asked.q.clone());
    {
        // Going back brings back what was asked then.
        let typed = typed.clone();
        use_effect_with(props.asked.q.clone(), move |asked| typed.set(asked.clone()));
    }
    let oninput = bind(&typed);
    let onsubmit = {
        let (typed, kind) = (typed.clone(), props.asked.kind);
        on_submit(move || {
            if let (Some(navigator), false) = (&navigator, typed.trim().is_empty()) {
                // A question that fits into an address can't fail.
                let _ = navigator.push_with_query(&Route::Search, Asked { q: typed.trim().to_owned(), kind });
            }
        })
    };
    let ask = html! { <Button submit={true} glyph={glyph::SEARCH}>{ t!("search-do") }</Button> };
    html! {
        <form role="search" class="measure" {onsubmit}>
            <Field
                id="f-q"
                kind="search"
                label={t!("search-label")}
                hint={html! { { t!("search-hint") } }}
                value={(*typed).clone()}
                {oninput}
                maxlength={QUESTION_LENGTH.to_string()}
                after={ask}
            />
        </form>
    }
}

/// Of which kind: all, or one.
#[component]
fn Kinds(props: &AskedProps) -> Html {
    let navigator = use_navigator();
    let chip = |kind: Option<SearchKind>| {
        let (navigator, q) = (navigator.clone(), props.asked.q.clone());
        let onclick = Callback::from(move |()| {
            if let Some(navigator) = &navigator {
                let _ = navigator.replace_with_query(&Route::Search, Asked { q: q.clone(), kind });
            }
        });
        html! { <Chip pressed={props.asked.kind == kind} {onclick}>{ kind.map_or_else(|| t!("search-all"), hit::name) }</Chip> }
    };
    html! {
        <div class="chips" role="group" aria-label={t!("search-kinds")}>
            { chip(None) }
            { for SearchKind::ALL.iter().map(|kind| chip(Some(*kind))) }
        </div>
    }
}

#[component]
fn Results(props: &AskedProps) -> Html {
    let found = use_state(|| None::<(u16, bool)>);
    let list = {
        let found = found.clone();
        use_paged(props.asked.clone(), move |asked, cursor| {
            let found = found.clone();
            async move {
                let answer = search(&SearchQuery { q: asked.q, kind: asked.kind, limit: None, cursor }).await?;
                found.set(Some((answer.found, answer.complete)));
                Ok(Page { items: answer.items, next_cursor: answer.next_cursor })
            }
        })
    };
    use_focus_on_more("hit", list.items.len());
    html! {
        <section class="stack" aria-label={t!("search-results")}>
            <p role="status" class="muted">{ (*found).map(|(count, complete)| counted(count, complete)) }</p>
            { list.show(html! {
                <Empty glyph={glyph::SEARCH} title={t!("search-none")}>
                    <p>{ t!("search-none-text") }</p>
                    <Link<Route> class="btn" to={Route::Participate}>{ t!("search-to-board") }</Link<Route>>
                </Empty>
            }, || html! {
                <div>
                    <ol class="stack gap-3">
                        { for list.items.iter().enumerate().map(|(at, one)| html! { <li key={at}><Hit at={at} result={one.clone()} /></li> }) }
                    </ol>
                    { list.more_button() }
                </div>
            }) }
        </section>
    }
}

/// How many there are; nothing where that is said by the empty list.
fn counted(count: u16, complete: bool) -> Option<String> {
    match (count, complete) {
        (0, _) => None,
        (_, true) => Some(t!("search-found", count = i64::from(count))),
        (_, false) => Some(t!("search-found-least", count = i64::from(count))),
    }
}
