//! When what stands further down on a page is worth fetching.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};
use yew::prelude::*;

/// What people do first with a page. Whoever goes on by keyboard finds what comes next already there.
const USE: [&str; 3] = ["scroll", "keydown", "pointerdown"];

/// Whether an element has been within the window, or the page was used.
#[hook]
pub fn use_wanted(place: &NodeRef) -> bool {
    let wanted = use_state_eq(|| false);
    {
        let (place, wanted) = (place.clone(), wanted.setter());
        use_effect_with((), move |()| {
            let kept = (watch(&place, wanted.clone()), web_sys::window().map(|window| listen(&window, &wanted)));
            move || drop(kept)
        });
    }
    *wanted
}

fn listen(window: &web_sys::Window, wanted: &UseStateSetter<bool>) -> [EventListener; 3] {
    USE.map(|event| {
        let wanted = wanted.clone();
        EventListener::new(window, event, move |_| wanted.set(true))
    })
}

/// Watches until it is dropped.
struct Watch {
    observer: Option<IntersectionObserver>,
    _heard: Closure<dyn Fn(js_sys::Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

fn watch(place: &NodeRef, wanted: UseStateSetter<bool>) -> Watch {
    let heard = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if entries.iter().any(|entry| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting()) {
            wanted.set(true);
        }
    });
    let observer = IntersectionObserver::new(heard.as_ref().unchecked_ref()).ok();
    if let (Some(observer), Some(element)) = (&observer, place.cast::<Element>()) {
        observer.observe(&element);
    }
    Watch { observer, _heard: heard }
}
