//! Where one is signed in.

use yew::prelude::*;

use crate::account_part::Sessions as List;
use crate::t;

#[component]
pub fn Sessions() -> Html {
    html! {
        <section class="card" aria-labelledby="sessions-title">
            <h2 id="sessions-title">{ t!("sessions-title") }</h2>
            <p class="muted mb-5">{ t!("sessions-lead") }</p>
            <List />
        </section>
    }
}
