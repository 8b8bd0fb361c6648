//! The report so far, beside the steps on wide screens.

use std::rc::Rc;

use majlis_contract::category::CategoryView;
use majlis_contract::district::DistrictView;
use yew::prelude::*;

use super::draft::Draft;
use super::drawer::keeps;
use crate::i18n::{Label, here};
use crate::t;
use crate::ui::{Button, ButtonKind, Icon, glyph};

#[derive(Properties, PartialEq)]
pub struct SideProps {
    pub draft: UseReducerHandle<Draft>,
    pub categories: Rc<Vec<CategoryView>>,
    pub districts: Rc<Vec<DistrictView>>,
    pub photos: usize,
    pub empty: bool,
    pub busy: bool,
    pub ondiscard: Callback<()>,
}

#[component]
pub fn Side(props: &SideProps) -> Html {
    html! {
        <aside class="split__side only-wide" aria-label={t!("report-so-far")}>
            <div class="card card--sunken">
                <h2 class="h-lg">{ t!("report-so-far") }</h2>
                <dl class="kv kv--side mt-2">{ rows(&props.draft, &props.categories, &props.districts, props.photos) }</dl>
                <DraftNote empty={props.empty} busy={props.busy} ondiscard={props.ondiscard.clone()} />
            </div>
        </aside>
    }
}

/// What has been told, each with its name.
pub fn rows(draft: &Draft, categories: &[CategoryView], districts: &[DistrictView], photos: usize) -> Html {
    let row = |name: String, value: Option<String>| match value {
        Some(value) => html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> },
        None => Html::default(),
    };
    let category = categories.iter().find(|category| Some(category.id) == draft.category);
    let text = draft.description.trim();
    let description = (!text.is_empty()).then(|| majlis_domain::text::headline(text, 80));
    html! {
        <>
            { row(t!("report-row-kind"), Some(draft.kind.label())) }
            { row(t!("report-row-category"), category.map(|category| here(&category.name))) }
            { row(t!("report-row-place"), draft.place.words(districts)) }
            { row(t!("report-row-photos"), (photos > 0).then(|| t!("photo-count", count = photos))) }
            if let Some(description) = description {
                <div><dt>{ t!("report-row-description") }</dt><dd dir="auto">{ description }</dd></div>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
pub struct DraftNoteProps {
    /// Nothing has been told yet.
    pub empty: bool,
    /// It is being sent.
    pub busy: bool,
    pub ondiscard: Callback<()>,
}

/// Says that the draft is safe, if it is, and how to be rid of it.
#[component]
pub fn DraftNote(props: &DraftNoteProps) -> Html {
    let can_be_kept = use_memo((), |()| keeps());
    if props.empty {
        return Html::default();
    }
    html! {
        <div class="draft-note">
            if *can_be_kept {
                <p class="small muted row nowrap-row gap-2"><Icon glyph={glyph::CHECK_RING} class="icon--sm" />{ t!("report-saved") }</p>
            } else {
                <p class="small muted">{ t!("report-not-saved") }</p>
            }
            <Button kind={ButtonKind::Quiet} class="btn--dense btn--flush" disabled={props.busy} onclick={props.ondiscard.reform(|_| ())}>{ t!("report-discard") }</Button>
        </div>
    }
}
