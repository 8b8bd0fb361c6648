//! The report as it was sent.

use std::rc::Rc;

use majlis_contract::case::CaseView;
use yew::prelude::*;

use crate::cases::PhotoStrip;
use crate::i18n::{self, Label};
use crate::t;
use crate::ui::When;

#[derive(Properties, PartialEq)]
pub struct DescriptionProps {
    pub case: Rc<CaseView>,
    /// The reader is the one who reported.
    pub own: bool,
}

#[component]
pub fn Description(props: &DescriptionProps) -> Html {
    let case = &props.case;
    let title = if props.own { t!("description-own") } else { t!("description") };
    html! {
        <section class="card" aria-labelledby="description-title">
            <h2 id="description-title" class="h-lg mb-3">{ title }</h2>
            <p class="pre" dir="auto">{ &case.description }</p>
            <PhotoStrip photos={case.photos.clone()} class="mt-3" />
            <dl class="kv kv--small mt-3">
                <div><dt>{ t!("description-sent") }</dt><dd><When at={case.created_at} /><br /><span class="small muted">{ i18n::hijri(case.created_at) }</span></dd></div>
                if let Some(channel) = case.channel {
                    <div><dt>{ t!("description-channel") }</dt><dd>{ channel.label() }</dd></div>
                }
                <div><dt>{ t!("description-visible") }</dt><dd>{ crate::i18n::text(&format!("visible-{}", case.visibility), &[]) }</dd></div>
            </dl>
        </section>
    }
}
