//! The list of a section: search, what is out of use, and the way to each thing's form.

use majlis_domain::permission::Permission;
use majlis_domain::text::search_form;
use serde_json::Value;
use yew::prelude::*;

use super::history::History;
use super::section::{Section, Which};
use super::spec::Spec;
use super::{specs, upload, value};
use crate::api::administration::list_things;
use crate::console::Route;
use crate::form::bind;
use crate::i18n::Label;
use crate::load::use_load;
use crate::session::use_session;
use crate::t;
use crate::ui::{Badge, Chip, Empty, Field, Icon, Link, Skeleton, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct ListProps {
    pub section: Section,
    pub spec: &'static Spec,
}

#[component]
pub fn List(props: &ListProps) -> Html {
    let section = props.section;
    let spec = props.spec;
    let things = use_load(section, move |_| async move { list_things(spec.path).await.map(|page| page.items) });
    let words = use_state(String::new);
    let with_retired = use_state(|| false);
    let manages = use_session().may(Permission::MunicipalityManage);
    let rounds = use_state(|| 0_u32);
    let onuploaded = {
        let (reload, rounds) = (things.reload.clone(), rounds.clone());
        Callback::from(move |()| {
            rounds.set(*rounds + 1);
            reload.emit(());
        })
    };
    let retired = {
        let with_retired = with_retired.clone();
        Callback::from(move |()| with_retired.set(!*with_retired))
    };
    html! {
        <>
            <div class="row row--between">
                <h1>{ section.label() }</h1>
                if manages {
                    <div class="row gap-2">
                        if section == Section::Districts {
                            <upload::Upload {onuploaded} />
                        }
                        <Link<Route> class="btn btn--dense" to={Route::Thing { section, which: Which::New }}><Icon glyph={glyph::PLUS} />{ (spec.add)() }</Link<Route>>
                    </div>
                }
            </div>
            <p class="muted measure">{ (spec.lead)() }</p>
            <div class="row c-route c-dense">
                <div class="grow c-search"><Field id="things-search" kind="search" label={t!("administration-search")} value={(*words).clone()} oninput={bind(&words)} /></div>
                <Chip pressed={*with_retired} check={true} onclick={retired}>{ t!("administration-retired") }</Chip>
            </div>
            { things.show(html! { <Skeleton /> }, |all| table(section, spec, all, &words, *with_retired)) }
            <History key={rounds.to_string()} subject={spec.subject} />
        </>
    }
}

fn table(section: Section, spec: &'static Spec, all: &[Value], words: &str, with_retired: bool) -> Html {
    let wanted = search_form(words);
    let found = |thing: &Value| {
        let text = [&thing["name"]["ar"], &thing["name"]["en"], &thing["code"], &thing["keywords"], &thing["category"]]
            .map(Value::to_string)
            .join(" ");
        wanted.is_empty() || wanted.split(' ').all(|word| search_form(&text).contains(word))
    };
    let shown = value::ordered(all, spec.grouped).into_iter().filter(|thing| with_retired || !value::is_retired(thing)).filter(found);
    let shown: Vec<Value> = shown.collect();
    if shown.is_empty() {
        return html! { <Empty glyph={section.glyph()} title={t!("administration-none-title")}><p>{ t!("administration-none-text") }</p></Empty> };
    }
    html! {
        <div class="table-wrap">
            <table class="table table--dense table--cards">
                <caption class="sr">{ section.label() }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ t!("field-name") }</th>
                        { for spec.columns.iter().map(|column| html! { <th scope="col">{ (column.heading)() }</th> }) }
                        <th scope="col">{ t!("filter-state") }</th>
                    </tr>
                </thead>
                <tbody>{ for shown.iter().map(|thing| row(section, spec, thing, all)) }</tbody>
            </table>
        </div>
    }
}

fn row(section: Section, spec: &'static Spec, thing: &Value, all: &[Value]) -> Html {
    let id = thing["id"].as_str().unwrap_or_default();
    let to = id.parse().map(|id| Route::Thing { section, which: Which::Id(id) }).unwrap_or(Route::Section { section });
    let group = specs::group_of(thing, all).filter(|_| spec.grouped);
    html! {
        <tr key={id.to_owned()}>
            <th scope="row">
                <span class={group.is_some().then_some("c-member")}>
                    <Link<Route> class="t" {to}><bdi>{ value::name(thing) }</bdi></Link<Route>>
                    if let Some(group) = group {
                        <span class="t__sub muted weight-normal">{ group }</span>
                    }
                </span>
            </th>
            { for spec.columns.iter().map(|column| html! { <td data-th={(column.heading)()}>{ (column.text)(thing, all) }</td> }) }
            <td data-th={t!("filter-state")}>{ state(thing) }</td>
        </tr>
    }
}

/// In use or not, by word and shape.
pub fn state(thing: &Value) -> Html {
    if value::is_retired(thing) {
        html! { <Badge tone={Tone::Mute} glyph={glyph::STATE_WITHDRAWN} dense={true}>{ t!("administration-out") }</Badge> }
    } else {
        html! { <Badge tone={Tone::Ok} glyph={glyph::CHECK} dense={true}>{ t!("administration-in") }</Badge> }
    }
}
