//! Which initiatives are wanted: a shelf or one's own, of which kind, where, and in which order.

use majlis_contract::initiative::{InitiativeShelf, InitiativeSort};
use yew::prelude::*;

use super::asked::Asked;
use crate::api::initiative::list_initiative_kinds;
use crate::i18n::{Label, here};
use crate::load::use_load;
use crate::reference_data::use_districts;
use crate::session::use_session;
use crate::t;
use crate::ui::{Chip, Select};

#[derive(Properties, PartialEq, Clone)]
pub struct FiltersProps {
    pub asked: Asked,
    pub go: Callback<Asked>,
}

#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let (asked, go) = (&props.asked, &props.go);
    let widened = asked.widened();
    html! {
        <form class="stack" aria-label={t!("board-filters")} onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <Shelves ..props.clone() />
            if !asked.own {
                <Choices ..props.clone() />
            }
            if asked.is_narrowed() {
                <p><button type="button" class="linkish" onclick={go.reform(move |_: MouseEvent| widened.clone())}>{ t!("board-show-all") }</button></p>
            }
        </form>
    }
}

#[component]
fn Shelves(props: &FiltersProps) -> Html {
    let (asked, go) = (&props.asked, &props.go);
    let signed_in = use_session().account().is_some();
    let chip = |pressed: bool, label: String, to: Asked| {
        html! { <Chip {pressed} onclick={go.reform(move |()| to.clone())}>{ label }</Chip> }
    };
    let shelf = |which: InitiativeShelf| {
        let pressed = !asked.own && asked.shelf.unwrap_or_default() == which;
        let shelf = Some(which).filter(|which| *which != InitiativeShelf::default());
        chip(pressed, which.label(), Asked { own: false, shelf, ..asked.clone() })
    };
    html! {
        <div class="chips" role="group" aria-label={t!("initiative-shelves")}>
            { for InitiativeShelf::ALL.iter().map(|which| shelf(*which)) }
            if signed_in {
                { chip(asked.own, t!("initiatives-own"), Asked { own: true, ..Asked::default() }) }
            }
        </div>
    }
}

#[component]
fn Choices(props: &FiltersProps) -> Html {
    let asked = &props.asked;
    let (districts, kinds) = (use_districts(), use_load((), |()| async { list_initiative_kinds().await }));
    let districts = districts.ready().map(Vec::as_slice).unwrap_or_default().iter();
    let districts = vec![(None, districts.map(|district| (district.id.to_string(), here(&district.name))).collect())];
    let kinds = kinds.ready().map(|page| page.items.as_slice()).unwrap_or_default().iter();
    let kinds = vec![(None, kinds.map(|kind| (kind.id.to_string(), here(&kind.name))).collect())];
    let sorts = vec![(None, InitiativeSort::ALL.iter().map(|sort| (sort.to_string(), sort.label())).collect())];
    let change = |set: fn(&mut Asked, &str)| {
        let asked = asked.clone();
        props.go.reform(move |value: String| {
            let mut asked = asked.clone();
            set(&mut asked, &value);
            asked
        })
    };
    html! {
        <div class="board-filters board-filters--pair">
            <Select id="initiatives-district" label={t!("map-district")} none={t!("map-all-districts")} options={districts}
                value={asked.district_id.map(|id| id.to_string()).unwrap_or_default()} onchange={change(|asked, id| asked.district_id = id.parse().ok())} />
            <Select id="initiatives-kind" label={t!("board-kind")} none={t!("board-all-kinds")} options={kinds}
                value={asked.kind_id.map(|id| id.to_string()).unwrap_or_default()} onchange={change(|asked, id| asked.kind_id = id.parse().ok())} />
            <Select id="initiatives-sort" label={t!("initiatives-sort")} options={sorts} value={asked.sort.unwrap_or_default().to_string()}
                onchange={change(|asked, word| asked.sort = word.parse().ok().filter(|sort| *sort != InitiativeSort::default()))} />
        </div>
    }
}
