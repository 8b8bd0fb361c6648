//! Changing one's own words, in their place.

use majlis_contract::contribution::{
    COMMENT_LENGTH, ContributionKind, ContributionState, ContributionView, EditContribution, IDEA_LENGTH, IDEA_TITLE_LENGTH,
};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::{OwnFormProps, failure, use_refusal};
use crate::api::contribution::edit_contribution;
use crate::form::{on_submit, use_form};
use crate::portal::participate::kept::use_draft;
use crate::portal::participate::personal::use_personal;
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, Field, TextArea};

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Words {
    title: String,
    text: String,
}

impl Words {
    fn of(view: &ContributionView) -> Self {
        Self { title: view.title.clone().unwrap_or_default(), text: view.text.clone().unwrap_or_default() }
    }
}

#[component]
pub fn EditForm(props: &OwnFormProps) -> Html {
    let view = &props.view;
    let (id, etag) = (view.id, view.etag.clone());
    // None until something is changed.
    let draft = use_draft::<Option<Words>>(format!("edit.{id}"));
    let words = (*draft.value).clone().unwrap_or_else(|| Words::of(view));
    let form = {
        let (draft, done) = (draft.clone(), props.done.clone());
        let call = move |body: EditContribution| {
            let etag = etag.clone();
            async move { edit_contribution(id, &etag, &body).await }
        };
        use_form(call, move |view: ContributionView| {
            draft.clear();
            let told = if view.state == ContributionState::Pending { t!("own-edited-pending") } else { t!("own-edited") };
            done.emit((view, told));
        })
    };
    use_refusal(form.failure.as_ref(), &form.clear, &props.refused);
    let personal = use_personal(form.failure.as_ref(), &format!("{}\n{}", words.title, words.text));
    let is_idea = view.kind == ContributionKind::Idea;
    let (title_id, text_id) = (format!("edit-{id}-title"), format!("edit-{id}-text"));
    {
        let first = if is_idea { title_id.clone() } else { text_id.clone() };
        use_effect_with((), move |()| focus(&first));
    }
    {
        let bad = if form.at("/title").is_some() { title_id.clone() } else { text_id.clone() };
        use_effect_with((form.tries, form.errors.clone()), move |(_, errors)| {
            if !errors.is_empty() {
                focus(&bad);
            }
        });
    }
    let set = |change: fn(&mut Words, String)| {
        let (draft, now) = (draft.clone(), words.clone());
        Callback::from(move |typed: String| {
            let mut next = now.clone();
            change(&mut next, typed);
            draft.change(|words| *words = Some(next));
        })
    };
    let onsubmit = {
        let (words, submit, checked) = (words.clone(), form.submit.clone(), personal.is_checked());
        on_submit(move || {
            submit.emit(EditContribution {
                title: is_idea.then(|| words.title.trim().to_owned()),
                text: Some(words.text.trim().to_owned()),
                personal_data_checked: checked,
                ..EditContribution::default()
            });
        })
    };
    let cancel = {
        let (draft, back) = (draft.clone(), props.oncancel.clone());
        Callback::from(move |_: MouseEvent| {
            draft.clear();
            back.emit(());
        })
    };
    let send = if view.state == ContributionState::Published { t!("own-edit-save") } else { t!("own-edit-send") };
    let limit = if is_idea { IDEA_LENGTH } else { COMMENT_LENGTH };
    html! {
        <form class="stack" {onsubmit} novalidate={true}>
            { failure(&form) }
            if is_idea {
                <Field id={title_id} label={t!("propose-title")} value={words.title.clone()} oninput={set(|words, text| words.title = text)}
                    error={form.at("/title")} maxlength={IDEA_TITLE_LENGTH.to_string()} />
            }
            <TextArea id={text_id.clone()} label={if is_idea { t!("propose-text") } else { t!("contribution-kind-comment") }} value={words.text.clone()}
                oninput={set(|words, text| words.text = text)} error={form.at("/text")} limit={limit as usize} />
            { personal.show(&text_id) }
            <div class="row">
                <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("own-save-busy")))}>{ send }</Button>
                <Button kind={ButtonKind::Quiet} onclick={cancel}>{ t!("cancel") }</Button>
            </div>
        </form>
    }
}
