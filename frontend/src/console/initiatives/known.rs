//! What an initiative says, with what machines point out in it and what was reported, for moderators.

use majlis_contract::initiative::InitiativeView;
use yew::prelude::*;

use crate::api::initiative_admin::get_initiative_moderation;
use crate::console::moderation::{hinted, reports};
use crate::load::{Load, use_load};
use crate::ui::Failed;

#[derive(Properties, PartialEq)]
pub struct KnownProps {
    pub view: InitiativeView,
}

#[component]
pub fn Known(props: &KnownProps) -> Html {
    let view = &props.view;
    // With another version it is read anew.
    let known = use_load((view.id, view.etag.clone()), |(id, _)| async move { get_initiative_moderation(id).await });
    match &known.state {
        Load::Pending => said(view),
        Load::Failed(error) => html! { <>{ said(view) }<Failed error={error.clone()} again={known.reload.clone()} /></> },
        Load::Ready(known) => html! {
            <>
                { hinted(&known.hints, None, view.text.as_deref()) }
                { reports(&known.reports) }
            </>
        },
    }
}

/// The text alone.
pub fn said(view: &InitiativeView) -> Html {
    html! { <p class="pre measure" dir="auto" lang={view.language.to_string()}>{ view.text.clone().unwrap_or_default() }</p> }
}
