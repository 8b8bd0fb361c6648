//! Where a case is: in words, and on a map that only shows.

use majlis_contract::Language;
use majlis_contract::case::{CaseDetails, Place};
use majlis_contract::district::DistrictRef;
use yew::prelude::*;

use crate::municipality::use_municipality;
use crate::reference_data::use_districts;
use crate::ui::{Map, MapPlace, Outline};
use crate::{i18n, t};

#[derive(Properties, PartialEq)]
pub struct PlaceMapProps {
    pub place: Place,
    #[prop_or_default]
    pub district: Option<DistrictRef>,
    #[prop_or_default]
    pub details: CaseDetails,
}

/// The map when there is a point; the words always.
#[component]
pub fn PlaceMap(props: &PlaceMapProps) -> Html {
    let municipality = use_municipality();
    let districts = use_districts();
    let words = place_words(&props.place, props.district.as_ref());
    let pin = props.place.latitude.zip(props.place.longitude).map(|(latitude, longitude)| MapPlace { latitude, longitude });
    let outlines: Vec<Outline> = districts.ready().map_or_else(Vec::new, |list| {
        // Without names: one might lie under the pin, and the words stand below.
        list.iter().map(|district| Outline { name: String::new(), parts: district.outline.parts.clone() }).collect()
    });
    let map = &municipality.map;
    html! {
        <div class="stack gap-2">
            if let Some(pin) = pin {
                <Map
                    label={t!("place-map", place = words.as_str())}
                    centre={MapPlace { latitude: map.latitude, longitude: map.longitude }}
                    zoom={map.zoom}
                    tiles={map.tiles.clone().map(AttrValue::from)}
                    attribution={map.attribution.clone().map(AttrValue::from)}
                    {outlines}
                    {pin}
                    low={true}
                />
            }
            <p class="small muted">{ words }</p>
            if let Some(landmark) = &props.details.landmark {
                <p class="small muted" dir="auto">{ landmark }</p>
            }
        </div>
    }
}

/// "Al Salam Street, Al Dahariz".
pub fn place_words(place: &Place, district: Option<&DistrictRef>) -> String {
    let comma = match i18n::language() {
        Language::Arabic => "، ",
        Language::English => ", ",
    };
    let address = place.address.clone().filter(|address| !address.trim().is_empty());
    let parts = address.into_iter().chain(district.map(|district| i18n::here(&district.name)));
    // Isolated: an Arabic street may stand in an English line.
    let parts: Vec<String> = parts.map(|part| format!("\u{2068}{part}\u{2069}")).collect();
    if parts.is_empty() { t!("place-on-map") } else { parts.join(comma) }
}
