//! Districts in which another department answers.

use serde_json::json;
use yew::prelude::*;

use super::rows::{REMOVE, RowsFieldProps, SET};
use crate::console::options::{departments, districts};
use crate::form::field_id;
use crate::t;
use crate::ui::{Button, ButtonKind, ChoiceGroup, Select, glyph};

#[component]
pub fn RoutesField(props: &RowsFieldProps) -> Html {
    let routes = props.rows();
    let add = props.press(|rows, _, _, _| rows.push(json!({ "district_id": "", "department_id": "" })), 0);
    let select = |at: usize, field: &'static str, label: String, options| {
        let pointer = format!("/routes/{at}/{field}");
        let value = routes[at][field].as_str().unwrap_or_default().to_owned();
        html! {
            <Select id={field_id(&pointer)} {label} {value} {options} none={t!("routing-none")} error={props.errors.at(&pointer).map(AttrValue::from)}
                onchange={props.change(SET, at, field)} />
        }
    };
    html! {
        <ChoiceGroup id={props.id.clone()} legend={props.label.clone()} hint={props.hint.clone()} error={props.errors.at("/routes").map(AttrValue::from)}>
            { for (0..routes.len()).map(|at| html! {
                <div key={at} class="row c-route">
                    <div class="grow">{ select(at, "district_id", t!("filter-district"), districts(props.lists.districts.ready())) }</div>
                    <div class="grow">{ select(at, "department_id", t!("filter-department"), departments(props.lists.departments.ready())) }</div>
                    <Button kind={ButtonKind::Quiet} class="btn--dense btn--icon" glyph={glyph::TRASH} label={t!("route-remove", number = at + 1)}
                        onclick={props.press(REMOVE, at)} />
                </div>
            }) }
            <div><Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::PLUS} onclick={add}>{ t!("route-add") }</Button></div>
        </ChoiceGroup>
    }
}
