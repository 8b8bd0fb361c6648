//! The photo with its boxes: drawn, moved and made larger by the pointer. Left is left in every language.

use majlis_contract::attachment::AttachmentView;
use majlis_contract::case::Area;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::area::{Point, between, is_meant, moved, resized};
use super::boxes::{Boxes, Change};
use super::placed::{Handle, Solid};
use crate::t;

/// Under way between pointer down and up.
#[derive(Clone, Copy)]
struct Drag {
    kind: Kind,
    index: usize,
    from: Point,
    begun: bool,
}

#[derive(Clone, Copy)]
enum Kind {
    Draw,
    Move(Area),
    Size(Area),
}

#[derive(Properties, PartialEq)]
pub struct SurfaceProps {
    pub photo: AttachmentView,
    pub alt: AttrValue,
    pub boxes: UseReducerHandle<Boxes>,
    /// As everybody will see it.
    pub preview: bool,
}

#[component]
pub fn Surface(props: &SurfaceProps) -> Html {
    let (node, drag, broken) = (use_node_ref(), use_mut_ref(|| None::<Drag>), use_state(|| false));
    let boxes = &props.boxes;
    let onpointerdown = {
        let (node, drag, boxes, preview) = (node.clone(), drag.clone(), boxes.clone(), props.preview);
        Callback::from(move |event: PointerEvent| {
            let Some(surface) = node.cast::<Element>().filter(|_| !preview && event.button() == 0) else { return };
            // Else the browser drags the picture, or selects it.
            event.prevent_default();
            let _ = surface.set_pointer_capture(event.pointer_id());
            let held = hold(&event, &boxes.areas);
            if let Some((index, _)) = held {
                boxes.dispatch(Change::Pick(index));
            }
            let (index, kind) = held.unwrap_or((boxes.areas.len(), Kind::Draw));
            *drag.borrow_mut() = Some(Drag { kind, index, from: place(&event, &surface), begun: false });
        })
    };
    let onpointermove = {
        let (node, drag, boxes) = (node.clone(), drag.clone(), boxes.clone());
        Callback::from(move |event: PointerEvent| {
            let mut drag = drag.borrow_mut();
            let (Some(surface), Some(now)) = (node.cast::<Element>(), drag.as_mut()) else { return };
            let to = place(&event, &surface);
            if !now.begun && !is_meant(now.from, to) {
                return;
            }
            let by = (to.0 - now.from.0, to.1 - now.from.1);
            let area = match now.kind {
                Kind::Draw => between(now.from, to),
                Kind::Move(area) => moved(area, by),
                Kind::Size(area) => resized(area, by),
            };
            match (now.kind, now.begun) {
                (Kind::Draw, false) => boxes.dispatch(Change::Add(area)),
                (_, false) => boxes.dispatch(Change::Begin),
                _ => {}
            }
            now.begun = true;
            boxes.dispatch(Change::Put(now.index, area));
        })
    };
    let onpointerup = Callback::from(move |_: PointerEvent| *drag.borrow_mut() = None);
    let onerror = {
        let broken = broken.clone();
        Callback::from(move |_: Event| broken.set(true))
    };
    if *broken {
        return html! { <p role="status">{ t!("photo-broken") }</p> };
    }
    html! {
        <div class={classes!("cover__photo", props.preview.then_some("is-preview"))} dir="ltr" ref={node}
            {onpointerdown} {onpointermove} onpointerup={onpointerup.clone()} onpointercancel={onpointerup}>
            <img src={props.photo.url.clone()} alt={props.alt.clone()} width={props.photo.width.to_string()} height={props.photo.height.to_string()}
                draggable="false" {onerror} />
            if props.preview {
                { for boxes.areas.iter().map(|area| html! { <Solid area={*area} /> }) }
            } else {
                { for boxes.areas.iter().enumerate().map(|(index, area)| html! { <Handle key={index} boxes={boxes.clone()} {index} area={*area} /> }) }
            }
        </div>
    }
}

/// The box under the pointer, by its corner or as a whole.
fn hold(event: &PointerEvent, areas: &[Area]) -> Option<(usize, Kind)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let held = target.closest("[data-box]").ok()??.dyn_into::<HtmlElement>().ok()?;
    let index: usize = held.get_attribute("data-box")?.parse().ok()?;
    let area = *areas.get(index)?;
    let _ = held.focus();
    Some((index, if target.has_attribute("data-size") { Kind::Size(area) } else { Kind::Move(area) }))
}

fn place(event: &PointerEvent, surface: &Element) -> Point {
    let frame = surface.get_bounding_client_rect();
    let along = |at: f64, all: f64| ((at / all.max(1.0)) * 1000.0).round().clamp(0.0, 1000.0) as i32;
    (along(f64::from(event.client_x()) - frame.left(), frame.width()), along(f64::from(event.client_y()) - frame.top(), frame.height()))
}
