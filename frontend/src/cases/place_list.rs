//! The districts as a list: a place without the map.

use std::rc::Rc;

use majlis_contract::district::DistrictView;
use yew::prelude::*;

use super::place_choice::{PlaceChange, PlaceChoice};
use crate::i18n::here;
use crate::t;
use crate::ui::{Choice, ChoiceGroup};

#[derive(Properties, PartialEq)]
pub struct DistrictListProps {
    pub choice: PlaceChoice,
    pub districts: Rc<Vec<DistrictView>>,
    pub onchange: Callback<PlaceChange>,
}

#[component]
pub fn DistrictList(props: &DistrictListProps) -> Html {
    let chosen = props.choice.district_in(&props.districts).map(|district| district.id);
    let pinned = props.choice.point.is_some();
    let option = |id, text: String, checked: bool| {
        html! {
            <Choice
                name="district"
                value={text.clone()}
                {checked}
                label={html! { <>{ text }</> }}
                onchange={props.onchange.reform(move |_| PlaceChange::District(id))}
            />
        }
    };
    let hint = if pinned { t!("place-list-pinned") } else { t!("place-list-hint") };
    html! {
        <ChoiceGroup id="f-place-district_id" legend={t!("place-list-legend")} hint={html! { <>{ hint }</> }} layout="grid tiles gap-2">
            { for props.districts.iter().map(|district| option(Some(district.id), here(&district.name), chosen == Some(district.id))) }
            { option(None, t!("place-list-none"), chosen.is_none() && !pinned) }
        </ChoiceGroup>
    }
}
