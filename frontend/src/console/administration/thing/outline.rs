//! The outline of a district: from a GeoJSON file, seen on the map.

use majlis_contract::district;
use majlis_domain::outline::only_outline;
use majlis_domain::place::bounds;
use serde_json::{Value, json};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::console::administration::upload::FileButton;
use crate::municipality::use_municipality;
use crate::t;
use crate::ui::{Icon, Map, MapPlace, Outline, glyph};

#[derive(Properties, PartialEq)]
pub struct OutlineFieldProps {
    pub id: String,
    pub label: String,
    pub hint: Option<Html>,
    pub error: Option<AttrValue>,
    pub value: Value,
    pub onchange: Callback<Value>,
}

#[component]
pub fn OutlineField(props: &OutlineFieldProps) -> Html {
    let municipality = use_municipality();
    let unreadable = use_state(|| false);
    let outline = district::Outline::read(&props.value).unwrap_or_default();
    let onfile = {
        let (onchange, unreadable) = (props.onchange.clone(), unreadable.setter());
        Callback::from(move |file: File| {
            let (onchange, unreadable) = (onchange.clone(), unreadable.clone());
            spawn_local(async move {
                let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
                let outline = only_outline(&text);
                unreadable.set(outline.is_none());
                outline.into_iter().for_each(|outline| onchange.emit(json!(outline)));
            });
        })
    };
    let error = if *unreadable { Some(AttrValue::from(t!("field-error-outline_kind"))) } else { props.error.clone() };
    let shown = bounds([&outline]).map(|[west, south, east, north]| {
        let centre = MapPlace { latitude: (south + north) / 2.0, longitude: (west + east) / 2.0 };
        let outlines = vec![Outline { name: props.label.clone(), parts: outline.parts.clone() }];
        html! {
            <Map key={props.value.to_string()} label={props.label.clone()} {centre} zoom={13} low={true} {outlines}
                tiles={municipality.map.tiles.clone().map(AttrValue::from)} attribution={municipality.map.attribution.clone().map(AttrValue::from)} />
        }
    });
    html! {
        <div class={classes!("field", error.is_some().then_some("field--bad"))}>
            <span class="label" id={format!("{}-label", props.id)}>{ &props.label }</span>
            if let Some(hint) = &props.hint {
                <p class="hint" id={format!("{}-hint", props.id)}>{ hint.clone() }</p>
            }
            if let Some(error) = &error {
                <p class="field__error" id={format!("{}-error", props.id)}><Icon glyph={glyph::STOP} class="icon--sm" /><span>{ error }</span></p>
            }
            { shown.unwrap_or_default() }
            <div class="row gap-3">
                <FileButton id={props.id.clone()} accept=".geojson,.json,application/geo+json" label={t!("outline-choose")} described_by={format!("{0}-hint {0}-error", props.id)} {onfile} />
                if outline.corners() > 0 {
                    <span class="small muted">{ t!("district-corners", count = outline.corners()) }</span>
                }
            </div>
        </div>
    }
}
