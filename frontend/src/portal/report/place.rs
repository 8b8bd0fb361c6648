//! Step 2: where.

use std::rc::Rc;

use majlis_contract::district::DistrictView;
use yew::prelude::*;

use super::draft::{Draft, Editor};
use crate::cases::PlaceField;
use crate::form::FieldErrors;
use crate::t;

#[derive(Properties, PartialEq)]
pub struct PlaceStepProps {
    pub draft: UseReducerHandle<Draft>,
    pub editor: Editor,
    pub districts: Rc<Vec<DistrictView>>,
    pub errors: FieldErrors,
}

#[component]
pub fn PlaceStep(props: &PlaceStepProps) -> Html {
    html! {
        <>
            <p class="muted">{ t!("report-place-lead") }</p>
            <PlaceField
                choice={props.draft.place.clone()}
                districts={Rc::clone(&props.districts)}
                errors={props.errors.clone()}
                onchange={props.editor.on(|draft, change| draft.place.apply(change))}
            />
        </>
    }
}
