//! One box over the photo.

use majlis_contract::case::Area;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::area::{STEP, moved, resized};
use super::boxes::{Boxes, Change};
use crate::t;

#[derive(Properties, PartialEq)]
pub struct HandleProps {
    pub boxes: UseReducerHandle<Boxes>,
    pub index: usize,
    pub area: Area,
}

/// A box that can be taken hold of, by its corner or as a whole, and has keys of its own.
#[component]
pub fn Handle(props: &HandleProps) -> Html {
    let (boxes, index) = (&props.boxes, props.index);
    let node = use_place(props.area);
    let onfocus = {
        let boxes = boxes.clone();
        Callback::from(move |_: FocusEvent| boxes.dispatch(Change::Pick(index)))
    };
    let picked = (boxes.picked == Some(index)).then_some("is-picked");
    html! {
        <button type="button" ref={node} id={box_id(index)} class={classes!("cover__box", picked)} data-box={index.to_string()}
            aria-label={t!("cover-box", number = index + 1, all = boxes.areas.len())} aria-describedby="cover-keys"
            {onfocus} onkeydown={keys(boxes, index, props.area)}>
            <i data-size=""></i>
        </button>
    }
}

#[derive(Properties, PartialEq)]
pub struct SolidProps {
    pub area: Area,
}

/// A box as everybody will see it.
#[component]
pub fn Solid(props: &SolidProps) -> Html {
    let node = use_place(props.area);
    html! { <span ref={node} class="cover__box"></span> }
}

pub fn box_id(index: usize) -> String {
    format!("cover-box-{index}")
}

/// Puts an element over a part of the photo: by script, since the pages allow no style attributes.
#[hook]
fn use_place(area: Area) -> NodeRef {
    let node = use_node_ref();
    let placed = node.clone();
    use_effect_with(area, move |area| {
        let Some(element) = placed.cast::<HtmlElement>() else { return };
        for (name, value) in [("left", area.left), ("top", area.top), ("width", area.width), ("height", area.height)] {
            let _ = element.style().set_property(name, &format!("{}%", f64::from(value) / 10.0));
        }
    });
    node
}

/// Arrows move it, with Shift they make it larger or smaller, Delete removes it.
fn keys(boxes: &UseReducerHandle<Boxes>, index: usize, area: Area) -> Callback<KeyboardEvent> {
    let boxes = boxes.clone();
    Callback::from(move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowLeft" => (-STEP, 0),
            "ArrowRight" => (STEP, 0),
            "ArrowUp" => (0, -STEP),
            "ArrowDown" => (0, STEP),
            "Delete" | "Backspace" => {
                event.prevent_default();
                boxes.dispatch(Change::Pick(index));
                return boxes.dispatch(Change::RemovePicked);
            }
            _ => return,
        };
        event.prevent_default();
        boxes.dispatch(Change::Begin);
        boxes.dispatch(Change::Put(index, if event.shift_key() { resized(area, by) } else { moved(area, by) }));
    })
}
