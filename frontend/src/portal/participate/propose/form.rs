//! The form of an idea.

use std::rc::Rc;

use majlis_contract::account::AccountView;
use majlis_contract::contribution::{ContributionView, CreateIdea, IDEA_LENGTH, IDEA_TITLE_LENGTH};
use majlis_contract::role::PublicName;
use majlis_contract::subject::SubjectView;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::similar::Similar;
use crate::api::subject::create_idea;
use crate::form::{field_id, use_form};
use crate::i18n::here;
use crate::load::use_sending_key;
use crate::portal::Route;
use crate::portal::participate::about::{About, IdeaFields, IdeaPhotos, PhotoDraft, photo_errors, sent_photos, use_idea_photos};
use crate::portal::participate::kept::use_draft;
use crate::portal::participate::name::NameChoice;
use crate::portal::participate::personal::use_personal;
use crate::portal::participate::policy::{use_agreed, use_terms};
use crate::t;
use crate::title::focus;
use crate::ui::{Alert, Button, ButtonKind, ErrorSummary, Field, Link, TextArea};

#[derive(Properties, PartialEq)]
pub struct FormProps {
    pub subject: Rc<SubjectView>,
    pub account: Rc<AccountView>,
    pub onsent: Callback<ContributionView>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Words {
    title: String,
    text: String,
    #[serde(flatten)]
    about: About,
    #[serde(flatten)]
    photos: PhotoDraft,
    public_name: Option<PublicName>,
}

impl Words {
    /// All of them, as they are looked through for personal data.
    fn all(&self) -> String {
        [self.title.as_str(), &self.text, &self.about.label, &self.photos.words()].join("\n")
    }
}

#[component]
pub fn Form(props: &FormProps) -> Html {
    let subject = props.subject.id;
    let draft = use_draft::<Words>(format!("idea.{subject}.{}", props.account.id));
    let sending = use_sending_key::<CreateIdea>();
    let form = {
        let (draft, onsent, key_of) = (draft.clone(), props.onsent.clone(), sending.clone());
        let call = move |body: CreateIdea| {
            let key = key_of.of(&body);
            async move { create_idea(subject, &key, &body).await }
        };
        use_form(call, move |view: ContributionView| {
            sending.spend();
            draft.clear();
            onsent.emit(view);
        })
    };
    let photos = use_idea_photos(&draft.value.photos, form.failure.as_ref(), draft.on(|words, photos| words.photos.photos = photos));
    let personal = use_personal(form.failure.as_ref(), &draft.value.all());
    let terms = use_terms(form.failure.as_ref());
    let words = &*draft.value;
    let sent = {
        let (words, submit, checked, photos) = (words.clone(), form.submit.clone(), personal.is_checked(), photos.clone());
        use_agreed(&terms, move |policy| {
            // Without terms there is nothing to agree to.
            let Some(policy_id) = policy else { return focus(&field_id("/policy_id")) };
            if photos.busy() || photos.failed() > 0 {
                return focus(&field_id("/photos"));
            }
            submit.emit(CreateIdea {
                title: words.title.trim().to_owned(),
                text: words.text.trim().to_owned(),
                category_id: words.about.category,
                district_id: words.about.chosen_district(),
                place: words.about.place(),
                photos: sent_photos(&photos, &words.photos.alts),
                public_name: words.public_name,
                policy_id,
                personal_data_checked: checked,
            });
        })
    };
    let anew = {
        let (draft, photos) = (draft.clone(), photos.clone());
        Callback::from(move |_: MouseEvent| {
            photos.clear();
            draft.clear();
            focus(&field_id("/title"));
        })
    };
    // In the order of the form.
    let errors = photo_errors(&form.errors.within(&["/title"]).or(form.errors.outside(&["/title"])));
    let found = draft.found && *words != Words::default();
    html! {
        <div class="wrap page">
            <form class="task stack gap-5" onsubmit={&sent.submit} novalidate={true}>
                <div>
                    <nav class="crumbs" aria-label={t!("crumbs")}>
                        <Link<Route> to={Route::Participate}>{ t!("participate-page") }</Link<Route>>
                        <span aria-hidden="true">{ "/" }</span>
                        <Link<Route> to={Route::Subject { id: subject }}><bdi>{ here(&props.subject.title) }</bdi></Link<Route>>
                    </nav>
                    <h1>{ t!("propose-page") }</h1>
                </div>
                <ErrorSummary errors={errors.clone()} failure={form.failure.clone()} tries={form.tries} />
                if found {
                    <Alert>
                        <p>{ t!("propose-kept") }</p>
                        <div class="alert__do"><Button kind={ButtonKind::Second} class="btn--dense" onclick={anew}>{ t!("propose-clear") }</Button></div>
                    </Alert>
                }
                <Field id={field_id("/title")} label={t!("propose-title")} hint={html! { <>{ t!("propose-title-hint") }</> }} value={words.title.clone()}
                    oninput={draft.on(|words, text| words.title = text)} error={form.at("/title")} maxlength={IDEA_TITLE_LENGTH.to_string()} />
                <Similar {subject} title={words.title.clone()} text={words.text.clone()} />
                <TextArea id={field_id("/text")} label={t!("propose-text")} hint={html! { <>{ t!("propose-text-hint") }</> }} value={words.text.clone()}
                    oninput={draft.on(|words, text| words.text = text)} error={form.at("/text")} limit={IDEA_LENGTH as usize} />
                { personal.show(&field_id("/text")) }
                <IdeaFields subject={Rc::clone(&props.subject)} about={words.about.clone()} errors={errors.clone()}
                    onchange={draft.on(|words, change| words.about.apply(change))} />
                <IdeaPhotos photos={photos.clone()} alts={words.photos.alts.clone()} {errors}
                    onalt={draft.on(|words, (claim, alt)| drop(words.photos.alts.insert(claim, alt)))} />
                <NameChoice id={field_id("/public_name")} account={(*props.account).clone()} chosen={words.public_name} hint={true}
                    onchange={draft.on(|words, name| words.public_name = name)} />
                { terms.show(&field_id("/policy_id"), form.at("/policy_id")) }
                <div class="actions">
                    <Button submit={true} class="btn--lg" busy={sent.busy(form.busy).or_else(|| photos.busy().then(|| t!("idea-photos-wait").into()))}>{ t!("propose-send") }</Button>
                </div>
            </form>
        </div>
    }
}
