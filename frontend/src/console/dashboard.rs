//! The dashboard: how the service does, over a period, as far as the person answers for it.

use majlis_contract::dashboard::DashboardQuery;
use wasm_bindgen::JsCast;
use yew::prelude::*;
use yew_router::prelude::*;

use super::Route;
use super::options::{categories, departments, districts, words};
use crate::api::dashboard::{export_dashboard_csv, get_dashboard};
use crate::figures_part::{Board, Period};
use crate::load::{use_action, use_load};
use crate::reference_data::{use_categories, use_departments, use_districts};
use crate::t;
use crate::title::use_title;
use crate::ui::{Button, ButtonKind, Failed, Select, Skeleton, When, glyph};

#[component]
pub fn Dashboard() -> Html {
    use_title(t!("dashboard-title"));
    let query = use_location().and_then(|location| location.query::<DashboardQuery>().ok()).unwrap_or_default();
    let view = use_load(query.clone(), |query| async move { get_dashboard(&query).await });
    let save = {
        let query = query.clone();
        use_action(
            move |()| {
                let query = query.clone();
                async move { export_dashboard_csv(&query).await }
            },
            |file: String| keep(&file),
        )
    };
    html! {
        <div class="stack gap-5">
            <div class="row row--between row--top">
                <div class="grow">
                    <h1>{ t!("dashboard-title") }</h1>
                    <p class="muted">{ t!("dashboard-lead") }</p>
                </div>
                <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::DOWNLOAD} busy={save.busy.then(|| AttrValue::from(t!("loading")))}
                    onclick={save.run.reform(|_: MouseEvent| ())}>{ t!("dashboard-csv") }</Button>
            </div>
            if let Some(error) = &save.error {
                <Failed error={error.clone()} />
            }
            <Filters query={query.clone()} />
            { view.show(html! { <Skeleton blocks={3} /> }, |view| html! {
                <>
                    <Board view={view.clone()} />
                    <p class="small muted">{ t!("dashboard-made") }{ " " }<When at={view.made_at} /></p>
                </>
            }) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    query: DashboardQuery,
}

#[component]
fn Filters(props: &FiltersProps) -> Html {
    let navigator = use_navigator();
    let (department_list, category_list, district_list) = (use_departments(), use_categories(), use_districts());
    let query = &props.query;
    let go = Callback::from(move |query: DashboardQuery| {
        if let Some(navigator) = &navigator {
            let _ = navigator.replace_with_query(&Route::Dashboard, &query);
        }
    });
    let change = |set: fn(&mut DashboardQuery, &str)| {
        let (go, query) = (go.clone(), query.clone());
        Callback::from(move |value: String| {
            let mut query = query.clone();
            set(&mut query, &value);
            go.emit(query);
        })
    };
    let period = {
        let query = query.clone();
        go.reform(move |(from, to)| DashboardQuery { from, to, ..query.clone() })
    };
    let text = |value: Option<String>| value.unwrap_or_default();
    html! {
        <form class="card figures-filters" aria-label={t!("dashboard-filters")} onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <Period from={query.from} to={query.to} onchange={period} />
            <Select id="dash-department" label={t!("filter-department")} none={t!("dashboard-all")} value={text(query.department_id.map(|id| id.to_string()))}
                options={departments(department_list.ready())} onchange={change(|query, id| query.department_id = id.parse().ok())} />
            <Select id="dash-category" label={t!("filter-category")} none={t!("dashboard-all")} value={text(query.category_id.map(|id| id.to_string()))}
                options={categories(category_list.ready(), None)} onchange={change(|query, id| query.category_id = id.parse().ok())} />
            <Select id="dash-channel" label={t!("filter-channel")} none={t!("dashboard-all")} value={text(query.channel.map(|channel| channel.to_string()))}
                options={words::<majlis_contract::case::Channel>()} onchange={change(|query, word| query.channel = word.parse().ok())} />
            <Select id="dash-district" label={t!("filter-district")} none={t!("dashboard-all")} value={text(query.district_id.map(|id| id.to_string()))}
                options={districts(district_list.ready())} onchange={change(|query, id| query.district_id = id.parse().ok())} />
        </form>
    }
}

/// Gives the file to the browser, with the mark that spreadsheets know Arabic by: reading it as text has taken that off.
fn keep(file: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Ok(link) = document.create_element("a") else { return };
    let body = String::from(js_sys::encode_uri_component(&format!("\u{FEFF}{file}")));
    let _ = link.set_attribute("href", &format!("data:text/csv;charset=utf-8,{body}"));
    let _ = link.set_attribute("download", "figures.csv");
    if let Ok(link) = link.dyn_into::<web_sys::HtmlElement>() {
        link.click();
    }
}
