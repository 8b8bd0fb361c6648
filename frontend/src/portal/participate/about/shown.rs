//! Photos and place of an idea, as they are read.

use majlis_contract::case::Place;
use majlis_contract::contribution::ContributionView;
use yew::prelude::*;

use crate::cases::{PhotoStrip, PlaceMap};
use crate::t;

/// The photos in a row; nothing where there are none.
pub fn strip(view: &ContributionView) -> Html {
    let photos: Vec<_> = view.photos.iter().map(|photo| photo.picture.clone()).collect();
    let alts: Vec<_> = view.photos.iter().map(|photo| photo.alt.clone()).collect();
    html! { <PhotoStrip {photos} {alts} class="mt-3" /> }
}

/// Where it is, on a small map and in words; nothing where it is nowhere.
pub fn place_of(view: &ContributionView) -> Html {
    let Some(place) = &view.place else { return Html::default() };
    let district_id = view.district.as_ref().map(|district| district.id);
    let place = Place { latitude: Some(place.latitude), longitude: Some(place.longitude), address: place.label.clone(), district_id };
    html! {
        <section class="card" aria-labelledby="place-title">
            <h2 id="place-title" class="h-lg mb-3">{ t!("idea-place") }</h2>
            <PlaceMap {place} district={view.district.clone()} />
        </section>
    }
}
