//! What an initiative says, with what machines point out in it, what was reported, and what its sponsor has had, for moderators.

use majlis_contract::initiative::{InitiativeSummary, InitiativeView};
use yew::prelude::*;

use crate::api::initiative_admin::get_initiative_moderation;
use crate::console::Route;
use crate::console::moderation::{Cause, Sanction, hinted, record, reports};
use crate::i18n::Label;
use crate::load::{Load, use_load};
use crate::t;
use crate::ui::{Alert, Failed, Link, Tone};

#[derive(Properties, PartialEq)]
pub struct KnownProps {
    pub view: InitiativeView,
    /// What is decided about it, before anything is about its sponsor.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Known(props: &KnownProps) -> Html {
    let view = &props.view;
    // With another version it is read anew.
    let decide = props.children.clone();
    let known = use_load((view.id, view.etag.clone()), |(id, _)| async move { get_initiative_moderation(id).await });
    match &known.state {
        Load::Pending => html! { <>{ said(view) }{ decide }</> },
        Load::Failed(error) => html! { <>{ said(view) }<Failed error={error.clone()} again={known.reload.clone()} />{ decide }</> },
        Load::Ready(found) => html! {
            <>
                { hinted(&found.hints, None, view.text.as_deref()) }
                { similar(&found.similar) }
                { reports(&found.reports) }
                { decide }
                if !found.sanctions.is_empty() {
                    <section class="stack gap-2" aria-labelledby="sponsor-title">
                        <h2 id="sponsor-title" class="h-lg">{ t!("initiative-sponsor") }</h2>
                        <p class="facts">{ record(&found.record) }</p>
                        <Sanction cause={Cause::Initiative(view.id)} offered={found.sanctions.clone()} ongiven={known.reload.clone()} />
                    </section>
                }
            </>
        },
    }
}

/// Others that may ask for the same, with the way to each.
fn similar(others: &[InitiativeSummary]) -> Html {
    if others.is_empty() {
        return Html::default();
    }
    let link = |one: &InitiativeSummary| {
        html! {
            <li key={one.id.to_string()}>
                <Link<Route> to={Route::Initiative { id: one.id }}><bdi>{ &one.title }</bdi></Link<Route>>
                { " · " }<span class="muted">{ one.state.label() }</span>
            </li>
        }
    };
    html! { <Alert tone={Tone::Warn} title={t!("initiative-similar")}><ul class="c-plain small">{ for others.iter().map(link) }</ul></Alert> }
}

/// The text alone.
pub fn said(view: &InitiativeView) -> Html {
    html! { <p class="pre measure" dir="auto" lang={view.language.to_string()}>{ view.text.clone().unwrap_or_default() }</p> }
}
