//! The reasons for which moderators act by a policy, and what it says of each.

use majlis_contract::contribution::HidingReason;
use serde_json::{Value, json};
use yew::prelude::*;

use super::field::PartsFieldProps;
use crate::form::field_id;
use crate::i18n::Label;
use crate::t;
use crate::ui::{Choice, ChoiceGroup, TextArea};

#[component]
pub fn ReasonsField(props: &PartsFieldProps) -> Html {
    let named: Vec<Value> = props.value.as_array().cloned().unwrap_or_default();
    let error = props.errors.at("/reasons").map(AttrValue::from);
    let one = |reason: &HidingReason| {
        let (reason, at) = (*reason, named.iter().position(|one| one["reason"] == reason.as_str()));
        let toggle = {
            let named = named.clone();
            props.onchange.reform(move |on: bool| {
                json!(HidingReason::ALL.iter().filter_map(|each| kept(&named, *each, (reason, on))).collect::<Vec<_>>())
            })
        };
        html! {
            <div key={reason.as_str()} class="stack gap-2">
                <Choice name={props.id.clone()} many={true} class="choice--dense" value={reason.as_str()} checked={at.is_some()}
                    label={html! { { reason.label() } }} onchange={toggle} />
                if let Some(at) = at {
                    <div class="grid grid--2 gap-3 c-both">{ clause(props, &named, at, "ar") }{ clause(props, &named, at, "en") }</div>
                }
            </div>
        }
    };
    html! {
        <ChoiceGroup id={props.id.clone()} legend={props.label.clone()} hint={props.hint.clone()} {error}>
            { for HidingReason::ALL.iter().map(one) }
        </ChoiceGroup>
    }
}

/// A reason as it stands after one was ticked or not; none for what is not in force.
fn kept(named: &[Value], reason: HidingReason, (ticked, on): (HidingReason, bool)) -> Option<Value> {
    let found = named.iter().find(|one| one["reason"] == reason.as_str()).cloned();
    if reason != ticked { found } else { on.then(|| found.unwrap_or_else(|| json!({ "reason": reason }))) }
}

/// What the policy says of a reason, in one language.
fn clause(props: &PartsFieldProps, named: &[Value], at: usize, language: &'static str) -> Html {
    let pointer = format!("/reasons/{at}/clause/{language}");
    let reason = named[at]["reason"].as_str().and_then(|word| word.parse::<HidingReason>().ok()).map(|reason| reason.label());
    let field = t!("policy-clause", reason = reason.unwrap_or_default());
    let label = if language == "ar" { t!("field-in-arabic", field = field) } else { t!("field-in-english", field = field) };
    let all = named.to_vec();
    let oninput = props.onchange.reform(move |typed: String| {
        let mut next = all.clone();
        if !next[at]["clause"].is_object() {
            next[at]["clause"] = json!({ "ar": "", "en": "" });
        }
        next[at]["clause"][language] = json!(typed);
        json!(next)
    });
    let value = named[at]["clause"][language].as_str().unwrap_or_default().to_owned();
    html! { <TextArea id={field_id(&pointer)} {label} optional={true} {value} {oninput} error={props.errors.at(&pointer).map(AttrValue::from)} /> }
}
