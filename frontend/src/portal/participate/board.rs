//! The board: what residents can take part in, now, soon, and before.

use majlis_contract::policy::PolicyKind;
use majlis_contract::role::StakeholderGroup;
use majlis_contract::subject::{Axis, BoardQuery, BoardShelf, FeedQuery, ParticipationKind, SubjectSummary};
use yew::prelude::*;
use yew_router::prelude::*;

use super::axis::AxisLinks;
use super::subject_card::{SubjectCard, page_of};
use crate::api::subject::{calendar_address, feed_address, list_subjects};
use crate::i18n::{self, Label, day, here};
use crate::load::{use_load, use_paged};
use crate::portal::Route;
use crate::reference_data::{use_categories, use_districts};
use crate::t;
use crate::title::{use_focus_on_more, use_title};
use crate::ui::{Chip, Empty, Link, Options, Select, glyph};

#[component]
pub fn Board() -> Html {
    use_title(t!("participate-page"));
    let asked = use_location().and_then(|location| location.query::<BoardQuery>().ok()).unwrap_or_default();
    let shelf = asked.shelf.unwrap_or_default();
    html! {
        <div class="wrap page">
            <div class="stack gap-5">
                <div>
                    <h1>{ t!("participate-page") }</h1>
                    <p class="lead measure">{ t!("participate-lead") }</p>
                </div>
                <AxisLinks />
                <div class="split">
                    <div class="stack">
                        <Filters asked={asked.clone()} />
                        <List asked={asked.clone()} />
                    </div>
                    <aside class="split__side stack" aria-label={t!("participate-page")}>
                        if shelf != BoardShelf::Soon {
                            <Soon />
                        }
                        <p><Link<Route> class="btn btn--second btn--block" to={Route::Initiatives}>{ t!("board-initiatives") }</Link<Route>></p>
                        <section class="card card--sunken" aria-labelledby="how-title">
                            <h2 id="how-title" class="h-lg">{ t!("board-how") }</h2>
                            <p class="muted mt-2">{ t!("board-how-text") }</p>
                            <p><Link<Route> class="linkish" to={Route::Policy { kind: PolicyKind::Participation }}>{ PolicyKind::Participation.label() }</Link<Route>></p>
                            <p><Link<Route> class="linkish" to={Route::Decisions}>{ t!("decisions-page") }</Link<Route>></p>
                            <p><Link<Route> class="linkish" to={Route::Glossary}>{ t!("glossary-page") }</Link<Route>></p>
                            <p><Link<Route> class="linkish" to={Route::ModerationFigures}>{ t!("moderation-page") }</Link<Route>></p>
                        </section>
                        { subscribe(&asked) }
                    </aside>
                </div>
            </div>
        </div>
    }
}

/// Links for those who want to be told, of what is chosen here.
fn subscribe(asked: &BoardQuery) -> Html {
    let BoardQuery { kind, axis, field_id, district_id, audience, .. } = *asked;
    let wanted = FeedQuery { language: Some(i18n::language()), kind, axis, field_id, district_id, audience };
    html! {
        <section class="card" aria-labelledby="subscribe-title">
            <h2 id="subscribe-title" class="h-lg">{ t!("board-subscribe") }</h2>
            <p class="muted mt-2">{ t!("board-subscribe-text") }</p>
            <ul class="stack gap-2 mt-2">
                <li><Link<Route> class="linkish" to={Route::Newsletter}>{ t!("board-newsletter") }</Link<Route>></li>
                <li><a class="linkish" href={feed_address(&wanted)}>{ t!("board-feed") }</a></li>
                <li><a class="linkish" href={calendar_address(&wanted)}>{ t!("board-calendar") }</a></li>
            </ul>
        </section>
    }
}

/// Shows another board. The page stays where it is, so each change is no step of its own in the history.
#[hook]
fn use_go() -> Callback<BoardQuery> {
    let navigator = use_navigator();
    Callback::from(move |asked: BoardQuery| {
        if let Some(navigator) = &navigator {
            let _ = navigator.replace_with_query(&Route::Participate, &asked);
        }
    })
}

#[derive(Properties, PartialEq)]
struct AskedProps {
    asked: BoardQuery,
}

#[component]
fn Filters(props: &AskedProps) -> Html {
    let asked = &props.asked;
    let go = use_go();
    let (categories, districts) = (use_categories(), use_districts());
    let shelf = asked.shelf.unwrap_or_default();
    let chip = |which: BoardShelf| {
        let (go, asked) = (go.clone(), asked.clone());
        let onclick = Callback::from(move |()| {
            let shelf = Some(which).filter(|which| *which != BoardShelf::default());
            go.emit(BoardQuery { shelf, ..asked.clone() });
        });
        html! { <Chip pressed={shelf == which} {onclick}>{ which.label() }</Chip> }
    };
    let change = |set: fn(&mut BoardQuery, &str)| {
        let (go, asked) = (go.clone(), asked.clone());
        Callback::from(move |value: String| {
            let mut asked = asked.clone();
            set(&mut asked, &value);
            go.emit(asked);
        })
    };
    let (axes, kinds, audiences) = (words(Axis::ALL), words(ParticipationKind::ALL), words(StakeholderGroup::ALL));
    let groups = categories.ready().map(Vec::as_slice).unwrap_or_default().iter().filter(|category| category.parent_id.is_none());
    let groups = vec![(None, groups.map(|group| (group.id.to_string(), here(&group.name))).collect())];
    let districts = districts.ready().map(Vec::as_slice).unwrap_or_default().iter();
    let districts = vec![(None, districts.map(|district| (district.id.to_string(), here(&district.name))).collect())];
    html! {
        <form class="stack" aria-label={t!("board-filters")} onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <div class="chips" role="group" aria-label={t!("board-shelves")}>{ for BoardShelf::ALL.iter().map(|which| chip(*which)) }</div>
            <div class="board-filters board-filters--pair">
                <Select id="board-district" label={t!("map-district")} none={t!("map-all-districts")} options={districts}
                    value={asked.district_id.map(|id| id.to_string()).unwrap_or_default()} onchange={change(|asked, id| asked.district_id = id.parse().ok())} />
                <Select id="board-field" label={t!("board-field")} none={t!("board-all-fields")} options={groups}
                    value={asked.field_id.map(|id| id.to_string()).unwrap_or_default()} onchange={change(|asked, id| asked.field_id = id.parse().ok())} />
                <Select id="board-axis" label={t!("subject-axis")} none={t!("board-all-axes")} options={axes}
                    value={asked.axis.map(|axis| axis.to_string()).unwrap_or_default()} onchange={change(|asked, word| asked.axis = word.parse().ok())} />
                // One kind alone is no choice.
                if ParticipationKind::ALL.len() > 1 {
                    <Select id="board-kind" label={t!("board-kind")} none={t!("board-all-kinds")} options={kinds}
                        value={asked.kind.map(|kind| kind.to_string()).unwrap_or_default()} onchange={change(|asked, word| asked.kind = word.parse().ok())} />
                }
                <Select id="board-audience" label={t!("subject-audience")} none={t!("board-everybody")} options={audiences}
                    value={asked.audience.map(|group| group.to_string()).unwrap_or_default()} onchange={change(|asked, word| asked.audience = word.parse().ok())} />
            </div>
            if is_narrowed(asked) {
                <p><button type="button" class="linkish" onclick={go.reform(move |_: MouseEvent| widened(shelf))}>{ t!("board-show-all") }</button></p>
            }
        </form>
    }
}

/// The words of a vocabulary, to choose among.
fn words<T: Label + std::fmt::Display>(all: &[T]) -> Options {
    vec![(None, all.iter().map(|word| (word.to_string(), word.label())).collect())]
}

fn is_narrowed(asked: &BoardQuery) -> bool {
    let BoardQuery { kind, axis, field_id, district_id, audience, .. } = asked;
    field_id.is_some() || district_id.is_some() || kind.is_some() || axis.is_some() || audience.is_some()
}

/// The whole shelf.
fn widened(shelf: BoardShelf) -> BoardQuery {
    BoardQuery { shelf: Some(shelf).filter(|shelf| *shelf != BoardShelf::default()), ..BoardQuery::default() }
}

#[component]
fn List(props: &AskedProps) -> Html {
    let asked = &props.asked;
    let shelf = asked.shelf.unwrap_or_default();
    let go = use_go();
    let subjects =
        use_paged(asked.clone(), |asked, cursor| async move { list_subjects(&BoardQuery { cursor, limit: None, ..asked }).await });
    use_focus_on_more("subject", subjects.items.len());
    let narrowed = is_narrowed(asked);
    let card = |(at, subject): (usize, &SubjectSummary)| {
        html! { <li key={subject.id.to_string()}><SubjectCard subject={subject.clone()} focus_id={format!("subject-{at}")} /></li> }
    };
    let none = |(title, text): (String, String)| html! { <Empty glyph={glyph::SPEECH} {title}><p>{ text }</p></Empty> };
    html! {
        <>
            { subjects.show(html! {
                if narrowed {
                    <Empty glyph={glyph::SEARCH} title={t!("board-none-here")}>
                        <p>{ t!("board-none-here-text") }</p>
                        <button type="button" class="btn btn--second" onclick={go.reform(move |_: MouseEvent| widened(shelf))}>
                            { t!("board-show-all") }
                        </button>
                    </Empty>
                } else {
                    { none((i18n::text(&format!("board-none-{shelf}"), &[]), i18n::text(&format!("board-none-{shelf}-text"), &[]))) }
                }
            }, || html! {
                <>
                    <p class="small muted">{ i18n::text(&format!("board-order-{shelf}"), &[]) }</p>
                    <ul class="stack gap-3">{ for subjects.items.iter().enumerate().map(card) }</ul>
                    { subjects.more_button() }
                </>
            }) }
        </>
    }
}

/// The next to open, where there are any.
#[component]
fn Soon() -> Html {
    let soon = use_load((), |()| async {
        list_subjects(&BoardQuery { shelf: Some(BoardShelf::Soon), limit: Some(3), ..BoardQuery::default() }).await
    });
    let Some(page) = soon.ready().filter(|page| !page.items.is_empty()) else { return Html::default() };
    let line = |subject: &SubjectSummary| {
        html! {
            <li key={subject.id.to_string()}>
                if let Some(at) = subject.opens_at {
                    <p class="small muted">{ day(at) }</p>
                }
                <Link<Route> class="linkish" to={page_of(subject.kind, subject.id)}><bdi>{ here(&subject.title) }</bdi></Link<Route>>
            </li>
        }
    };
    html! {
        <section class="card" aria-labelledby="soon-title">
            <h2 id="soon-title" class="h-lg">{ BoardShelf::Soon.label() }</h2>
            <ul class="stack gap-2 mt-2">{ for page.items.iter().map(line) }</ul>
        </section>
    }
}
