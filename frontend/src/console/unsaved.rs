//! Nobody leaves a form by a link, by closing the tab or by loading anew without being asked what becomes of it.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent as DomMouseEvent};
use yew::prelude::*;

use crate::t;
use crate::ui::{Button, ButtonKind, Dialog};

/// Put what it gives into the page: the question that a link leads to while `unsaved`.
#[hook]
pub fn use_unsaved(unsaved: bool) -> Html {
    let wanted = use_state(|| None::<HtmlElement>);
    let leaving = use_mut_ref(|| false);
    {
        let (wanted, leaving) = (wanted.setter(), leaving.clone());
        use_effect_with(unsaved, move |unsaved| {
            leaving.replace(false);
            let listeners = if *unsaved { listen(wanted, leaving) } else { Vec::new() };
            move || drop(listeners)
        });
    }
    let stay = {
        let wanted = wanted.setter();
        Callback::from(move |()| wanted.set(None))
    };
    let leave = {
        let wanted = wanted.clone();
        Callback::from(move |_: MouseEvent| {
            let Some(link) = (*wanted).clone() else { return };
            wanted.set(None);
            // The browser asks nothing more: the other language is another page.
            leaving.replace(true);
            link.click();
        })
    };
    html! {
        <Dialog open={wanted.is_some()} title={t!("unsaved-title")} onclose={stay.clone()}>
            <p class="mt-2">{ t!("unsaved-text") }</p>
            <div class="dialog__do">
                <Button kind={ButtonKind::Second} onclick={stay.reform(|_: MouseEvent| ())}>{ t!("unsaved-stay") }</Button>
                <Button kind={ButtonKind::Danger} onclick={leave}>{ t!("unsaved-leave") }</Button>
            </div>
        </Dialog>
    }
}

fn listen(wanted: UseStateSetter<Option<HtmlElement>>, leaving: std::rc::Rc<std::cell::RefCell<bool>>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(document) = window.document() else { return Vec::new() };
    let stops = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let gone = std::rc::Rc::clone(&leaving);
    let closing = EventListener::new_with_options(&window, "beforeunload", EventListenerOptions::enable_prevent_default(), move |event| {
        if !*gone.borrow() {
            event.prevent_default();
        }
    });
    let following = EventListener::new_with_options(&document, "click", stops, move |event| {
        let Some(click) = event.dyn_ref::<DomMouseEvent>() else { return };
        let beside = click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key() || click.button() != 0;
        if beside || *leaving.borrow() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        // A link inside the page is a way to a field.
        let link = target.and_then(|target| target.closest("a[href]:not([href^='#'])").ok().flatten());
        if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
            event.prevent_default();
            event.stop_propagation();
            wanted.set(Some(link));
        }
    });
    vec![closing, following]
}
