//! The map itself: clusters, single cases, and the one that was pressed.

use std::rc::Rc;

use majlis_contract::district::DistrictView;
use majlis_contract::public_case::{MapPoint, PublicCaseFilter, PublicMap};
use yew::prelude::*;

use super::filter::map_query;
use crate::api::public_case::get_public_map;
use crate::case_part::StateBadge;
use crate::i18n::{Label, here, number};
use crate::load::{Load, use_load};
use crate::municipality::use_municipality;
use crate::portal::Route;
use crate::t;
use crate::title::focus_soon;
use crate::ui::{ClusterMap, Failed, Link, MapMark, MapPlace, MapView, Outline, Ref};

#[derive(Properties, PartialEq)]
pub struct GroundProps {
    pub filter: PublicCaseFilter,
    pub districts: Vec<DistrictView>,
}

#[component]
pub fn Ground(props: &GroundProps) -> Html {
    let municipality = use_municipality();
    let view = use_state(|| None::<MapView>);
    let picked = use_state(|| None::<String>);
    let found = use_load(((*view).clone(), props.filter.clone()), |(view, filter)| async move {
        match view {
            Some(view) => get_public_map(&map_query(&filter, &view)).await.map(Some),
            None => Ok(None),
        }
    });
    // What was there stays until the next is here: a map that blinks is hard to read.
    let last = use_mut_ref(|| Rc::new(None::<PublicMap>));
    if let Load::Ready(ready) = &found.state
        && ready.is_some()
    {
        last.borrow_mut().clone_from(ready);
    }
    let shown = Rc::clone(&last.borrow());
    let map = (*shown).as_ref();
    let marks = map.map(marks).unwrap_or_default();
    let one = (*picked).as_ref().and_then(|id| map?.points.iter().find(|point| point.id.to_string() == *id)).cloned();
    let onmove = {
        let view = view.setter();
        Callback::from(move |now| view.set(Some(now)))
    };
    let onpick = {
        let picked = picked.setter();
        Callback::from(move |id: String| {
            picked.set(Some(id));
            focus_soon("map-picked");
        })
    };
    let outlines = props.districts.iter().map(|district| Outline { name: here(&district.name), parts: district.outline.parts.clone() });
    let area = &municipality.map;
    html! {
        <div class="stack gap-3">
            <ClusterMap
                label={t!("map-label")}
                centre={MapPlace { latitude: area.latitude, longitude: area.longitude }}
                zoom={area.zoom}
                tiles={area.tiles.clone().map(AttrValue::from)}
                attribution={area.attribution.clone().map(AttrValue::from)}
                outlines={outlines.collect::<Vec<_>>()}
                {marks}
                {onmove}
                {onpick}
            />
            <p class="small muted" role="status">{ map.map(told).unwrap_or_default() }</p>
            if let Load::Failed(error) = &found.state {
                <Failed error={error.clone()} again={found.reload.clone()} />
            }
            if let Some(point) = one {
                { card(&point) }
            }
        </div>
    }
}

fn told(map: &PublicMap) -> String {
    let count = i64::try_from(map.count).unwrap_or(i64::MAX);
    if map.complete { t!("map-in-view", count = count) } else { t!("map-in-view-some", count = count) }
}

/// Clusters first, the largest of them before the others: that is the order of the keyboard.
fn marks(map: &PublicMap) -> Vec<MapMark> {
    let mut clusters: Vec<_> = map.clusters.iter().collect();
    clusters.sort_by_key(|cluster| std::cmp::Reverse(cluster.count));
    let clusters = clusters.into_iter().map(|cluster| {
        let side = match cluster.count {
            0..=99 => 44,
            100..=9_999 => 54,
            _ => 66,
        };
        MapMark {
            key: format!("{:?}", cluster.bounds),
            id: None,
            latitude: cluster.latitude,
            longitude: cluster.longitude,
            text: number(cluster.count as f64),
            label: t!("map-cluster", count = i64::try_from(cluster.count).unwrap_or(i64::MAX)),
            size: [side, side],
            bounds: cluster.bounds,
        }
    });
    let points = map.points.iter().map(|point| MapMark {
        key: point.id.to_string(),
        id: Some(point.id.to_string()),
        latitude: point.latitude,
        longitude: point.longitude,
        text: String::new(),
        label: t!("map-point", subject = point.subject.as_str(), state = point.state.label()),
        size: [44, 44],
        bounds: [point.longitude, point.latitude, point.longitude, point.latitude],
    });
    clusters.chain(points).collect()
}

fn card(point: &MapPoint) -> Html {
    html! {
        <article class="card card--link" id="map-picked" tabindex="-1">
            <div class="row row--between">
                <StateBadge state={point.state} />
                <span class="small muted"><Ref value={point.reference.clone()} /></span>
            </div>
            <h3 class="h-lg mt-2"><Link<Route> to={Route::PublicCase { id: point.id }}><bdi>{ &point.subject }</bdi></Link<Route>></h3>
        </article>
    }
}
