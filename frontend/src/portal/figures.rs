//! How the municipality does: the figures that it shows to everybody.

use majlis_contract::dashboard::PublicDashboardQuery;
use yew::prelude::*;
use yew_router::prelude::*;

use super::Route;
use crate::api::dashboard::get_public_dashboard;
use crate::figures_part::{Board, MonthsField};
use crate::i18n::here;
use crate::load::use_load;
use crate::municipality::use_municipality;
use crate::reference_data::use_districts;
use crate::t;
use crate::title::use_title;
use crate::ui::{Empty, Link, Select, Skeleton, glyph};

#[component]
pub fn FiguresPage() -> Html {
    use_title(t!("figures-page"));
    let shown = !use_municipality().public_figures.is_empty();
    html! {
        <div class="wrap page">
            <div class="stack gap-5">
                <div>
                    <h1>{ t!("figures-page") }</h1>
                    <p class="lead measure">{ t!("figures-lead") }</p>
                </div>
                if shown {
                    <Shown />
                } else {
                    <Empty glyph={glyph::CHART} title={t!("figures-none")}>
                        <Link<Route> class="btn" to={Route::Map}>{ t!("around-go") }</Link<Route>>
                    </Empty>
                }
            </div>
        </div>
    }
}

#[component]
fn Shown() -> Html {
    let navigator = use_navigator();
    let districts = use_districts();
    let query = use_location().and_then(|location| location.query::<PublicDashboardQuery>().ok()).unwrap_or_default();
    let view = use_load(query.clone(), |query| async move { get_public_dashboard(&query).await });
    let go = Callback::from(move |query: PublicDashboardQuery| {
        if let Some(navigator) = &navigator {
            let _ = navigator.replace_with_query(&Route::Figures, &query);
        }
    });
    let period = {
        let query = query.clone();
        go.reform(move |(from, to)| PublicDashboardQuery { from, to, ..query.clone() })
    };
    let district = {
        let query = query.clone();
        go.reform(move |id: String| PublicDashboardQuery { district_id: id.parse().ok(), ..query.clone() })
    };
    let list = districts.ready().map(Vec::as_slice).unwrap_or_default();
    let options = vec![(None, list.iter().map(|district| (district.id.to_string(), here(&district.name))).collect())];
    html! {
        <>
            <form class="card figures-filters" aria-label={t!("figures-filters")} onsubmit={|event: SubmitEvent| event.prevent_default()}>
                <MonthsField from={query.from} onchange={period} />
                <Select id="figures-district" label={t!("map-district")} none={t!("map-all-districts")}
                    value={query.district_id.map(|id| id.to_string()).unwrap_or_default()} {options} onchange={district} />
            </form>
            { view.show(html! { <Skeleton blocks={3} /> }, |view| html! { <Board view={view.clone()} /> }) }
        </>
    }
}
