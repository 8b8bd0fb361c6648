//! Choosing one of the product's drawings.

use majlis_contract::category::ICONS;
use yew::prelude::*;

use crate::cases::category_glyph;
use crate::i18n::text;
use crate::ui::{Choice, ChoiceGroup, Niche};

#[derive(Properties, PartialEq)]
pub struct IconFieldProps {
    pub id: String,
    pub label: String,
    pub error: Option<AttrValue>,
    pub value: String,
    pub onchange: Callback<String>,
}

#[component]
pub fn IconField(props: &IconFieldProps) -> Html {
    let choice = |icon: &'static str| {
        let tile = html! { <Niche glyph={category_glyph(icon)} /> };
        let onchange = props.onchange.reform(move |_: bool| icon.to_owned());
        let label = html! { { text(&format!("icon-{icon}"), &[]) } };
        html! { <Choice name={props.id.clone()} value={icon} checked={props.value == icon} tile={tile} {label} {onchange} /> }
    };
    html! {
        <ChoiceGroup id={props.id.clone()} legend={props.label.clone()} error={props.error.clone()} layout="grid tiles gap-2 c-icons">
            { for ICONS.iter().map(|icon| choice(icon)) }
        </ChoiceGroup>
    }
}
