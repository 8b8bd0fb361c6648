//! Narrowing what is shown. Everything takes effect at once but the words, which wait to be finished.

use majlis_contract::case::CaseState;
use majlis_contract::category::CategoryView;
use majlis_contract::district::DistrictView;
use majlis_contract::public_case::PublicCaseFilter;
use yew::prelude::*;

use super::filter::use_go;
use crate::cases::category_options;
use crate::form::{bind, on_submit};
use crate::i18n::{Label, here};
use crate::t;
use crate::ui::{Button, ButtonKind, Field, Select, glyph};

#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    pub filter: PublicCaseFilter,
    pub categories: Vec<CategoryView>,
    pub districts: Vec<DistrictView>,
}

#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let filter = &props.filter;
    let go = use_go();
    let words = use_state(|| filter.q.clone().unwrap_or_default());
    {
        let words = words.setter();
        use_effect_with(filter.q.clone(), move |q| words.set(q.clone().unwrap_or_default()));
    }
    let change = |set: fn(&mut PublicCaseFilter, &str)| {
        let (go, filter) = (go.clone(), filter.clone());
        Callback::from(move |value: String| {
            let mut filter = filter.clone();
            set(&mut filter, &value);
            go.emit(filter);
        })
    };
    let onsubmit = {
        let (go, filter, words) = (go.clone(), filter.clone(), words.clone());
        on_submit(move || {
            let q = Some(words.trim().to_owned()).filter(|words| !words.is_empty());
            go.emit(PublicCaseFilter { q, ..filter.clone() });
        })
    };
    // On a phone the map comes first: what is rarely asked for stands behind a button, unless it is in force.
    let more = use_state(|| PublicCaseFilter { q: None, ..filter.clone() } != PublicCaseFilter::default());
    let toggle = {
        let more = more.clone();
        Callback::from(move |_: MouseEvent| more.set(!*more))
    };
    let clear = go.reform(|_: MouseEvent| PublicCaseFilter::default());
    let states = CaseState::ALL.iter().filter(|state| **state != CaseState::Withdrawn);
    let states = vec![(None, states.map(|state| (state.to_string(), state.label())).collect())];
    let districts = vec![(None, props.districts.iter().map(|district| (district.id.to_string(), here(&district.name))).collect())];
    let chosen = |id: Option<String>| id.unwrap_or_default();
    let after =
        html! { <Button submit={true} kind={ButtonKind::Second} glyph={glyph::SEARCH} label={t!("map-search")} class="btn--icon" /> };
    html! {
        <form class="card map-filters" role="search" aria-label={t!("map-filters")} {onsubmit} novalidate={true}>
            <Field id="map-words" label={t!("map-words")} value={(*words).clone()} oninput={bind(&words)} maxlength="200" kind="search" {after} />
            <div class="only-narrow">
                <button type="button" class="btn btn--second btn--dense" aria-expanded={more.to_string()} aria-controls="map-more" onclick={toggle}>
                    { if *more { t!("map-fewer") } else { t!("map-more") } }
                </button>
            </div>
            <div id="map-more" class={classes!("map-filters__more", more.then_some("is-open"))}>
                <Select id="map-category" label={t!("map-category")} none={t!("map-all-categories")} value={chosen(filter.category_id.map(|id| id.to_string()))}
                    options={category_options(&props.categories)} onchange={change(|filter, id| filter.category_id = id.parse().ok())} />
                <Select id="map-district" label={t!("map-district")} none={t!("map-all-districts")} value={chosen(filter.district_id.map(|id| id.to_string()))}
                    options={districts} onchange={change(|filter, id| filter.district_id = id.parse().ok())} />
                <Select id="map-state" label={t!("map-state")} none={t!("map-all-states")} value={chosen(filter.state.map(|state| state.to_string()))}
                    options={states} onchange={change(|filter, word| filter.state = word.parse().ok())} />
                <Field id="map-from" label={t!("map-from")} kind="date" dir="ltr" value={chosen(filter.from.map(|day| day.to_string()))}
                    oninput={change(|filter, day| filter.from = day.parse().ok())} />
                <Field id="map-to" label={t!("map-to")} kind="date" dir="ltr" value={chosen(filter.to.map(|day| day.to_string()))}
                    oninput={change(|filter, day| filter.to = day.parse().ok())} />
            </div>
            if *filter != PublicCaseFilter::default() {
                <div class="map-filters__clear">
                    <Button kind={ButtonKind::Quiet} glyph={glyph::CROSS} onclick={clear}>{ t!("map-clear") }</Button>
                </div>
            }
        </form>
    }
}
