//! The form of an idea.

use std::rc::Rc;

use majlis_contract::account::AccountView;
use majlis_contract::contribution::{ContributionView, CreateIdea, IDEA_LENGTH, IDEA_TITLE_LENGTH};
use majlis_contract::role::PublicName;
use majlis_contract::subject::SubjectView;
use majlis_contract::{CategoryId, DistrictId};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::similar::Similar;
use crate::api::subject::create_idea;
use crate::cases::category_options;
use crate::form::{field_id, use_form};
use crate::i18n::here;
use crate::load::use_sending_key;
use crate::portal::Route;
use crate::portal::participate::kept::use_draft;
use crate::portal::participate::name::NameChoice;
use crate::portal::participate::personal::use_personal;
use crate::portal::participate::policy::{use_agreed, use_terms};
use crate::reference_data::{use_categories, use_districts};
use crate::t;
use crate::title::focus;
use crate::ui::{Alert, Button, ButtonKind, ErrorSummary, Field, Link, Options, Select, TextArea};

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
    category: Option<CategoryId>,
    district: Option<DistrictId>,
    public_name: Option<PublicName>,
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
    let personal = use_personal(form.failure.as_ref(), &format!("{}\n{}", draft.value.title, draft.value.text));
    let terms = use_terms(form.failure.as_ref());
    let words = &*draft.value;
    let sent = {
        let (words, submit, checked) = (words.clone(), form.submit.clone(), personal.is_checked());
        use_agreed(&terms, move |policy| {
            // Without terms there is nothing to agree to.
            let Some(policy_id) = policy else { return focus(&field_id("/policy_id")) };
            submit.emit(CreateIdea {
                title: words.title.trim().to_owned(),
                text: words.text.trim().to_owned(),
                category_id: words.category,
                district_id: words.district,
                public_name: words.public_name,
                policy_id,
                personal_data_checked: checked,
            });
        })
    };
    let anew = {
        let draft = draft.clone();
        Callback::from(move |_: MouseEvent| {
            draft.clear();
            focus(&field_id("/title"));
        })
    };
    // In the order of the form.
    let errors = form.errors.within(&["/title"]).or(form.errors.outside(&["/title"]));
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
                <ErrorSummary {errors} failure={form.failure.clone()} tries={form.tries} />
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
                <Place subject={Rc::clone(&props.subject)} category={words.category} district={words.district}
                    category_error={form.at("/category_id")} district_error={form.at("/district_id")}
                    oncategory={draft.on(|words, id| words.category = id)} ondistrict={draft.on(|words, id| words.district = id)} />
                <NameChoice id={field_id("/public_name")} account={(*props.account).clone()} chosen={words.public_name} hint={true}
                    onchange={draft.on(|words, name| words.public_name = name)} />
                { terms.show(&field_id("/policy_id"), form.at("/policy_id")) }
                <div class="actions">
                    <Button submit={true} class="btn--lg" busy={sent.busy(form.busy)}>{ t!("propose-send") }</Button>
                </div>
            </form>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct PlaceProps {
    subject: Rc<SubjectView>,
    category: Option<CategoryId>,
    district: Option<DistrictId>,
    category_error: Option<AttrValue>,
    district_error: Option<AttrValue>,
    oncategory: Callback<Option<CategoryId>>,
    ondistrict: Callback<Option<DistrictId>>,
}

/// What it is about and where, among what the subject is about and where.
#[component]
fn Place(props: &PlaceProps) -> Html {
    let (categories, districts) = (use_categories(), use_districts());
    let subject = &props.subject;
    let all = categories.ready().map(Vec::as_slice).unwrap_or_default();
    let field = |id| subject.fields.is_empty() || subject.fields.iter().any(|field| field.id == id);
    let within: Vec<_> = all.iter().filter(|one| field(one.parent_id.unwrap_or(one.id))).cloned().collect();
    let about = |id| subject.districts.is_empty() || subject.districts.iter().any(|district| district.id == id);
    let districts = districts.ready().map(Vec::as_slice).unwrap_or_default().iter().filter(|district| about(district.id));
    let districts: Options = vec![(None, districts.map(|district| (district.id.to_string(), here(&district.name))).collect())];
    html! {
        <div class="board-filters">
            <Select id={field_id("/category_id")} label={t!("propose-category")} optional={true} none={t!("propose-no-category")} options={category_options(&within)}
                value={props.category.map(|id| id.to_string()).unwrap_or_default()} error={props.category_error.clone()}
                onchange={props.oncategory.reform(|id: String| id.parse().ok())} />
            <Select id={field_id("/district_id")} label={t!("propose-district")} optional={true} none={t!("propose-no-district")} options={districts}
                value={props.district.map(|id| id.to_string()).unwrap_or_default()} error={props.district_error.clone()}
                onchange={props.ondistrict.reform(|id: String| id.parse().ok())} />
        </div>
    }
}
