//! A map by Leaflet, fetched only where one is shown. Without tiles the outlines alone are drawn.

use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

use super::{Button, ButtonKind, Icon, glyph};
use crate::t;

#[wasm_bindgen(module = "/js/map.js")]
extern "C" {
    type MapHandle;
    #[wasm_bindgen(js_name = mountMap)]
    fn mount_map(element: &Element, config: &str, picked: &js_sys::Function, failed: &js_sys::Function) -> MapHandle;
    #[wasm_bindgen(method)]
    fn pin(this: &MapHandle, latitude: f64, longitude: f64, follow: bool);
    #[wasm_bindgen(method)]
    fn unpin(this: &MapHandle);
    #[wasm_bindgen(method)]
    fn centre(this: &MapHandle) -> js_sys::Array;
    #[wasm_bindgen(method)]
    fn remove(this: &MapHandle);
}

/// An area with its name: its parts, each the outer ring of `[longitude, latitude]` and then its holes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outline {
    pub name: String,
    pub parts: Vec<Vec<Vec<[f64; 2]>>>,
}

/// A point in degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct MapPlace {
    pub latitude: f64,
    pub longitude: f64,
}

#[derive(Properties, PartialEq)]
pub struct MapProps {
    /// What it shows, in words.
    pub label: AttrValue,
    pub centre: MapPlace,
    pub zoom: u8,
    #[prop_or_default]
    pub tiles: Option<AttrValue>,
    #[prop_or_default]
    pub attribution: Option<AttrValue>,
    #[prop_or_default]
    pub outlines: Vec<Outline>,
    #[prop_or_default]
    pub pin: Option<MapPlace>,
    /// Taps and the arrow buttons move the pin; without this the map only shows.
    #[prop_or_default]
    pub onpick: Option<Callback<MapPlace>>,
    /// Over the top of the map: how to use it.
    #[prop_or_default]
    pub tip: Option<AttrValue>,
    /// Beside the arrow buttons: what is known about the place of the pin.
    #[prop_or_default]
    pub told: Html,
    /// 11 rem high instead of 20.
    #[prop_or_default]
    pub low: bool,
}

#[derive(Serialize)]
struct Config<'a> {
    centre: MapPlace,
    zoom: u8,
    tiles: Option<&'a str>,
    attribution: Option<&'a str>,
    outlines: &'a [Outline],
    pin: Option<MapPlace>,
    picks: bool,
    zoom_in: String,
    zoom_out: String,
}

/// About five metres in degrees of latitude.
const STEP: f64 = 0.000_045;

#[component]
pub fn Map(props: &MapProps) -> Html {
    let node = use_node_ref();
    let handle = use_mut_ref(|| None::<MapHandle>);
    let failed = use_state(|| false);
    let latest_pick = use_mut_ref(|| None::<Callback<MapPlace>>);
    latest_pick.borrow_mut().clone_from(&props.onpick);
    {
        let config = Config {
            centre: props.centre,
            zoom: props.zoom,
            tiles: props.tiles.as_deref(),
            attribution: props.attribution.as_deref(),
            outlines: &props.outlines,
            pin: props.pin,
            picks: props.onpick.is_some(),
            zoom_in: t!("map-zoom-in"),
            zoom_out: t!("map-zoom-out"),
        };
        let config = serde_json::to_string(&config).unwrap_or_default();
        let (node, handle, failed) = (node.clone(), std::rc::Rc::clone(&handle), failed.clone());
        // Built anew when the outlines arrive; the pin moves without that.
        use_effect_with((props.outlines.clone(), props.tiles.clone(), props.low), move |_| {
            let picked = Closure::<dyn Fn(f64, f64)>::new(move |latitude, longitude| {
                if let Some(pick) = &*latest_pick.borrow() {
                    pick.emit(MapPlace { latitude, longitude });
                }
            });
            let broken = Closure::<dyn Fn()>::new(move || failed.set(true));
            if let Some(element) = node.cast::<Element>() {
                let mounted = mount_map(&element, &config, picked.as_ref().unchecked_ref(), broken.as_ref().unchecked_ref());
                *handle.borrow_mut() = Some(mounted);
            }
            move || {
                if let Some(mounted) = handle.borrow_mut().take() {
                    mounted.remove();
                }
                drop((picked, broken));
            }
        });
    }
    {
        let handle = std::rc::Rc::clone(&handle);
        use_effect_with(props.pin, move |pin| match (&*handle.borrow(), pin) {
            (Some(handle), Some(pin)) => handle.pin(pin.latitude, pin.longitude, true),
            (Some(handle), None) => handle.unpin(),
            _ => {}
        });
    }
    // The keyboard moves the map by the arrow keys; this brings the pin there.
    let to_centre = {
        let (handle, pick) = (std::rc::Rc::clone(&handle), props.onpick.clone());
        let centre = props.centre;
        Callback::from(move |_: MouseEvent| {
            let at = handle.borrow().as_ref().map(MapHandle::centre);
            let degrees = |index: u32| at.as_ref().and_then(|at| at.get(index).as_f64());
            let place = degrees(0).zip(degrees(1)).map_or(centre, |(latitude, longitude)| MapPlace { latitude, longitude });
            if let Some(pick) = &pick {
                pick.emit(place);
            }
        })
    };
    html! {
        <div class="stack gap-2">
            <div class={classes!("map", props.low.then_some("map--low"))} role="group" aria-label={props.label.clone()} dir="ltr">
                <div class="map__ground" ref={node}></div>
                if let Some(tip) = &props.tip {
                    <p class="map__tip" dir="auto"><Icon glyph={glyph::INFO} class="icon--sm" /><span>{ tip }</span></p>
                }
            </div>
            if *failed {
                <p class="small muted" role="status">{ t!("map-failed") }</p>
            }
            if let Some(pick) = &props.onpick {
                <div class="card card--flat pin-card">
                    <div class="grow stack gap-2">
                        { props.told.clone() }
                        <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::PIN} onclick={to_centre}>{ t!("map-pin-centre") }</Button>
                    </div>
                    if let Some(pin) = props.pin {
                        { nudge(pick, pin) }
                    }
                </div>
            }
        </div>
    }
}

/// The pin moves by five metres with the arrow buttons: no dragging needed.
fn nudge(pick: &Callback<MapPlace>, pin: MapPlace) -> Html {
    let moved = |north: f64, east: f64| {
        pick.reform(move |_: MouseEvent| MapPlace {
            latitude: pin.latitude + north * STEP,
            longitude: pin.longitude + east * STEP / pin.latitude.to_radians().cos().max(0.01),
        })
    };
    let arrow = |glyph, label: String, onclick| {
        html! { <button type="button" class="map__btn" aria-label={label} {onclick}><Icon {glyph} /></button> }
    };
    html! {
        <div class="nudge" role="group" aria-label={t!("map-nudge")}>
            { arrow(glyph::UP, t!("map-north"), moved(1.0, 0.0)) }
            { arrow(glyph::LEFT, t!("map-west"), moved(0.0, -1.0)) }
            { arrow(glyph::RIGHT, t!("map-east"), moved(0.0, 1.0)) }
            { arrow(glyph::DOWN, t!("map-south"), moved(-1.0, 0.0)) }
        </div>
    }
}
