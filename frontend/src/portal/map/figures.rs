//! How many: by category, district and state, as bars that say their numbers.

use majlis_contract::category::CategoryView;
use majlis_contract::district::DistrictView;
use majlis_contract::public_case::{PublicCaseFilter, PublicFigures};
use yew::prelude::*;

use crate::api::public_case::get_public_figures;
use crate::i18n::{Label, here};
use crate::load::use_load;
use crate::t;
use crate::ui::{Bar, Bars, Skeleton};

/// Categories that are shown by name; the others are one bar.
const NAMED: usize = 8;

#[derive(Properties, PartialEq)]
pub struct FiguresProps {
    pub filter: PublicCaseFilter,
    pub categories: Vec<CategoryView>,
    pub districts: Vec<DistrictView>,
}

#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    let figures = use_load(props.filter.clone(), |filter| async move { get_public_figures(&filter).await });
    figures.show(html! { <Skeleton /> }, |figures| drawn(figures, &props.categories, &props.districts))
}

fn drawn(figures: &PublicFigures, categories: &[CategoryView], districts: &[DistrictView]) -> Html {
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let category =
        |id| categories.iter().find(|category| category.id == id).map_or_else(|| t!("map-former"), |category| here(&category.name));
    let district = |id| districts.iter().find(|district| Some(district.id) == id).map_or_else(|| t!("map-no-district"), |d| here(&d.name));
    let mut by_category: Vec<Bar> =
        figures.by_category.iter().take(NAMED).map(|one| Bar { label: category(one.category_id), value: one.count }).collect();
    let rest: u64 = figures.by_category.iter().skip(NAMED).map(|one| one.count).sum();
    if rest > 0 {
        by_category.push(Bar { label: t!("map-other-categories"), value: rest });
    }
    let by_district: Vec<Bar> = figures.by_district.iter().map(|one| Bar { label: district(one.district_id), value: one.count }).collect();
    let by_state: Vec<Bar> = figures.by_state.iter().map(|one| Bar { label: one.state.label(), value: one.count }).collect();
    let part = |id: &'static str, title: String, bars: Vec<Bar>| {
        html! { <section class="card" aria-labelledby={id}><h3 {id} class="h-lg mb-3">{ title }</h3><Bars {bars} /></section> }
    };
    let told =
        if figures.complete { t!("map-total", count = count(figures.total)) } else { t!("map-total-some", count = count(figures.total)) };
    html! {
        <section aria-labelledby="figures-title">
            <h2 id="figures-title" class="h-lg">{ t!("map-figures") }</h2>
            <p class="muted mb-3" role="status">
                { told }
                if figures.without_point > 0 {
                    { " " }{ t!("map-without-point", count = count(figures.without_point)) }
                }
            </p>
            if figures.total > 0 {
                <div class="grid grid--3">
                    { part("by-category", t!("map-by-category"), by_category) }
                    { part("by-district", t!("map-by-district"), by_district) }
                    { part("by-state", t!("map-by-state"), by_state) }
                </div>
            }
        </section>
    }
}
