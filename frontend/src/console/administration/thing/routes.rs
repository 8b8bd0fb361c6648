//! Districts in which another department answers.

use serde_json::{Value, json};
use yew::prelude::*;

use crate::console::administration::spec::Lists;
use crate::console::options::{departments, districts};
use crate::form::{FieldErrors, field_id};
use crate::t;
use crate::ui::{Button, ButtonKind, ChoiceGroup, Select, glyph};

#[derive(Properties, PartialEq)]
pub struct RoutesFieldProps {
    pub id: String,
    pub label: String,
    pub hint: Option<Html>,
    pub value: Value,
    pub lists: Lists,
    pub errors: FieldErrors,
    pub onchange: Callback<Value>,
}

#[component]
pub fn RoutesField(props: &RoutesFieldProps) -> Html {
    let routes: Vec<Value> = props.value.as_array().cloned().unwrap_or_default();
    let change = |edit: fn(&mut Vec<Value>, usize, &'static str, String), at: usize, field: &'static str| {
        let routes = routes.clone();
        props.onchange.reform(move |text: String| {
            let mut next = routes.clone();
            edit(&mut next, at, field, text);
            json!(next)
        })
    };
    let set = |next: &mut Vec<Value>, at: usize, field: &'static str, text: String| next[at][field] = json!(text);
    let add = change(|next, _, _, _| next.push(json!({ "district_id": "", "department_id": "" })), 0, "");
    let select = |at: usize, field: &'static str, label: String, options| {
        let pointer = format!("/routes/{at}/{field}");
        let value = routes[at][field].as_str().unwrap_or_default().to_owned();
        html! {
            <Select id={field_id(&pointer)} {label} {value} {options} none={t!("routing-none")} error={props.errors.at(&pointer).map(AttrValue::from)}
                onchange={change(set, at, field)} />
        }
    };
    html! {
        <ChoiceGroup id={props.id.clone()} legend={props.label.clone()} hint={props.hint.clone()} error={props.errors.at("/routes").map(AttrValue::from)}>
            { for (0..routes.len()).map(|at| html! {
                <div key={at} class="row c-route">
                    <div class="grow">{ select(at, "district_id", t!("filter-district"), districts(props.lists.districts.ready())) }</div>
                    <div class="grow">{ select(at, "department_id", t!("filter-department"), departments(props.lists.departments.ready())) }</div>
                    <Button kind={ButtonKind::Quiet} class="btn--dense btn--icon" glyph={glyph::TRASH} label={t!("route-remove", number = at + 1)}
                        onclick={change(|next, at, _, _| { next.remove(at); }, at, "").reform(|_: MouseEvent| String::new())} />
                </div>
            }) }
            <div><Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::PLUS} onclick={add.reform(|_: MouseEvent| String::new())}>{ t!("route-add") }</Button></div>
        </ChoiceGroup>
    }
}
