//! Covering parts of one photo: what the public gets has solid boxes there.

mod area;
mod boxes;
mod placed;
mod surface;

use area::MIDDLE;
use boxes::{Boxes, Change};
use majlis_contract::attachment::AttachmentView;
use majlis_contract::case::Area;
use placed::box_id;
use surface::Surface;
use yew::prelude::*;

use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, glyph};

const TITLE: &str = "cover-title";
const ADD: &str = "cover-add";

#[derive(Properties, PartialEq)]
pub struct CoverProps {
    pub photo: AttachmentView,
    /// Of the photos of the case.
    pub number: usize,
    pub areas: Vec<Area>,
    /// The boxes that are kept; none when nothing is to change.
    pub ondone: Callback<Option<Vec<Area>>>,
}

#[component]
pub fn Cover(props: &CoverProps) -> Html {
    let boxes = {
        let areas = props.areas.clone();
        use_reducer(move || Boxes::of(areas))
    };
    let preview = use_state(|| false);
    use_effect_with((), |()| focus(TITLE));
    use_box_focus(&boxes);
    let change = |change: Change| {
        let boxes = boxes.dispatcher();
        Callback::from(move |_: MouseEvent| boxes.dispatch(change))
    };
    let ontoggle = {
        let preview = preview.clone();
        Callback::from(move |_: MouseEvent| preview.set(!*preview))
    };
    let oncancel = props.ondone.reform(|_: MouseEvent| None);
    let onkeep = {
        let (done, boxes) = (props.ondone.clone(), boxes.clone());
        Callback::from(move |_: MouseEvent| done.emit(Some(boxes.areas.clone())))
    };
    let onkeydown = {
        let (boxes, done) = (boxes.dispatcher(), props.ondone.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            // Back to the form, which would close otherwise.
            "Escape" => {
                event.prevent_default();
                done.emit(None);
            }
            "z" if event.ctrl_key() || event.meta_key() => {
                event.prevent_default();
                boxes.dispatch(Change::Undo);
            }
            _ => {}
        })
    };
    html! {
        <section class="cover stack gap-3 mt-3" aria-labelledby={TITLE} {onkeydown}>
            <h3 id={TITLE} class="h-lg" tabindex="-1">{ t!("cover-title", number = props.number) }</h3>
            <p class="small">{ t!("cover-lead") }</p>
            <Surface photo={props.photo.clone()} alt={t!("photo-number", number = props.number)} boxes={boxes.clone()} preview={*preview} />
            <div class="row gap-2">
                <Button kind={ButtonKind::Second} class="btn--dense" id={ADD} glyph={glyph::PLUS} disabled={*preview || boxes.is_full()}
                    onclick={change(Change::Add(MIDDLE))}>{ t!("cover-add") }</Button>
                <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::TRASH} disabled={*preview || boxes.picked.is_none()}
                    onclick={change(Change::RemovePicked)}>{ t!("cover-remove") }</Button>
                <Button kind={ButtonKind::Second} class="btn--dense" disabled={*preview || !boxes.can_undo()}
                    onclick={change(Change::Undo)}>{ t!("cover-undo") }</Button>
                <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::EYE} pressed={*preview} onclick={ontoggle}>{ t!("cover-preview") }</Button>
            </div>
            <p class="small muted" id="cover-keys">{ t!("cover-keys") }</p>
            <p class="small muted" role="status">
                if boxes.is_full() {
                    { t!("cover-full") }
                } else if let Some(index) = boxes.picked {
                    { whereabouts(index, boxes.areas.get(index)) }
                }
            </p>
            <div class="dialog__do">
                <Button kind={ButtonKind::Second} onclick={oncancel}>{ t!("cancel") }</Button>
                <Button onclick={onkeep}>{ t!("cover-done") }</Button>
            </div>
        </section>
    }
}

/// A box that has come, or the one in the place of one that is gone, has the focus; with the last it goes to where others come from.
#[hook]
fn use_box_focus(boxes: &UseReducerHandle<Boxes>) {
    let picked = boxes.picked;
    use_effect_with(boxes.turn, move |turn| {
        if *turn > 0 {
            focus(&picked.map_or_else(|| ADD.to_owned(), box_id));
        }
    });
}

fn whereabouts(index: usize, area: Option<&Area>) -> String {
    let percent = |value: u16| f64::from(value) / 10.0;
    area.map(|area| {
        t!(
            "cover-where",
            number = index + 1,
            left = percent(area.left),
            top = percent(area.top),
            width = percent(area.width),
            height = percent(area.height)
        )
    })
    .unwrap_or_default()
}
