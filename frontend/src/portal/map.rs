//! What people report: the published cases on a map, in a list that is the map's equal, and in figures.

use yew::prelude::*;

use crate::api::public_case::export_address;
use crate::reference_data::{use_categories, use_districts};
use crate::t;
use crate::title::use_title;
use crate::ui::{Icon, glyph};

mod figures;
mod filter;
mod filters;
mod ground;
mod list;

#[component]
pub fn MapPage() -> Html {
    use_title(t!("map-page"));
    let filter = filter::use_filter();
    let (categories, districts) = (use_categories(), use_districts());
    let (category_list, district_list) = (categories.ready().cloned().unwrap_or_default(), districts.ready().cloned().unwrap_or_default());
    let file = |ending: &str, text: String| {
        html! { <a class="linkish" href={export_address(&filter, ending)} download=""><Icon glyph={glyph::DOWNLOAD} class="icon--sm" />{ text }</a> }
    };
    html! {
        <div class="wrap page">
            <div class="stack gap-5">
                <div>
                    <h1>{ t!("map-page") }</h1>
                    <p class="lead measure">{ t!("map-lead") }</p>
                </div>
                <filters::Filters filter={filter.clone()} categories={category_list.clone()} districts={district_list.clone()} />
                <div class="map-pair">
                    <section aria-labelledby="map-title">
                        <h2 id="map-title" class="h-lg mb-3">{ t!("map-on-map") }</h2>
                        <ground::Ground filter={filter.clone()} districts={district_list.clone()} />
                    </section>
                    <section aria-labelledby="list-title">
                        <h2 id="list-title" class="h-lg mb-3">{ t!("map-as-list") }</h2>
                        <list::List filter={filter.clone()} />
                    </section>
                </div>
                <figures::Figures filter={filter.clone()} categories={category_list} districts={district_list} />
                <p class="row">{ file("csv", t!("map-csv")) }{ file("geojson", t!("map-geojson")) }</p>
            </div>
        </div>
    }
}
