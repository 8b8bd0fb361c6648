//! Beginning an initiative, and correcting it: what kind, where, which words. Kept on the device until it has arrived.

use std::rc::Rc;

use majlis_contract::account::AccountView;
use majlis_contract::initiative::{
    CreateInitiative, EditInitiative, INITIATIVE_LENGTH, INITIATIVE_TITLE_LENGTH, InitiativeKindEntry, InitiativeView,
};
use majlis_contract::role::PublicName;
use majlis_contract::{DistrictId, InitiativeId, InitiativeKindId, Patch};
use serde::{Deserialize, Serialize};
use yew::prelude::*;
use yew_router::prelude::*;

use super::page::NotHere;
use crate::api::initiative::{create_initiative, edit_initiative, get_initiative, list_initiative_kinds};
use crate::form::{field_id, use_form};
use crate::i18n::{here, language};
use crate::load::{Load, use_load, use_sending_key};
use crate::portal::Route;
use crate::portal::participate::{NameChoice, use_agreed, use_draft, use_personal, use_terms};
use crate::portal::signed_in_only::SignedInOnly;
use crate::reference_data::use_districts;
use crate::session::use_session;
use crate::t;
use crate::title::focus;
use crate::ui::{Alert, Button, Choice, ChoiceGroup, ErrorSummary, Field, FirstScreen, Icon, Link, Select, TextArea, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct InitiativeFormProps {
    /// None for a new one.
    #[prop_or_default]
    pub id: Option<InitiativeId>,
}

#[component]
pub fn InitiativeForm(props: &InitiativeFormProps) -> Html {
    html! {
        <SignedInOnly title={t!("initiative-begin")} why={t!("initiative-begin-why")} by_number={false}>
            <Inside id={props.id} />
        </SignedInOnly>
    }
}

#[component]
fn Inside(props: &InitiativeFormProps) -> Html {
    let session = use_session();
    let kinds = use_load((), |()| async move { list_initiative_kinds().await });
    let old = use_load(props.id, |id| async move {
        match id {
            Some(id) => get_initiative(id).await.map(Some),
            None => Ok(None),
        }
    });
    match (&kinds.state, &old.state, session.account()) {
        (_, Load::Failed(_), _) => html! { <NotHere /> },
        (Load::Ready(kinds), Load::Ready(old), Some(account)) => html! {
            <Form key={account.id.to_string()} kinds={kinds.items.clone()} old={(**old).clone()} account={Rc::clone(account)} />
        },
        (Load::Failed(_), ..) => html! { <NotHere /> },
        _ => html! { <FirstScreen blocks={3} /> },
    }
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Words {
    kind: Option<InitiativeKindId>,
    district: Option<DistrictId>,
    title: String,
    text: String,
    public_name: Option<PublicName>,
    old_enough: bool,
    /// It was begun from what is there already.
    begun: bool,
}

#[derive(Properties, PartialEq)]
struct FormProps {
    kinds: Vec<InitiativeKindEntry>,
    old: Option<InitiativeView>,
    account: Rc<AccountView>,
}

/// The same words, for one that is there.
fn changes(body: CreateInitiative) -> EditInitiative {
    EditInitiative {
        kind_id: Some(body.kind_id),
        district_id: body.district_id.map_or(Patch::Clear, Patch::Set),
        language: None,
        title: Some(body.title),
        text: Some(body.text),
        age_confirmed: body.age_confirmed,
        personal_data_checked: body.personal_data_checked,
    }
}

#[component]
fn Form(props: &FormProps) -> Html {
    let (navigator, districts) = (use_navigator(), use_districts());
    let which = props.old.as_ref().map_or_else(|| "new".to_owned(), |old| old.id.to_string());
    let draft = use_draft::<Words>(format!("initiative.{which}.{}", props.account.id));
    {
        let (draft, old) = (draft.clone(), props.old.clone());
        use_effect_with((), move |()| {
            if let Some(old) = old.filter(|_| !draft.value.begun) {
                draft.change(|words| *words = begun(old));
            }
        });
    }
    let sending = use_sending_key::<CreateInitiative>();
    let form = {
        let (draft, key_of, old) = (draft.clone(), sending.clone(), props.old.clone());
        let call = move |body: CreateInitiative| {
            let (key, old) = (key_of.of(&body), old.clone());
            async move {
                match old {
                    None => create_initiative(&key, &body).await,
                    Some(old) => edit_initiative(old.id, &old.etag, &changes(body)).await,
                }
            }
        };
        use_form(call, move |view: InitiativeView| {
            sending.spend();
            draft.clear();
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Initiative { id: view.id });
            }
        })
    };
    let personal = use_personal(form.failure.as_ref(), &format!("{}\n{}", draft.value.title, draft.value.text));
    let terms = use_terms(form.failure.as_ref());
    let words = &*draft.value;
    let chosen = words.kind.and_then(|id| props.kinds.iter().find(|kind| kind.id == id));
    let sent = {
        let (words, submit, checked) = (words.clone(), form.submit.clone(), personal.is_checked());
        use_agreed(&terms, move |policy| {
            let Some(kind_id) = words.kind else { return focus(&field_id("/kind_id")) };
            // Without terms there is nothing to agree to.
            let Some(policy_id) = policy else { return focus(&field_id("/policy_id")) };
            submit.emit(CreateInitiative {
                kind_id,
                district_id: words.district,
                language: language(),
                title: words.title.trim().to_owned(),
                text: words.text.trim().to_owned(),
                public_name: words.public_name,
                age_confirmed: words.old_enough,
                policy_id,
                personal_data_checked: checked,
            });
        })
    };
    let kind = |one: &InitiativeKindEntry| {
        let (draft, id) = (draft.clone(), one.id);
        let onchange = Callback::from(move |_: bool| draft.change(|words| words.kind = Some(id)));
        html! {
            <Choice key={id.to_string()} name="kind" value={one.code.clone()} checked={words.kind == Some(id)} label={html! { <>{ here(&one.name) }</> }}
                hint={html! { <>{ here(&one.description) }</> }} {onchange} />
        }
    };
    let options = districts.ready().map(Vec::as_slice).unwrap_or_default().iter();
    let options = vec![(None, options.map(|district| (district.id.to_string(), here(&district.name))).collect())];
    let errors = form.errors.within(&["/kind_id", "/district_id"]).or(form.errors.outside(&["/kind_id", "/district_id"]));
    let title = if props.old.is_some() { t!("initiative-edit") } else { t!("initiative-begin") };
    html! {
        <div class="wrap page">
            <form class="task stack gap-5" onsubmit={&sent.submit} novalidate={true}>
                <div>
                    <nav class="crumbs" aria-label={t!("crumbs")}><Link<Route> to={Route::Initiatives}>{ t!("initiatives-page") }</Link<Route>></nav>
                    <h1>{ title }</h1>
                    <p class="muted">{ t!("initiative-begin-lead") }</p>
                </div>
                if props.old.as_ref().is_some_and(|old| old.cosponsor_count > 0) {
                    <Alert tone={Tone::Warn}><p>{ t!("initiative-words-ask-again") }</p></Alert>
                }
                <ErrorSummary {errors} failure={form.failure.clone()} tries={form.tries} />
                <ChoiceGroup id={field_id("/kind_id")} legend={t!("initiative-kind")} layout="stack gap-2" error={form.at("/kind_id")}>
                    { for props.kinds.iter().map(kind) }
                </ChoiceGroup>
                if let Some(kind) = chosen {
                    { asked(kind, words.district) }
                }
                <Select id={field_id("/district_id")} label={t!("initiative-area")} optional={true} none={t!("initiative-everywhere")} options={options}
                    value={words.district.map(|id| id.to_string()).unwrap_or_default()} error={form.at("/district_id")}
                    onchange={draft.on(|words: &mut Words, id: String| words.district = id.parse().ok())} />
                <Field id={field_id("/title")} label={t!("initiative-title")} hint={html! { <>{ t!("initiative-title-hint") }</> }} value={words.title.clone()}
                    oninput={draft.on(|words, text| words.title = text)} error={form.at("/title")} maxlength={INITIATIVE_TITLE_LENGTH.to_string()} />
                <TextArea id={field_id("/text")} label={t!("initiative-text")} hint={html! { <>{ t!("initiative-text-hint") }</> }} value={words.text.clone()}
                    oninput={draft.on(|words, text| words.text = text)} error={form.at("/text")} limit={INITIATIVE_LENGTH as usize} />
                { personal.show(&field_id("/text")) }
                if props.old.is_none() {
                    <NameChoice id={field_id("/public_name")} account={(*props.account).clone()} chosen={words.public_name} hint={true} error={form.at("/public_name")}
                        onchange={draft.on(|words, name| words.public_name = name)} />
                }
                if let Some(age) = chosen.and_then(|kind| kind.minimum_age) {
                    <Choice id={field_id("/age_confirmed")} name="age" many={true} class="choice--bare" checked={words.old_enough}
                        label={html! { <>{ t!("initiative-age", age = u32::from(age)) }</> }} onchange={draft.on(|words, now| words.old_enough = now)} />
                    if let Some(error) = form.at("/age_confirmed") {
                        <p class="field__error"><Icon glyph={glyph::STOP} class="icon--sm" /><span>{ error }</span></p>
                    }
                }
                { terms.show(&field_id("/policy_id"), form.at("/policy_id")) }
                <div class="actions">
                    <Button submit={true} class="btn--lg" busy={sent.busy(form.busy)}>{ t!("initiative-keep") }</Button>
                </div>
            </form>
        </div>
    }
}

fn begun(old: InitiativeView) -> Words {
    Words {
        kind: Some(old.kind.id),
        district: old.district.map(|district| district.id),
        title: old.title.unwrap_or_default(),
        text: old.text.unwrap_or_default(),
        public_name: None,
        old_enough: true,
        begun: true,
    }
}

/// What the kind asks for, in the area chosen.
fn asked(kind: &InitiativeKindEntry, area: Option<DistrictId>) -> Html {
    let own = kind.district_thresholds.iter().find(|own| Some(own.district_id) == area);
    let goal = own.map_or(kind.threshold, |own| own.threshold);
    let term_days = own.and_then(|own| own.term_days).unwrap_or(kind.term_days);
    let study_days = own.and_then(|own| own.study_days).unwrap_or(kind.study_days);
    html! {
        <ul class="bullets">
            <li>{ t!("kind-goal", goal = goal, days = u32::from(term_days)) }</li>
            <li>{ t!("kind-cosponsors", count = u32::from(kind.cosponsors)) }</li>
            <li>{ t!("kind-study", days = u32::from(study_days)) }</li>
            if kind.residents_only {
                <li>{ t!("kind-residents") }</li>
            }
        </ul>
    }
}
