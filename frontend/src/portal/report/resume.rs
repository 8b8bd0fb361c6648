//! A draft was found: go on with it, or begin anew.

use std::rc::Rc;

use majlis_contract::category::CategoryView;
use majlis_contract::district::DistrictView;
use yew::prelude::*;

use super::draft::Draft;
use super::side::rows;
use crate::i18n;
use crate::t;
use crate::ui::{Button, ButtonKind, Dialog, glyph};

#[derive(Properties, PartialEq)]
pub struct ResumeProps {
    pub draft: UseReducerHandle<Draft>,
    pub categories: Rc<Vec<CategoryView>>,
    pub districts: Rc<Vec<DistrictView>>,
    pub photos: usize,
    pub onresume: Callback<()>,
    pub ondiscard: Callback<()>,
}

#[component]
pub fn Resume(props: &ResumeProps) -> Html {
    let draft = &props.draft;
    html! {
        <div class="stack gap-5 task">
            <div>
                <h1>{ t!("resume-title") }</h1>
                <p class="muted">{ t!("resume-saved", ago = i18n::ago(draft.saved_at)) }</p>
            </div>
            <div class="card">
                <dl class="kv kv--review">{ rows(draft, &props.categories, &props.districts, props.photos) }</dl>
            </div>
            <div class="actions">
                <Button class="btn--lg" glyph_end={glyph::ARROW} onclick={props.onresume.reform(|_| ())}>{ t!("resume-go-on") }</Button>
                <Button kind={ButtonKind::Second} class="btn--lg" onclick={props.ondiscard.reform(|_| ())}>{ t!("resume-anew") }</Button>
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct DiscardProps {
    pub open: bool,
    pub onkeep: Callback<()>,
    pub ondiscard: Callback<()>,
}

/// Asks before a draft is thrown away.
#[component]
pub fn Discard(props: &DiscardProps) -> Html {
    html! {
        <Dialog open={props.open} title={t!("discard-title")} onclose={props.onkeep.clone()}>
            <p class="mt-3">{ t!("discard-text") }</p>
            <div class="dialog__do">
                <Button kind={ButtonKind::Second} onclick={props.onkeep.reform(|_| ())}>{ t!("discard-keep") }</Button>
                <Button kind={ButtonKind::Danger} onclick={props.ondiscard.reform(|_| ())}>{ t!("discard-do") }</Button>
            </div>
        </Dialog>
    }
}
