//! What an initiative says, with what machines point out in it, what was reported, and what its sponsor has had, for moderators.

use majlis_contract::initiative::{InitiativeModeration, InitiativeSummary, InitiativeView};
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
    // With another version it is read anew; until then what was known stands, and with it what is being written.
    let known = use_load((view.id, view.etag.clone()), |(id, _)| async move { get_initiative_moderation(id).await });
    let last = use_mut_ref(|| None::<InitiativeModeration>);
    if let Some(found) = known.ready() {
        last.replace(Some(found.clone()));
    }
    let found = last.borrow().clone();
    html! {
        <>
            { found.as_ref().map_or_else(|| said(view), |found| hinted(&found.hints, None, view.text.as_deref())) }
            { found.as_ref().map(|found| similar(&found.similar)).unwrap_or_default() }
            { found.as_ref().map(|found| reports(&found.reports)).unwrap_or_default() }
            if let Load::Failed(error) = &known.state {
                <Failed error={error.clone()} again={known.reload.clone()} />
            }
            { props.children.clone() }
            { found.as_ref().map(|found| of_sponsor(view, found, &known.reload)).unwrap_or_default() }
        </>
    }
}

/// What its sponsor has had, and what may be given now; nothing for who gives nothing.
fn of_sponsor(view: &InitiativeView, known: &InitiativeModeration, reload: &Callback<()>) -> Html {
    if known.sanctions.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack gap-2" aria-labelledby="sponsor-title">
            <h2 id="sponsor-title" class="h-lg">{ t!("initiative-sponsor") }</h2>
            <p class="facts">{ record(&known.record) }</p>
            <Sanction cause={Cause::Initiative(view.id)} offered={known.sanctions.clone()} ongiven={reload.clone()} />
        </section>
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
