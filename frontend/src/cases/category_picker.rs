//! Choosing a category: the most used, by search, or group by group.

use std::rc::Rc;

use majlis_contract::CategoryId;
use majlis_contract::case::CaseKind;
use majlis_contract::category::CategoryView;
use yew::prelude::*;

use super::category_glyph;
use super::category_search::{for_kind, search};
use crate::form::bind;
use crate::i18n::here;
use crate::t;
use crate::ui::{Button, ButtonKind, Choice, ChoiceGroup, Field, Icon, Niche, glyph};

/// How many of the most used are shown.
const TILES: usize = 6;

#[derive(Properties, PartialEq)]
pub struct CategoryPickerProps {
    /// Error summaries jump here.
    pub id: AttrValue,
    pub categories: Rc<Vec<CategoryView>>,
    pub kind: CaseKind,
    pub chosen: Option<CategoryId>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    pub onchoose: Callback<CategoryId>,
}

#[component]
pub fn CategoryPicker(props: &CategoryPickerProps) -> Html {
    let asked = use_state(String::new);
    let all = use_state(|| false);
    let searches = !asked.trim().is_empty();
    let found = if searches { search(&props.categories, props.kind, &asked) } else { Vec::new() };
    // Enter would go on to the next step while one is still looking.
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
        }
    });
    let toggle = {
        let all = all.clone();
        Callback::from(move |_| all.set(!*all))
    };
    html! {
        <ChoiceGroup id={props.id.clone()} legend={t!("category-legend")} error={props.error.clone()} layout="stack">
            <div class="quiet-label" {onkeydown}>
                <Field
                    id={format!("{}-search", props.id)}
                    kind="search"
                    label={t!("category-search")}
                    value={(*asked).clone()}
                    oninput={bind(&asked)}
                    autocomplete="off"
                />
            </div>
            <p class={if searches { "small muted" } else { "sr" }} role="status">
                { if searches { t!("category-found", count = found.len()) } else { String::new() } }
            </p>
            if searches {
                { tiles(props, &found) }
            } else if *all {
                { groups(props) }
            } else {
                { tiles(props, &most_used(props)) }
            }
            if !searches || found.is_empty() {
                <p>
                    <Button kind={ButtonKind::Quiet} class="btn--flush" glyph={glyph::LIST} onclick={if searches { show_all(&asked, &all) } else { toggle }}>
                        { if *all && !searches { t!("category-most-used") } else { t!("category-not-here") } }
                    </Button>
                </p>
            }
        </ChoiceGroup>
    }
}

fn show_all(asked: &UseStateHandle<String>, all: &UseStateHandle<bool>) -> Callback<MouseEvent> {
    let (asked, all) = (asked.clone(), all.clone());
    Callback::from(move |_| {
        asked.set(String::new());
        all.set(true);
    })
}

/// The most used; the chosen one stands among them wherever it comes from.
fn most_used(props: &CategoryPickerProps) -> Vec<&CategoryView> {
    let mut tiles = for_kind(&props.categories, props.kind);
    if let Some(at) = tiles.iter().position(|category| Some(category.id) == props.chosen)
        && at >= TILES
    {
        let chosen = tiles.remove(at);
        tiles.insert(0, chosen);
    }
    tiles.truncate(TILES);
    tiles
}

fn tiles(props: &CategoryPickerProps, list: &[&CategoryView]) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    html! { <div class="grid tiles tiles--3 gap-3">{ for list.iter().map(|category| tile(props, category)) }</div> }
}

fn tile(props: &CategoryPickerProps, category: &CategoryView) -> Html {
    let checked = props.chosen == Some(category.id);
    let class = if checked { "" } else { "niche--mute" };
    html! {
        <Choice
            key={category.id.to_string()}
            name="category"
            value={category.id.to_string()}
            {checked}
            label={html! { <>{ here(&category.name) }</> }}
            hint={category.hint.as_ref().map(|hint| html! { <>{ here(hint) }</> })}
            tile={html! { <Niche glyph={category_glyph(&category.icon)} {class} /> }}
            onchange={choose(props, category.id)}
        />
    }
}

fn choose(props: &CategoryPickerProps, id: CategoryId) -> Callback<bool> {
    props.onchoose.reform(move |_| id)
}

/// Every group with what can be chosen in it.
fn groups(props: &CategoryPickerProps) -> Html {
    let list = for_kind(&props.categories, props.kind);
    let groups = props.categories.iter().filter(|group| group.parent_id.is_none());
    let group = |group: &CategoryView| {
        let members: Vec<&&CategoryView> = list.iter().filter(|category| category.parent_id == Some(group.id)).collect();
        if members.is_empty() {
            return Html::default();
        }
        let holds_chosen = members.iter().any(|category| props.chosen == Some(category.id));
        html! {
            <details class="group" key={group.id.to_string()} open={holds_chosen}>
                <summary>
                    <Niche glyph={category_glyph(&group.icon)} class="niche--mute" />
                    <span class="grow">
                        <b>{ here(&group.name) }</b>
                        if let Some(hint) = &group.hint {
                            <span class="hint">{ here(hint) }</span>
                        }
                    </span>
                    <Icon glyph={glyph::DOWN} />
                </summary>
                <div class="stack gap-2">
                    { for members.into_iter().map(|category| html! {
                        <Choice
                            key={category.id.to_string()}
                            name="category"
                            value={category.id.to_string()}
                            checked={props.chosen == Some(category.id)}
                            label={html! { <>{ here(&category.name) }</> }}
                            hint={category.hint.as_ref().map(|hint| html! { <>{ here(hint) }</> })}
                            onchange={choose(props, category.id)}
                        />
                    }) }
                </div>
            </details>
        }
    };
    html! { <div class="stack gap-2">{ for groups.map(group) }</div> }
}
