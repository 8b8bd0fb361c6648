//! What moderators know of an initiative beside what it says.

use majlis_contract::InitiativeId;
use yew::prelude::*;

use crate::api::initiative_admin::get_initiative_moderation;
use crate::console::moderation::reports;
use crate::load::use_load;

#[derive(Properties, PartialEq)]
pub struct KnownProps {
    pub id: InitiativeId,
    /// Its version: with another one it is read anew.
    pub etag: AttrValue,
}

#[component]
pub fn Known(props: &KnownProps) -> Html {
    let known = use_load((props.id, props.etag.clone()), |(id, _)| async move { get_initiative_moderation(id).await });
    known.show(Html::default(), |known| reports(&known.reports))
}
