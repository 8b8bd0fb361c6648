//! The ideas that have a place: on a map, and in a list that is the map's equal.

use majlis_contract::SubjectId;
use majlis_contract::contribution::{IdeaMap, IdeaPoint};
use majlis_contract::district::DistrictView;
use yew::prelude::*;

use super::asked::Asked;
use super::near::{Group, near};
use crate::api::subject::get_idea_map;
use crate::i18n::{here, number};
use crate::load::use_load;
use crate::municipality::use_municipality;
use crate::portal::Route;
use crate::portal::participate::words::status_badge;
use crate::reference_data::use_districts;
use crate::t;
use crate::title::{focus_soon, use_focus_on_more};
use crate::ui::{Button, ButtonKind, ClusterMap, Empty, Icon, Link, MapMark, MapPlace, MapView, Outline, Skeleton, glyph};

/// How many more of the list are shown at once.
const STEP: usize = 20;

#[derive(Properties, PartialEq)]
pub struct OnMapProps {
    pub subject: SubjectId,
    pub asked: Asked,
    pub go: Callback<Asked>,
}

#[component]
pub fn OnMap(props: &OnMapProps) -> Html {
    let asked = &props.asked;
    let map = use_load((props.subject, asked.of_map()), |(subject, asked)| async move { get_idea_map(subject, &asked).await });
    let clear = {
        let asked = asked.clone();
        props.go.reform(move |_: MouseEvent| asked.cleared())
    };
    map.show(html! { <Skeleton blocks={2} /> }, |map| {
        if !map.points.is_empty() {
            return html! { <Shown map={map.clone()} /> };
        }
        html! {
            <Empty glyph={glyph::PIN} title={t!("ideas-map-none")}>
                <p>{ if asked.is_narrowed() { t!("ideas-none-found-text") } else { t!("ideas-map-none-text") } }</p>
                if asked.is_narrowed() {
                    <Button kind={ButtonKind::Second} onclick={clear}>{ t!("ideas-clear") }</Button>
                }
            </Empty>
        }
    })
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    map: IdeaMap,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let map = &props.map;
    let municipality = use_municipality();
    let districts = use_districts();
    let view = use_state(|| None::<MapView>);
    let picked = use_state(|| None::<String>);
    let outlines = use_memo(districts.ready().cloned(), |districts| {
        let outline = |district: &DistrictView| Outline { name: here(&district.name), parts: district.outline.parts.clone() };
        districts.as_ref().map(|districts| districts.iter().map(outline).collect::<Vec<_>>()).unwrap_or_default()
    });
    let area = &municipality.map;
    let zoom = view.as_ref().map_or(area.zoom, |view| view.zoom);
    let one = picked.as_ref().and_then(|id| map.points.iter().find(|point| point.id.to_string() == *id));
    let onmove = {
        let view = view.setter();
        Callback::from(move |now| view.set(Some(now)))
    };
    let onpick = {
        let picked = picked.setter();
        Callback::from(move |id: String| {
            picked.set(Some(id));
            focus_soon("ideas-map-picked");
        })
    };
    html! {
        <div class="stack">
            <div class="stack gap-3">
                <ClusterMap
                    label={t!("ideas-map-label")}
                    centre={MapPlace { latitude: area.latitude, longitude: area.longitude }}
                    zoom={area.zoom}
                    tiles={area.tiles.clone().map(AttrValue::from)}
                    attribution={area.attribution.clone().map(AttrValue::from)}
                    outlines={(*outlines).clone()}
                    marks={marks(&map.points, zoom)}
                    {onmove}
                    {onpick}
                />
                <p class="small muted" role="status">
                    { t!("ideas-map-count", count = map.points.len()) }
                    if map.left_off {
                        { " " }{ t!("ideas-map-left-off") }
                    }
                </p>
                if let Some(point) = one {
                    { card(point, AttrValue::from("ideas-map-picked")) }
                }
            </div>
            <List points={map.points.clone()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    points: Vec<IdeaPoint>,
}

#[component]
fn List(props: &ListProps) -> Html {
    let most = use_state(|| STEP);
    let shown = props.points.len().min(*most);
    use_focus_on_more("mapped-idea", shown);
    let more = {
        let most = most.clone();
        Callback::from(move |_: MouseEvent| most.set(*most + STEP))
    };
    html! {
        <section class="stack gap-3" aria-labelledby="ideas-map-list">
            <h3 id="ideas-map-list" class="h-lg">{ t!("ideas-map-list") }</h3>
            <ul class="stack gap-3">
                { for props.points.iter().take(shown).enumerate().map(|(at, point)| html! {
                    <li key={point.id.to_string()}>{ card(point, AttrValue::from(format!("mapped-idea-{at}"))) }</li>
                }) }
            </ul>
            if shown < props.points.len() {
                <div><Button kind={ButtonKind::Second} onclick={more}>{ t!("ideas-map-more") }</Button></div>
            }
        </section>
    }
}

fn card(point: &IdeaPoint, id: AttrValue) -> Html {
    html! {
        <article class="card card--link" {id} tabindex="-1">
            if let Some(status) = point.status {
                <p class="row gap-2 said__badges">{ status_badge(status) }</p>
            }
            <h3 class="h-lg"><Link<Route> to={Route::Idea { id: point.id }}><bdi>{ &point.title }</bdi></Link<Route>></h3>
            <p class="facts mt-2">
                if let Some(label) = &point.place.label {
                    <span><Icon glyph={glyph::PIN} class="icon--sm" /><bdi>{ label }</bdi></span>
                }
                <span class="strong"><Icon glyph={glyph::UP} class="icon--sm" />{ t!("supports-count", count = point.supports) }</span>
            </p>
        </article>
    }
}

/// Ideas near each other are one mark.
fn marks(points: &[IdeaPoint], zoom: u8) -> Vec<MapMark> {
    let mark = |group: Group<'_>| match group.points.as_slice() {
        [one] => single(one),
        all => several(all, group.bounds),
    };
    near(points, zoom).into_iter().map(mark).collect()
}

fn single(point: &IdeaPoint) -> MapMark {
    let (latitude, longitude) = (point.place.latitude, point.place.longitude);
    MapMark {
        key: point.id.to_string(),
        id: Some(point.id.to_string()),
        latitude,
        longitude,
        text: String::new(),
        label: point.title.clone(),
        size: [44, 44],
        bounds: [longitude, latitude, longitude, latitude],
    }
}

fn several(group: &[&IdeaPoint], bounds: [f64; 4]) -> MapMark {
    let count = group.len() as f64;
    let middle = |degrees: fn(&IdeaPoint) -> f64| group.iter().map(|point| degrees(point)).sum::<f64>() / count;
    let side = if group.len() < 100 { 44 } else { 54 };
    MapMark {
        key: format!("{bounds:?}"),
        id: None,
        latitude: middle(|point| point.place.latitude),
        longitude: middle(|point| point.place.longitude),
        text: number(count),
        label: t!("ideas-map-cluster", count = group.len()),
        size: [side, side],
        bounds,
    }
}
