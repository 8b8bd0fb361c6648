//! Telling a place: by address, on the map, or from the list of districts. Each does without the others.

use std::rc::Rc;

use majlis_contract::district::DistrictView;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::locate::locate;
use super::place_choice::{PlaceChange, PlaceChoice};
use super::place_list::DistrictList;
use super::place_pin::PinMap;
use crate::form::FieldErrors;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Field, Icon, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct PlaceFieldProps {
    pub choice: PlaceChoice,
    pub districts: Rc<Vec<DistrictView>>,
    #[prop_or_default]
    pub errors: FieldErrors,
    pub onchange: Callback<PlaceChange>,
}

/// What came of asking the device.
#[derive(Debug, Clone, PartialEq)]
enum Locating {
    Idle,
    Asking,
    Told(Tone, String),
}

#[component]
pub fn PlaceField(props: &PlaceFieldProps) -> Html {
    let locating = use_state(|| Locating::Idle);
    let choice = &props.choice;
    let ask = {
        let (locating, districts, onchange) = (locating.clone(), Rc::clone(&props.districts), props.onchange.clone());
        Callback::from(move |_: MouseEvent| {
            locating.set(Locating::Asking);
            let (locating, districts, onchange) = (locating.clone(), Rc::clone(&districts), onchange.clone());
            spawn_local(async move {
                let found = match locate().await {
                    Ok(found) => found,
                    Err(reason) => return locating.set(Locating::Told(Tone::Warn, reason)),
                };
                let mut there = PlaceChoice::default();
                there.apply(PlaceChange::Point(Some(found.place)));
                if there.is_outside(&districts) {
                    return locating.set(Locating::Told(Tone::Warn, t!("locate-outside")));
                }
                onchange.emit(PlaceChange::Point(Some(found.place)));
                onchange.emit(PlaceChange::ByList(false));
                let metres = found.accuracy.round();
                let (tone, text) =
                    if metres > 50.0 { (Tone::Warn, t!("locate-rough", metres = metres)) } else { (Tone::Ok, t!("locate-found")) };
                locating.set(Locating::Told(tone, text));
            });
        })
    };
    let own = html! {
        <Button
            kind={ButtonKind::Second}
            class="btn--icon btn--tall"
            glyph={glyph::LOCATE}
            label={if *locating == Locating::Asking { t!("locate-asking") } else { t!("locate-me") }}
            disabled={*locating == Locating::Asking}
            onclick={ask}
        />
    };
    let tab = |by_list: bool, glyph, text: String| {
        let onclick = props.onchange.reform(move |_: MouseEvent| PlaceChange::ByList(by_list));
        html! {
            <button type="button" aria-pressed={if choice.by_list == by_list { "true" } else { "false" }} {onclick}>
                <Icon {glyph} class="icon--sm" />{ text }
            </button>
        }
    };
    html! {
        <div class="stack gap-5">
            <Field
                id="f-place-address"
                label={t!("place-address")}
                hint={html! { <>{ t!("place-address-hint") }</> }}
                error={props.errors.at("/place/address").map(AttrValue::from)}
                value={choice.address.clone()}
                oninput={props.onchange.reform(PlaceChange::Address)}
                autocomplete="off"
                maxlength="200"
                after={own}
            />
            <div role="status">
                { match &*locating {
                    Locating::Idle => Html::default(),
                    Locating::Asking => html! { <p class="small muted">{ t!("locate-asking") }</p> },
                    Locating::Told(tone, text) => html! { <Alert tone={*tone}><p>{ text }</p></Alert> },
                } }
            </div>
            <div class="seg" role="group" aria-label={t!("place-way")}>
                { tab(false, glyph::PIN, t!("place-map-tab")) }
                { tab(true, glyph::LIST, t!("place-list-tab")) }
            </div>
            if choice.by_list {
                <DistrictList choice={choice.clone()} districts={Rc::clone(&props.districts)} onchange={props.onchange.clone()} />
            } else {
                <PinMap
                    choice={choice.clone()}
                    districts={Rc::clone(&props.districts)}
                    error={props.errors.at("/place/latitude").map(AttrValue::from)}
                    onchange={props.onchange.clone()}
                />
            }
            <Field
                id="f-details-landmark"
                label={t!("place-landmark")}
                hint={html! { <>{ t!("place-landmark-hint") }</> }}
                error={props.errors.at("/details/landmark").map(AttrValue::from)}
                value={choice.landmark.clone()}
                oninput={props.onchange.reform(PlaceChange::Landmark)}
                optional={true}
                autocomplete="off"
                maxlength="120"
            />
        </div>
    }
}
