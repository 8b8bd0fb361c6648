//! What is typed, looked up once the typing pauses.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// A value once it has stood still for so many milliseconds.
#[hook]
pub fn use_settled<T: Clone + PartialEq + 'static>(value: T, millis: u32) -> UseStateHandle<T> {
    let settled = use_state(|| value.clone());
    {
        let settled = settled.clone();
        use_effect_with(value, move |value| {
            let value = value.clone();
            let waiting = Timeout::new(millis, move || settled.set(value));
            move || drop(waiting)
        });
    }
    settled
}
