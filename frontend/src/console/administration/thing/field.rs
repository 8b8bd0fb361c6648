//! One field of a form, by its kind.

use serde_json::{Value, json};
use yew::prelude::*;

use super::colours::ColoursField;
use super::district_terms::DistrictTermsField;
use super::duty_desk::DutyDeskField;
use super::icon::IconField;
use super::outline::OutlineField;
use super::reasons::ReasonsField;
use super::reviews::ReviewsField;
use super::routes::RoutesField;
use crate::console::administration::spec::{FieldSpec, Kind, Lists};
use crate::console::picture::AddPicture;
use crate::form::{FieldErrors, field_id};
use crate::t;
use crate::ui::{Choice, ChoiceGroup, Field, Select, TextArea};

/// What a field of several parts is given.
#[derive(Properties, PartialEq)]
pub struct PartsFieldProps {
    pub id: String,
    pub label: String,
    pub hint: Option<Html>,
    pub value: Value,
    pub errors: FieldErrors,
    pub onchange: Callback<Value>,
}

#[derive(Properties, PartialEq)]
pub struct FieldInputProps {
    pub spec: FieldSpec,
    pub value: Value,
    pub lists: Lists,
    pub errors: FieldErrors,
    pub onchange: Callback<(&'static str, Value)>,
}

#[component]
pub fn FieldInput(props: &FieldInputProps) -> Html {
    let FieldSpec { name, label, hint, optional, kind } = props.spec.clone();
    let pointer = format!("/{name}");
    let id = field_id(&pointer);
    let error = props.errors.at(&pointer).map(AttrValue::from);
    let hint = hint.map(|hint| html! { { hint } });
    let onchange = props.onchange.reform(move |value: Value| (name, value));
    let ontext = onchange.reform(|text: String| json!(text));
    let text = match &props.value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(words) => words.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
        _ => String::new(),
    };
    match kind {
        Kind::Bilingual { long } => html! {
            <Both {name} {label} {hint} {optional} {long} value={props.value.clone()} errors={props.errors.clone()} {onchange} />
        },
        Kind::Marked => html! {
            <Both {name} {label} {hint} {optional} long={true} pictures={true} value={props.value.clone()} errors={props.errors.clone()} {onchange} />
        },
        Kind::Code => html! { <Field {id} {label} {hint} {error} {optional} dir="ltr" maxlength="60" value={text} oninput={ontext} /> },
        Kind::Number => {
            html! { <Field {id} {label} {hint} {error} {optional} dir="ltr" inputmode="numeric" value={text} oninput={ontext} class="c-number" /> }
        }
        Kind::Moment => html! {
            <Field {id} {label} {hint} {error} {optional} kind="datetime-local" dir="ltr" value={text} oninput={ontext} class="c-moment" />
        },
        Kind::Words => html! { <TextArea {id} {label} {hint} {error} {optional} value={text} oninput={ontext} /> },
        Kind::Choice { options, none } => {
            html! { <Select {id} {label} {hint} {error} {optional} {options} {none} value={text} onchange={ontext} /> }
        }
        Kind::Many(words) => many(id, label, hint, error, &words, &props.value, &onchange),
        Kind::Icon => html! { <IconField {id} {label} {error} value={text} onchange={ontext} /> },
        Kind::Routes => {
            html! { <RoutesField {id} {label} {hint} value={props.value.clone()} lists={props.lists.clone()} errors={props.errors.clone()} {onchange} /> }
        }
        Kind::DistrictTerms => html! {
            <DistrictTermsField {id} {label} {hint} value={props.value.clone()} lists={props.lists.clone()} errors={props.errors.clone()} {onchange} />
        },
        Kind::Flag => {
            let onflag = onchange.reform(|on: bool| json!(on));
            html! { <Choice id={id.clone()} name={id} many={true} checked={props.value == json!(true)} label={html! { { label } }} {hint} onchange={onflag} /> }
        }
        Kind::Colours => {
            html! { <ColoursField {id} {label} {hint} value={props.value.clone()} errors={props.errors.clone()} {onchange} /> }
        }
        Kind::DutyDesk => {
            html! { <DutyDeskField {id} {label} {hint} value={props.value.clone()} errors={props.errors.clone()} {onchange} /> }
        }
        Kind::Reviews => {
            html! { <ReviewsField {id} {label} {hint} value={props.value.clone()} errors={props.errors.clone()} {onchange} /> }
        }
        Kind::Reasons => {
            html! { <ReasonsField {id} {label} {hint} value={props.value.clone()} errors={props.errors.clone()} {onchange} /> }
        }
        Kind::Outline => html! { <OutlineField {id} {label} {hint} {error} value={props.value.clone()} {onchange} /> },
    }
}

fn many(
    id: String,
    legend: String,
    hint: Option<Html>,
    error: Option<AttrValue>,
    words: &[(String, String)],
    value: &Value,
    onchange: &Callback<Value>,
) -> Html {
    let chosen: Vec<String> = serde_json::from_value(value.clone()).unwrap_or_default();
    let choice = |(word, label): &(String, String)| {
        let (word, chosen, all) = (word.clone(), chosen.clone(), words.to_vec());
        let checked = chosen.contains(&word);
        let toggle = {
            let word = word.clone();
            onchange.reform(move |on: bool| {
                let wanted = |known: &String| if *known == word { on } else { chosen.contains(known) };
                json!(all.iter().map(|(known, _)| known).filter(|known| wanted(known)).collect::<Vec<_>>())
            })
        };
        html! { <Choice name={id.clone()} many={true} class="choice--dense" value={word} {checked} label={html! { <bdi>{ label.clone() }</bdi> }} onchange={toggle} /> }
    };
    let choices: Html = words.iter().map(choice).collect();
    html! { <ChoiceGroup id={id.clone()} {legend} {hint} {error} layout="grid tiles gap-2">{ choices }</ChoiceGroup> }
}

#[derive(Properties, PartialEq)]
struct BothProps {
    name: &'static str,
    label: String,
    hint: Option<Html>,
    optional: bool,
    long: bool,
    /// Pictures can be put into it.
    #[prop_or_default]
    pictures: bool,
    value: Value,
    errors: FieldErrors,
    onchange: Callback<Value>,
}

/// The Arabic text and the English one, side by side where there is room.
#[component]
fn Both(props: &BothProps) -> Html {
    let one = |language: &'static str, label: String| {
        let pointer = format!("/{}/{language}", props.name);
        let id = field_id(&pointer);
        // The whole text may be missing: then the error stands at the field itself.
        let error = props.errors.at(&pointer).or_else(|| props.errors.at(&format!("/{}", props.name))).map(AttrValue::from);
        let text = props.value[language].as_str().unwrap_or_default().to_owned();
        let value = props.value.clone();
        let oninput = props.onchange.reform(move |typed: String| {
            let mut next = if value.is_object() { value.clone() } else { json!({ "ar": "", "en": "" }) };
            next[language] = json!(typed);
            next
        });
        let (hint, optional) = (props.hint.clone(), props.optional);
        if props.pictures {
            html! {
                <div class="stack gap-2">
                    <TextArea id={id.clone()} label={label.clone()} {hint} {error} {optional} value={text.clone()} oninput={oninput.clone()} />
                    <AddPicture field={id} {label} {text} {oninput} />
                </div>
            }
        } else if props.long {
            html! { <TextArea {id} {label} {hint} {error} {optional} value={text} {oninput} /> }
        } else {
            html! { <Field {id} {label} {hint} {error} {optional} maxlength="300" value={text} {oninput} /> }
        }
    };
    html! {
        <div class={if props.long { "stack" } else { "grid grid--2 gap-3 c-both" }}>
            { one("ar", t!("field-in-arabic", field = props.label.as_str())) }
            { one("en", t!("field-in-english", field = props.label.as_str())) }
        </div>
    }
}
