//! When a moderator looks at what residents write, for each kind of subject.

use majlis_contract::subject::{ParticipationKind, Review};
use serde_json::json;
use yew::prelude::*;

use super::field::PartsFieldProps;
use crate::console::options::words;
use crate::form::field_id;
use crate::i18n::Label;
use crate::ui::{ChoiceGroup, Select};

#[component]
pub fn ReviewsField(props: &PartsFieldProps) -> Html {
    let value = &props.value;
    let of = |kind: &ParticipationKind| {
        let (word, pointer, all) = (kind.as_str(), format!("/reviews/{kind}"), value.clone());
        let onchange = props.onchange.reform(move |typed: String| {
            let mut next = all.clone();
            next[word] = json!(typed);
            next
        });
        html! {
            <Select key={word} id={field_id(&pointer)} label={kind.label()} value={value[word].as_str().unwrap_or_default().to_owned()}
                options={words::<Review>()} error={props.errors.at(&pointer).map(AttrValue::from)} {onchange} />
        }
    };
    html! {
        <ChoiceGroup id={props.id.clone()} legend={props.label.clone()} hint={props.hint.clone()}
            error={props.errors.at("/reviews").map(AttrValue::from)}>
            { for ParticipationKind::ALL.iter().map(of) }
        </ChoiceGroup>
    }
}
