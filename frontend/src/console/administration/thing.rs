//! One thing: its form, whether it is in use, and its history.

mod colours;
mod district_terms;
mod duty_desk;
mod field;
mod form;
mod icon;
mod outline;
mod reasons;
mod retire;
mod reviews;
mod routes;
mod rows;

pub use field::FieldInput;
use majlis_contract::problem::ErrorCode;
use majlis_domain::permission::Permission;
use serde_json::Value;
use yew::prelude::*;

use super::history::History;
use super::section::{Back, Section, Which};
use super::spec::Spec;
use super::{list, value};
use crate::api::ApiError;
use crate::api::administration::list_things;
use crate::i18n::Label;
use crate::load::use_load;
use crate::session::use_session;
use crate::t;
use crate::ui::{Alert, Skeleton, Tone};

#[derive(Properties, PartialEq)]
pub struct ThingProps {
    pub section: Section,
    pub spec: &'static Spec,
    pub which: Which,
}

#[component]
pub fn Thing(props: &ThingProps) -> Html {
    let (section, spec, which) = (props.section, props.spec, props.which);
    let things = use_load(section, move |_| async move { list_things(spec.path).await.map(|page| page.items) });
    let manages = use_session().may(Permission::MunicipalityManage);
    html! {
        <div class="stack task">
            <Back {section} />
            { things.show(html! { <Skeleton /> }, |all| match find(all, which) {
                Some(thing) => shown(section, spec, which, &thing, manages, &things.reload),
                None => html! { <><h1>{ section.label() }</h1><Alert tone={Tone::Warn} title={t!("error-not_found")} /></> },
            }) }
        </div>
    }
}

/// Nothing yet, for a new one.
fn find(all: &[Value], which: Which) -> Option<Value> {
    match which {
        Which::New => Some(Value::Null),
        Which::Id(id) => all.iter().find(|thing| thing["id"] == id.to_string()).cloned(),
    }
}

fn shown(section: Section, spec: &'static Spec, which: Which, thing: &Value, manages: bool, reload: &Callback<()>) -> Html {
    let version = thing["etag"].as_str().unwrap_or_default().to_owned();
    let Which::Id(id) = which else {
        return html! { <><h1>{ (spec.add)() }</h1><form::Form {section} {spec} thing={thing.clone()} {manages} reload={reload.clone()} /></> };
    };
    html! {
        <>
            <div class="row row--between"><h1><bdi>{ value::name(thing) }</bdi></h1>{ list::state(thing) }</div>
            <p class="small muted">{ t!("field-code") }{ ": " }<bdi class="ref" dir="ltr">{ thing["code"].as_str().unwrap_or_default().to_owned() }</bdi></p>
            <form::Form key={version.clone()} {section} {spec} thing={thing.clone()} {manages} reload={reload.clone()} />
            if manages {
                <retire::Retire key={format!("use-{version}")} {spec} thing={thing.clone()} ondone={reload.clone()} />
            }
            <History key={format!("history-{version}")} subject={spec.subject} id={Some(id)} />
        </>
    }
}

/// Above a form: somebody else was quicker, or something rests on it.
pub fn refusal(error: &ApiError) -> Option<Html> {
    let told = match error.code()? {
        ErrorCode::PreconditionFailed => (t!("thing-changed-title"), t!("thing-changed-text")),
        ErrorCode::StateConflict => (t!("thing-in-use-title"), t!("thing-in-use-text")),
        _ => return None,
    };
    Some(html! { <Alert tone={Tone::Warn} role="alert" title={told.0}><p>{ told.1 }</p></Alert> })
}
