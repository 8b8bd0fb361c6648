//! What can be set up.

use yew::prelude::*;

use super::Section;
use super::duty_desk::DutyDeskMissing;
use crate::console::Route;
use crate::i18n::{Label, text};
use crate::t;
use crate::title::use_title;
use crate::ui::{Link, Niche};

#[component]
pub fn Overview() -> Html {
    use_title(t!("administration-title"));
    html! {
        <div class="stack">
            <h1>{ t!("administration-title") }</h1>
            <p class="muted measure">{ t!("administration-lead") }</p>
            <DutyDeskMissing />
            <ul class="grid grid--3 gap-3 c-sections">
                { for Section::ALL.iter().map(|section| html! {
                    <li key={section.as_str()} class="card card--link row nowrap-row row--top">
                        <Niche glyph={section.glyph()} />
                        <div class="grow">
                            <h2 class="h-md"><Link<Route> to={Route::Section { section: *section }}>{ section.label() }</Link<Route>></h2>
                            <p class="small muted">{ text(&format!("section-text-{section}"), &[]) }</p>
                        </div>
                    </li>
                }) }
            </ul>
        </div>
    }
}
