//! The ideas on a subject: in which order, with which words, as a list or on a map.

use majlis_contract::SubjectId;
use majlis_contract::contribution::ContributionView;
use yew::prelude::*;
use yew_router::prelude::*;

use self::asked::{Asked, Way};
use self::filters::Filters;
use self::map::OnMap;
use super::idea_card::IdeaCard;
use crate::api::subject::list_ideas;
use crate::load::use_paged;
use crate::portal::Route;
use crate::t;
use crate::title::use_focus_on_more;
use crate::ui::{Button, ButtonKind, Empty, Icon, glyph};

mod asked;
mod filters;
mod map;
mod near;

#[derive(Properties, PartialEq)]
pub struct IdeasProps {
    pub subject: SubjectId,
    /// Ideas can be proposed now.
    pub open: bool,
    /// None is there at all.
    pub none: bool,
}

#[component]
pub fn Ideas(props: &IdeasProps) -> Html {
    let subject = props.subject;
    let navigator = use_navigator();
    let asked = use_location().and_then(|location| location.query::<Asked>().ok()).unwrap_or_default();
    let go = Callback::from(move |asked: Asked| {
        if let Some(navigator) = &navigator {
            let _ = navigator.replace_with_query(&Route::Subject { id: subject }, &asked);
        }
    });
    let is_there = !props.none || asked.is_narrowed();
    html! {
        <section class="stack" aria-labelledby="ideas-title">
            <h2 id="ideas-title">{ t!("ideas-title") }</h2>
            if is_there {
                { ways(&asked, &go) }
                <Filters asked={asked.clone()} go={go.clone()} />
            }
            if asked.way.is_list() || !is_there {
                <Listed {subject} {asked} open={props.open} {go} />
            } else {
                <OnMap {subject} {asked} {go} />
            }
        </section>
    }
}

/// List or map.
fn ways(asked: &Asked, go: &Callback<Asked>) -> Html {
    let way = |way: Way, glyph, text: String| {
        let (asked, pressed) = (asked.clone(), asked.way == way);
        let onclick = go.reform(move |_: MouseEvent| Asked { way, ..asked.clone() });
        html! { <button type="button" aria-pressed={pressed.to_string()} {onclick}><Icon {glyph} class="icon--sm" />{ text }</button> }
    };
    html! {
        <div class="seg" role="group" aria-label={t!("ideas-way")}>
            { way(Way::List, glyph::LIST, t!("ideas-as-list")) }
            { way(Way::Map, glyph::PIN, t!("ideas-on-map")) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ListedProps {
    subject: SubjectId,
    asked: Asked,
    open: bool,
    go: Callback<Asked>,
}

#[component]
fn Listed(props: &ListedProps) -> Html {
    let ideas = use_paged((props.subject, props.asked.clone()), |(subject, asked), cursor| async move {
        list_ideas(subject, &asked.of_list(cursor)).await
    });
    use_focus_on_more("idea", ideas.items.len());
    let card = |(at, idea): (usize, &ContributionView)| {
        html! { <li key={idea.id.to_string()}><IdeaCard idea={idea.clone()} focus_id={format!("idea-{at}")} /></li> }
    };
    let asked = props.asked.clone();
    let nothing = none(props.asked.is_narrowed(), props.open, props.go.reform(move |_| asked.cleared()));
    ideas.show(nothing, || {
        html! {
            <>
                <ul class="stack gap-3">{ for ideas.items.iter().enumerate().map(card) }</ul>
                { ideas.more_button() }
            </>
        }
    })
}

/// Why there is none.
fn none(is_narrowed: bool, is_open: bool, clear: Callback<MouseEvent>) -> Html {
    if is_narrowed {
        return html! {
            <Empty glyph={glyph::SEARCH} title={t!("ideas-none-found")}>
                <p>{ t!("ideas-none-found-text") }</p>
                <Button kind={ButtonKind::Second} onclick={clear}>{ t!("ideas-clear") }</Button>
            </Empty>
        };
    }
    html! {
        <div class="card card--sunken">
            <p class="strong">{ t!("ideas-none") }</p>
            <p class="muted">{ if is_open { t!("ideas-none-open") } else { t!("ideas-none-closed") } }</p>
        </div>
    }
}
