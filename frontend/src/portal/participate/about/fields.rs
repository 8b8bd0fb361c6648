//! The fields by which its author says what an idea is about, and where it is.

use std::rc::Rc;

use majlis_contract::SubjectId;
use majlis_contract::contribution::PLACE_LABEL_LENGTH;
use majlis_contract::subject::SubjectView;
use yew::prelude::*;

use super::{About, AboutChange};
use crate::api::subject::get_subject;
use crate::cases::{PinMap, category_options};
use crate::form::{FieldErrors, field_id};
use crate::i18n::here;
use crate::load::{Load, use_load};
use crate::reference_data::{use_categories, use_districts};
use crate::t;
use crate::title::focus_soon;
use crate::ui::{Button, ButtonKind, Field, Options, Select, Skeleton, glyph};

/// The map on which the pin is moved (`cases/place_pin.rs`).
const MAP: &str = "f-place-latitude";

#[derive(Properties, PartialEq)]
pub struct FieldsOfProps {
    pub subject: SubjectId,
    pub about: About,
    pub errors: FieldErrors,
    pub onchange: Callback<AboutChange>,
}

/// As [`IdeaFields`], where the subject is not at hand.
#[component]
pub fn FieldsOf(props: &FieldsOfProps) -> Html {
    let subject = use_load(props.subject, |id| async move { get_subject(id).await.map(Rc::new) });
    subject.show(html! { <Skeleton blocks={1} /> }, |subject| {
        html! {
            <IdeaFields subject={Rc::clone(subject)} about={props.about.clone()} errors={props.errors.clone()} onchange={props.onchange.clone()} />
        }
    })
}

#[derive(Properties, PartialEq)]
pub struct IdeaFieldsProps {
    pub subject: Rc<SubjectView>,
    pub about: About,
    pub errors: FieldErrors,
    pub onchange: Callback<AboutChange>,
}

/// What it is about and where, among what the subject is about and where. A place tells its district by itself.
#[component]
pub fn IdeaFields(props: &IdeaFieldsProps) -> Html {
    let (categories, districts) = (use_categories(), use_districts());
    let (subject, about, onchange) = (&props.subject, &props.about, &props.onchange);
    let all = categories.ready().map(Vec::as_slice).unwrap_or_default();
    let field = |id| subject.fields.is_empty() || subject.fields.iter().any(|field| field.id == id);
    let within: Vec<_> = all.iter().filter(|one| field(one.parent_id.unwrap_or(one.id))).cloned().collect();
    let is_about = |id| subject.districts.is_empty() || subject.districts.iter().any(|district| district.id == id);
    let districts = districts.ready().map(Vec::as_slice).unwrap_or_default().iter().filter(|district| is_about(district.id));
    let districts: Options = vec![(None, districts.map(|district| (district.id.to_string(), here(&district.name))).collect())];
    let error = |pointer: &str| props.errors.at(pointer).map(AttrValue::from);
    html! {
        <>
            <div class="board-filters">
                <Select id={field_id("/category_id")} label={t!("propose-category")} optional={true} none={t!("propose-no-category")} options={category_options(&within)}
                    value={about.category.map(|id| id.to_string()).unwrap_or_default()} error={error("/category_id")}
                    onchange={onchange.reform(|id: String| AboutChange::Category(id.parse().ok()))} />
                if about.point.is_none() {
                    <Select id={field_id("/district_id")} label={t!("propose-district")} optional={true} none={t!("propose-no-district")} options={districts}
                        value={about.district.map(|id| id.to_string()).unwrap_or_default()} error={error("/district_id")}
                        onchange={onchange.reform(|id: String| AboutChange::District(id.parse().ok()))} />
                }
            </div>
            <Place about={about.clone()} errors={props.errors.clone()} onchange={onchange.clone()} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct PlaceProps {
    about: About,
    errors: FieldErrors,
    onchange: Callback<AboutChange>,
}

/// The map is drawn for who wants it.
#[component]
fn Place(props: &PlaceProps) -> Html {
    let districts = match use_districts().state {
        Load::Ready(districts) => districts,
        _ => Rc::default(),
    };
    let opened = use_state(|| false);
    let (about, onchange) = (&props.about, &props.onchange);
    let open = {
        let opened = opened.setter();
        Callback::from(move |_: MouseEvent| {
            opened.set(true);
            focus_soon(MAP);
        })
    };
    let error = props.errors.at("/place/latitude").map(AttrValue::from);
    let shown = *opened || about.point.is_some() || error.is_some();
    html! {
        <fieldset class="stack gap-3">
            <legend class="legend">{ t!("idea-place") }{ " " }<span class="muted weight-normal">{ t!("idea-optional") }</span></legend>
            if shown {
                <PinMap choice={about.choice()} {districts} {error}
                    onchange={onchange.reform(AboutChange::Point)} />
                if about.point.is_some() {
                    <Field id={field_id("/place/label")} label={t!("idea-place-label")} optional={true} hint={html! { <>{ t!("idea-place-label-hint") }</> }}
                        value={about.label.clone()} oninput={onchange.reform(AboutChange::Label)} maxlength={PLACE_LABEL_LENGTH.to_string()}
                        error={props.errors.at("/place/label").map(AttrValue::from)} autocomplete="off" />
                }
            } else {
                <p class="hint">{ t!("idea-place-hint") }</p>
                <div><Button kind={ButtonKind::Second} glyph={glyph::PIN} onclick={open}>{ t!("idea-place-add") }</Button></div>
            }
        </fieldset>
    }
}
