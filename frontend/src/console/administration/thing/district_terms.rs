//! Districts in which initiatives need other numbers.

use serde_json::json;
use yew::prelude::*;

use super::rows::{REMOVE, RowsFieldProps, SET};
use crate::console::options::districts;
use crate::form::field_id;
use crate::t;
use crate::ui::{Button, ButtonKind, ChoiceGroup, Field, Select, glyph};

#[component]
pub fn DistrictTermsField(props: &RowsFieldProps) -> Html {
    let all = props.rows();
    let add = props.press(|rows, _, _, _| rows.push(json!({ "district_id": "", "threshold": "" })), 0);
    let place = |at: usize, field: &str| {
        let pointer = format!("/district_thresholds/{at}/{field}");
        (field_id(&pointer), props.errors.at(&pointer).map(AttrValue::from))
    };
    let district = |at: usize| {
        let (id, error) = place(at, "district_id");
        let value = all[at]["district_id"].as_str().unwrap_or_default().to_owned();
        html! {
            <Select {id} label={t!("filter-district")} {value} options={districts(props.lists.districts.ready())} none={t!("routing-none")} {error}
                onchange={props.change(SET, at, "district_id")} />
        }
    };
    let number = |at: usize, field: &'static str, label: String, optional: bool| {
        let (id, error) = place(at, field);
        let value =
            all[at][field].as_str().map_or_else(|| all[at][field].as_u64().map(|number| number.to_string()), |text| Some(text.to_owned()));
        html! {
            <Field {id} {label} {error} {optional} dir="ltr" inputmode="numeric" class="c-number" value={value.unwrap_or_default()}
                oninput={props.change(SET, at, field)} />
        }
    };
    html! {
        <ChoiceGroup id={props.id.clone()} legend={props.label.clone()} hint={props.hint.clone()}
            error={props.errors.at("/district_thresholds").map(AttrValue::from)}>
            { for (0..all.len()).map(|at| html! {
                <div key={at} class="card card--sunken stack gap-3">
                    { district(at) }
                    { number(at, "threshold", t!("field-threshold"), false) }
                    { number(at, "term_days", t!("field-term-days"), true) }
                    { number(at, "study_days", t!("field-study-days"), true) }
                    <div>
                        <Button kind={ButtonKind::Quiet} class="btn--dense" glyph={glyph::TRASH}
                            onclick={props.press(REMOVE, at)}>
                            { t!("district-terms-remove", number = at + 1) }
                        </Button>
                    </div>
                </div>
            }) }
            <div><Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::PLUS} onclick={add}>{ t!("district-terms-add") }</Button></div>
        </ChoiceGroup>
    }
}
