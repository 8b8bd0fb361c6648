//! What administrators are told while nobody would be alerted of what can't wait.

use serde_json::Value;
use yew::prelude::*;

use super::Section;
use crate::api::administration::get_settings;
use crate::console::Route;
use crate::load::use_load;
use crate::t;
use crate::ui::{Alert, Link, Tone};

/// Nothing where there is a duty desk.
pub fn missing(settings: &Value, way: Html) -> Html {
    if !settings["duty_desk"].is_null() {
        return Html::default();
    }
    html! { <Alert tone={Tone::Warn} title={t!("duty-desk-none-title")}><p>{ t!("duty-desk-none-text") }</p>{ way }</Alert> }
}

/// As [`missing`], for pages that don't show the settings themselves.
#[component]
pub fn DutyDeskMissing() -> Html {
    let settings = use_load((), |()| get_settings());
    let way = html! { <Link<Route> to={Route::Section { section: Section::Settings }}>{ t!("duty-desk-set") }</Link<Route>> };
    settings.ready().map(|found| missing(found, way)).unwrap_or_default()
}
