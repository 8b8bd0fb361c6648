//! What was told, each part with the way back to it.

use std::rc::Rc;

use majlis_contract::category::CategoryView;
use majlis_contract::district::DistrictView;
use yew::prelude::*;

use crate::cases::Photos;
use crate::i18n::{Label, here};
use crate::portal::report::draft::Draft;
use crate::portal::report::step::Step;
use crate::t;

#[derive(Properties, PartialEq)]
pub struct SummaryProps {
    pub draft: UseReducerHandle<Draft>,
    pub photos: Photos,
    pub category: Option<CategoryView>,
    pub districts: Rc<Vec<DistrictView>>,
    pub onchange: Callback<Step>,
}

#[component]
pub fn Summary(props: &SummaryProps) -> Html {
    let draft = &props.draft;
    let row = |step: Step, name: String, value: Html| {
        let onclick = props.onchange.reform(move |_: MouseEvent| step);
        html! {
            <div>
                <dt>{ &name }</dt>
                <dd>{ value }</dd>
                <dd><button type="button" class="link-button" {onclick}>{ t!("report-change") }<span class="sr">{ " " }{ name }</span></button></dd>
            </div>
        }
    };
    let category = props.category.as_ref().map(|category| here(&category.name)).unwrap_or_default();
    let landmark = draft.place.landmark.trim();
    let kept = props.photos.kept();
    let photos = html! {
        <>
            { t!("photo-count", count = props.photos.sendable()) }
            if !kept.is_empty() {
                <span class="thumbs">{ for kept.into_iter().map(|photo| html! { <img src={photo.thumbnail} alt="" /> }) }</span>
            }
        </>
    };
    html! {
        <div class="card">
            <dl class="kv kv--review">
                { row(Step::Kind, t!("report-row-both"), html! { <>{ t!("report-kind-and-category", kind = draft.kind.label(), category = category) }</> }) }
                { row(Step::Place, t!("report-row-place"), html! { <>{ draft.place.words(&props.districts) }</> }) }
                if !landmark.is_empty() {
                    { row(Step::Place, t!("place-landmark"), html! { <bdi>{ landmark }</bdi> }) }
                }
                { row(Step::Details, t!("report-row-description"), html! { <div class="pre" dir="auto">{ draft.description.trim() }</div> }) }
                { row(Step::Details, t!("report-row-photos"), photos) }
            </dl>
        </div>
    }
}
