//! The form of a thing, as its kind describes it. Only what differs is sent.

use serde_json::Value;
use yew::prelude::*;
use yew_router::prelude::*;

use super::field::FieldInput;
use super::refusal;
use crate::api::administration::{create_thing, edit_thing};
use crate::console::Route;
use crate::console::administration::section::Section;
use crate::console::administration::spec::{Spec, use_lists};
use crate::console::administration::value::{Body, Draft, difference, whole};
use crate::form::{on_submit, use_form};
use crate::load::use_sending_key;
use crate::reference_data;
use crate::t;
use crate::ui::{Button, use_toast};

#[derive(Properties, PartialEq)]
pub struct FormProps {
    pub section: Section,
    pub spec: &'static Spec,
    /// Null for a new one.
    pub thing: Value,
    /// Without it the form only shows.
    pub manages: bool,
    pub reload: Callback<()>,
}

#[component]
pub fn Form(props: &FormProps) -> Html {
    let (section, spec) = (props.section, props.spec);
    let new = props.thing.is_null();
    let began = Draft::of(&props.thing);
    let draft = use_state(|| began.clone());
    let lists = use_lists();
    let toast = use_toast();
    let navigator = use_navigator();
    let key = use_sending_key::<Value>();
    let call = {
        let (key, thing) = (key.clone(), props.thing.clone());
        move |Body(body): Body| {
            let key = key.of(&body);
            let text = |name: &str| thing[name].as_str().unwrap_or_default().to_owned();
            let (id, etag) = (text("id"), text("etag"));
            async move { if new { create_thing(spec.path, &key, &body).await } else { edit_thing(spec.path, &id, &etag, &body).await } }
        }
    };
    let done = {
        let reload = props.reload.clone();
        move |_: Value| {
            key.spend();
            reference_data::forget();
            toast.say(if new { t!("thing-added") } else { t!("thing-saved") });
            match &navigator {
                Some(navigator) if new => navigator.push(&Route::Section { section }),
                _ => reload.emit(()),
            }
        }
    };
    let form = use_form(call, done);
    let fields = (spec.fields)(&lists, &draft, new);
    let onsubmit = {
        let (fields, draft, began, submit) = (fields.clone(), (*draft).clone(), began, form.submit.clone());
        on_submit(move || submit.emit(if new { whole(&fields, &draft) } else { difference(&fields, &began, &draft) }))
    };
    let change = {
        let draft = draft.clone();
        Callback::from(move |(name, value): (&'static str, Value)| draft.set(draft.with(name, value)))
    };
    html! {
        <form class="card stack" {onsubmit} novalidate={true}>
            { form.failure.as_ref().and_then(refusal).unwrap_or_else(|| form.summary()) }
            <fieldset class="stack c-fields" disabled={!props.manages}>
                <legend class="sr">{ t!("thing-fields") }</legend>
                { for fields.iter().map(|field| html! {
                    <FieldInput key={field.name} spec={field.clone()} value={draft.get(field.name).clone()} lists={lists.clone()}
                        errors={form.errors.clone()} onchange={change.clone()} />
                }) }
            </fieldset>
            if props.manages {
                <div class="row"><Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ if new { (spec.add)() } else { t!("thing-save") } }</Button></div>
            }
        </form>
    }
}
