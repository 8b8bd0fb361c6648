//! One axis of participation: what is open on it, and what there is besides.

use majlis_contract::policy::PolicyKind;
use majlis_contract::subject::{Axis, BoardQuery, BoardShelf};
use yew::prelude::*;

use super::subject_card::SubjectCard;
use crate::api::subject::list_subjects;
use crate::i18n::{self, Label};
use crate::load::use_paged;
use crate::municipality::use_municipality;
use crate::portal::Route;
use crate::t;
use crate::title::{use_focus_on_more, use_title};
use crate::ui::{Empty, Link, glyph};

#[derive(Properties, PartialEq)]
pub struct AxisProps {
    pub axis: Axis,
}

#[component]
pub fn AxisPage(props: &AxisProps) -> Html {
    let axis = props.axis;
    use_title(axis.label());
    // As everywhere else, nothing leads to figures that the municipality does not publish.
    let has_figures = !use_municipality().public_figures.is_empty();
    let places = places(axis).into_iter().filter(|(to, _)| has_figures || *to != Route::Figures);
    html! {
        <div class="wrap page">
            <div class="stack gap-6">
                <div>
                    <nav class="crumbs" aria-label={t!("crumbs")}><Link<Route> to={Route::Participate}>{ t!("participate-page") }</Link<Route>></nav>
                    <h1>{ axis.label() }</h1>
                    <p class="lead measure">{ i18n::text(&format!("axis-{axis}-lead"), &[]) }</p>
                </div>
                <AxisLinks current={axis} />
                <section class="stack" aria-labelledby="axis-subjects">
                    <h2 id="axis-subjects" class="h-xl">{ t!("axis-subjects") }</h2>
                    { for BoardShelf::ALL.iter().map(|shelf| html! { <Shelf key={format!("{axis} {shelf}")} {axis} shelf={*shelf} /> }) }
                </section>
                <section class="menu measure" aria-labelledby="axis-places">
                    <h2 id="axis-places" class="h-lg">{ t!("axis-places") }</h2>
                    <ul>{ for places.map(|(to, name)| html! { <li><Link<Route> class="menu__item" {to}>{ name }</Link<Route>></li> }) }</ul>
                </section>
            </div>
        </div>
    }
}

/// From one axis to the others.
#[derive(Properties, PartialEq)]
pub struct AxisLinksProps {
    #[prop_or_default]
    pub current: Option<Axis>,
}

#[component]
pub fn AxisLinks(props: &AxisLinksProps) -> Html {
    let link = |axis: Axis| {
        let current = props.current == Some(axis);
        html! { <li><Link<Route> class="chip" to={Route::Axis { axis }} {current}>{ axis.label() }</Link<Route>></li> }
    };
    html! { <nav aria-label={t!("foot-participate")}><ul class="chips">{ for Axis::ALL.iter().map(|axis| link(*axis)) }</ul></nav> }
}

/// What there is on an axis whatever is open.
fn places(axis: Axis) -> Vec<(Route, String)> {
    match axis {
        Axis::Information => vec![
            (Route::Map, t!("map-page")),
            (Route::Figures, t!("nav-figures")),
            (Route::Decisions, t!("decisions-page")),
            (Route::ModerationFigures, t!("moderation-page")),
            (Route::Glossary, t!("glossary-page")),
        ],
        Axis::Consultation => vec![
            (Route::Decisions, t!("decisions-page")),
            (Route::Policy { kind: PolicyKind::Participation }, PolicyKind::Participation.label()),
            (Route::Newsletter, t!("board-newsletter")),
        ],
        Axis::Cooperation => vec![
            (Route::Initiatives, t!("board-initiatives")),
            (Route::NewInitiative, t!("axis-begin-initiative")),
            (Route::Report, t!("home-report-title")),
        ],
    }
}

#[derive(Properties, PartialEq)]
struct ShelfProps {
    axis: Axis,
    shelf: BoardShelf,
}

/// The subjects of one shelf; nothing where there are none, but for what is open.
#[component]
fn Shelf(props: &ShelfProps) -> Html {
    let (axis, shelf) = (props.axis, props.shelf);
    let list = use_paged((axis, shelf), |(axis, shelf), cursor| async move {
        list_subjects(&BoardQuery { axis: Some(axis), shelf: Some(shelf), cursor, ..BoardQuery::default() }).await
    });
    let first = shelf.as_str();
    use_focus_on_more(first, list.items.len());
    let is_open = shelf == BoardShelf::default();
    if !is_open && list.items.is_empty() {
        return Html::default();
    }
    let none = html! {
        <Empty glyph={glyph::SPEECH} title={t!("axis-none")}>
            <p>{ t!("axis-none-text") }</p>
            <Link<Route> class="btn btn--second" to={Route::Newsletter}>{ t!("board-newsletter") }</Link<Route>>
        </Empty>
    };
    html! {
        <div class="stack gap-3">
            <h3 class="h-lg">{ shelf.label() }</h3>
            { list.show(none, || html! {
                <>
                    <ul class="stack gap-3">
                        { for list.items.iter().enumerate().map(|(at, subject)| html! {
                            <li key={subject.id.to_string()}><SubjectCard subject={subject.clone()} focus_id={format!("{first}-{at}")} heading="h4" /></li>
                        }) }
                    </ul>
                    { list.more_button() }
                </>
            }) }
        </div>
    }
}
