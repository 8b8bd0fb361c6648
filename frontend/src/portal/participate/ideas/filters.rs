//! Narrowing which ideas are shown, and in which order.

use majlis_contract::contribution::{IdeaSort, IdeaStatus};
use yew::prelude::*;

use super::asked::Asked;
use crate::cases::category_options;
use crate::form::{bind, on_submit};
use crate::i18n::{Label, here};
use crate::reference_data::{use_categories, use_districts};
use crate::t;
use crate::ui::{Button, ButtonKind, Field, Select, glyph};

#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    pub asked: Asked,
    pub go: Callback<Asked>,
}

#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let (asked, go) = (&props.asked, &props.go);
    let words = use_state(|| asked.q.clone().unwrap_or_default());
    {
        let words = words.setter();
        use_effect_with(asked.q.clone(), move |q| words.set(q.clone().unwrap_or_default()));
    }
    let onsubmit = {
        let (go, asked, words) = (go.clone(), asked.clone(), words.clone());
        on_submit(move || {
            let q = Some(words.trim().to_owned()).filter(|words| !words.is_empty());
            go.emit(Asked { q, ..asked.clone() });
        })
    };
    let onsort = {
        let (go, asked) = (go.clone(), asked.clone());
        Callback::from(move |word: String| {
            let sort = word.parse().ok().filter(|sort| *sort != IdeaSort::default());
            go.emit(Asked { sort, ..asked.clone() });
        })
    };
    let sort = asked.sort.unwrap_or_default();
    let options = vec![(None, IdeaSort::ALL.iter().map(|sort| (sort.to_string(), sort.label())).collect())];
    let after = html! { <Button submit={true} kind={ButtonKind::Second} glyph={glyph::SEARCH} label={t!("ideas-search-go")} class="btn--icon btn--tall" /> };
    html! {
        <form role="search" class="stack gap-2" aria-label={t!("ideas-search")} {onsubmit} novalidate={true}>
            <div class="board-filters">
                <Field id="ideas-words" label={t!("ideas-search")} kind="search" maxlength="200" value={(*words).clone()} oninput={bind(&words)} {after} />
                if asked.way.is_list() {
                    <Select id="ideas-sort" label={t!("ideas-sort")} value={sort.to_string()} {options} onchange={onsort} />
                }
            </div>
            <Narrow asked={asked.clone()} go={go.clone()} />
            if asked.way.is_list() && sort == IdeaSort::Fair {
                <p class="small muted">{ t!("ideas-fair-why") }</p>
            }
        </form>
    }
}

/// Which ideas: by what the municipality does with them, by category and by district.
#[component]
fn Narrow(props: &FiltersProps) -> Html {
    let asked = &props.asked;
    let (categories, districts) = (use_categories(), use_districts());
    let change = |set: fn(&mut Asked, &str)| {
        let (go, asked) = (props.go.clone(), asked.clone());
        Callback::from(move |value: String| {
            let mut asked = asked.clone();
            set(&mut asked, &value);
            go.emit(asked);
        })
    };
    let statuses = vec![(None, IdeaStatus::ALL.iter().map(|status| (status.to_string(), status.label())).collect())];
    let categories = category_options(categories.ready().map(Vec::as_slice).unwrap_or_default());
    let districts = districts.ready().map(Vec::as_slice).unwrap_or_default().iter();
    let districts = vec![(None, districts.map(|district| (district.id.to_string(), here(&district.name))).collect())];
    html! {
        <div class="board-filters board-filters--pair">
            <Select id="ideas-status" label={t!("ideas-status")} none={t!("ideas-all-statuses")} options={statuses}
                value={asked.status.map(|status| status.to_string()).unwrap_or_default()} onchange={change(|asked, word| asked.status = word.parse().ok())} />
            <Select id="ideas-category" label={t!("propose-category")} none={t!("map-all-categories")} options={categories}
                value={asked.category_id.map(|id| id.to_string()).unwrap_or_default()} onchange={change(|asked, id| asked.category_id = id.parse().ok())} />
            <Select id="ideas-district" label={t!("map-district")} none={t!("map-all-districts")} options={districts}
                value={asked.district_id.map(|id| id.to_string()).unwrap_or_default()} onchange={change(|asked, id| asked.district_id = id.parse().ok())} />
        </div>
    }
}
