//! What it is about, and by which way it came.

use std::rc::Rc;

use majlis_contract::case::{CaseKind, Channel, MAX_DESCRIPTION};
use yew::prelude::*;

use super::draft::Draft;
use super::form::{Edit, PartProps};
use crate::cases::{CategoryPicker, PhotoUpload, Photos};
use crate::form::{FieldErrors, field_id};
use crate::i18n::Label;
use crate::reference_data::use_categories;
use crate::t;
use crate::ui::{Choice, ChoiceGroup, Skeleton, TextArea};

/// The channels through which a member of staff takes a case.
const CHANNELS: [Channel; 3] = [Channel::CallCentre, Channel::Counter, Channel::SocialMedia];

#[derive(Properties, PartialEq)]
pub struct WhatPartProps {
    pub draft: Draft,
    pub errors: FieldErrors,
    pub onedit: Callback<Edit>,
    pub photos: Photos,
}

#[component]
pub fn WhatPart(props: &WhatPartProps) -> Html {
    let part = PartProps { draft: props.draft.clone(), errors: props.errors.clone(), onedit: props.onedit.clone() };
    let draft = &props.draft;
    let categories = use_categories();
    html! {
        <section class="card stack" aria-labelledby="enter-what">
            <h2 id="enter-what" class="h-md">{ t!("enter-what") }</h2>
            <ChoiceGroup id={field_id("/channel")} legend={t!("enter-channel")} layout="chips" error={part.at("/channel")}>
                { for CHANNELS.into_iter().map(|channel| html! {
                    <Choice name="channel" class="choice--dense" value={channel.as_str()} checked={draft.channel == channel} label={html! { { channel.label() } }}
                        onchange={part.take(|draft, channel| draft.channel = channel).reform(move |_| channel)} />
                }) }
            </ChoiceGroup>
            <ChoiceGroup id={field_id("/kind")} legend={t!("filter-kind")} layout="chips" error={part.at("/kind")}>
                { for CaseKind::ALL.iter().copied().map(|kind| html! {
                    <Choice name="kind" class="choice--dense" value={kind.as_str()} checked={draft.kind == kind} label={html! { { kind.label() } }}
                        onchange={part.take(|draft, kind| {
                            draft.kind = kind;
                            draft.category = None;
                        }).reform(move |_| kind)} />
                }) }
            </ChoiceGroup>
            { categories.show(html! { <Skeleton /> }, |all| html! {
                <CategoryPicker id={field_id("/category_id")} categories={Rc::new(all.clone())} kind={draft.kind} chosen={draft.category}
                    error={part.at("/category_id")} onchoose={part.take(|draft, id| draft.category = Some(id))} />
            }) }
            <TextArea id={field_id("/description")} label={t!("enter-description")} hint={html! { { t!("enter-description-hint") } }}
                value={draft.description.clone()} error={part.at("/description")} limit={usize::try_from(MAX_DESCRIPTION).unwrap_or_default()}
                oninput={part.take(|draft, text| draft.description = text)} />
            <div class="field"><p class="legend">{ t!("enter-photos") }</p><PhotoUpload id="enter-photos" photos={props.photos.clone()} /></div>
        </section>
    }
}
