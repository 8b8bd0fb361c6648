//! Where ticked comments are put: to a point, to a new one, or out of theirs.

use std::rc::Rc;

use majlis_contract::SectionId;
use majlis_contract::draft::PointView;
use yew::prelude::*;

use super::Sections;
use crate::form::{FieldErrors, field_id};
use crate::i18n::{here, number};
use crate::t;
use crate::ui::{Field, Options, Select};

/// In place of a point's id: a new one.
pub const NEW: &str = "new";
/// In place of a point's id: none.
pub const OUT: &str = "out";

/// What is chosen, and written for a new point.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Chosen {
    /// A point's id, [`NEW`], [`OUT`], or empty.
    pub place: String,
    pub arabic: String,
    pub english: String,
    /// None is the whole draft.
    pub section: Option<SectionId>,
}

#[derive(Properties, PartialEq)]
pub struct TargetProps {
    pub value: Chosen,
    pub sections: Rc<Sections>,
    pub points: Rc<Vec<PointView>>,
    pub errors: FieldErrors,
    /// It was tried without choosing.
    pub missing: bool,
    pub onchange: Callback<Chosen>,
}

#[component]
pub fn Target(props: &TargetProps) -> Html {
    let value = &props.value;
    let change = |set: fn(Chosen, String) -> Chosen| {
        let value = value.clone();
        props.onchange.reform(move |word: String| set(value.clone(), word))
    };
    let error = |pointer: &str| props.errors.at(pointer).map(AttrValue::from);
    let place_error = props.missing.then(|| AttrValue::from(t!("sorting-unchosen"))).filter(|_| value.place.is_empty());
    html! {
        <>
            <Select id="sorting-target" label={t!("sorting-to")} value={value.place.clone()} none={t!("sorting-to-none")} options={places(&props.points)}
                error={place_error.or_else(|| error("/sort/point_id"))} onchange={change(|value, place| Chosen { place, ..value })} />
            if value.place == NEW {
                <div class="grid grid--2 gap-3 c-both">
                    <Field id={field_id("/sort/title/ar")} maxlength="120" label={t!("field-in-arabic", field = t!("point-title").as_str())} value={value.arabic.clone()}
                        error={error("/sort/title/ar")} oninput={change(|value, arabic| Chosen { arabic, ..value })} />
                    <Field id={field_id("/sort/title/en")} maxlength="120" label={t!("field-in-english", field = t!("point-title").as_str())} value={value.english.clone()}
                        error={error("/sort/title/en")} oninput={change(|value, english| Chosen { english, ..value })} />
                </div>
                <Select id={field_id("/sort/section_id")} label={t!("point-section")} value={value.section.map(|id| id.to_string()).unwrap_or_default()}
                    none={t!("points-whole")} options={props.sections.options()} error={error("/sort/section_id")}
                    onchange={change(|value, id| Chosen { section: id.parse().ok(), ..value })} />
            }
        </>
    }
}

fn places(points: &[PointView]) -> Options {
    let known = points.iter().map(|point| (point.id.to_string(), name(point))).collect();
    vec![
        (None, vec![(NEW.to_owned(), t!("sorting-new"))]),
        (Some(t!("points-title")), known),
        (None, vec![(OUT.to_owned(), t!("sorting-out"))]),
    ]
    .into_iter()
    .filter(|(_, options)| !options.is_empty())
    .collect()
}

/// What a point is called: its number and its title.
pub fn name(point: &PointView) -> String {
    format!("{}. {}", number(f64::from(point.number)), here(&point.title))
}
