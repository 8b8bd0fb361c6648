//! Filters of the inbox, its order, and what was searched for.

use majlis_contract::case::{CaseKind, CaseState, Channel, Priority, QueueQuery, QueueSort};
use yew::prelude::*;

use super::fresh::Fresh;
use crate::console::filter::{cleared, narrowed_by, sort_of, use_go, view_of};
use crate::console::options::{categories, departments, districts, words};
use crate::reference_data::{use_categories, use_departments, use_districts};
use crate::t;
use crate::ui::{Button, ButtonKind, Options, Select, glyph};

#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    pub filter: QueueQuery,
    /// Another for every list that was read.
    pub round: usize,
    pub onrefresh: Callback<()>,
}

#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let go = use_go();
    let (category_list, department_list, district_list) = (use_categories(), use_departments(), use_districts());
    let filter = &props.filter;
    let narrowed = narrowed_by(filter);
    let open = use_state(|| false);
    // What is rarely asked for stands behind a button, unless it is in force.
    let more = use_state(|| filter.kind.is_some() || filter.category_id.is_some());
    let select = |name: &'static str, label: String, value: Option<String>, options: Options, set: fn(&mut QueueQuery, &str)| {
        let (go, filter) = (go.clone(), filter.clone());
        let onchange = Callback::from(move |value: String| {
            let mut next = filter.clone();
            set(&mut next, &value);
            go.emit(next);
        });
        let none = t!("filter-all", name = label.as_str());
        html! { <Select bare={true} id={format!("filter-{name}")} {label} value={value.unwrap_or_default()} {options} {none} {onchange} /> }
    };
    let word = |value: Option<&'static str>| value.map(str::to_owned);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let toggle_more = {
        let more = more.clone();
        Callback::from(move |_: MouseEvent| more.set(!*more))
    };
    let clear = {
        let (go, filter) = (go.clone(), filter.clone());
        Callback::from(move |_: MouseEvent| go.emit(QueueQuery { q: filter.q.clone(), ..cleared(&filter) }))
    };
    let unsearch = {
        let (go, filter) = (go.clone(), filter.clone());
        Callback::from(move |_: MouseEvent| go.emit(QueueQuery { q: None, ..filter.clone() }))
    };
    let sorted = {
        let (go, filter) = (go.clone(), filter.clone());
        Callback::from(move |value: String| go.emit(QueueQuery { sort: value.parse().ok(), ..filter.clone() }))
    };
    html! {
        <div class="c-filters" role="group" aria-label={t!("filter-group")}>
            <div class="row gap-2 only-narrow c-filters__head">
                <button type="button" class="btn btn--second btn--dense" aria-expanded={open.to_string()} aria-controls="filters" onclick={toggle}>
                    { if narrowed == 0 { t!("filter-open") } else { t!("filter-open-some", count = narrowed) } }
                </button>
            </div>
            <div id="filters" class={classes!("row", "gap-2", "c-filters__list", open.then_some("is-open"))}>
                { select("state", t!("filter-state"), word(filter.state.map(|v| v.as_str())), words::<CaseState>(), |f, v| f.state = v.parse().ok()) }
                { select("department", t!("filter-department"), filter.department_id.map(|id| id.to_string()),
                    departments(department_list.ready()), |f, v| f.department_id = v.parse().ok()) }
                { select("district", t!("filter-district"), filter.district_id.map(|id| id.to_string()),
                    districts(district_list.ready()), |f, v| f.district_id = v.parse().ok()) }
                { select("channel", t!("filter-channel"), word(filter.channel.map(|v| v.as_str())), words::<Channel>(), |f, v| f.channel = v.parse().ok()) }
                { select("priority", t!("filter-priority"), word(filter.priority.map(|v| v.as_str())), words::<Priority>(), |f, v| f.priority = v.parse().ok()) }
                <Select bare={true} id="filter-sort" label={t!("filter-sort")} value={sort_of(filter).as_str()} options={words::<QueueSort>()} onchange={sorted} />
                <button type="button" class="btn btn--quiet btn--dense" aria-expanded={more.to_string()} onclick={toggle_more}>
                    { if *more { t!("filter-less") } else { t!("filter-more") } }
                </button>
                if *more {
                    { select("kind", t!("filter-kind"), word(filter.kind.map(|v| v.as_str())), words::<CaseKind>(), |f, v| f.kind = v.parse().ok()) }
                    { select("category", t!("filter-category"), filter.category_id.map(|id| id.to_string()),
                        categories(category_list.ready(), None), |f, v| f.category_id = v.parse().ok()) }
                }
            </div>
            <div class="row gap-2 c-filters__foot">
                if let Some(q) = &filter.q {
                    <Button kind={ButtonKind::Quiet} class="btn--dense" glyph={glyph::CROSS} onclick={unsearch}>{ t!("filter-unsearch", words = q.as_str()) }</Button>
                }
                if narrowed > 0 {
                    <Button kind={ButtonKind::Quiet} class="btn--dense" glyph={glyph::CROSS} onclick={clear}>{ t!("filter-clear") }</Button>
                }
                <Fresh view={view_of(filter)} round={props.round} onrefresh={props.onrefresh.clone()} />
            </div>
        </div>
    }
}
