//! Changing one's own words, in their place.

use majlis_contract::Patch;
use majlis_contract::contribution::{
    COMMENT_LENGTH, ContributionKind, ContributionState, ContributionView, EditContribution, IDEA_LENGTH, IDEA_TITLE_LENGTH,
};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::{OwnFormProps, failure, use_refusal};
use crate::api::contribution::edit_contribution;
use crate::form::{field_id, on_submit, use_form};
use crate::portal::participate::about::{About, FieldsOf, IdeaPhotos, PhotoDraft, patch, photo_errors, sent_photos, use_idea_photos};
use crate::portal::participate::kept::{Draft, use_draft};
use crate::portal::participate::personal::use_personal;
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, Field, TextArea};

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Words {
    title: String,
    text: String,
    /// None as long as it is as it was.
    about: Option<About>,
    photos: Option<PhotoDraft>,
}

impl Words {
    fn of(view: &ContributionView) -> Self {
        let (title, text) = (view.title.clone().unwrap_or_default(), view.text.clone().unwrap_or_default());
        Self { title, text, ..Self::default() }
    }

    /// All of them, as they are looked through for personal data.
    fn all(&self) -> String {
        let label = self.about.as_ref().map(|about| about.label.clone()).unwrap_or_default();
        let alts = self.photos.as_ref().map(PhotoDraft::words).unwrap_or_default();
        [self.title.as_str(), &self.text, &label, &alts].join("\n")
    }
}

/// What a field does with what is typed or chosen.
fn on<V: 'static>(draft: &Draft<Option<Words>>, now: &Words, change: impl Fn(&mut Words, V) + 'static) -> Callback<V> {
    let (draft, now) = (draft.clone(), now.clone());
    Callback::from(move |value: V| {
        let mut next = now.clone();
        change(&mut next, value);
        draft.change(|words| *words = Some(next));
    })
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
    let personal = use_personal(form.failure.as_ref(), &words.all());
    let about = words.about.clone().unwrap_or_else(|| About::of(view));
    let had = PhotoDraft::of(view);
    let said = words.photos.clone().map_or_else(|| had.clone(), |photos| photos.fresh(view));
    let keep = {
        let had = had.clone();
        on(&draft, &words, move |words, photos| words.photos.get_or_insert_with(|| had.clone()).photos = photos)
    };
    let photos = use_idea_photos(&said, form.failure.as_ref(), keep);
    let errors = photo_errors(&form.errors);
    let is_idea = view.kind == ContributionKind::Idea;
    let (title_id, text_id) = (format!("edit-{id}-title"), format!("edit-{id}-text"));
    {
        let first = if is_idea { title_id.clone() } else { text_id.clone() };
        use_effect_with((), move |()| focus(&first));
    }
    {
        let bad = match errors.summary().first() {
            _ if form.at("/title").is_some() => title_id.clone(),
            _ if form.at("/text").is_some() => text_id.clone(),
            Some((id, _)) => id.clone(),
            None => text_id.clone(),
        };
        use_effect_with((form.tries, form.errors.clone()), move |(_, errors)| {
            if !errors.is_empty() {
                focus(&bad);
            }
        });
    }
    let set = |change: fn(&mut Words, String)| on(&draft, &words, change);
    let onabout = {
        let about = about.clone();
        on(&draft, &words, move |words, change| words.about.get_or_insert_with(|| about.clone()).apply(change))
    };
    let onalt = {
        let said = said.clone();
        on(&draft, &words, move |words, (claim, alt)| drop(words.photos.get_or_insert_with(|| said.clone()).alts.insert(claim, alt)))
    };
    let onsubmit = {
        let (words, submit, checked) = (words.clone(), form.submit.clone(), personal.is_checked());
        let is_touched = words.photos.is_some();
        let (before, now, photos, had, alts) = (About::of(view), about.clone(), photos.clone(), had, said.alts.clone());
        on_submit(move || {
            if photos.busy() || photos.failed() > 0 {
                return focus(&field_id("/photos"));
            }
            let photos = sent_photos(&photos, &alts);
            submit.emit(EditContribution {
                category_id: patch(before.category, now.category),
                // That of a place is found by the server.
                district_id: if now.point.is_some() { Patch::Keep } else { patch(before.district, now.district) },
                place: patch(before.place(), now.place()),
                // Who has changed none sends none, whatever came elsewhere since.
                photos: (is_touched && photos != had.sent()).then_some(photos),
                title: is_idea.then(|| words.title.trim().to_owned()),
                text: Some(words.text.trim().to_owned()),
                personal_data_checked: checked,
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
    let busy = form.busy.then(|| t!("own-save-busy")).or_else(|| photos.busy().then(|| t!("idea-photos-wait"))).map(AttrValue::from);
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
            if is_idea {
                <FieldsOf subject={view.subject.id} {about} errors={errors.clone()} onchange={onabout} />
                <IdeaPhotos photos={photos.clone()} alts={said.alts.clone()} {errors} {onalt} />
            }
            <div class="row">
                <Button submit={true} {busy}>{ send }</Button>
                <Button kind={ButtonKind::Quiet} onclick={cancel}>{ t!("cancel") }</Button>
            </div>
        </form>
    }
}
