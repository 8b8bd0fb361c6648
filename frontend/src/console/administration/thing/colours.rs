//! The steps of the municipality's own colour scale.

use majlis_contract::municipality::ColourToken;
use majlis_domain::colour::SEA;
use serde_json::json;
use yew::prelude::*;

use super::field::PartsFieldProps;
use crate::form::field_id;
use crate::t;
use crate::ui::{Button, ButtonKind, ChoiceGroup, Field, Select, glyph};

#[component]
pub fn ColoursField(props: &PartsFieldProps) -> Html {
    let own: Vec<ColourToken> = serde_json::from_value(props.value.clone()).unwrap_or_default();
    let change = |edit: fn(&mut Vec<ColourToken>, usize, String), at: usize| {
        let own = own.clone();
        props.onchange.reform(move |text: String| {
            let mut next = own.clone();
            edit(&mut next, at, text);
            json!(next)
        })
    };
    let steps = vec![(None, SEA.iter().map(|(name, _)| ((*name).to_owned(), (*name).to_owned())).collect())];
    let add = change(
        |next, _, _| {
            let free = SEA.iter().find(|(name, _)| !next.iter().any(|token| token.name == *name));
            next.extend(free.map(|(name, value)| ColourToken { name: (*name).to_owned(), value: (*value).to_owned() }));
        },
        0,
    );
    let error = |pointer: String| props.errors.at(&pointer).map(AttrValue::from);
    html! {
        <ChoiceGroup id={props.id.clone()} legend={props.label.clone()} hint={props.hint.clone()} error={error("/colours".to_owned())}>
            { for own.iter().enumerate().map(|(at, token)| html! {
                <div key={at} class="row c-route">
                    <div class="grow">
                        <Select id={field_id(&format!("/colours/{at}/name"))} label={t!("colour-step")} value={token.name.clone()} options={steps.clone()}
                            error={error(format!("/colours/{at}/name"))} onchange={change(|next, at, name| next[at].name = name, at)} />
                    </div>
                    <div class="grow">
                        <Field id={field_id(&format!("/colours/{at}/value"))} label={t!("colour-value")} dir="ltr" maxlength="7" value={token.value.clone()}
                            error={error(format!("/colours/{at}/value"))} oninput={change(|next, at, value| next[at].value = value, at)}
                            after={html! { <svg class="c-swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" fill={token.value.clone()} /></svg> }} />
                    </div>
                    <Button kind={ButtonKind::Quiet} class="btn--dense btn--icon" glyph={glyph::TRASH} label={t!("colour-remove", name = token.name.as_str())}
                        onclick={change(|next, at, _| { next.remove(at); }, at).reform(|_: MouseEvent| String::new())} />
                </div>
            }) }
            <div><Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::PLUS} onclick={add.reform(|_: MouseEvent| String::new())}>{ t!("colour-add") }</Button></div>
        </ChoiceGroup>
    }
}
