//! Where it is: an address, a district, and a pin when the caller can say so exactly.

use std::rc::Rc;

use yew::prelude::*;

use super::form::{Edit, PartProps};
use crate::cases::{PinMap, PlaceChange};
use crate::console::options::districts;
use crate::form::field_id;
use crate::load::Load;
use crate::reference_data::use_districts;
use crate::t;
use crate::ui::{Failed, Field, Select};

#[component]
pub fn PlacePart(props: &PartProps) -> Html {
    let place = &props.draft.place;
    let all = use_districts();
    let map_open = use_state(|| place.point.is_some());
    let onchange = props.onedit.reform(|change: PlaceChange| -> Edit { Box::new(move |draft| draft.place.apply(change)) });
    let list = all.ready().cloned().unwrap_or_default();
    let district = place.district_in(&list).map(|district| district.id.to_string()).unwrap_or_default();
    let toggle = {
        let map_open = map_open.clone();
        Callback::from(move |_: MouseEvent| map_open.set(!*map_open))
    };
    html! {
        <section class="card stack gap-3" aria-labelledby="enter-where">
            <h2 id="enter-where" class="h-md">{ t!("work-place") }</h2>
            <Field id={field_id("/place/address")} label={t!("enter-address")} maxlength="200" autocomplete="off" value={place.address.clone()}
                error={props.at("/place/address")} oninput={onchange.reform(PlaceChange::Address)} />
            <Field id={field_id("/details/landmark")} label={t!("enter-landmark")} optional={true} maxlength="120" autocomplete="off"
                value={props.draft.landmark.clone()} error={props.at("/details/landmark")} oninput={props.take(|draft, text| draft.landmark = text)} />
            <Select id={field_id("/place/district_id")} label={t!("filter-district")} value={district} none={t!("enter-district-none")}
                hint={place.point.is_some().then(|| html! { { t!("enter-district-pinned") } })} options={districts(Some(&list))}
                error={props.at("/place/district_id")} onchange={onchange.reform(|id: String| PlaceChange::District(id.parse().ok()))} />
            if let Load::Failed(error) = &all.state {
                <Failed error={error.clone()} again={all.reload.clone()} />
            }
            <button type="button" class="btn btn--quiet btn--dense" aria-expanded={map_open.to_string()} onclick={toggle}>
                { if *map_open { t!("enter-map-close") } else { t!("enter-map") } }
            </button>
            if *map_open {
                <PinMap choice={place.clone()} districts={Rc::new(list)} error={props.at("/place/latitude")} {onchange} />
            }
        </section>
    }
}
