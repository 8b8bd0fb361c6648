//! A map of many places: those near each other are one mark that comes nearer when it is pressed.

use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

use super::{MapPlace, Outline};
use crate::t;

#[wasm_bindgen(module = "/js/clusters.js")]
extern "C" {
    type ClusterHandle;
    #[wasm_bindgen(js_name = mountClusters)]
    fn mount_clusters(
        element: &Element,
        config: &str,
        moved: &js_sys::Function,
        picked: &js_sys::Function,
        failed: &js_sys::Function,
    ) -> ClusterHandle;
    #[wasm_bindgen(method)]
    fn show(this: &ClusterHandle, marks: &str);
    #[wasm_bindgen(method)]
    fn remove(this: &ClusterHandle);
}

/// Something to press on the map: one place, or several near each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MapMark {
    /// The same for the same thing, so that the focus finds it again.
    pub key: String,
    /// Of one place.
    pub id: Option<String>,
    pub latitude: f64,
    pub longitude: f64,
    /// How many, as it stands on the mark.
    pub text: String,
    /// What it is, in words.
    pub label: String,
    /// Pixels.
    pub size: [u8; 2],
    /// Where pressing it leads: `[west, south, east, north]`.
    pub bounds: [f64; 4],
}

/// What the map shows: its box as `west,south,east,north`, and the zoom level.
#[derive(Debug, Clone, PartialEq)]
pub struct MapView {
    pub bbox: String,
    pub zoom: u8,
}

#[derive(Properties, PartialEq)]
pub struct ClusterMapProps {
    /// What it shows, in words.
    pub label: AttrValue,
    pub centre: MapPlace,
    pub zoom: u8,
    #[prop_or_default]
    pub tiles: Option<AttrValue>,
    #[prop_or_default]
    pub attribution: Option<AttrValue>,
    pub outlines: Vec<Outline>,
    pub marks: Vec<MapMark>,
    pub onmove: Callback<MapView>,
    /// One place was pressed.
    pub onpick: Callback<String>,
}

#[derive(Serialize)]
struct Config<'a> {
    centre: MapPlace,
    zoom: u8,
    tiles: Option<&'a str>,
    attribution: Option<&'a str>,
    outlines: &'a [Outline],
    zoom_in: String,
    zoom_out: String,
    /// Whether things may glide.
    moves: bool,
}

#[component]
pub fn ClusterMap(props: &ClusterMapProps) -> Html {
    let node = use_node_ref();
    let handle = use_mut_ref(|| None::<ClusterHandle>);
    let failed = use_state(|| false);
    let calls = use_mut_ref(|| (props.onmove.clone(), props.onpick.clone()));
    *calls.borrow_mut() = (props.onmove.clone(), props.onpick.clone());
    {
        let config = Config {
            centre: props.centre,
            zoom: props.zoom,
            tiles: props.tiles.as_deref(),
            attribution: props.attribution.as_deref(),
            outlines: &props.outlines,
            zoom_in: t!("map-zoom-in"),
            zoom_out: t!("map-zoom-out"),
            moves: !wants_stillness(),
        };
        let config = serde_json::to_string(&config).unwrap_or_default();
        let (node, handle, failed) = (node.clone(), std::rc::Rc::clone(&handle), failed.clone());
        use_effect_with((props.outlines.clone(), props.tiles.clone()), move |_| {
            let (on_move, on_pick) = (std::rc::Rc::clone(&calls), calls);
            let moved = Closure::<dyn Fn(String, f64)>::new(move |bbox: String, zoom: f64| {
                let call = on_move.borrow().0.clone();
                call.emit(MapView { bbox, zoom: zoom.round().clamp(0.0, 20.0) as u8 });
            });
            let picked = Closure::<dyn Fn(String)>::new(move |id: String| {
                let call = on_pick.borrow().1.clone();
                call.emit(id);
            });
            let broken = Closure::<dyn Fn()>::new(move || failed.set(true));
            if let Some(element) = node.cast::<Element>() {
                let [moved, picked, broken] = [moved.as_ref(), picked.as_ref(), broken.as_ref()];
                let mounted = mount_clusters(&element, &config, moved.unchecked_ref(), picked.unchecked_ref(), broken.unchecked_ref());
                *handle.borrow_mut() = Some(mounted);
            }
            move || {
                if let Some(mounted) = handle.borrow_mut().take() {
                    mounted.remove();
                }
                drop((moved, picked, broken));
            }
        });
    }
    {
        let handle = std::rc::Rc::clone(&handle);
        use_effect_with((props.marks.clone(), props.outlines.clone(), props.tiles.clone()), move |(marks, _, _)| {
            if let Some(handle) = &*handle.borrow() {
                handle.show(&serde_json::to_string(marks).unwrap_or_default());
            }
        });
    }
    html! {
        <div class="stack gap-2">
            <div class="map map--tall" role="group" aria-label={props.label.clone()} dir="ltr">
                <div class="map__ground" ref={node}></div>
            </div>
            if *failed {
                <p class="small muted" role="status">{ t!("map-failed") }</p>
            }
        </div>
    }
}

fn wants_stillness() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}
