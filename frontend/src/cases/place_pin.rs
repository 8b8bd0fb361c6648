//! The map on which a tap moves the pin, and what is known about the place of the pin.

use std::rc::Rc;

use majlis_contract::district::DistrictView;
use yew::prelude::*;

use super::place_choice::{PlaceChange, PlaceChoice, middle};
use crate::i18n::here;
use crate::municipality::use_municipality;
use crate::t;
use crate::ui::{Button, ButtonKind, Icon, Map, MapPlace, Outline, Ref, glyph};

#[derive(Properties, PartialEq)]
pub struct PinMapProps {
    pub choice: PlaceChoice,
    pub districts: Rc<Vec<DistrictView>>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    pub onchange: Callback<PlaceChange>,
}

#[component]
pub fn PinMap(props: &PinMapProps) -> Html {
    let municipality = use_municipality();
    let map = &municipality.map;
    let outlines = use_memo(Rc::clone(&props.districts), |districts| {
        districts.iter().map(|district| Outline { name: here(&district.name), parts: district.outline.parts.clone() }).collect::<Vec<_>>()
    });
    // A district chosen from the list is where the map opens.
    let district = props.choice.district_in(&props.districts);
    let home = MapPlace { latitude: map.latitude, longitude: map.longitude };
    let (centre, zoom) = match district.and_then(middle) {
        Some(middle) if props.choice.point.is_none() => (middle, map.zoom + 2),
        _ => (home, map.zoom),
    };
    html! {
        <div id="f-place-latitude" tabindex="-1" class={classes!("stack", "gap-3", props.error.as_ref().map(|_| "field--bad"))}>
            if let Some(error) = &props.error {
                <p class="field__error"><Icon glyph={glyph::STOP} class="icon--sm" /><span>{ error }</span></p>
            }
            <Map
                label={t!("place-map-label")}
                {centre}
                {zoom}
                tiles={map.tiles.clone().map(AttrValue::from)}
                attribution={map.attribution.clone().map(AttrValue::from)}
                outlines={(*outlines).clone()}
                pin={props.choice.pin()}
                tip={t!("place-tip")}
                told={told(props)}
                onpick={props.onchange.reform(|place| PlaceChange::Point(Some(place)))}
            />
        </div>
    }
}

/// What is known about the pin, in words.
fn told(props: &PinMapProps) -> Html {
    let Some([latitude, longitude]) = props.choice.point else {
        return html! { <p class="muted" role="status">{ t!("place-no-pin") }</p> };
    };
    let remove = props.onchange.reform(|_: MouseEvent| PlaceChange::Point(None));
    html! {
        <div role="status">
            if props.choice.is_outside(&props.districts) {
                <p class="field__error"><Icon glyph={glyph::STOP} class="icon--sm" /><span>{ t!("place-outside") }</span></p>
            } else {
                <p class="small muted">{ t!("place-pin-at") }</p>
                <p class="strong h-lg">{ props.choice.district_in(&props.districts).map(|district| here(&district.name)) }</p>
            }
            <p class="small muted"><Ref value={format!("{latitude:.5}, {longitude:.5}")} /></p>
            <Button kind={ButtonKind::Quiet} class="btn--flush" onclick={remove}>{ t!("place-pin-remove") }</Button>
        </div>
    }
}
