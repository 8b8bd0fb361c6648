//! Saying that the last version is the text that was adopted.

use majlis_contract::SubjectId;
use majlis_contract::draft::{VersionAction, VersionStep};
use yew::prelude::*;

use super::step::Step;
use crate::api::draft::get_version;
use crate::load::use_load;
use crate::ui::Skeleton;

#[derive(Properties, PartialEq)]
pub struct AdoptProps {
    pub id: SubjectId,
    pub number: u32,
    pub onmoved: Callback<()>,
}

#[component]
pub fn Adopt(props: &AdoptProps) -> Html {
    let version = use_load((props.id, props.number), |(id, number)| async move { get_version(id, number).await });
    version.show(html! { <Skeleton /> }, |view| {
        if view.permitted.contains(&VersionAction::Adopt) {
            html! { <Step view={view.clone()} step={VersionStep::Adopt} onmoved={props.onmoved.clone()} onstale={version.reload.clone()} /> }
        } else {
            Html::default()
        }
    })
}
