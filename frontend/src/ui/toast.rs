//! Short news of what succeeded.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::{Icon, glyph};
use crate::t;

#[derive(Debug, Clone, PartialEq)]
struct Toast {
    number: u32,
    text: String,
}

/// Shows toasts, by [`use_toast`].
#[derive(Clone, PartialEq)]
pub struct Toaster(Callback<String>);

impl Toaster {
    /// Says that something succeeded.
    pub fn say(&self, text: impl Into<String>) {
        self.0.emit(text.into());
    }
}

#[derive(Properties, PartialEq)]
pub struct ToastHostProps {
    pub children: Html,
}

/// Holds the toasts of a program; the list is a live region from the start.
#[component]
pub fn ToastHost(props: &ToastHostProps) -> Html {
    let toasts = use_reducer(Toasts::default);
    let dispatcher = toasts.dispatcher();
    let toaster = use_memo((), |()| Toaster(Callback::from(move |text| dispatcher.dispatch(Change::Add(text)))));
    html! {
        <ContextProvider<Toaster> context={(*toaster).clone()}>
            { props.children.clone() }
            <div class="toasts" role="status">
                { for toasts.list.iter().map(|toast| {
                    let (dispatcher, number) = (toasts.dispatcher(), toast.number);
                    let onclose = Callback::from(move |()| dispatcher.dispatch(Change::Remove(number)));
                    html! { <ToastView key={toast.number} text={toast.text.clone()} {onclose} /> }
                }) }
            </div>
        </ContextProvider<Toaster>>
    }
}

/// The program's toaster.
#[hook]
pub fn use_toast() -> Toaster {
    use_context().unwrap_or_else(|| Toaster(Callback::noop()))
}

#[derive(Default, PartialEq)]
struct Toasts {
    list: Vec<Toast>,
    count: u32,
}

enum Change {
    Add(String),
    Remove(u32),
}

impl Reducible for Toasts {
    type Action = Change;

    fn reduce(self: std::rc::Rc<Self>, change: Change) -> std::rc::Rc<Self> {
        let mut list = self.list.clone();
        let mut count = self.count;
        match change {
            Change::Add(text) => {
                count += 1;
                list.push(Toast { number: count, text });
            }
            Change::Remove(number) => list.retain(|toast| toast.number != number),
        }
        Self { list, count }.into()
    }
}

#[derive(Properties, PartialEq)]
struct ToastViewProps {
    text: AttrValue,
    onclose: Callback<()>,
}

/// Leaves after 8 seconds, but not while it is pointed at or holds the focus.
#[component]
fn ToastView(props: &ToastViewProps) -> Html {
    let held = use_state(|| false);
    {
        let onclose = props.onclose.clone();
        use_effect_with(*held, move |held| {
            let timer = (!*held).then(|| Timeout::new(8000, move || onclose.emit(())));
            move || drop(timer)
        });
    }
    let hold = |hold: bool| {
        let held = held.clone();
        move || held.set(hold)
    };
    let (enter, leave, focus, blur) = (hold(true), hold(false), hold(true), hold(false));
    html! {
        <div class="toast" onmouseenter={move |_| enter()} onmouseleave={move |_| leave()} onfocusin={move |_| focus()} onfocusout={move |_| blur()}>
            <Icon glyph={glyph::CHECK_RING} />
            <span>{ &props.text }</span>
            <button type="button" onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("close") }</button>
        </div>
    }
}
